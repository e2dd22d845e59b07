/** Highlights from cards, one over another, with notes, in Firefox; with the panel beside them in highlighting.test.ts. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FirefoxSession, startFirefox, tifaMarks } from './support/firefox';
import { cardIn, surfaceIn } from './support/firefox-surface';
import { editNote, highlightFromCard, inColour, notesIn, type ReaderOf, reachBoth } from './support/highlighting';
import { PAGES, ROUTES } from './support/pages';

let session: FirefoxSession;
beforeAll(async () => {
  session = await startFirefox(ROUTES);
});
afterAll(() => session?.close());

const PATIENCE = { timeout: 30_000 };

const readerOf = (page: Page): ReaderOf => ({
  page,
  card: async () => (await cardIn(page))?.text ?? '',
  bar: async () => (await surfaceIn(page, 'toolbar')) !== null,
});

async function read(): Promise<Page> {
  const page = await session.browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(PAGES.portal);
  await expect.poll(() => tifaMarks(page), PATIENCE).not.toEqual([]);
  return page;
}

test('a term and a person are highlighted from their cards', async () => {
  const page = await read();
  await highlightFromCard(readerOf(page), { text: '放管服', says: /fàng-guǎn-fú/, key: 'h', colour: 'straw' });
  await highlightFromCard(readerOf(page), { text: '沈怀远', says: /Shěn Huáiyuǎn/, key: '5', colour: 'mauve' });
  await page.reload();
  await expect.poll(() => inColour(page, 'straw'), PATIENCE).toContain('放管服');
  await expect.poll(() => inColour(page, 'mauve'), PATIENCE).toContain('沈怀远');
  await page.close();
});

test('of two that overlap each is reached by clicking', async () => {
  const page = await read();
  await reachBoth(readerOf(page));
  await page.close();
});

test('a note is written and changed in place, and taken back', async () => {
  const page = await read();
  const own = await session.openOwn('options.html');
  await page.bringToFront();
  await editNote(readerOf(page), () => notesIn(own));
  await own.close();
  await page.close();
});
