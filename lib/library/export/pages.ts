/** A snapshot as people read it: articles with their highlights in the order of the text. */
import type { SavedPage } from '../library';
import type { Anchor, Highlight, Snapshot } from '../records';

const FIELD_ORDER: Record<NonNullable<Anchor['field']>, number> = { kicker: 0, title: 1, subtitle: 2 };

function inOrder(a: Highlight, b: Highlight): number {
  const part = ({ anchor }: Highlight) => (anchor.field ? FIELD_ORDER[anchor.field] : 3);
  return part(a) - part(b) || a.anchor.position.start - b.anchor.position.start || (a.id < b.id ? -1 : 1);
}

/** Articles that have highlights, the latest published first. */
export function pagesOf({ articles, highlights }: Pick<Snapshot, 'articles' | 'highlights'>): SavedPage[] {
  const pages = new Map<string, SavedPage>(articles.map((article) => [article.id, { article, highlights: [] }]));
  for (const highlight of highlights) pages.get(highlight.articleId)?.highlights.push(highlight);
  const kept = [...pages.values()].filter((page) => page.highlights.length > 0);
  for (const page of kept) page.highlights.sort(inOrder);
  const date = ({ article }: SavedPage) => article.published ?? article.created;
  return kept.sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : a.article.id < b.article.id ? -1 : 1));
}
