/** Side panel: this article at a glance. It follows the active tab and says plainly what it sees there. */
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useTab, useTabState } from '../../components/page/tab';
import { ArticlePanel } from './article-panel';
import { NewspaperPage } from './newspaper-page';
import { usePage } from './page';
import { PageStates } from './states';

export function Panel() {
  const tab = useTab();
  const state = useTabState(tab?.id);
  const page = usePage(tab?.id, state);
  const [opened, setOpened] = useState<{ url: string; article: number } | null>(null);
  // What was shown last: a page that is read anew under the panel is said to have changed, another page is simply another.
  const [last, setLast] = useState<{ tab: number; url: string } | null>(null);
  useEffect(() => {
    if (tab && page) setLast({ tab: tab.id, url: page.url });
  }, [tab?.id, page?.url]);
  const changed = last !== null && last.tab === tab?.id && (tab.url === undefined || tab.url === last.url);

  if (!tab || !page || state?.state !== 'article') {
    return (
      <main>
        <h1 class="sr">{i18n.t('panelTitle')}</h1>
        <PageStates tab={tab} state={state} changed={changed} />
      </main>
    );
  }
  const { articles, url } = page;
  // A page of its own opens as it is; of a newspaper page the reader first chooses an article.
  const chosen = opened?.url === url ? opened.article : articles.length === 1 ? 0 : null;
  const one = chosen === null ? undefined : articles[chosen];
  if (chosen === null || !one) {
    return <NewspaperPage tabId={tab.id} page={page} onOpen={(article) => setOpened({ url, article })} />;
  }
  return (
    <ArticlePanel
      key={`${url} ${chosen}`}
      tabId={tab.id}
      index={chosen}
      page={one}
      printedPage={page.printedPage}
      onBack={articles.length > 1 ? () => setOpened(null) : undefined}
    />
  );
}
