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
