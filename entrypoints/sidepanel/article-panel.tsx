/** One article: head, switches, index, and the sections under it in one scroll, so that find-in-page works. */
import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Reader, ReaderProvider } from '../../components/article/reader';
import { moveBetweenRows } from '../../components/article/row';
import { Sections } from '../../components/article/sections';
import { Icon } from '../../components/icons';
import { ReadingAids } from '../../components/page/aids';
import { type PageArticle, sendMessage } from '../../lib/protocol';
import { Head } from './head';
import { WholeArticle } from './whole-article';

interface ArticlePanelProps {
  tabId: number;
  /** Number of the article on its page. */
  index: number;
  page: PageArticle;
  /** Number of the printed page, null where nothing says so. */
  printedPage: string | null;
  /** Back to the list of a newspaper page. */
  onBack?: () => void;
}

export function ArticlePanel({ tabId, index, page, printedPage, onBack }: ArticlePanelProps) {
  const reader = useMemo(() => readerOf(tabId, index, page, printedPage), [tabId, index, page, printedPage]);
  // A place must not stay lit when the panel turns to something else.
  useEffect(() => () => reader.light(null), [reader]);
  return (
    <ReaderProvider value={reader}>
      <main onKeyDown={moveBetweenRows}>
        {onBack && (
          <button type="button" class="back link" onClick={onBack}>
            <Icon name="prev" />
            {i18n.t('panelAllArticles')}
          </button>
        )}
        <Head article={page.article} />
        {!onBack && <WholeArticle tabId={tabId} article={page.article} />}
        <ReadingAids />
        <Sections />
      </main>
    </ReaderProvider>
  );
}

function readerOf(tabId: number, index: number, { article, analysis }: PageArticle, printedPage: string | null): Reader {
  // The tab may have been left in the meantime: then there is nothing to light.
  const quietly = (task: Promise<unknown>) => void task.catch(() => {});
  return {
    article,
    analysis,
    printedPage,
    goTo: ({ start, end, field }) => quietly(sendMessage('goTo', { article: index, start, end, field }, tabId)),
    light: (span) =>
      quietly(sendMessage('light', span && { article: index, start: span.start, end: span.end, field: span.field }, tabId)),
    async selected() {
      const place = await sendMessage('selectedPlace', undefined, tabId).catch(() => null);
      return place?.article === index ? place : null;
    },
    define: (text) => sendMessage('define', { text, limit: 8 }),
    explain: (ids) => (ids.length > 0 ? sendMessage('explain', { ids }) : Promise.resolve([])),
  };
}
