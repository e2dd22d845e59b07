/** Reads the page: its articles, located in the document, and their analysis. */
import { type AnalysisOptions, completing, type Findings, finding, type Resources } from '../../lib/analysis';
import type { LocatedArticle } from '../../lib/article/located';
import { readAnyway, readDocument } from '../../lib/article/read-document';
import type { Analysis } from '../../lib/contract';
import { fetchData } from '../../lib/fetch-data';
import { openResources } from '../../lib/resources';
import { inSlices } from '../../lib/steps';
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

/**
 * Terms and names of all articles: enough to mark them.
 * @throws the signal's reason when the page has moved on
 */
export async function findAll(
  articles: readonly LocatedArticle[],
  options: AnalysisOptions,
  signal: AbortSignal,
): Promise<Findings[]> {
  const loaded = await resources();
  const found: Findings[] = [];
  for (const { article } of articles) found.push(await inSlices(finding(article, loaded, options), pause, { signal }));
  return found;
}

/**
 * The rest of the analysis of all articles.
 * @throws the signal's reason when the page has moved on
 */
export async function completeAll(
  findings: readonly Findings[],
  options: AnalysisOptions,
  signal: AbortSignal,
): Promise<Analysis[]> {
  const loaded = await resources();
  const analyses: Analysis[] = [];
  for (const found of findings) analyses.push(await inSlices(completing(found, loaded, options), pause, { signal }));
  return analyses;
}

/** An article of which only terms and names are known. */
export function barely({ article, terms, entities }: Findings): ReadArticle {
  return {
    article,
    analysis: {
      terms,
      entities,
      sentences: [],
      words: [],
      summary: [],
      facts: { who: [], where: [], when: [], figures: [] },
      difficulty: { characters: 0, words: 0, byLevel: [], level: null, byLevel2012: [], level2012: null, minutes: 0 },
    },
  };
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
