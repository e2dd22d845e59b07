/** What is kept: a highlight with its note survives a reload, stands in the library, and comes out as Markdown and JSON. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markedTexts, type Session, startSession, surfaceOn, waitForMarks } from './support/chromium';
import { select } from './support/hand';
import { PAGES, ROUTES } from './support/pages';

let session: Session;
beforeAll(async () => {
  session = await startSession(ROUTES);
});
afterAll(() => session?.close());

const QUOTE = '改革好不好，群众说了算。';

const highlighted = async (page: Page) =>
  (await Promise.all(['straw', 'peach', 'sage', 'sky', 'mauve'].map((colour) => markedTexts(page, `tifa-hl-${colour}`))))
    .flat()
    .join('');

test('a highlight is saved, kept over a reload, listed and exported', async () => {
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  await select(page, QUOTE);
  await expect.poll(() => surfaceOn(page, 'toolbar')).not.toBeNull();
  await page.keyboard.press('h');
  await expect.poll(() => highlighted(page)).toContain(QUOTE);
  await page.reload();
  await waitForMarks(page);
  await expect.poll(() => highlighted(page)).toContain(QUOTE);

  const library = await session.openOwn('library.html');
  await library.getByText(QUOTE).first().waitFor();
  await library.getByText(QUOTE).first().click();
  await library.getByRole('textbox', { name: 'Note' }).fill('Compare with last year.');
  await library.getByRole('textbox', { name: 'Note' }).blur();
  await library.reload();
  await library.getByText('Compare with last year.').first().waitFor();

  for (const [format, extension] of [
    ['Markdown', 'md'],
    ['JSON', 'json'],
  ] as const) {
    await library.getByRole('button', { name: 'Export' }).click();
    const download = library.waitForEvent('download');
    await library.getByRole('menuitem', { name: format }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${extension}$`));
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain(QUOTE);
    expect(text).toContain('Compare with last year.');
    expect(text).toContain('青澜推行');
  }
  await page.close();
  await library.close();
});

test('the same article under another form of its address keeps its highlights', async () => {
  const page = await session.open(`${PAGES.portal}?from=timeline#top`);
  await waitForMarks(page);
  await expect.poll(() => highlighted(page)).toContain(QUOTE);
  await page.close();
});
