/** One article: head, switches, index, and the sections under it in one scroll, so that find-in-page works. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { CopyFacts, Facts } from '../../components/article/facts';
import { Highlights, useHighlights } from '../../components/article/highlights';
import { Names, useNameRows } from '../../components/article/names';
import { type Reader, ReaderProvider, useReader } from '../../components/article/reader';
import { moveBetweenRows } from '../../components/article/row';
import { useSavings } from '../../components/article/save';
import { Summary } from '../../components/article/summary';
import { Terms, useTermRows } from '../../components/article/terms';
import { useWordRows, Words } from '../../components/article/words';
import { Icon } from '../../components/icons';
import { ReadingAids } from '../../components/page/aids';
import { useSettings } from '../../components/page/settings';
import { type PageArticle, sendMessage } from '../../lib/protocol';
import { Head } from './head';
import { SectionIndex } from './section-index';

interface ArticlePanelProps {
  tabId: number;
  /** Number of the article on its page. */
  index: number;
  page: PageArticle;
  /** Back to the list of a newspaper page. */
  onBack?: () => void;
}

export function ArticlePanel({ tabId, index, page, onBack }: ArticlePanelProps) {
  const reader = useMemo(() => readerOf(tabId, index, page), [tabId, index, page]);
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
        <ReadingAids />
        <Sections />
      </main>
    </ReaderProvider>
  );
}

function readerOf(tabId: number, index: number, { article, analysis }: PageArticle): Reader {
  // The tab may have been left in the meantime: then there is nothing to light.
  const quietly = (task: Promise<unknown>) => void task.catch(() => {});
  return {
    article,
    analysis,
    goTo: ({ start, end, field }) => quietly(sendMessage('goTo', { article: index, start, end, field }, tabId)),
    light: (span) =>
      quietly(sendMessage('light', span && { article: index, start: span.start, end: span.end, field: span.field }, tabId)),
    define: (text) => sendMessage('define', { text, limit: 8 }),
    explain: (ids) => (ids.length > 0 ? sendMessage('explain', { ids }) : Promise.resolve([])),
  };
}

function Sections() {
  const [{ level }] = useSettings();
  const savings = useSavings();
  const { article } = useReader();
  const highlights = useHighlights(article.url, article.headline.title);
  const terms = useTermRows();
  const names = useNameRows();
  const words = useWordRows(level);
  const count = (groups: Record<string, readonly unknown[]>) => Object.values(groups).reduce((sum, rows) => sum + rows.length, 0);
  return (
    <>
      <SectionIndex
        sections={[
          { id: 'summary', label: i18n.t('panelSummary') },
          { id: 'facts', label: i18n.t('panelFacts') },
          { id: 'terms', label: i18n.t('panelTerms'), count: count(terms) },
          { id: 'names', label: i18n.t('panelNames'), count: count(names) },
          { id: 'words', label: i18n.t('panelWords'), count: words.length },
          { id: 'mine', label: i18n.t('panelMine'), count: highlights?.length ?? 0 },
        ]}
      />
      <Part id="summary" title={i18n.t('panelSummary')} aside={i18n.t('panelOwnWords')}>
        <Summary />
      </Part>
      <Part id="facts" title={i18n.t('panelFacts')} aside={<CopyFacts />}>
        <Facts />
      </Part>
      <Part id="terms" title={i18n.t('panelTerms')}>
        <Terms savings={savings} />
      </Part>
      <Part id="names" title={i18n.t('panelPeopleAndPlaces')}>
        <Names />
      </Part>
      <Part id="words" title={i18n.t('panelWords')} aside={<Level level={level} />}>
        <Words level={level} savings={savings} />
      </Part>
      <Part id="mine" title={i18n.t('panelHighlights')}>
        <Highlights highlights={highlights} />
      </Part>
    </>
  );
}

function Part({
  id,
  title,
  aside,
  children,
}: {
  id: string;
  title: string;
  aside?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section id={id} class="part" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {aside && <small>{aside}</small>}
      </header>
      {children}
    </section>
  );
}

function Level({ level }: { level: number }) {
  return (
    <>
      {level === 0 ? i18n.t('panelAllWordsShown') : i18n.t('panelAboveLevel', [level === 7 ? '7–9' : level])}{' '}
      <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
        {i18n.t('panelChangeLevel')}
      </button>
    </>
  );
}
