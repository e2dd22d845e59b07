/** A newspaper page: its articles first, in the order of the page. */
import { i18n } from '#i18n';
import { Zh } from '../../components/controls/zh';
import { ReadingAids } from '../../components/page/aids';
import { readableDate, readableNumber } from '../../components/page/language';
import { sendMessage } from '../../lib/protocol';
import type { Page } from './page';

interface ArticleListProps {
  tabId: number;
  page: Page;
  onOpen: (article: number) => void;
}

export function ArticleList({ tabId, page, onOpen }: ArticleListProps) {
  const [first] = page.articles;
  if (!first) return null;
  const { outlet, published } = first.article;
  const light = (article: number | null) => {
    const place = article === null ? null : { article, start: 0, end: titleLength(page, article), field: 'title' as const };
    void sendMessage('light', place, tabId).catch(() => {});
  };
  return (
    <main>
      <header class="top">
        <p class="src">
          {outlet && <span lang={first.article.lang}>{outlet}</span>}
          {published && <time dateTime={published}>{readableDate(published)}</time>}
        </p>
        <h1>{i18n.t('panelArticlesOnPage', page.articles.length)}</h1>
      </header>
      <ReadingAids />
      <ol class="articles">
        {page.articles.map(({ article, analysis }, n) => (
          <li key={article.headline.title} onMouseEnter={() => light(n)} onMouseLeave={() => light(null)}>
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
    </main>
  );
}

const titleLength = (page: Page, article: number) => page.articles[article]?.article.headline.title.length ?? 0;
