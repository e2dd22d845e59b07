/**
 * Private memory of a tab in Chromium. The browser is driven through its pipe alone, and a page is attached to only when all is done, for
 * the collection: a page that is inspected all along keeps every response for the inspector, and a copy of every script.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { findChromium } from '../../scripts/browsers.mjs';
import { servePages } from '../../scripts/serve';
import { ROOT } from '../../scripts/setup.mjs';
import { ARTICLES, benchRoutes, EMPTY, PEER } from './served';
import { median, print } from './table';

const RUNS = 3;
/** A page is read, its data are opened, its peer's dictionary is loaded: all of it is over by then, in ms. */
const SETTLED_MS = 3500;
const COLLECTED_MS = 500;

export function privateMb(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const kilobytes = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0);
  return (kilobytes('Private_Dirty') + kilobytes('Private_Clean')) / 1024;
}

type Send = <T>(method: string, params?: object, sessionId?: string) => Promise<T>;

export interface Target {
  targetId: string;
  type: string;
}

export interface PipedBrowser {
  send: Send;
  close(): Promise<void>;
}

export async function startPiped(extension: string | null): Promise<PipedBrowser> {
  const server = await servePages(benchRoutes());
  const profile = mkdtempSync(join(tmpdir(), 'tifa-memory-'));
  const child = spawn(
    findChromium() ?? 'chromium',
    [
      '--no-sandbox',
      '--headless=new',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : ['--disable-extensions']),
      ...server.chromiumArgs,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const [, , , to, from] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  let rest = '';
  from.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message) as { id?: number; result: never; error?: { message: string } };
      const asked = id === undefined ? undefined : waiting.get(id);
      if (error) asked?.reject(new Error(error.message));
      else asked?.resolve(result);
    }
  });
  let last = 0;
  const send: Send = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      to.write(`${JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
  return {
    send,
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      send('Browser.close').catch(() => {});
      await gone;
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

export async function renderers({ send }: PipedBrowser): Promise<Set<number>> {
  const { processInfo } = await send<{ processInfo: { type: string; id: number }[] }>('SystemInfo.getProcessInfo');
  return new Set(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id));
}

/** Collects garbage in a target. */
async function collect({ send }: PipedBrowser, targetId: string): Promise<void> {
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  await send('HeapProfiler.collectGarbage', {}, sessionId);
  await send('Target.detachFromTarget', { sessionId });
  await setTimeout(COLLECTED_MS);
}

/** Private memory of the process that shows a page, in MB. */
async function memoryOf(browser: PipedBrowser, url: string): Promise<number> {
  const before = await renderers(browser);
  const { targetId } = await browser.send<Target>('Target.createTarget', { url });
  await setTimeout(SETTLED_MS);
  await collect(browser, targetId);
  const [pid] = [...(await renderers(browser))].filter((id) => !before.has(id));
  const megabytes = pid === undefined ? Number.NaN : privateMb(pid);
  await browser.send('Target.closeTarget', { targetId });
  await setTimeout(COLLECTED_MS);
  return megabytes;
}

/** Private memory of the extension's own process, in MB: the largest of those that show no page. */
async function workerMemory(browser: PipedBrowser): Promise<number> {
  const { targetInfos } = await browser.send<{ targetInfos: Target[] }>('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (!worker) return Number.NaN;
  await collect(browser, worker.targetId);
  return Math.max(...[...(await renderers(browser))].map(privateMb));
}

/** An extension that does nothing but run an empty script in every page: what any content script costs. */
function emptyExtension(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'empty',
    version: '1',
    content_scripts: [{ matches: ['<all_urls>'], js: ['empty.js'] }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'empty.js'), 'void 0;\n');
  return folder;
}

/** Medians for several addresses in one browser, in turn, so that what others do on the machine meets them all. */
async function medians(browser: PipedBrowser, urls: readonly string[]): Promise<number[]> {
  const values = urls.map((): number[] => []);
  // The first page of a browser pays for more than itself.
  await memoryOf(browser, EMPTY);
  for (let n = 0; n < RUNS; n += 1) for (const [k, url] of urls.entries()) values[k]?.push(await memoryOf(browser, url));
  return values.map(median);
}

/** Medians for several addresses in a browser of their own. @param after asked at the end, of the browser */
async function mediansWith<T>(
  extension: string | null,
  urls: readonly string[],
  after: (browser: PipedBrowser) => Promise<T>,
): Promise<[number[], T]> {
  const browser = await startPiped(extension);
  try {
    return [await medians(browser, urls), await after(browser)];
  } finally {
    await browser.close();
  }
}

export async function benchMemory(): Promise<void> {
  const [short, , long] = ARTICLES;
  const nothing = async () => null;
  const [ours, worker] = await mediansWith(join(ROOT, '.output', 'chrome-mv3'), [short.url, long.url], workerMemory);
  const [bare] = await mediansWith(null, [short.url, long.url, EMPTY, PEER], nothing);
  const folder = mkdtempSync(join(tmpdir(), 'tifa-empty-'));
  const [none] = await mediansWith(emptyExtension(folder), [short.url, long.url], nothing);
  rmSync(folder, { recursive: true, force: true });
  const [shortBare = 0, longBare = 0, empty = 0, dictionary = 0] = bare;
  const over = (values: number[], n: number, base: number) => (values[n] ?? Number.NaN) - base;
  const peer = 'CC-CEDICT as text and Map in the page';
  const theirs = dictionary - empty;
  const unit = 'MB';
  const goal = { peer: 'goal', theirs: 15, unit };
  print('Memory of a tab over the same page in a browser without Tifa (Chromium, private, after a collection, not inspected)', [
    { what: `an annotated article of ${short.length} characters`, ours: over(ours, 0, shortBare), peer, theirs, unit },
    { what: `an annotated article of ${long.length} characters`, ours: over(ours, 1, longBare), peer, theirs, unit },
    ...[short, long].flatMap(({ length }, n) => {
      const base = n === 0 ? shortBare : longBare;
      return [
        { what: `an annotated article of ${length} characters, beside the goal`, ours: over(ours, n, base), ...goal },
        {
          what: `an extension with one empty content script, ${length} characters`,
          ours: over(none, n, base),
          peer: '',
          theirs: null,
          unit,
        },
        { what: `Tifa above that, ${length} characters`, ours: (ours[n] ?? Number.NaN) - (none[n] ?? Number.NaN), ...goal },
      ];
    }),
    { what: "the worker's process with core and data, one for all tabs, until it rests", ours: worker, peer, theirs, unit },
  ]);
}
