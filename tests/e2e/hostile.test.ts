/** Pages written to break an extension: nothing of theirs runs, they go on working, and Tifa reads them or says why not. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageState } from '../../lib/protocol';
import { cardOn, marksOn, pointOf, type Session, select, startSession, surfaceOn, waitForMarks } from './support/chromium';
import { CANARY, clockOf, HOSTILE, HOSTILE_ROUTES, ranIn, watchPages } from './support/hostile';
import { PAGES, ROUTES } from './support/pages';
import { stateOfTab, tabIdOf } from './support/settings';

let session: Session;
beforeAll(async () => {
  session = await startSession({ ...HOSTILE_ROUTES, ...ROUTES });
  await watchPages(session.context);
});
afterAll(() => session?.close());

const failed = (message: string): PageState => ({ state: 'failed', message });
const TOO_LARGE = failed('errorPageTooLarge');
const SILENT: PageState = { state: 'unknown' };
/** The detector looks for the last time after 5 s. */
const SILENCE_MS = 6_000;

/** Where a page does not end as an article that is read. */
const ENDS: Record<string, PageState | PageState['state'] | null> = {
  deep: 'not-article',
  'giant-text-node': TOO_LARGE,
  'giant-unbroken': TOO_LARGE,
  'giant-title': TOO_LARGE,
  'many-paragraphs': TOO_LARGE,
  wide: TOO_LARGE,
  // Restless only while they are in front: see below.
  'text-changes-every-frame': null,
  'replaced-every-frame': null,
  // Text that its own page hides from scripts of others, or has not got.
  'shadow-open': SILENT,
  'shadow-closed': SILENT,
  'frame-srcdoc': SILENT,
  'wide-before': SILENT,
  svg: SILENT,
  // The browser's own viewers show these as text: read or not, both are right.
  json: null,
  xml: null,
  'broken-xhtml': null,
  'wrong-charset': SILENT,
  // A page that takes itself apart: any end will do.
  'without-a-root': null,
  'no-root-left': null,
  'frameset-body': null,
  'takes-ours-away': null,
};
const endOf = (name: string) => (name in ENDS ? ENDS[name] : 'article');

const isOver = ({ state }: PageState) => state === 'article' || state === 'not-article' || state === 'failed';

/** Ticks that a page's own timer makes in half a second. */
async function ticksOf(page: Page): Promise<number> {
  const before = (await clockOf(page)).ticks;
  await page.waitForTimeout(500);
  return (await clockOf(page)).ticks - before;
}

/** Pages that have taken their own timers away, or whose server forbids all scripts. */
const WITHOUT_A_CLOCK = new Set(['no-root-left', 'policy-sandbox', 'written-after-load']);

describe('a page that means harm', () => {
  test.concurrent.for(Object.keys(HOSTILE))('%s', async (name, { expect }) => {
    const url = HOSTILE[name] as string;
    const page = await session.context.newPage();
    const crashed = new Promise<string>((resolve) => page.once('crash', () => resolve('crashed')));
    // The page is not waited for: some never finish loading.
    await page.goto(url, { waitUntil: 'commit' });
    const end = endOf(name);
    const state = () => stateOfTab(session, url);
    if (end === SILENT) {
      await page.waitForTimeout(SILENCE_MS);
      expect(await state()).toEqual(SILENT);
    } else if (end !== null) {
      await Promise.race([
        crashed,
        // A page that changes its address all the time has no state for a moment each time: the one that is meant is waited for.
        typeof end === 'string'
          ? expect.poll(async () => (await state()).state, { timeout: 45_000, interval: 100 }).toBe(end)
          : expect.poll(async () => isOver(await state()), { timeout: 45_000, interval: 250 }).toBe(true),
      ]);
      if (typeof end !== 'string') expect(await state()).toEqual(end);
    }
    // Built-ins that the page has replaced answer to nobody; the debugger's world is its own there.
    if (name !== 'overridden-built-ins') {
      if (!WITHOUT_A_CLOCK.has(name)) await expect.poll(() => ticksOf(page), { timeout: 30_000 }).toBeGreaterThan(3);
      expect(await ranIn(page)).toEqual([]);
    }
    await page.close();
  });

  test('has run nothing, loaded nothing, and asked nobody', () => {
    expect(session.server.missed.filter((address) => address.startsWith(CANARY))).toEqual([]);
  });
});

describe('what a page says is text', () => {
  test('on a card, in the panel and in the library, however it is spelt', async () => {
    const url = HOSTILE['markup-in-text'] as string;
    const page = await session.open(url);
    await waitForMarks(page);
    const point = await pointOf(page, '#text', '三问四办');
    await page.mouse.move(point.x, point.y - 60);
    await page.mouse.move(point.x, point.y, { steps: 3 });
    await expect.poll(() => cardOn(page).then((card) => card?.text ?? ''), { timeout: 10_000 }).toMatch(/三\s*问\s*四\s*办/);
    await page.keyboard.press('Escape');
    await select(page, '坚持以人民为中心');
    await expect.poll(() => surfaceOn(page, 'toolbar')).not.toBeNull();
    await page.keyboard.press('h');
    await expect.poll(async () => (await marksOn(page))['tifa-hl-straw'] ?? 0).toBeGreaterThan(0);

    const panel = await session.openOwn(`sidepanel.html?tab=${await tabIdOf(session, url)}`);
    await panel
      .getByRole('heading', { name: /onerror=alert\(1\)/ })
      .first()
      .waitFor();
    const library = await session.openOwn('library.html');
    await library
      .getByText(/onerror=alert\(1\)/)
      .first()
      .waitFor();
    for (const own of [panel, library]) {
      expect(await own.locator('img[onerror], img[src*="canary"], iframe, svg[onload], [onclick], [onmouseover]').count()).toBe(
        0,
      );
      expect(await own.locator('a[href^="javascript:"]').count()).toBe(0);
      expect(await ranIn(own)).toEqual([]);
      await own.close();
    }
    expect(session.server.missed.filter((address) => address.startsWith(CANARY))).toEqual([]);
    await page.close();
  });

  test('and an address that is a script leads nowhere', async () => {
    const url = HOSTILE['script-addresses'] as string;
    const page = await session.open(url);
    await waitForMarks(page);
    const panel = await session.openOwn(`sidepanel.html?tab=${await tabIdOf(session, url)}`);
    await panel
      .getByRole('heading', { name: /人民广场/ })
      .first()
      .waitFor();
    const addresses = await panel
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol));
    expect(addresses.filter((protocol) => !/^(https?|chrome-extension):$/.test(protocol))).toEqual([]);
    await panel.close();
    await page.close();
  });
});

describe('Tifa gives up', () => {
  test.each([
    ['giant-text-node', /too large to be read/],
    ['text-changes-every-frame', /keeps changing its text/],
    ['replaced-every-frame', /keeps changing its text/],
  ])('on %s, and the panel says why', async (name, reason) => {
    const url = HOSTILE[name] as string;
    const page = await session.context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await expect.poll(async () => isOver(await stateOfTab(session, url)), { timeout: 45_000 }).toBe(true);
    const panel = await session.openOwn(`sidepanel.html?tab=${await tabIdOf(session, url)}`);
    await panel.getByText(reason).waitFor();
    await panel.close();
    await page.close();
  });

  test('an article opened beside them all is read as ever', async () => {
    const page = await session.open(PAGES.portal);
    await waitForMarks(page);
    await page.close();
  });
});
