/** The built extension in Firefox: what `browser.ts` measures, as far as Firefox can be asked. */
import type { Page } from 'puppeteer-core';
import { type FirefoxSession, startFirefox } from '../e2e/support/firefox';
import { ARTICLES, benchRoutes } from './served';
import { median, print, type Row } from './table';
import { HOVERS, hoverOverMarks, SEEN, type Seen, until, WATCHED, watch } from './watch';

const RUNS = 3;
const CARDS = 6;
/** Default rest of the pointer before a card opens, in ms. */
const HOVER_DELAY_MS = 60;

/** @param marked waits for marks, too: on a busy machine they may come late */
async function seenOn(session: FirefoxSession, url: string, marked: boolean): Promise<Seen> {
  const page = await session.browser.newPage();
  await page.evaluateOnNewDocument(watch(false));
  await page.goto(url, { waitUntil: 'load' });
  await until(page, marked ? `${WATCHED} && seen.marks > 0` : WATCHED);
  const seen = (await page.evaluate(SEEN)) as Seen;
  await page.close();
  return seen;
}

async function hovers(page: Page): Promise<number> {
  await hoverOverMarks(page, 2);
  await page.evaluate(`${HOVERS}.length = 0`);
  return median(await hoverOverMarks(page, CARDS)) - HOVER_DELAY_MS;
}

export async function benchFirefox(): Promise<void> {
  const session = await startFirefox(benchRoutes());
  try {
    // The first article of a browser opens the data, and loads the annotator into a process that has not seen it.
    const cold = await seenOn(session, ARTICLES[0].url, true);
    const rows: Row[] = [
      {
        what: `first mark after the load event, ${ARTICLES[0].length} characters, the first article since the browser was started`,
        ours: cold.marks,
        peer: 'goal, warm',
        theirs: 300,
        unit: 'ms',
      },
    ];
    for (const { length, url, bare } of ARTICLES) {
      const ours: Seen[] = [];
      const theirs: Seen[] = [];
      for (let n = 0; n < RUNS; n += 1) {
        ours.push(await seenOn(session, url, true));
        theirs.push(await seenOn(session, bare, false));
      }
      const of = (list: Seen[], key: keyof Seen) => median(list.map((seen) => seen[key]));
      rows.push(
        {
          what: `first mark after the load event, ${length} characters`,
          ours: of(ours, 'marks'),
          peer: 'goal',
          theirs: 300,
          unit: 'ms',
        },
        {
          what: `the fastest of ${RUNS}`,
          ours: Math.min(...ours.map(({ marks }) => marks)),
          peer: 'goal',
          theirs: 300,
          unit: 'ms',
        },
        {
          what: `longest time without a frame, ${length} characters`,
          ours: of(ours, 'longestFrame'),
          peer: 'the same page without Tifa',
          theirs: of(theirs, 'longestFrame'),
          unit: 'ms',
        },
      );
    }
    const page = await session.browser.newPage();
    await page.evaluateOnNewDocument(watch(false));
    await page.goto(ARTICLES[0].url, { waitUntil: 'load' });
    await until(page, WATCHED);
    rows.push({
      what: 'from the end of the rest to the painted card',
      ours: await hovers(page),
      peer: 'goal',
      theirs: 50,
      unit: 'ms',
    });
    await page.close();
    print('Marks and cards on an article (Firefox)', rows);
  } finally {
    await session.close();
  }
}
