/** The library in the built extension: texts kept with highlights and their changes, and a page that is closed in the middle of an import. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toJson } from '../../lib/library/export/json';
import { emptySnapshot, type Snapshot } from '../../lib/library/records';
import { type Session, startSession, surfaceOn, waitForMarks } from './support/chromium';
import { select } from './support/hand';
import { PAGES, ROUTES } from './support/pages';

let session: Session;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-library-'));
  session = await startSession(ROUTES);
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

const QUOTE = '改革好不好，群众说了算。';
const TIME = '2026-05-01T08:00:00.000Z';

/** Number of records in a table, through a connection of its own. */
const countIn = (page: Page, table: string): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('tifa-library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
    table,
  );

test('the first highlight brings the text, which is read in the library and searched', async () => {
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  await select(page, QUOTE);
  await expect.poll(() => surfaceOn(page, 'toolbar')).not.toBeNull();
  await page.keyboard.press('h');
  const library = await session.openOwn('library.html');
  await expect.poll(() => countIn(library, 'texts')).toBe(1);
  expect(await countIn(library, 'tallies')).toBe(1);
  await library.getByRole('button', { name: /^Articles/ }).click();
  await library.getByRole('searchbox').fill('gaige');
  await library.locator('.article-row [data-row]').first().click();
  await library.locator('.saved-text mark', { hasText: QUOTE }).waitFor();
  await library.getByRole('button', { name: /^Phrases over time/ }).click();
  await library.locator('.chart .pt').first().waitFor();
  await page.close();
  await library.close();
});

test('a page that is closed in the middle of an import leaves all of it or nothing', async () => {
  const many = 20_000;
  const anchor = { quote: { exact: '一张清单管到底', prefix: '', suffix: '' }, position: { start: 0, end: 7 } };
  const file: Snapshot = {
    ...emptySnapshot(),
    articles: [
      {
        id: 'imported',
        address: 'https://a.example/1',
        url: 'https://a.example/1',
        title: '一张清单',
        kicker: null,
        subtitle: null,
        outlet: null,
        authors: [],
        published: null,
        lang: 'zh-Hans',
        kept: true,
        created: TIME,
        modified: TIME,
      },
    ],
    highlights: Array.from({ length: many }, (_, n) => ({
      id: `imported-${n}`,
      articleId: 'imported',
      anchor,
      colour: 'sky' as const,
      note: '',
      tags: [],
      created: TIME,
      modified: TIME,
    })),
  };
  const path = join(folder, 'library.json');
  writeFileSync(path, toJson(file));
  const page = await session.openOwn('library.html');
  await page.setInputFiles('.bar input[type=file]', path);
  const before = await countIn(page, 'highlights');
  await page.locator('.preview .btn.primary').click();
  await page.close();
  const again = await session.openOwn('library.html');
  const after = await countIn(again, 'highlights');
  expect([before, before + many]).toContain(after);
  expect(await countIn(again, 'articles')).toBe(after === before ? 1 : 2);
  await again.close();
});
