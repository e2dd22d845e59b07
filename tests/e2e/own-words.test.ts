/** What the reader says of words: a term of their own in two clicks, a word cut otherwise, a word known. It holds after a reload. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardOn, markedTexts, type Session, startSession, surfaceOn, waitForMarks } from './support/chromium';
import { hoverOver, pointOf, select } from './support/hand';
import { PAGES, ROUTES } from './support/pages';
import { setSettings } from './support/settings';

let session: Session;
beforeAll(async () => {
  session = await startSession(ROUTES);
});
afterAll(() => session?.close());

/** Words that no glossary holds. */
const PHRASE = '群众说了算';

const marked = async (page: Page) =>
  [...(await markedTexts(page, 'tifa-term')), ...(await markedTexts(page, 'tifa-term-again'))].join(' ');

test('a selection becomes a term: marked at once, explained, kept, and taken back with Undo', async () => {
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  expect(await marked(page)).not.toContain(PHRASE);
  await select(page, PHRASE);
  await expect.poll(() => surfaceOn(page, 'toolbar')).not.toBeNull();
  await page.keyboard.press('t');
  await expect.poll(async () => (await cardOn(page))?.name).toBe('Make it a term of your own');
  await page.keyboard.type('the people have the last word');
  await page.keyboard.press('Enter');
  await expect.poll(() => marked(page)).toContain(PHRASE);

  await page.reload();
  await waitForMarks(page);
  await expect.poll(() => marked(page)).toContain(PHRASE);

  await hoverOver(page, '#content', PHRASE);
  await expect.poll(async () => (await cardOn(page))?.text ?? '', { timeout: 10_000 }).toContain('the people have the last word');
  expect((await cardOn(page))?.text).toContain('your own');

  const popup = await session.openOwn('popup.html');
  await popup.getByRole('combobox').fill(PHRASE);
  await popup.getByText('the people have the last word').first().waitFor();
  await popup.close();

  await page.keyboard.press('Escape');
  await select(page, '推诿扯皮');
  await expect.poll(() => surfaceOn(page, 'toolbar')).not.toBeNull();
  await page.keyboard.press('t');
  await expect.poll(async () => (await cardOn(page))?.name).toBe('Make it a term of your own');
  await page.keyboard.press('Enter');
  await expect.poll(() => marked(page)).toContain('推诿扯皮');
  await page.keyboard.press('Control+z');
  await expect.poll(() => marked(page)).not.toContain('推诿扯皮');
  await page.close();
});

test('what cannot be a term says why, and nothing is kept', async () => {
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  await select(page, '改革');
  await expect.poll(() => surfaceOn(page, 'toolbar')).not.toBeNull();
  await page.keyboard.press('t');
  await expect.poll(async () => (await cardOn(page))?.name).toBe('Make it a term of your own');
  // Back to the field with the term itself; letters typed there are letters, not keys of the bar.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('reform');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await cardOn(page))?.text ?? '').toContain('at least one Chinese character');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await cardOn(page))?.name).not.toBe('Make it a term of your own');
  await page.close();
});

test('a word is cut as the reader says, on the page and after a reload', async () => {
  await setSettings(session, { pinyin: 'all' });
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  const readings = () =>
    page.evaluate(() => [...document.querySelectorAll('ruby')].map((ruby) => ruby.firstChild?.textContent ?? ''));
  await expect.poll(readings).toContain('群众');
  await select(page, '群众');
  await expect.poll(() => surfaceOn(page, 'toolbar')).not.toBeNull();
  await page.keyboard.press('e');
  await expect.poll(async () => (await cardOn(page))?.name).toBe('Correct the word or its reading');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('群 众');
  await page.keyboard.press('Enter');
  await expect.poll(readings).not.toContain('群众');
  expect(await readings()).toContain('众');
  await page.reload();
  await waitForMarks(page);
  await expect.poll(readings).toContain('众');
  expect(await readings()).not.toContain('群众');
  await setSettings(session, { pinyin: 'off' });
  await page.close();
});

test('a known phrase loses its mark, and Undo gives it back', async () => {
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  await expect.poll(() => marked(page)).toContain('放管服');
  const point = await pointOf(page, '#content', '放管服');
  await page.mouse.click(point.x, point.y);
  await expect.poll(async () => (await cardOn(page))?.text ?? '', { timeout: 10_000 }).toContain('放管服');
  await page.keyboard.press('k');
  await expect.poll(() => marked(page)).not.toContain('放管服');
  await page.keyboard.press('Control+z');
  await expect.poll(() => marked(page)).toContain('放管服');
  await page.close();
});
