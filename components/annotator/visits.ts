/**
 * What a visit leaves in the library: of an article that is kept, a text that has changed; of every article, counts of its phrases where
 * the reader has switched that on. The page asks first whether anything is wanted: else nothing is sent.
 */
import type { Article } from '../../lib/contract';
import { pageNumberOf } from '../../lib/library/page-number';
import { readingOf } from '../../lib/library/reading';
import type { ArticleDraft, ReadingDraft } from '../../lib/library/records';
import { sendMessage } from '../../lib/protocol';
import { articleDraft } from '../article/save';
import type { Feature, ReadArticle } from './live-page';

/** Pages fill in late. A text that stands for so long is what the reader reads, in ms. */
const SETTLED_MS = 4_000;

/** What the library keeps of an article's source, as this page gives it. */
export const draftHere = (article: Article): ArticleDraft =>
  articleDraft({ ...article, url: article.url ?? location.href }, pageNumberOf(document));

/** What the library keeps of one article of this page. */
export function wholeDraft({ article, analysis }: ReadArticle): { article: ArticleDraft; reading: ReadingDraft } {
  return { article: draftHere(article), reading: readingOf(article, analysis) };
}

async function visit(read: ReadArticle, history: boolean, signal: AbortSignal): Promise<void> {
  const { article } = read;
  const state = await sendMessage('articleState', { url: article.url ?? location.href, title: article.headline.title });
  if (signal.aborted || !state.ok || !(state.value.followed || history)) return;
  await sendMessage('articleRead', wholeDraft(read));
}

export const visits: Feature = (page, signal) => {
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function leave() {
    stop();
    for (const read of page.articles) {
      if (signal.aborted) return;
      await visit(read, page.settings.history, signal).catch(() => {});
    }
  }

  // A page that is shown to nobody is not read: one that was opened in the background waits until it is turned to.
  function wait() {
    clearTimeout(timer);
    if (document.visibilityState !== 'hidden') timer = setTimeout(() => void leave(), SETTLED_MS);
  }

  function stop() {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', wait);
  }

  document.addEventListener('visibilitychange', wait);
  signal.addEventListener('abort', stop);
  wait();
};
