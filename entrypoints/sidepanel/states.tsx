/** What the panel says where there is no article (design, "States"). */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Outline, State } from '../../components/controls/state';
import { allowSite, mayRead, siteOf, type TabInView } from '../../components/page/tab';
import { useAnswer } from '../../components/page/tasks';
import { type PageState, sendMessage } from '../../lib/protocol';

interface PageStatesProps {
  tab: TabInView | null | undefined;
  state: PageState | undefined;
  /** The article that is read stood in the panel a moment ago. */
  changed?: boolean;
}

export function PageStates({ tab, state, changed }: PageStatesProps) {
  const [failure, setFailure] = useState<string | null>(null);
  if (tab === undefined || (tab && state === undefined)) return null;

  async function readAnyway(tabId: number) {
    const answer = await sendMessage('readAnyway', { tabId });
    setFailure(answer.ok ? null : answer.message);
  }
  if (failure) {
    return (
      <State title={i18n.t('stateFailed')} error>
        <p>{i18n.t(failure as never)}</p>
      </State>
    );
  }
  switch (state?.state) {
    case 'reading':
    case 'article':
      return <Outline label={i18n.t(changed ? 'stateChanged' : 'stateReading')} />;
    case 'not-article':
      return <NotArticle onRead={() => void (tab && readAnyway(tab.id))} />;
    case 'failed':
      return (
        <State title={i18n.t('stateFailed')} error>
          <p>{i18n.t(state.message as never) || i18n.t('stateFailedLong')}</p>
          {tab && (
            <button type="button" class="btn" onClick={() => void readAnyway(tab.id)}>
              {i18n.t('stateTryAgain')}
            </button>
          )}
        </State>
      );
    default:
      return <Unknown tab={tab} onRead={readAnyway} />;
  }
}

/**
 * Nothing has been heard from the page: Tifa may not see it, or looked and found no article (the detector says nothing then). Without a
 * permission it does not even learn the address: the site is named only where the browser tells it.
 */
function Unknown({ tab, onRead }: { tab: TabInView | null; onRead: (tabId: number) => Promise<void> }) {
  const site = siteOf(tab?.url);
  const allowed = useAnswer(() => mayRead(tab?.url), [tab?.url]);
  if (allowed === undefined) return null;
  const read = () => void (tab && onRead(tab.id));
  const allow = (host: string | null) =>
    void allowSite(host)
      .then((agreed) => agreed && read())
      .catch(console.warn);
  if (allowed) return <NotArticle onRead={read} />;
  if (!site) {
    return (
      <State title={i18n.t('stateNotAllowed')}>
        <p>{i18n.t('stateNotAllowedLong')}</p>
        <button type="button" class="btn" onClick={() => allow(null)}>
          {i18n.t('stateAllowEvery')}
        </button>
      </State>
    );
  }
  return (
    <State title={i18n.t('stateSiteNotAllowed')}>
      <p>{i18n.t('stateSiteNotAllowedLong', [site])}</p>
      <p class="row-buttons">
        <button type="button" class="btn primary" onClick={() => allow(site)}>
          {i18n.t('stateAllowSite')}
        </button>
        <button type="button" class="btn plain" onClick={read}>
          {i18n.t('stateReadAnyway')}
        </button>
      </p>
    </State>
  );
}

function NotArticle({ onRead }: { onRead: () => void }) {
  return (
    <State title={i18n.t('stateNotArticle')}>
      <p>{i18n.t('stateNotArticleLong')}</p>
      <button type="button" class="btn" onClick={onRead}>
        {i18n.t('stateReadAnyway')}
      </button>
    </State>
  );
}
