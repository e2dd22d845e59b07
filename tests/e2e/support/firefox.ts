/** The built extension in a fresh Firefox, driven over WebDriver BiDi. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { type PageServer, type Routes, servePages } from '../../../scripts/serve';
import { ROOT } from '../../../scripts/setup.mjs';

const EXTENSION = join(ROOT, '.output', 'firefox-mv3');
const GECKO_ID = 'tifa@tifa-reader.example';
const UUID = '6f1d7f4e-2f0a-4f5c-9d3b-1c2e3a4b5c6d';

export interface FirefoxSession {
  browser: Browser;
  server: PageServer;
  /** Opens a page of the extension. */
  openOwn(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  /** Folder that downloads go to without a question. */
  downloads?: string;
  /** Preferences beside those of every session. */
  prefs?: Record<string, string | number | boolean>;
  /** Changes a copy of the build before it is loaded: a damaged file, say. */
  tamper?: (folder: string) => void;
  /** A profile of the test's own, which is not removed. */
  profile?: string;
}

export async function startFirefox(routes: Routes, options: FirefoxOptions = {}): Promise<FirefoxSession> {
  const { downloads, prefs, tamper, profile } = options;
  if (!existsSync(join(EXTENSION, 'manifest.json'))) throw new Error('Run "npm test -- build" first');
  const server = await servePages(routes);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? undefined,
    headless: true,
    ...(profile && { userDataDir: profile }),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // Every host name leads to the local server: a proxy, since Firefox has no resolver rules.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': server.port,
      'network.proxy.allow_hijacking_localhost': true,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'extensions.autoDisableScopes': 0,
      'dom.security.https_first': false,
      // A permission asked for is given without the prompt, which no protocol can press.
      'extensions.webextOptionalPermissionPrompts': false,
      ...(downloads && {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
      }),
      ...prefs,
    },
  });
  const copy = tamper && mkdtempSync(join(tmpdir(), 'tifa-firefox-build-'));
  if (copy) {
    cpSync(EXTENSION, copy, { recursive: true });
    tamper(copy);
  }
  await browser.installExtension(copy ?? EXTENSION);
  return {
    browser,
    server,
    async openOwn(path) {
      const page = await browser.newPage();
      // `goto` never resolves for such an address in Firefox, so its readiness is asked for.
      page.goto(`moz-extension://${UUID}/${path}`).catch(() => {});
      const isThere = () => page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete');
      // Asked in the moment of the change, Firefox 153 fails inside its own remote protocol ("right-hand side of 'in'"): asked again.
      for (let left = 150; !(await isThere().catch(() => false)); left -= 1) {
        if (left === 0) throw new Error(`${path} did not open`);
        await setTimeout(100);
      }
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      if (copy) rmSync(copy, { recursive: true, force: true });
    },
  };
}

/** Names of Tifa's highlights on a page. */
export const tifaMarks = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('tifa-')));

/** Text under the reader's highlights of any colour. */
export const highlightedIn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('tifa-hl-'))
      .flatMap(([, ranges]) => [...ranges])
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      })
      .join(''),
  );
