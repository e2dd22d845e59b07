/** Saved articles: headline, outlet, day, how much in them is highlighted. */
import { i18n } from '#i18n';
import { useAnnounce } from '../../components/controls/announce';
import { State } from '../../components/controls/state';
import { Zh } from '../../components/controls/zh';
import { Icon } from '../../components/icons';
import type { ShelfInView } from '../../components/library/store';
import { WindowList } from '../../components/library/window-list';
import { readableNumber } from '../../components/page/language';
import type { SavedPage } from '../../lib/library/library';
import { sendMessage } from '../../lib/protocol';
import { Source } from './highlight-list';

interface ArticleListProps {
  pages: readonly SavedPage[];
  filtered: boolean;
  onOpen: (id: string) => void;
  after: ShelfInView['after'];
}

const keyOf = ({ article }: SavedPage) => article.id;
const estimate = () => 62;
const isItem = () => true;

/** Removes an article with all that goes with it; can be undone. */
export function useRemoveArticle(after: ShelfInView['after']): (id: string) => Promise<boolean> {
  const announce = useAnnounce();
  return async (id) => {
    const answer = await after(sendMessage('removeArticle', { id }));
    if (!answer.ok) {
      announce({ text: i18n.t(answer.message as never) });
      return false;
    }
    const undo = () => void after(sendMessage('restoreArticle', answer.value));
    announce({ text: i18n.t('articleRemoved'), undo });
    return true;
  };
}

export function ArticleList({ pages, filtered, onOpen, after }: ArticleListProps) {
  const remove = useRemoveArticle(after);
  if (pages.length === 0) {
    return filtered ? (
      <State title={i18n.t('libraryNothingFound')}>
        <p>{i18n.t('libraryNothingFoundLong')}</p>
      </State>
    ) : (
      <State title={i18n.t('articlesNone')}>
        <p>{i18n.t('articlesNoneLong')}</p>
      </State>
    );
  }
  return (
    <>
      <h2 class="list-head">
        {i18n.t('libraryArticles')} <small>{i18n.t('libraryNewestFirst')}</small>
      </h2>
      <WindowList rows={pages} keyOf={keyOf} estimate={estimate} isItem={isItem} label={i18n.t('libraryArticles')}>
        {({ article, highlights }) => (
          <div class="article-row">
            <button type="button" data-row onClick={() => onOpen(article.id)}>
              <Zh lang={article.lang}>{article.title}</Zh>
              <span class="item-tags">
                <Source article={article} />
                {highlights.length > 0 &&
                  ` · ${i18n.t('libraryCountHighlights', highlights.length, [readableNumber(highlights.length)])}`}
              </span>
            </button>
            <button
              type="button"
              class="icon-btn"
              aria-label={i18n.t('articleRemove', [article.title])}
              onClick={() => void remove(article.id)}
            >
              <Icon name="bin" />
            </button>
          </div>
        )}
      </WindowList>
    </>
  );
}
