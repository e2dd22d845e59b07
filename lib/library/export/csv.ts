/** Highlights as a table: CSV (RFC 4180) with a byte order mark, so that Excel reads it as UTF-8. */
import { citeGbt7714, fullTitle } from '../citation';
import type { Snapshot } from '../records';
import { pagesOf } from './pages';

const COLUMNS = 'quote,note,tags,colour,title,outlet,authors,published,url,created,modified,citation,id'.split(',');

/** Spreadsheets run what begins with one of these as a formula; page text must not. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Rows as CSV with a byte order mark. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

export function toCsv(snapshot: Pick<Snapshot, 'articles' | 'highlights'>): string {
  const rows = pagesOf(snapshot).flatMap(({ article, highlights }) =>
    highlights.map(({ id, anchor, note, tags, colour, created, modified }) => [
      anchor.quote.exact,
      note,
      tags.join('; '),
      colour,
      fullTitle(article),
      article.outlet ?? '',
      article.authors.join('; '),
      article.published ?? '',
      article.url,
      created,
      modified,
      citeGbt7714(article),
      id,
    ]),
  );
  return csvOf([COLUMNS, ...rows]);
}
