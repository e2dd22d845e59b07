/** The built extension in a fresh Chromium profile. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import { type PageServer, type Routes, servePages } from '../../../scripts/serve';
import { ROOT } from '../../../scripts/setup.mjs';

export interface Session {
  context: BrowserContext;
  server: PageServer;
  worker: Worker;
  extensionId: string;
  /** Opens an address and waits until it has loaded. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension in a tab. */
  openOwn(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** `listed`: the build that is published. `all`: the one that runs on every site. */
  build?: 'listed' | 'all';
  /** Changes a copy of the build before it is loaded: a damaged file, say. */
  tamper?: (folder: string) => void;
  language?: 'en-US' | 'zh-CN';
  colourScheme?: 'light' | 'dark';
  scale?: number;
  /** A profile of the test's own, which is not removed: for what must outlive the browser. */
  profile?: string;
  /** Leaves the page of the first run open; elsewhere it would stand in front of what a test looks at. */
  keepWelcome?: boolean;
}

const FOLDERS = { listed: 'chrome-mv3', all: 'chrome-mv3-all' };

export async function startSession(routes: Routes, options: SessionOptions = {}): Promise<Session> {
  const { build = 'listed', language = 'en-US', colourScheme = 'light', scale = 1, tamper, keepWelcome = false } = options;
  let extension = join(ROOT, '.output', FOLDERS[build]);
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`${extension} is missing: run "npm test -- build" first`);
  const server = await servePages(routes);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'tifa-e2e-'));
  const isNew = readdirSync(profile).length === 0;
  if (tamper) {
    const copy = join(profile, 'extension');
    cpSync(extension, copy, { recursive: true });
    tamper(copy);
    extension = copy;
  }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? undefined,
    headless: true,
    colorScheme: colourScheme,
    deviceScaleFactor: scale,
    locale: language,
    // Without this Playwright starts Chromium with all extensions disabled.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--headless=new',
      `--lang=${language}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      ...server.chromiumArgs,
    ],
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(worker.url()).host;
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const welcome = isNew ? (context.pages().find(isWelcome) ?? (await context.waitForEvent('page', isWelcome))) : undefined;
  if (!keepWelcome) await welcome?.close();
  const open = async (url: string) => {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return page;
  };
  return {
    context,
    server,
    worker,
    extensionId,
    open,
    openOwn: (path) => open(`chrome-extension://${extensionId}/${path}`),
    async close() {
      await context.close();
      await server.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * Does in the browser's own page of extensions what a reader does there. Without the developer's mode, an extension that was loaded from
 * a folder is switched off as soon as it is loaded again.
 */
async function manage(session: Session, script: string): Promise<void> {
  const page = await session.open('chrome://extensions/');
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await page.evaluate(script);
  await page.close();
}

/** The background that runs now: woken, and another one where the extension was loaded again. */
async function runningWorker(session: Session): Promise<Worker> {
  const own = await session.openOwn('options.html');
  const found = session.context.serviceWorkers()[0] ?? (await session.context.waitForEvent('serviceworker'));
  await own.close();
  return found;
}

/** Allows the extension in private windows, which loads it again. */
export async function allowInPrivate(session: Session): Promise<Worker> {
  const { extensionId } = session;
  await manage(
    session,
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${extensionId}', incognitoAccess: true })`,
  );
  return runningWorker(session);
}

/** Loads the extension again, as an update does. */
export async function reloadExtension(session: Session): Promise<Worker> {
  const gone = new Promise((resolve) => session.worker.once('close', resolve));
  await manage(session, `chrome.developerPrivate.reload('${session.extensionId}', { failQuietly: true })`);
  await gone;
  return runningWorker(session);
}

/** Names of the CSS highlights on a page with the number of ranges in each. The registry is shared between worlds. */
export function marksOn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, highlight]) => [name, highlight.size])));
}

/** The texts under one highlight. Static ranges do not print their text, so live ones are made of them. */
export function markedTexts(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (wanted) =>
      [...(CSS.highlights.get(wanted) ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      }),
    name,
  );
}

/** Waits until the annotator has painted, and until it has read the words too, which cards and keys need. */
export async function waitForMarks(page: Page): Promise<void> {
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('tifa-')), undefined, {
    timeout: 20_000,
  });
  const [worker] = page.context().serviceWorkers();
  if (!worker || page.url().startsWith('chrome-extension:')) return;
  for (let read = false; !read; ) {
    // Asked from here: a function inside the function that is sent would not survive the bench's compiler (esbuild's `__name`).
    const states = await worker.evaluate(async () =>
      Object.values(await chrome.storage.session.get()).map((value) => (value as { state?: string }).state),
    );
    read = states.includes('article') && !states.includes('reading');
    if (!read) await setTimeout(20);
  }
}

interface DomNode {
  nodeName: string;
  nodeType: number;
  nodeValue: string;
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

function* descend(node: DomNode): Generator<DomNode> {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* descend(child);
}

const textOf = (node: DomNode): string =>
  [...descend(node)]
    .filter((n) => n.nodeType === 3)
    .map((n) => n.nodeValue)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

export interface Surface {
  text: string;
  /** Accessible name. */
  name: string;
  box: { x: number; y: number; width: number; height: number };
}

/** The open card. */
export const cardOn = (page: Page): Promise<Surface | null> => surfaceOn(page, 'dialog');

/**
 * What Tifa shows on a page under a role. Its surfaces live in closed shadow roots, where selectors do not reach; the debugging protocol
 * does.
 */
export async function surfaceOn(page: Page, role: 'dialog' | 'toolbar'): Promise<Surface | null> {
  const session: CDPSession = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: DomNode };
    for (const node of descend(root)) {
      const at = node.attributes?.indexOf('role') ?? -1;
      if (at < 0 || node.attributes?.[at + 1] !== role) continue;
      const { model } = await session
        .send('DOM.getBoxModel', { backendNodeId: node.backendNodeId })
        .catch(() => ({ model: null }));
      if (!model) continue;
      const [x = 0, y = 0] = model.border;
      const label = node.attributes?.indexOf('aria-label') ?? -1;
      return {
        text: textOf(node),
        name: label < 0 ? '' : (node.attributes?.[label + 1] ?? ''),
        box: { x, y, width: model.width, height: model.height },
      };
    }
    return null;
  } finally {
    await session.detach();
  }
}
