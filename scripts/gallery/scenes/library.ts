/** The library in each of its views, empty and filled; the review. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { toJson } from '../../../lib/library/export/json';
import { sampleLibrary } from '../library';
import { drawn, type Scene } from '../stage';

const WINDOW = { width: 1200, height: 660 };

const library = (name: string, what: string, act: (page: Page) => Promise<unknown>, more: Partial<Scene> = {}): Scene => ({
  name: `library${name}`,
  what,
  ...WINDOW,
  async show(stage) {
    const page = await stage.own('library.html');
    await page.locator('nav.rail').waitFor();
    await act(page);
    await drawn(page);
    return { page };
  },
  ...more,
});

const turnTo = (page: Page, section: number) => page.locator('nav.rail > .rail-item').nth(section).click();

function damaged(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tifa-gallery-')), 'library.json');
  const text = toJson(sampleLibrary());
  writeFileSync(path, text.replace('"colour": "sky"', '"colour": "plaid"'));
  return path;
}

function changed(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tifa-gallery-')), 'library.json');
  const file = sampleLibrary();
  const [first] = file.highlights;
  if (first) Object.assign(first, { note: 'Compare the county pages of June.', modified: '2026-10-17T08:00:00.000Z' });
  const [word] = file.words;
  if (word)
    file.words.push({ ...word, id: 'w-new', simplified: '登记', traditional: '登記', pinyin: 'dēngjì', gloss: 'to register' });
  writeFileSync(path, toJson(file));
  return path;
}

const review = (name: string, what: string, act: (page: Page) => Promise<unknown>, more: Partial<Scene> = {}): Scene => ({
  name: `review${name}`,
  what,
  width: 900,
  height: 640,
  async show(stage) {
    const page = await stage.own('review.html');
    await page.locator('main').waitFor();
    await drawn(page);
    await act(page);
    await drawn(page);
    return { page };
  },
  ...more,
});

export const LIBRARY: Scene[] = [
  library('-empty', 'Nothing saved yet', (page) => page.locator('.state, .none').first().waitFor(), { empty: true }),
  library('-empty-history', 'No article counted yet', (page) => turnTo(page, 4), { empty: true }),
  review('-empty', 'No words to review', (page) => page.locator('.state').first().waitFor(), { empty: true }),
  library('', 'Highlights with their context, note and citation', (page) => page.locator('[data-row]').first().click()),
  library('-bulk', 'Several at once', async (page) => {
    for (const n of [0, 1]) await page.locator('main input[type=checkbox]').nth(n).click();
  }),
  library('-none', 'A search without a hit', (page) => page.getByRole('searchbox').fill('鲸鱼')),
  library('-words', 'Words', (page) => turnTo(page, 1)),
  library('-phrases', 'Phrases', (page) => turnTo(page, 2)),
  library('-articles', 'Articles', (page) => turnTo(page, 3)),
  library('-article', 'A saved text, and a highlight whose words are gone', async (page) => {
    await turnTo(page, 3);
    await page.locator('.article-row [data-row]', { hasText: '已阅' }).click();
    await page.locator('.saved-text').waitFor();
  }),
  library('-history', 'Phrases over time', async (page) => {
    await turnTo(page, 4);
    await page.locator('.chart .pt').first().waitFor();
  }),
  library('-behind', 'What stands behind a point', async (page) => {
    await turnTo(page, 4);
    await page.locator('.chart .pt').nth(6).click();
  }),
  library('-import', 'What an import would do', async (page) => {
    await page.setInputFiles('.bar input[type=file]', changed());
    await page.locator('.preview').waitFor();
  }),
  library('-refused', 'A file that is refused', async (page) => {
    await page.setInputFiles('.bar input[type=file]', damaged());
    await page.locator('.refused').waitFor();
  }),
  library('-export', 'The ways out', async (page) => {
    await page.locator('.bar [aria-haspopup]').first().click();
  }),
  review('', 'A word that is due', async () => {}),
  review('-answer', 'Its answer', (page) => page.keyboard.press('Space')),
];
