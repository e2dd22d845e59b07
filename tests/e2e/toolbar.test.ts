/** What only a press of the toolbar button can do: lend Tifa a page that is not on its list, and open the real side panel. */
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../scripts/browsers.mjs';
import { type PageServer, servePages } from '../../scripts/serve';
import { ROOT } from '../../scripts/setup.mjs';
import { PAGES, ROUTES } from './support/pages';

let server: PageServer;
let browser: Browser;
let extension: Extension;

// Puppeteer, because its protocol can press the button in the toolbar, which is what grants `activeTab`.
beforeAll(async () => {
  server = await servePages(ROUTES);
  browser = await puppeteer.launch({
    executablePath: findChromium() ?? undefined,
    headless: true,
    pipe: true,
    enableExtensions: true,
    args: ['--no-sandbox', '--lang=en-US', ...server.chromiumArgs],
  });
  const id = await browser.installExtension(join(ROOT, '.output', 'chrome-mv3'));
  // The page of the first run would be the one that the popup is about.
  const welcome = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await (await welcome.asPage()).close();
  extension = (await browser.extensions()).get(id) as Extension;
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('a page of another site is read when the reader asks for it, and not before', async () => {
  const page = await browser.newPage();
  await page.goto(PAGES.foreign);
  const marks = () => page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('tifa-')));
  const popupOpens = browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  await page.triggerExtensionAction(extension);
  const popup = await (await popupOpens).asPage();
  const button = await popup.waitForSelector('xpath///button[contains(., "Read this page anyway")]');
  expect(await marks()).toEqual([]);
  await button?.click();
  await expect.poll(marks, { timeout: 20_000 }).toContain('tifa-term');
  await page.close();
});

test('the side panel opens from the popup and shows the article beside it', async () => {
  const page = await browser.newPage();
  await page.goto(PAGES.portal);
  await page.waitForFunction(() => CSS.highlights.has('tifa-term'), { timeout: 20_000 });
  const popupOpens = browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  await page.triggerExtensionAction(extension);
  const popup = await (await popupOpens).asPage();
  const panelOpens = browser.waitForTarget((target) => target.url().includes('/sidepanel.html'), { timeout: 15_000 });
  const door = await popup.waitForSelector('xpath///*[self::a or self::button][contains(., "Panel")]');
  await door?.click();
  const panel = await (await panelOpens).asPage();
  await expect.poll(() => panel.evaluate(() => document.body.textContent), { timeout: 15_000 }).toContain('沈怀远');
  await page.close();
});
