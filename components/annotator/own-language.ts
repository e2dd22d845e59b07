/**
 * The reader's own language in a page: terms that are marked, words that are cut and read as the reader says, words that need no aid.
 * The analysis brings it along; a change made anywhere is taken over in place.
 */
import type { Analysis } from '../../lib/contract';
import { onBroadcast } from '../../lib/protocol';
import { analysed } from './analysed';
import type { Feature } from './live-page';

/** Takes over changes: other states are drawn at once, other terms or words after the text was analysed again. */
export const ownLanguage: Feature = (page, signal) => {
  let latest = new AbortController();

  async function refresh(): Promise<void> {
    latest.abort();
    latest = new AbortController();
    const articles = page.articles.map(({ article }) => article);
    const request = { articles, early: articles.map(() => null), unless: page.own.key };
    let { own } = page;
    let analyses: Analysis[] = [];
    for await (const stage of analysed(request, AbortSignal.any([signal, latest.signal]))) {
      own = stage.own;
      if (stage.stage === 'read') analyses = stage.analyses;
    }
    page.articles.forEach((read, n) => {
      read.analysis = analyses[n] ?? read.analysis;
    });
    page.own = own;
    page.tell('language');
  }

  const stop = onBroadcast('libraryChanged', ({ what }) => {
    if (what !== 'own') return;
    refresh().catch((error) => {
      if (error?.name !== 'AbortError') console.error('Tifa:', error);
    });
  });
  signal.addEventListener('abort', stop);
};
