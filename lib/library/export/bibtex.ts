/** Articles as BibTeX, UTF-8, for LaTeX with biber. */
import { fullTitle } from '../citation';
import type { SavedPage } from '../library';
import type { SavedArticle, Snapshot } from '../records';
import { pagesOf } from './pages';

const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^#$%&_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}

/** A URL goes into a verbatim field: only what would end it is encoded. */
const escapeUrl = (url: string): string => url.replace(/[{}\\\s%](?![0-9A-Fa-f]{2})/g, (sign) => encodeURIComponent(sign));

function entry(article: SavedArticle, key: string): string {
  const fields: [string, string | null][] = [
    ['author', article.authors.map((author) => `{${escapeTex(author)}}`).join(' and ') || null],
    ['title', `{${escapeTex(fullTitle(article))}}`],
    ['journaltitle', article.outlet && escapeTex(article.outlet)],
    ['date', /^\d{4}(?:-\d\d)?(?:-\d\d)?/.exec(article.published ?? '')?.[0] ?? null],
    ['pages', article.page ? escapeTex(article.page) : null],
    ['url', escapeUrl(article.url) || null],
    ['urldate', article.created.slice(0, 10)],
    ['langid', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@article{${key},\n${lines.join('\n')}\n}`;
}

/** Keys from the date and the id, so that they stay the same from one export to the next. */
function keyOf({ article }: SavedPage): string {
  return `tifa${(article.published ?? article.created).slice(0, 10).replace(/\D/g, '')}-${article.id.replace(/[^A-Za-z0-9]/g, '').slice(-8)}`;
}

export function toBibtex(snapshot: Pick<Snapshot, 'articles' | 'highlights'>): string {
  return pagesOf(snapshot)
    .map((page) => `${entry(page.article, keyOf(page))}\n`)
    .join('\n');
}
