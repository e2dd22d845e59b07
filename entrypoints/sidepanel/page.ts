/** The articles of a tab, asked from its content script. */
import { useEffect, useState } from 'preact/hooks';
import { unpackArticles } from '../../lib/analysis-port';
import { type PageArticle, type PageState, sendMessage } from '../../lib/protocol';

export interface Page {
  url: string;
  articles: PageArticle[];
  /** As the paper gives it; null where nothing says so. */
  printedPage: string | null;
}

/** What the tab's content script holds; undefined until it answers, and while there is nothing to ask for. */
export function usePage(tabId: number | undefined, state: PageState | undefined): Page | undefined {
  const [page, setPage] = useState<{ tabId: number; page: Page }>();
  useEffect(() => {
    if (tabId === undefined || state?.state !== 'article') return setPage(undefined);
    let latest = true;
    sendMessage('readPage', undefined, tabId)
      .then(
        (found) =>
          latest &&
          setPage(found?.articles.length ? { tabId, page: { ...found, articles: unpackArticles(found.articles) } } : undefined),
      )
      // The tab was closed or left in between: `tabChanged` follows.
      .catch((error) => latest && console.warn(error));
    return () => {
      latest = false;
    };
  }, [tabId, state]);
  return page?.tabId === tabId ? page?.page : undefined;
}
