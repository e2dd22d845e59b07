/** The same build path in Firefox: marks, card data and pinyin on a real page. Driven over WebDriver BiDi. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { overFirefox } from './support/either';
import { type FirefoxSession, startFirefox, tifaMarks } from './support/firefox';
import { lookUps } from './support/look-ups';
import { PAGES, ROUTES } from './support/pages';

let session: FirefoxSession;
beforeAll(async () => {
  session = await startFirefox(ROUTES);
});
afterAll(() => session?.close());

test('an article is marked, and its DOM stays as it was', async () => {
  const page = await session.browser.newPage();
  await page.goto(PAGES.portal);
  const before = await page.evaluate(() => document.body.outerHTML);
  await expect.poll(() => tifaMarks(page), { timeout: 20_000 }).not.toEqual([]);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  const terms = await page.evaluate(() =>
    [...(CSS.highlights.get('tifa-term') ?? [])]
      .map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset))
      .join(' '),
  );
  expect(terms).toContain('放管服');
  await page.close();
});

test('pinyin is written over the words and taken off again to the byte', async () => {
  const page = await session.browser.newPage();
  await page.goto(PAGES.portal);
  await expect.poll(() => tifaMarks(page), { timeout: 20_000 }).not.toEqual([]);
  const article = () => page.evaluate(() => document.querySelector('article')?.outerHTML);
  const before = await article();
  const options = await session.openOwn('options.html');
  const set = (settings: object) => options.evaluate((value) => chrome.storage.local.set({ settings: value }), settings as never);
  await set({ pinyin: 'all' });
  const readings = () =>
    page.evaluate(() => [...document.querySelectorAll('#content rt')].map((rt) => rt.getAttribute('data-tifa')));
  await expect.poll(readings, { timeout: 15_000 }).toContain('Shěn Huáiyuǎn');
  await set({});
  await expect.poll(article, { timeout: 15_000 }).toBe(before);
  await options.close();
  await page.close();
});

describe('the popup', () => lookUps(() => overFirefox(session)));

test('the options say that marks outlive the extension on open pages', async () => {
  const options = await session.openOwn('options.html#about');
  await expect
    .poll(() => options.$eval('main', (main) => main.textContent), { timeout: 15_000 })
    .toContain('marks stay on the pages that are open until you load them again');
  await options.close();
});

test('a site that is not listed is read once the reader allows every site, and no more when that is taken back', async () => {
  const page = await session.browser.newPage();
  await page.goto(PAGES.foreign);
  expect(await tifaMarks(page)).toEqual([]);
  const options = await session.openOwn('options.html#sites');
  const everySite = await options.waitForSelector('[role=switch][aria-label="Every site"], [role=switch][aria-labelledby]');
  await everySite?.click();
  await expect.poll(() => everySite?.evaluate((control) => control.getAttribute('aria-checked'))).toBe('true');
  await expect.poll(() => tifaMarks(page), { timeout: 20_000 }).not.toEqual([]);
  await everySite?.click();
  await expect.poll(() => everySite?.evaluate((control) => control.getAttribute('aria-checked'))).toBe('false');
  const again = await session.browser.newPage();
  await again.goto(PAGES.foreign);
  const listed = await session.browser.newPage();
  await listed.goto(PAGES.epaper);
  await expect.poll(() => tifaMarks(listed), { timeout: 20_000 }).not.toEqual([]);
  expect(await tifaMarks(again)).toEqual([]);
  for (const opened of [page, options, again, listed]) await opened.close();
});

test('one site that is not listed is read once the reader adds it', async () => {
  const page = await session.browser.newPage();
  await page.goto(PAGES.foreign);
  expect(await tifaMarks(page)).toEqual([]);
  const options = await session.openOwn('options.html#sites');
  await options.waitForSelector('#site');
  await options.type('#site', new URL(PAGES.foreign).host);
  const allow = await options.waitForSelector('form button[type=submit]:not([disabled])');
  await allow?.click();
  await expect.poll(() => tifaMarks(page), { timeout: 20_000 }).not.toEqual([]);
  await options.close();
  await page.close();
});

test('nothing happens on an index page', async () => {
  const index = await session.browser.newPage();
  await index.goto(PAGES.index);
  const article = await session.browser.newPage();
  await article.goto(PAGES.epaper);
  await expect.poll(() => tifaMarks(article), { timeout: 20_000 }).not.toEqual([]);
  expect(await tifaMarks(index)).toEqual([]);
  await article.close();
  await index.close();
});
