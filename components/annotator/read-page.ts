/** Reads the page: its articles, located in the document. */
import type { AnalysisRequest } from '../../lib/analysis-port';
import type { LocatedArticle } from '../../lib/article/located';
import { readAnyway, readDocument } from '../../lib/article/read-document';

export type Found = { articles: LocatedArticle[] } | { reason: string };

/** @param anyway the reader asked for it: whatever the page is, its text is read as an article */
export function findArticles(anyway: boolean): Found {
  const reading = readDocument(document, location.href);
  if (reading.kind !== 'not-article') return { articles: reading.articles };
  const located = anyway ? readAnyway(document, location.href) : null;
  return located ? { articles: [located] } : { reason: reading.reason };
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

/** UTF-16 units. A shorter text is found whole as soon as its first screen would be. */
const LONG_TEXT = 3000;
/** As much of a long text is read first, at most. */
const MOST_EARLY = 2500;
/** What stands before the window is read with it where it is not more than this: names are introduced at the head of an article. */
const HEAD = 1000;

/** What of an article is in the window, or just below it; null where its text is short. */
function inWindow({ article, body }: LocatedArticle): AnalysisRequest['early'][number] {
  if (article.text.length < LONG_TEXT) return null;
  const range = document.createRange();
  let start = -1;
  let end = 0;
  for (const { node, start: from, length } of body) {
    range.selectNodeContents(node);
    const { top, bottom, height } = range.getBoundingClientRect();
    if (height === 0 || bottom < 0) continue;
    if (top > innerHeight * 1.2) break;
    if (start < 0) start = from < HEAD ? 0 : from;
    end = from + length;
    if (end - start > MOST_EARLY) break;
  }
  // Above or below the window: the beginning will be looked at first.
  if (start < 0) return { start: 0, end: HEAD };
  return { start, end: Math.min(end, start + MOST_EARLY) };
}

/** What is asked of the background for these articles. */
export function requestFor(articles: readonly LocatedArticle[]): AnalysisRequest {
  return { articles: articles.map(({ article }) => article), early: articles.map(inWindow) };
}
