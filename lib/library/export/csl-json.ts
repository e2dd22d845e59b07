/** Articles as CSL-JSON, for Zotero, Pandoc and every citation style. https://docs.citationstyles.org */
import { fullTitle } from '../citation';
import type { SavedArticle, Snapshot } from '../records';
import { pagesOf } from './pages';

function dateParts(iso: string | null): { 'date-parts': number[][] } | undefined {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso ?? '');
  return found ? { 'date-parts': [found.slice(1).filter(Boolean).map(Number)] } : undefined;
}

function item(article: SavedArticle): object {
  return {
    id: article.id,
    type: 'article-newspaper',
    title: fullTitle(article),
    // Family and given name of a Chinese name are not told apart here: a literal name is printed as it is.
    author: article.authors.map((literal) => ({ literal })),
    'container-title': article.outlet ?? undefined,
    issued: dateParts(article.published),
    accessed: dateParts(article.created),
    page: article.page ?? undefined,
    URL: article.url,
    language: article.lang === 'zh-Hans' ? 'zh-CN' : 'zh-TW',
  };
}

export function toCslJson(snapshot: Pick<Snapshot, 'articles' | 'highlights'>): string {
  return `${JSON.stringify(
    pagesOf(snapshot).map(({ article }) => item(article)),
    null,
    2,
  )}\n`;
}
