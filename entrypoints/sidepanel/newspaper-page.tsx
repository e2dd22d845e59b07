/** A newspaper page: its articles first; pointing at one lights its headline in the page. */
import { i18n } from '#i18n';
import { ArticleList } from '../../components/article/article-list';
import { ReadingAids } from '../../components/page/aids';
import { readableDate } from '../../components/page/language';
import { sendMessage } from '../../lib/protocol';
import type { Page } from './page';

interface NewspaperPageProps {
  tabId: number;
  page: Page;
  onOpen: (article: number) => void;
}

export function NewspaperPage({ tabId, page, onOpen }: NewspaperPageProps) {
  const [first] = page.articles;
  if (!first) return null;
  const { outlet, published, lang } = first.article;
  const light = (article: number | null) => {
    const end = article === null ? 0 : (page.articles[article]?.article.headline.title.length ?? 0);
    const place = article === null ? null : { article, start: 0, end, field: 'title' as const };
    void sendMessage('light', place, tabId).catch(() => {});
  };
  return (
    <main>
      <header class="top">
        <p class="src">
          {outlet && <span lang={lang}>{outlet}</span>}
          {published && <time dateTime={published}>{readableDate(published)}</time>}
        </p>
        <h1>{i18n.t('panelArticlesOnPage', page.articles.length)}</h1>
      </header>
      <ReadingAids />
      <ArticleList articles={page.articles} onOpen={onOpen} onPoint={light} />
    </main>
  );
}
