/** A reader's week with the library, in Firefox: kept on a page, found, changed, taken out, brought back, reviewed, followed over time. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseLibrary } from '../../lib/library/import';
import type { Snapshot } from '../../lib/library/records';
import { type FirefoxSession, highlightedIn, startFirefox, tifaMarks } from './support/firefox';
import { select } from './support/hand';
import { PAGES, ROUTES } from './support/pages';

let session: FirefoxSession;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-firefox-library-'));
  session = await startFirefox(ROUTES, { downloads: folder });
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

const QUOTE = '改革好不好，群众说了算。';
const PATIENCE = { timeout: 30_000 };

const textOf = (page: Page): Promise<string> => page.$eval('body', (body) => body.textContent ?? '');
const says = (page: Page, text: string | RegExp) => expect.poll(() => textOf(page), PATIENCE).toMatch(text);

async function press(page: Page, selector: string): Promise<void> {
  const control = await page.waitForSelector(selector, PATIENCE);
  await control?.click();
}

/** Types into the search, which is emptied before. */
async function find(page: Page, query: string): Promise<void> {
  await page.$eval('input[type=search]', (field) => {
    (field as HTMLInputElement).value = '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  if (query) await page.type('input[type=search]', query);
}

/** Takes the library out in one format: the file's text. */
async function exported(page: Page, format: RegExp, ending: string): Promise<string> {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  await press(page, '.bar .menu .btn');
  await page.waitForSelector('[role=menuitem]', PATIENCE);
  for (const item of await page.$$('[role=menuitem]')) {
    if (format.test((await item.evaluate((element) => element.textContent)) ?? '')) {
      await item.click();
      break;
    }
  }
  const done = () => readdirSync(folder).find((name) => name.endsWith(ending) && !existsSync(join(folder, `${name}.part`)));
  await expect.poll(done, PATIENCE).toBeTruthy();
  const path = join(folder, done() ?? '');
  await expect.poll(() => readFileSync(path, 'utf8').length, PATIENCE).toBeGreaterThan(0);
  return readFileSync(path, 'utf8');
}

async function backup(page: Page): Promise<Snapshot> {
  const parsed = parseLibrary(await exported(page, /JSON/, '.json'));
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

/** Gives a file to the library and waits until it says what it would do. */
async function offer(page: Page, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const input = await page.waitForSelector('.bar input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

test('a highlight is drawn, kept over a reload and under another address, noted, found and deleted with a way back', async () => {
  const page = await session.browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(PAGES.portal);
  await expect.poll(() => tifaMarks(page), PATIENCE).not.toEqual([]);
  // Marks are there before the keys are: selected and pressed by turns until it takes.
  let tries = 0;
  await expect
    .poll(
      async () => {
        if (tries++ % 2 === 0) await select(page, QUOTE);
        else await page.keyboard.press('h');
        return highlightedIn(page);
      },
      { ...PATIENCE, interval: 1000 },
    )
    .toContain(QUOTE);
  await page.goto(`${PAGES.portal}?from=timeline#top`);
  await expect.poll(() => highlightedIn(page), PATIENCE).toContain(QUOTE);

  const library = await session.openOwn('library.html');
  await library.setViewport({ width: 1200, height: 900 });
  await says(library, QUOTE);
  await press(library, '.item [data-row]');
  await press(library, '.detail textarea');
  await library.keyboard.type('Compare with **last** year.');
  await library.keyboard.press('Tab');
  await expect.poll(async () => (await backup(library)).highlights[0]?.note, PATIENCE).toBe('Compare with **last** year.');
  await find(library, 'gaige');
  await says(library, /1 found/);
  await find(library, '没有这样的话');
  await says(library, /0 found/);
  await find(library, '');
  const deletion = await library.$$('.detail button');
  for (const button of deletion) {
    if ((await button.evaluate((element) => element.textContent?.trim())) === 'Delete') await button.click();
  }
  await expect.poll(() => highlightedIn(page), PATIENCE).toBe('');
  const undo = await library.waitForSelector('::-p-text(Undo)', PATIENCE);
  await undo?.click();
  await expect.poll(() => highlightedIn(page), PATIENCE).toContain(QUOTE);
  await page.close();
  await library.close();
});

test('everything goes out and comes back: a backup restored twice is the same library', async () => {
  const library = await session.openOwn('library.html');
  await says(library, QUOTE);
  const before = await backup(library);
  expect([before.highlights.length, before.texts.length, before.tallies.length]).toEqual([1, 1, 1]);
  expect(await exported(library, /Markdown/, '.md')).toContain('Compare with **last** year.');
  expect(await exported(library, /RIS/, '.ris')).toContain('TY  - NEWS');

  // What another machine has, newer in one record, with a word that is due.
  const [own] = before.highlights;
  const later = '2027-01-01T08:00:00.000Z';
  const other: Snapshot = {
    ...before,
    highlights: own ? [{ ...own, note: 'From the other machine.', modified: later }] : [],
    words: [
      {
        id: 'word-1',
        simplified: '清单',
        traditional: '清單',
        pinyin: 'qing1 dan1',
        gloss: 'list',
        termId: null,
        sentence: '一张清单管到底。',
        articleId: own?.articleId ?? null,
        created: own?.created ?? later,
        modified: own?.modified ?? later,
      },
    ],
  };
  const file = JSON.stringify({ format: 'tifa-library', version: 2, ...other });
  await offer(library, 'broken.json', file.slice(0, -40));
  await library.waitForSelector('.refused, [role=alert]', PATIENCE);
  expect(await backup(library)).toEqual(before);
  await offer(library, 'other.json', file);
  await press(library, '.preview .btn.primary');
  await expect.poll(async () => (await backup(library)).words.length, PATIENCE).toBe(1);
  const merged = await backup(library);
  expect(merged.highlights[0]?.note).toBe('From the other machine.');
  await offer(library, 'again.json', file);
  await says(library, /in the library already/);
  expect(await backup(library)).toEqual(merged);
  await library.close();
});

test('words come up for review and are answered by key; phrases are followed over time', async () => {
  const review = await session.openOwn('review.html');
  await says(review, '清单');
  await review.keyboard.press(' ' as never);
  await expect
    .poll(
      async () => {
        await review.keyboard.press('3');
        const library = await session.openOwn('library.html');
        const { answers } = await backup(library);
        await library.close();
        return answers.length;
      },
      { ...PATIENCE, interval: 1000 },
    )
    .toBeGreaterThan(0);
  await review.close();
  const library = await session.openOwn('library.html');
  const sections = await library.$$('.rail-item');
  for (const section of sections) {
    if (/Phrases over time/.test((await section.evaluate((element) => element.textContent)) ?? '')) await section.click();
  }
  await library.waitForSelector('.chart .pt', PATIENCE);
  await library.close();
});
