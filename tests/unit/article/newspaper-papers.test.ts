/**
 * Fourteen invented pages in the manner of different papers and of different ways of getting their text, with what a reader
 * would make of them. They measure the reader on pages that it was not made for: the floors are what it reached, so that a
 * change which reads them worse is seen, and none of them is meant to be read without a fault.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/article/read-text';
import { add, type ExpectedPage, noScore, scorePage } from './newspaper-score';

const FOLDER = join(import.meta.dirname, '../../fixtures/texts/papers');
const pages = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4));

function read(page: string) {
  const raw = readFileSync(join(FOLDER, `${page}.txt`), 'utf8');
  const expected: ExpectedPage = JSON.parse(readFileSync(join(FOLDER, `${page}.expected.json`), 'utf8'));
  return { raw, expected };
}

describe('papers never seen', () => {
  it.each(pages)('%s: what is expected speaks of lines that the page has', (page) => {
    const { raw, expected } = read(page);
    const lines = raw.split('\n');
    const named = [...expected.articles.flatMap((article) => article.lines), ...expected.furniture];
    expect(new Set(named).size).toBe(named.length);
    for (const [i, line] of lines.entries()) {
      const bare = line.trim();
      expect([i + 1, named.includes(i + 1)]).toEqual([i + 1, bare !== '' && bare !== '---']);
    }
  });

  it('are read at least so well', () => {
    const total = noScore();
    for (const page of pages) {
      const { raw, expected } = read(page);
      add(
        total,
        scorePage(raw, readText(raw), expected, () => {}),
      );
    }
    const share = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10;
    const reached = {
      articles: share(total.found, total.articles),
      titles: share(total.titles, total.articles),
      lines: share(total.linesRight, total.lines),
      paragraphs: share(total.paragraphsWhole, total.paragraphs),
      names: share(total.namesFound, total.names),
      sectionHeads: share(total.subheadsFound, total.subheads),
    };
    const floors = { articles: 87, titles: 68, lines: 91, paragraphs: 90, names: 82, sectionHeads: 95 };
    for (const [measure, floor] of Object.entries(floors))
      expect(reached[measure as keyof typeof reached], measure).toBeGreaterThanOrEqual(floor);
    expect(total.spurious).toBeLessThanOrEqual(3);
    expect(total.namesSpurious).toBeLessThanOrEqual(2);
  });
});
