/** Reads the page: its articles, located in the document, and their analysis. */
import { analyzeInSlices, type Resources } from '../../lib/analysis';
import type { LocatedArticle } from '../../lib/article/located';
import { readAnyway, readDocument } from '../../lib/article/read-document';
import { fetchData } from '../../lib/fetch-data';
import { openResources } from '../../lib/resources';
import { pause, type ReadArticle } from './live-page';

let loading: Promise<Resources> | null = null;

/** Loaded once for each page; a load that failed is tried again at the next reading. */
export function resources(): Promise<Resources> {
  loading ??= openResources(fetchData, pause).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

export type Found = { articles: LocatedArticle[] } | { reason: string };

/** @param anyway the reader asked for it: whatever the page is, its text is read as an article */
export function findArticles(anyway: boolean): Found {
  const reading = readDocument(document, location.href);
  if (reading.kind !== 'not-article') return { articles: reading.articles };
  const located = anyway ? readAnyway(document, location.href) : null;
  return located ? { articles: [located] } : { reason: reading.reason };
}

/** @throws the signal's reason when the page has moved on */
export async function analyseAll(articles: readonly LocatedArticle[], signal: AbortSignal): Promise<ReadArticle[]> {
  const loaded = await resources();
  const read: ReadArticle[] = [];
  for (const { article } of articles) {
    signal.throwIfAborted();
    read.push({ article, analysis: await analyzeInSlices(article, loaded, pause, { signal }) });
  }
  return read;
}

/** Whether two readings say the same: then what is painted may stay. */
export function sameText(a: readonly { article: LocatedArticle['article'] }[], b: readonly LocatedArticle[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ article }, n) => {
      const other = b[n]?.article;
      return other !== undefined && article.text === other.text && article.headline.title === other.headline.title;
    })
  );
}
