/** The week of each of three readers, where no other test goes: a learner, a researcher with two machines, and one who looks up a word. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../lib/library/records';
import { cardOn, markedTexts, type Session, startSession, surfaceOn, waitForMarks } from './support/chromium';
import { hoverOver, select } from './support/hand';
import { PAGES, ROUTES } from './support/pages';
import { setSettings } from './support/settings';

let session: Session;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-week-'));
  session = await startSession(ROUTES);
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

const PATIENCE = { timeout: 15_000 };

async function read(url: string): Promise<Page> {
  const page = await session.open(url);
  await waitForMarks(page);
  return page;
}

/** The words that have their reading written over them. */
const spelled = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('ruby')].map((ruby) => ruby.firstChild?.textContent ?? ''));

/** Opens the card of a word and presses a key on it. */
async function onCard(page: Page, text: string, key: string, says: RegExp): Promise<void> {
  const shown = async () => (await cardOn(page))?.text ?? '';
  // Pointed at again where readings that were just written have moved the line away.
  const pointed = async () => {
    if ((await shown()) === '') await hoverOver(page, '#content', text);
    return shown();
  };
  await expect.poll(pointed, PATIENCE).toContain('How common');
  await page.keyboard.press(key);
  await expect.poll(shown, PATIENCE).toMatch(says);
  await page.keyboard.press('Escape');
  await expect.poll(() => cardOn(page), PATIENCE).toBeNull();
}

async function exported(library: Page, format: RegExp): Promise<string> {
  await library.getByRole('button', { name: 'Export', exact: true }).click();
  const download = library.waitForEvent('download');
  await library.getByRole('menuitem', { name: format }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

test('a learner has pinyin above her level, says what she knows, saves a word and takes it to Anki', async () => {
  await setSettings(session, { pinyin: 'new', level: 4 });
  const page = await read(PAGES.portal);
  await expect.poll(() => spelled(page), PATIENCE).toEqual(expect.arrayContaining(['群众', '成效']));
  // 10月16日 and 一次 are words outside every list, of parts that she has known since her first lessons.
  const words = await spelled(page);
  for (const known of ['月', '日', '一次', '第二天']) expect(words).not.toContain(known);
  await onCard(page, '成效', 's', /Saved/);
  await onCard(page, '群众', 'k', /No aids for it from now on/);
  await expect.poll(() => spelled(page), PATIENCE).not.toContain('群众');
  await page.close();
  const next = await read(PAGES.epaper);
  await expect.poll(() => spelled(next), PATIENCE).toContain('议事厅');
  expect(await spelled(next)).not.toContain('群众');
  await next.close();

  const library = await session.openOwn('library.html');
  const anki = await exported(library, /^Anki/);
  const [front, back] = (anki.split('\n').find((line) => line && !line.startsWith('#')) ?? '').split('\t').slice(1);
  expect(front).toBe('成效');
  expect(back).toMatch(/^chéngxiào<br>effect; result<br>.*<b>成效<\/b>/);
  expect(await exported(library, /^Anki/)).toBe(anki);
  await library.close();
});

/** The same article as another machine keeps it, with a highlight of its own. */
function otherMachine(mine: Snapshot, quote: string): Snapshot {
  const [article, highlight] = [mine.articles[0], mine.highlights[0]];
  const [text, tally] = [mine.texts[0], mine.tallies[0]];
  if (!article || !highlight || !text || !tally) throw new Error('nothing is kept');
  const start = text.text.indexOf(quote);
  const anchor = { quote: { exact: quote, prefix: '', suffix: '' }, position: { start, end: start + quote.length } };
  const articleId = 'other-machine';
  return {
    ...mine,
    articles: [{ ...article, id: articleId }],
    highlights: [{ ...highlight, id: 'other-highlight', articleId, anchor, colour: 'sky', note: 'From the office.' }],
    words: [],
    texts: [{ ...text, id: text.id.replace(article.id, articleId), articleId }],
    tallies: [{ ...tally, id: articleId, articleId }],
  };
}

test('a researcher joins two machines, and a deletion of everything comes back by key', async () => {
  await setSettings(session, {});
  const [here, there] = ['改革好不好，群众说了算。', '压实责任、靠前服务'];
  const page = await read(PAGES.portal);
  await select(page, here);
  await expect.poll(() => surfaceOn(page, 'toolbar'), PATIENCE).not.toBeNull();
  await page.keyboard.press('h');
  await expect.poll(async () => (await markedTexts(page, 'tifa-hl-straw')).join(''), PATIENCE).toBe(here);

  const library = await session.openOwn('library.html');
  await library.getByText(here).first().waitFor();
  const file = join(folder, 'office.json');
  const mine = JSON.parse(await exported(library, /^JSON/)) as Snapshot;
  writeFileSync(file, JSON.stringify(otherMachine(mine, there)));
  await library.setInputFiles('.bar input[type=file]', file);
  await library.getByText('Adds 1 highlight.').waitFor();
  await library.locator('.preview .btn.primary').click();
  await library.getByRole('button', { name: /^Highlights *2/ }).waitFor();
  await library.getByRole('button', { name: /^Articles *1/ }).waitFor();
  await expect.poll(async () => (await markedTexts(page, 'tifa-hl-sky')).join(''), PATIENCE).toBe(there);

  await library.locator('.item input[type=checkbox]').first().check();
  await library.getByRole('button', { name: 'Choose all 2' }).click();
  await library.getByRole('button', { name: 'Delete', exact: true }).first().click();
  await library.getByRole('button', { name: 'Undo' }).waitFor();
  await library.getByRole('button', { name: /^Highlights *0/ }).waitFor();
  await library.keyboard.press('Control+z');
  await library.getByRole('button', { name: /^Highlights *2/ }).waitFor();
  await expect.poll(async () => (await markedTexts(page, 'tifa-hl-sky')).join(''), PATIENCE).toBe(there);
  await library.close();
  await page.close();
});

test('anyone finds a term by its English in the spelling of either side, saves it, and has it among the phrases', async () => {
  const popup = await session.openOwn('popup.html');
  const first = popup.getByRole('option').first();
  for (const query of ['rural revitalisation', 'Rural Revitalization']) {
    await popup.getByRole('combobox').fill('');
    await popup.getByRole('combobox').fill(query);
    await first.filter({ hasText: '乡村振兴' }).waitFor();
  }
  await popup.getByRole('button', { name: 'Save' }).click();
  const library = await session.openOwn('library.html');
  await library.getByRole('button', { name: /^Phrases *1/ }).click();
  await library.getByText('xiāngcūn zhènxīng').waitFor();
  await library.close();
  await popup.close();
});
