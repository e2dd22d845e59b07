/** Articles as RIS, for Zotero, EndNote and library catalogues; the highlights go into the notes. */
import { fullTitle } from '../citation';
import type { SavedPage } from '../library';
import type { Snapshot } from '../records';
import { pagesOf } from './pages';

/** A field is one line. */
const line = (tag: string, value: string | null): string[] => {
  const flat = (value ?? '').replace(/\s+/g, ' ').trim();
  return flat ? [`${tag}  - ${flat}`] : [];
};

function record({ article, highlights }: SavedPage): string {
  const date = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(article.published ?? '');
  const tags = [...new Set(highlights.flatMap((highlight) => highlight.tags))];
  return [
    'TY  - NEWS',
    ...article.authors.flatMap((author) => line('AU', author)),
    ...line('TI', fullTitle(article)),
    ...line('T2', article.outlet),
    ...line('PY', date?.[1] ?? null),
    ...line('DA', date ? `${date[1]}/${date[2] ?? ''}/${date[3] ?? ''}/` : null),
    ...line('SP', article.page ?? null),
    ...line('LA', article.lang === 'zh-Hans' ? 'zh-CN' : 'zh-TW'),
    ...line('UR', article.url),
    ...line('Y2', article.created.slice(0, 10).replace(/-/g, '/')),
    ...tags.flatMap((tag) => line('KW', tag)),
    ...highlights.flatMap(({ anchor, note }) => line('N1', `“${anchor.quote.exact}”${note ? ` — ${note}` : ''}`)),
    'ER  - ',
  ].join('\r\n');
}

export function toRis(snapshot: Pick<Snapshot, 'articles' | 'highlights'>): string {
  return pagesOf(snapshot)
    .map((page) => `${record(page)}\r\n`)
    .join('\r\n');
}
