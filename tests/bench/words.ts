/** Words and readings in Chromium's own page, side by side in one run, without the extension around them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { findChromium } from '../../scripts/browsers.mjs';
import { servePages } from '../../scripts/serve';
import { ROOT } from '../../scripts/setup.mjs';
import type { Bench } from './in-page';
import { median, print } from './table';
import { articleOf } from './texts';

const HOST = 'bench.example.net';
const RUNS = 5;
const MB = 1024 * 1024;

async function bundle(): Promise<string> {
  const result = (await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: { input: join(ROOT, 'tests/bench/in-page.ts'), output: { format: 'es' } },
    },
  })) as Rollup.RollupOutput;
  const chunk = result.output.find((part) => part.type === 'chunk' && part.isEntry);
  if (chunk?.type !== 'chunk') throw new Error('the bundle has no entry');
  return chunk.code;
}

/** Calls a function of the page's `bench`. As text: esbuild marks functions with a helper that the page does not have. */
function call<Name extends keyof Bench>(
  page: Page,
  name: Name,
  ...args: Parameters<Bench[Name]>
): Promise<Awaited<ReturnType<Bench[Name]>>> {
  return page.evaluate(`bench.${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`);
}

/** Bytes that the page's scripts hold after a collection: objects and the buffers of typed arrays. */
async function heapBytes(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize + backingStorageSize;
}

export async function benchWords(): Promise<void> {
  const data = (file: string) => ({
    body: new Uint8Array(readFileSync(join(ROOT, 'public/data', file))),
    type: 'application/octet-stream',
  });
  const jieba = createRequire(import.meta.url)
    .resolve('jieba-wasm/web')
    .replace(/\.js$/, '_bg.wasm');
  const server = await servePages({
    [`${HOST}/`]: {
      body: '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="/bench.js"></script>',
    },
    [`${HOST}/bench.js`]: { body: await bundle(), type: 'text/javascript' },
    [`${HOST}/lexicon.bin`]: data('lexicon.bin'),
    [`${HOST}/readings.bin`]: data('readings.bin'),
    [`${HOST}/jieba.wasm`]: { body: new Uint8Array(readFileSync(jieba)), type: 'application/wasm' },
  });
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--no-sandbox', '--headless=new', ...server.chromiumArgs],
  });
  const fresh = async (): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(`http://${HOST}/`);
    await page.waitForFunction('globalThis.bench');
    return page;
  };
  try {
    const ready = { ours: [] as number[], jieba: [] as number[] };
    const opening: number[] = [];
    const held = { ours: [] as number[], jieba: [] as number[] };
    for (let n = 0; n < RUNS; n += 1) {
      for (const [whose, open] of [
        ['ours', 'openLexicon'],
        ['jieba', 'openJieba'],
      ] as const) {
        const page = await fresh();
        const before = await heapBytes(page);
        ready[whose].push(await call(page, open));
        if (whose === 'ours') opening.push(await call(page, 'opening'));
        held[whose].push((await heapBytes(page)) + (await call(page, 'wasmBytes')) - before);
        await page.close();
      }
    }
    const page = await fresh();
    await call(page, 'openLexicon');
    await call(page, 'openReadings');
    await call(page, 'openJieba');
    const { text } = articleOf(100_000);
    const ms = await call(page, 'speeds', text);
    const perMs = (key: string) => text.length / (ms[key] ?? Number.NaN);
    const unit = 'characters/ms';
    print('Words and readings (Chromium, warm, 100,000 characters)', [
      { what: 'words', ours: perMs('words'), peer: 'jieba-wasm', theirs: perMs('jieba'), unit, more: true },
      { what: 'words', ours: perMs('words'), peer: 'Intl.Segmenter', theirs: perMs('intl'), unit, more: true },
      { what: 'words and readings', ours: perMs('readings'), peer: 'pinyin-pro', theirs: perMs('pinyinPro'), unit, more: true },
    ]);
    print('The lexicon in a page (Chromium)', [
      {
        what: 'from the request to the first word',
        ours: median(ready.ours),
        peer: 'jieba-wasm',
        theirs: median(ready.jieba),
        unit: 'ms',
      },
      {
        what: 'the same, the quickest time: what others do on the machine left out',
        ours: Math.min(...ready.ours),
        peer: 'jieba-wasm',
        theirs: Math.min(...ready.jieba),
        unit: 'ms',
      },
      { what: 'of that, opening once the bytes are there, median', ours: median(opening), peer: '', theirs: null, unit: 'ms' },
      { what: 'memory it keeps', ours: median(held.ours) / MB, peer: 'jieba-wasm', theirs: median(held.jieba) / MB, unit: 'MB' },
    ]);
    const rows = [];
    for (const length of [1_000, 10_000, 100_000]) {
      const each = await call(page, 'growth', text.slice(0, length), text.length);
      rows.push({
        what: `words, ${length.toLocaleString('en')} characters`,
        ours: (each * 1000) / length,
        peer: '',
        theirs: null,
        unit: 'µs/character',
      });
    }
    print('Growth with the length of the text (Chromium)', rows);
  } finally {
    await browser.close();
    await server.close();
  }
}
