/** Highlights that overlap: both are drawn, both are reached, and one removed leaves the other; undone in place. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markedTexts, type Session, startSession, surfaceOn, waitForMarks } from './support/chromium';
import { pointOf, select } from './support/hand';
import { PAGES, ROUTES } from './support/pages';

let session: Session;
beforeAll(async () => {
  session = await startSession(ROUTES);
});
afterAll(() => session?.close());

const PATIENCE = { timeout: 20_000 };
const ONE = '改革好不好，群众说了算。';
const OTHER = '说了算。”青澜市委';
const inColour = async (page: Page, colour: string) => (await markedTexts(page, `tifa-hl-${colour}`)).join('');

async function highlight(page: Page, text: string, key: string): Promise<void> {
  await select(page, text);
  await expect.poll(() => surfaceOn(page, 'toolbar'), PATIENCE).not.toBeNull();
  await page.keyboard.press(key);
}

test('overlapping highlights are both there, and each is removed and brought back by itself', async () => {
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  await highlight(page, ONE, '1');
  await expect.poll(() => inColour(page, 'straw'), PATIENCE).toBe(ONE);
  await page.keyboard.press('Escape');
  await highlight(page, OTHER, '4');
  await expect.poll(() => inColour(page, 'sky'), PATIENCE).toBe(OTHER);
  expect(await inColour(page, 'straw')).toBe(ONE);
  await page.keyboard.press('Escape');

  // The end that is the second one's alone.
  const { x, y } = await pointOf(page, '#content', '青澜市委副书记');
  await page.mouse.click(x, y);
  await expect.poll(async () => (await surfaceOn(page, 'toolbar'))?.text ?? '', PATIENCE).not.toBe('');
  await page.keyboard.press('Delete');
  await expect.poll(() => inColour(page, 'sky'), PATIENCE).toBe('');
  expect(await inColour(page, 'straw')).toBe(ONE);
  await page.keyboard.press('Control+z');
  await expect.poll(() => inColour(page, 'sky'), PATIENCE).toBe(OTHER);

  await page.reload();
  await waitForMarks(page);
  await expect.poll(() => inColour(page, 'sky'), PATIENCE).toBe(OTHER);
  await expect.poll(() => inColour(page, 'straw'), PATIENCE).toBe(ONE);
  await page.close();
});
