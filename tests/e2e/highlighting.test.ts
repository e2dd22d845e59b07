/** Highlights from everywhere they can be made, one over another, with notes. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardOn, type Session, startSession, surfaceOn, waitForMarks } from './support/chromium';
import { editNote, highlightFromCard, inColour, notesIn, type ReaderOf, reachBoth } from './support/highlighting';
import { PAGES, ROUTES } from './support/pages';
import { tabIdOf } from './support/settings';

let session: Session;
beforeAll(async () => {
  session = await startSession(ROUTES);
});
afterAll(() => session?.close());

const PATIENCE = { timeout: 20_000 };

const readerOf = (page: Page): ReaderOf => ({
  page,
  card: async () => (await cardOn(page))?.text ?? '',
  bar: async () => (await surfaceOn(page, 'toolbar')) !== null,
});

async function read(): Promise<Page> {
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  return page;
}

test('a term and a person are highlighted from their cards', async () => {
  const page = await read();
  await highlightFromCard(readerOf(page), { text: '放管服', says: /fàng-guǎn-fú/, key: 'h', colour: 'straw' });
  await highlightFromCard(readerOf(page), { text: '沈怀远', says: /Shěn Huáiyuǎn/, key: '5', colour: 'mauve' });
  await page.reload();
  await waitForMarks(page);
  await expect.poll(() => inColour(page, 'straw'), PATIENCE).toContain('放管服');
  await expect.poll(() => inColour(page, 'mauve'), PATIENCE).toContain('沈怀远');
  await page.close();
});

test('a sentence of the summary is highlighted from the panel, and taken back there', async () => {
  const page = await read();
  const panel = await session.openOwn(`sidepanel.html?tab=${await tabIdOf(session, PAGES.portal)}`);
  const button = panel.locator('#summary button[aria-pressed]').first();
  const sentence = ((await panel.locator('#summary li .zh').first().textContent()) ?? '').replace(/^……/, '');
  const drawn = async () => (await inColour(page, 'straw')).some((text) => text.endsWith(sentence));
  await button.click();
  await expect.poll(drawn, PATIENCE).toBe(true);
  await expect.poll(() => button.getAttribute('aria-pressed'), PATIENCE).toBe('true');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(drawn, PATIENCE).toBe(false);
  await panel.close();
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
