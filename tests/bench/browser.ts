/** The built extension in Chromium: what a page pays for it, and how soon the reader sees marks, cards and pinyin. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { type Session, startSession } from '../e2e/support/chromium';
import { setSettings } from '../e2e/support/settings';
import { ARTICLES, benchRoutes, FRONT, OTHER } from './served';
import { median, print, type Row } from './table';
import { type LongestTask, longestTask, SIGN_PAGE } from './tasks';
import { HOVERS, hoverOverMarks, SEEN, type Seen, until, WATCHED, watch } from './watch';

const RUNS = 7;
const ARTICLE_RUNS = 3;
const CARDS = 8;
/** Default rest of the pointer before a card opens, in ms: it is the reader's own time. */
const HOVER_DELAY_MS = 60;
const BARE = 'the same page without Tifa';

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

async function benchDetector(session: Session): Promise<void> {
  const rows: Row[] = [];
  for (const [what, { url, bare }] of [
    ['script time of a small page', OTHER],
    ['script time of a front page, 6,000 elements', FRONT],
  ] as const) {
    const ours = await repeated(session, (page) => scriptTime(page, url));
    const theirs = await repeated(session, (page) => scriptTime(page, bare));
    rows.push({ what, ours, peer: BARE, theirs, unit: 'ms' });
  }
  print('Cost on a page that is no article (Chromium)', rows);
}

/** Opens a page, and waits until all that is counted has happened. */
async function open(session: Session, url: string, scroll = false): Promise<Page> {
  const page = await session.context.newPage();
  await page.addInitScript(watch(scroll));
  await page.goto(url, { waitUntil: 'load' });
  const isBare = ARTICLES.some(({ bare }) => bare === url);
  await until(page, isBare ? WATCHED : `${WATCHED} && seen.marks > 0`);
  return page;
}

async function seenOn(session: Session, url: string, scroll = false): Promise<Seen> {
  const page = await open(session, url, scroll);
  const seen = (await page.evaluate(SEEN)) as Seen;
  await page.close();
  return seen;
}

async function taskOn(session: Session, cdp: CDPSession, url: string): Promise<LongestTask> {
  let page: Page | undefined;
  const longest = await longestTask(cdp, async () => {
    page = await session.context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(1000);
    await page.evaluate(SIGN_PAGE);
  });
  await page?.close();
  return longest;
}

const of = (list: readonly Seen[], key: keyof Seen) => median(list.map((seen) => seen[key]));

async function benchMarks(session: Session, cdp: CDPSession): Promise<void> {
  const rows: Row[] = [];
  for (const { length, url, bare } of ARTICLES) {
    const seen: Seen[] = [];
    const tasks: LongestTask[] = [];
    const bareTasks: LongestTask[] = [];
    for (let n = 0; n < ARTICLE_RUNS; n += 1) {
      seen.push(await seenOn(session, url));
      tasks.push(await taskOn(session, cdp, url));
      bareTasks.push(await taskOn(session, cdp, bare));
    }
    const task = (list: readonly LongestTask[], key: keyof LongestTask) => median(list.map((one) => one[key]));
    rows.push(
      {
        what: `first marks after the load event, ${length} characters`,
        ours: of(seen, 'marks'),
        peer: 'goal',
        theirs: 300,
        unit: 'ms',
      },
      { what: `all marks, ${length} characters`, ours: of(seen, 'all'), peer: '', theirs: null, unit: 'ms' },
      { what: `longest task, ${length} characters`, ours: task(tasks, 'clock'), peer: 'goal', theirs: 50, unit: 'ms' },
      {
        what: `longest task, ${length} characters, time of the processor`,
        ours: task(tasks, 'processor'),
        peer: BARE,
        theirs: task(bareTasks, 'processor'),
        unit: 'ms',
      },
    );
  }
  print('Marks on an article (Chromium)', rows);
}

async function benchMotion(session: Session): Promise<void> {
  const [short, , long] = ARTICLES;
  const marked = await seenOn(session, short.url);
  const unmarked = await seenOn(session, short.bare);
  await setSettings(session, { pinyin: 'all' });
  const withPinyin = await seenOn(session, short.url);
  const written: Seen[] = [];
  for (let n = 0; n < ARTICLE_RUNS; n += 1) written.push(await seenOn(session, long.url, true));
  await setSettings(session, {});
  const ours: Seen[] = [];
  const theirs: Seen[] = [];
  for (let n = 0; n < ARTICLE_RUNS; n += 1) {
    ours.push(await seenOn(session, long.url, true));
    theirs.push(await seenOn(session, long.bare, true));
  }
  print('What moves (Chromium)', [
    { what: 'layout shift of marks', ours: marked.shift, peer: BARE, theirs: unmarked.shift, unit: '' },
    { what: 'layout shift of pinyin over all words', ours: withPinyin.shift, peer: BARE, theirs: unmarked.shift, unit: '' },
    {
      what: `scrolling while ${long.length} characters are read: longest frame of 1.5 s`,
      ours: of(ours, 'longestFrame'),
      peer: BARE,
      theirs: of(theirs, 'longestFrame'),
      unit: 'ms',
    },
    {
      what: 'frames that fell out meanwhile, of 90',
      ours: of(ours, 'dropped'),
      peer: BARE,
      theirs: of(theirs, 'dropped'),
      unit: '',
    },
    {
      what: 'the same while pinyin is written over all words: longest frame',
      ours: of(written, 'longestFrame'),
      peer: BARE,
      theirs: of(theirs, 'longestFrame'),
      unit: 'ms',
    },
    {
      what: 'frames that fell out meanwhile, of 90',
      ours: of(written, 'dropped'),
      peer: BARE,
      theirs: of(theirs, 'dropped'),
      unit: '',
    },
  ]);
}

/** Ends the worker, as the browser does after half a minute of rest. */
async function stopWorker(cdp: CDPSession): Promise<void> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  for (const { type, targetId } of targetInfos) if (type === 'service_worker') await cdp.send('Target.closeTarget', { targetId });
}

async function benchAnswers(session: Session, cdp: CDPSession): Promise<void> {
  const page = await open(session, ARTICLES[0].url);
  await hoverOverMarks(page, 2);
  await page.evaluate(`${HOVERS}.length = 0`);
  const cards = await hoverOverMarks(page, CARDS);
  await page.close();
  const own = await session.openOwn('popup.html');
  // The envelope of `lib/protocol.ts`.
  const ask = (text: string) =>
    own.evaluate(`(async () => {
      const started = performance.now();
      await chrome.runtime.sendMessage({ id: 1, type: 'define', data: { text: '${text}' }, timestamp: Date.now() });
      return performance.now() - started;
    })()`) as Promise<number>;
  const cold: number[] = [];
  const warm: number[] = [];
  const coldMarks: number[] = [];
  for (let n = 0; n < ARTICLE_RUNS; n += 1) {
    await stopWorker(cdp);
    cold.push(await ask('营商环境'));
    warm.push(await ask('高质量'));
    await stopWorker(cdp);
    coldMarks.push((await seenOn(session, ARTICLES[1].url)).marks);
  }
  await own.close();
  print('Answers (Chromium)', [
    {
      what: 'from the end of the rest to the painted card, warm',
      ours: median(cards) - HOVER_DELAY_MS,
      peer: 'goal',
      theirs: 50,
      unit: 'ms',
    },
    { what: 'a word asked of a worker that was stopped', ours: median(cold), peer: 'goal', theirs: 200, unit: 'ms' },
    { what: 'a word asked of a worker that runs', ours: median(warm), peer: '', theirs: null, unit: 'ms' },
    {
      what: `first marks, ${ARTICLES[1].length} characters, the worker stopped before`,
      ours: median(coldMarks),
      peer: '',
      theirs: null,
      unit: 'ms',
    },
  ]);
}

export async function benchBrowser(): Promise<void> {
  const session = await startSession(benchRoutes());
  try {
    const cdp = await (session.context.browser() as Browser).newBrowserCDPSession();
    await benchDetector(session);
    await benchMarks(session, cdp);
    await benchMotion(session);
    await benchAnswers(session, cdp);
  } finally {
    await session.close();
  }
}
