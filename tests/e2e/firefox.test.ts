/** The same build path in Firefox: marks, card data and pinyin on a real page. Driven over WebDriver BiDi. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFirefox } from '../../scripts/browsers.mjs';
import { type PageServer, servePages } from '../../scripts/serve';
import { ROOT } from '../../scripts/setup.mjs';
import { PAGES, ROUTES } from './support/pages';

const EXTENSION = join(ROOT, '.output', 'firefox-mv3');
const GECKO_ID = 'tifa@tifa-reader.example';
const UUID = '6f1d7f4e-2f0a-4f5c-9d3b-1c2e3a4b5c6d';

let server: PageServer;
let browser: Browser;

beforeAll(async () => {
  if (!existsSync(join(EXTENSION, 'manifest.json'))) throw new Error('Run "npm test -- build" first');
  server = await servePages(ROUTES);
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? undefined,
    headless: true,
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
    },
  });
  await browser.installExtension(EXTENSION);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const tifaMarks = (page: Page) => page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('tifa-')));

test('an article is marked, and its DOM stays as it was', async () => {
  const page = await browser.newPage();
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

/** A page of the extension. `goto` never resolves for such an address in Firefox, so its readiness is asked for. */
async function ownPage(path: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(`moz-extension://${UUID}/${path}`).catch(() => {});
  await expect
    .poll(() => page.evaluate(() => location.protocol + document.readyState).catch(() => ''), { timeout: 15_000 })
    .toBe('moz-extension:complete');
  return page;
}

test('pinyin is written over the words and taken off again to the byte', async () => {
  const page = await browser.newPage();
  await page.goto(PAGES.portal);
  await expect.poll(() => tifaMarks(page), { timeout: 20_000 }).not.toEqual([]);
  const article = () => page.evaluate(() => document.querySelector('article')?.outerHTML);
  const before = await article();
  const options = await ownPage('options.html');
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

test('the popup answers in hanzi, pinyin and English', async () => {
  const popup = await ownPage('popup.html');
  await popup.waitForSelector('[role=combobox]');
  for (const [query, answer] of [
    ['放管服', 'fàng-guǎn-fú'],
    ['beijing', '北京'],
    ['newspaper', '报纸'],
  ] as const) {
    await popup.$eval('[role=combobox]', (field) => {
      (field as HTMLInputElement).value = '';
    });
    await popup.type('[role=combobox]', query);
    await expect.poll(() => popup.$eval('body', (body) => body.textContent), { timeout: 15_000 }).toContain(answer);
  }
  await popup.close();
});

test('a site that is not listed is read once the reader allows every site, and no more when that is taken back', async () => {
  const page = await browser.newPage();
  await page.goto(PAGES.foreign);
  expect(await tifaMarks(page)).toEqual([]);
  const options = await ownPage('options.html#sites');
  const everySite = await options.waitForSelector('[role=switch][aria-label="Every site"], [role=switch][aria-labelledby]');
  await everySite?.click();
  await expect.poll(() => everySite?.evaluate((control) => control.getAttribute('aria-checked'))).toBe('true');
  await expect.poll(() => tifaMarks(page), { timeout: 20_000 }).not.toEqual([]);
  await everySite?.click();
  await expect.poll(() => everySite?.evaluate((control) => control.getAttribute('aria-checked'))).toBe('false');
  const again = await browser.newPage();
  await again.goto(PAGES.foreign);
  const listed = await browser.newPage();
  await listed.goto(PAGES.epaper);
  await expect.poll(() => tifaMarks(listed), { timeout: 20_000 }).not.toEqual([]);
  expect(await tifaMarks(again)).toEqual([]);
  for (const opened of [page, options, again, listed]) await opened.close();
});

test('one site that is not listed is read once the reader adds it', async () => {
  const page = await browser.newPage();
  await page.goto(PAGES.foreign);
  expect(await tifaMarks(page)).toEqual([]);
  const options = await ownPage('options.html#sites');
  await options.waitForSelector('#site');
  await options.type('#site', new URL(PAGES.foreign).host);
  const allow = await options.waitForSelector('form button[type=submit]:not([disabled])');
  await allow?.click();
  await expect.poll(() => tifaMarks(page), { timeout: 20_000 }).not.toEqual([]);
  await options.close();
  await page.close();
});

test('nothing happens on an index page', async () => {
  const index = await browser.newPage();
  await index.goto(PAGES.index);
  const article = await browser.newPage();
  await article.goto(PAGES.epaper);
  await expect.poll(() => tifaMarks(article), { timeout: 20_000 }).not.toEqual([]);
  expect(await tifaMarks(index)).toEqual([]);
  await article.close();
  await index.close();
});
