/** The articles of a newspaper page, in its order. */
import { i18n } from '#i18n';
import type { PageArticle } from '../../lib/protocol';
import { Zh } from '../controls/zh';
import { readableNumber } from '../page/language';
import { moveBetweenRows } from './row';

interface ArticleListProps {
  articles: readonly PageArticle[];
  onOpen: (article: number) => void;
  /** An article is pointed at; null when it is left. */
  onPoint?: (article: number | null) => void;
}

export function ArticleList({ articles, onOpen, onPoint }: ArticleListProps) {
  return (
    <ol class="articles" onKeyDown={moveBetweenRows}>
      {articles.map(({ article, analysis }, n) => (
        <li key={`${n} ${article.headline.title}`} onMouseEnter={() => onPoint?.(n)} onMouseLeave={() => onPoint?.(null)}>
          <button type="button" data-row onClick={() => onOpen(n)}>
            {article.headline.kicker && (
              <Zh lang={article.lang} class="kicker">
                {article.headline.kicker}
              </Zh>
            )}
            <Zh lang={article.lang} class="title">
              {article.headline.title}
            </Zh>
            <small class="num">
              {i18n.t('panelArticleCounts', [
                readableNumber(analysis.difficulty.characters),
                readableNumber(new Set(analysis.terms.map((term) => term.id ?? term.start)).size),
              ])}
            </small>
          </button>
        </li>
      ))}
    </ol>
  );
}
