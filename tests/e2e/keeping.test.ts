/** What is kept: a highlight with its note survives a reload, stands in the library, and comes out as Markdown and JSON. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markedTexts, type Session, startSession, surfaceOn, waitForMarks } from './support/chromium';
import { PAGES, ROUTES } from './support/pages';

let session: Session;
beforeAll(async () => {
  session = await startSession(ROUTES);
});
afterAll(() => session?.close());

const QUOTE = '改革好不好，群众说了算。';

/** Drags over a text with the mouse, as a reader does. */
async function select(page: Page, text: string): Promise<void> {
  const ends = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const edge = (from: number, side: 'left' | 'right') => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, from + 1);
        const box = range.getBoundingClientRect();
        return { x: side === 'left' ? box.left + 1 : box.right - 1, y: box.y + box.height / 2 };
      };
      return { from: edge(at, 'left'), to: edge(at + wanted.length - 1, 'right') };
    }
    throw new Error(`"${wanted}" is not on the page`);
  }, text);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 5 });
  await page.mouse.up();
}

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
