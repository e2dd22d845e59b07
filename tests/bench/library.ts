/** A library of 50,000 highlights over 10,000 articles in the built extension; and what anchoring costs a page. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { anchorsIn, describe } from '../../lib/library/anchor';
import { toJson } from '../../lib/library/export/json';
import { startSession } from '../e2e/support/chromium';
import { ROUTES } from '../e2e/support/pages';
import { article, MUTATIONS, randomFrom, textOf, units } from '../unit/library/mutations';
import { libraryOf } from './library-data';
import { median, print, type Row, time } from './table';

const HIGHLIGHTS = 50_000;
const ARTICLES = 10_000;

const row = (what: string, ours: number, goal: number): Row => ({ what, ours, peer: 'goal', theirs: goal, unit: 'ms' });

/** 100 highlights on a page of 10,000 characters: as it was, and after edits. */
export function benchAnchors(): void {
  let text = '';
  for (let n = 1; text.length < 10_000; n += 1) text += `${article(randomFrom(n))}\n`;
  text = text.slice(0, 10_000);
  const random = randomFrom(7);
  const anchors = Array.from({ length: 100 }, () => {
    const start = random(text.length - 60);
    return describe(text, start, start + 6 + random(50));
  });
  const edited = (steps: readonly string[]) =>
    textOf(steps.reduce((list, step) => MUTATIONS[step]?.(list, random) ?? list, units(text)));
  const cost = (page: string) =>
    time(() => {
      const find = anchorsIn(page);
      for (const anchor of anchors) find(anchor);
    });
  print('Anchoring 100 highlights on a page of 10,000 characters (Node)', [
    row('the page as it was', cost(text), 50),
    row('in another template', cost(edited(['template'])), 50),
    row('with small edits', cost(edited(['smallEdits', 'template'])), 50),
    row('reprinted in Taiwan, with sentences in and out', cost(edited(['traditional', 'sentencesIn', 'sentencesOut'])), 50),
  ]);
}

/** Until the first rows are drawn, from the start of the navigation, by the page's own clock. */
async function timeToOpen(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.waitForSelector('.item .zh');
  return page.evaluate('window.firstRow');
}

/** From the keystroke until the list is drawn anew. */
async function timeToFind(page: Page, query: string): Promise<number> {
  return page.evaluate(
    `(async () => {
      const field = document.querySelector('input[type=search]');
      field.value = ${JSON.stringify(query)};
      const started = performance.now();
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - started;
    })()`,
  );
}

export async function benchLibrary(): Promise<void> {
  benchAnchors();
  const folder = mkdtempSync(join(tmpdir(), 'tifa-bench-'));
  const file = join(folder, 'library.json');
  writeFileSync(file, toJson(libraryOf(ARTICLES, HIGHLIGHTS)));
  console.log(`\nThe file has ${(statSync(file).size / 1e6).toFixed(0)} MB.`);
  const session = await startSession(ROUTES);
  try {
    const page = await session.openOwn('library.html');
    await page.waitForSelector('.bar input[type=file]', { state: 'attached' });
    let started = performance.now();
    await page.setInputFiles('.bar input[type=file]', file);
    await page.waitForSelector('.preview .btn.primary', { timeout: 120_000 });
    const checked = performance.now() - started;
    started = performance.now();
    await page.click('.preview .btn.primary');
    await page.waitForSelector('.item .zh', { timeout: 120_000 });
    const written = performance.now() - started;
    // As text, and from the first moment: the first row says when it was there.
    await page.addInitScript(`
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.item .zh')) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => { window.firstRow = performance.now(); }));
      }).observe(document, { childList: true, subtree: true });
    `);
    const url = page.url();
    const opened: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      const time = await timeToOpen(page, url);
      await page.waitForFunction('window.firstRow !== undefined');
      opened.push(time ?? (await page.evaluate('window.firstRow')));
    }
    // Everything is read and folded in the background.
    await page.waitForTimeout(5000);
    const queries = ['清单', '白石镇 投资', 'compare', 'gaozhiliang', '没有这样的话', '東屏縣', 'liuwancun'];
    const found: Row[] = [];
    await timeToFind(page, 'ab');
    await page.waitForTimeout(1500);
    for (const query of queries) {
      const times: number[] = [];
      for (let n = 0; n < 3; n += 1) {
        await timeToFind(page, '');
        times.push(await timeToFind(page, query));
      }
      found.push(row(`search for “${query}”`, median(times), 100));
    }
    await timeToFind(page, '');
    const download = page.waitForEvent('download', { timeout: 120_000 });
    started = performance.now();
    await page.click('.bar .menu .btn');
    await page.getByRole('menuitem', { name: /JSON/ }).click();
    await download;
    const exported = performance.now() - started;
    print(`A library of ${HIGHLIGHTS} highlights over ${ARTICLES} articles (Chromium)`, [
      row('open, until the first rows are drawn', median(opened), 500),
      ...found,
      row('export everything', exported, 10_000),
      row('import: read, checked and previewed', checked, 10_000),
      row('import: written and shown', written, 10_000),
    ]);
  } finally {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
