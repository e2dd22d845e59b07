/** Keeping an article for its own sake: with its text as it stands now. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArticleState } from '../../lib/library/articles';
import { readingOf } from '../../lib/library/reading';
import { onBroadcast, sendMessage } from '../../lib/protocol';
import { useAnnounce } from '../controls/announce';
import { askToPersist } from '../library/safety';
import { useReader } from './reader';
import { articleDraft } from './save';

/** What the library knows of the article; undefined until it is known. */
function useArticleState(url: string | null, title: string): ArticleState | undefined {
  const [state, setState] = useState<ArticleState>();
  const refresh = useCallback(async () => {
    const answer = url ? await sendMessage('articleState', { url, title }) : null;
    setState(answer?.ok ? answer.value : undefined);
  }, [url, title]);
  useEffect(() => {
    refresh().catch(() => {});
    return onBroadcast('libraryChanged', () => void refresh().catch(() => {}));
  }, [refresh]);
  return state;
}

export function KeepArticle() {
  const { article, analysis, printedPage } = useReader();
  const announce = useAnnounce();
  const state = useArticleState(article.url, article.headline.title);
  // A text without an address could not be found again.
  if (!article.url || !state) return null;

  async function keep() {
    const answer = await sendMessage('keepArticle', {
      article: articleDraft(article, printedPage),
      reading: readingOf(article, analysis),
    });
    if (answer.ok) void askToPersist();
    announce({ text: answer.ok ? i18n.t('articleKept') : i18n.t(answer.message as never) });
  }

  return state.kept ? (
    <span class="kept-article">{i18n.t('articleIsKept')}</span>
  ) : (
    <button type="button" class="link" onClick={() => void keep()}>
      {i18n.t('articleKeep')}
    </button>
  );
}
