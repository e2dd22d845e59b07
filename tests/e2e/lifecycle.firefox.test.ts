/** The life around a page in Firefox: its event page is stopped, pages come back, windows are many, the extension is loaded again. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FirefoxSession, startFirefox, tifaMarks } from './support/firefox';
import { cardIn } from './support/firefox-surface';
import { hoverOver } from './support/hand';
import { PAGES, ROUTES } from './support/pages';
import { stateAskedIn } from './support/settings';

const PATIENCE = { timeout: 30_000 };

let session: FirefoxSession;
let own: Page;
beforeEach(async () => {
  // The event page is stopped after four seconds without work, not after thirty.
  session = await startFirefox(ROUTES, { prefs: { 'extensions.background.idle.timeout': 4000 } });
  own = await session.openOwn('options.html');
});
afterEach(() => session?.close());

const setSettings = (settings: object) =>
  own.evaluate((value) => chrome.storage.local.set({ settings: value }), settings as never);
const cardText = (page: Page) => cardIn(page).then((card) => card?.text ?? '');
/** Null while the event page is stopped; asking does not wake it. */
const isStopped = () => own.evaluate('chrome.extension.getBackgroundPage() === null');

async function read(url: string, type: 'tab' | 'window' = 'tab'): Promise<Page> {
  const page = await session.browser.newPage({ type });
  await page.goto(url);
  await expect.poll(() => tifaMarks(page), PATIENCE).not.toEqual([]);
  return page;
}

test('the event page is stopped, and answers all the same: a card, another article', async () => {
  const page = await read(PAGES.portal);
  await expect.poll(isStopped, PATIENCE).toBe(true);
  await hoverOver(page, '#content', '放管服');
  await expect.poll(() => cardText(page), PATIENCE).toMatch(/fàng-guǎn-fú/);
  await page.keyboard.press('Escape');
  await expect.poll(isStopped, PATIENCE).toBe(true);
  await read(PAGES.epaper);
  expect(await tifaMarks(page)).not.toEqual([]);
});

test('a page comes back from the back/forward cache with its state and today’s settings', async () => {
  const page = await read(PAGES.portal);
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => (document.title = `back ${persisted}`)));
  await page.goto(PAGES.other);
  await setSettings({ density: 'off' });
  // `goBack` waits for a load that a page out of the cache does not have.
  page.goBack().catch(() => {});
  await expect.poll(() => page.evaluate('location.href'), PATIENCE).toBe(PAGES.portal);
  // Tifa must not be what keeps a page out of the cache. Where the browser itself does not keep one, the page has loaded anew.
  const title = await page.title();
  if (title.startsWith('back')) expect(title).toBe('back true');
  await expect.poll(() => stateAskedIn(own, PAGES.portal).then(({ state }) => state), PATIENCE).toBe('article');
  await expect.poll(() => tifaMarks(page), PATIENCE).toEqual([]);
  await setSettings({});
  await expect.poll(() => tifaMarks(page), PATIENCE).not.toEqual([]);
});

test('articles in several windows are read, each for itself, and all follow the settings', async () => {
  const pages = [await read(PAGES.portal, 'window'), await read(PAGES.epaper, 'window'), await read(PAGES.gb2312, 'window')];
  const states = await Promise.all([PAGES.portal, PAGES.epaper, PAGES.gb2312].map((url) => stateAskedIn(own, url)));
  expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(3);
  await setSettings({ density: 'off' });
  for (const page of pages) await expect.poll(() => tifaMarks(page), PATIENCE).toEqual([]);
});

test('the extension is loaded again while an article is open: its old marks and readings go, and there is one of everything', {
  timeout: 120_000,
}, async () => {
  const page = await session.browser.newPage();
  await page.goto(PAGES.portal);
  const body = () => page.evaluate(() => document.body.outerHTML);
  const before = await body();
  await expect.poll(() => tifaMarks(page), PATIENCE).not.toEqual([]);
  const marks = (await tifaMarks(page)).sort();
  await setSettings({ pinyin: 'all' });
  await page.waitForSelector('#content ruby rt', PATIENCE);
  const readings = () => page.$$eval('#content ruby rt', (all) => all.map((rt) => rt.getAttribute('data-tifa')).join(' '));
  const read = await readings();
  await page.evaluate((name) => {
    const old = CSS.highlights.get(name);
    (window as unknown as { __isOld(): boolean }).__isOld = () => CSS.highlights.get(name) === old;
  }, marks[0] as string);
  // The page that asks is gone with the copy that it belongs to.
  own.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await expect.poll(() => page.evaluate('__isOld()'), PATIENCE).toBe(false);
  // Nobody was left who could have taken the old ones off.
  await expect.poll(async () => (await tifaMarks(page)).sort(), PATIENCE).toEqual(marks);
  await expect.poll(readings, PATIENCE).toBe(read);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  own = await session.openOwn('options.html');
  await setSettings({});
  await expect.poll(body, PATIENCE).toBe(before);
  await hoverOver(page, '#content', '放管服');
  await expect.poll(() => cardText(page), PATIENCE).toMatch(/fàng-guǎn-fú/);
  expect(await page.$$eval('[data-tifa-surface]', (all) => all.length)).toBe(1);
});
