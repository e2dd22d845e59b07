/** What the panel says where there is no article (design, "States"). */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Outline, State } from '../../components/controls/state';
import { allowSite, siteOf, type TabInView } from '../../components/page/tab';
import { type PageState, sendMessage } from '../../lib/protocol';

export function PageStates({ tab, state }: { tab: TabInView | null | undefined; state: PageState | undefined }) {
  const [failure, setFailure] = useState<string | null>(null);
  if (tab === undefined || (tab && state === undefined)) return null;

  async function readAnyway(tabId: number) {
    const answer = await sendMessage('readAnyway', { tabId });
    setFailure(answer.ok ? null : answer.message);
  }
  const readButton = tab && (
    <button type="button" class="btn" onClick={() => void readAnyway(tab.id)}>
      {i18n.t('stateReadAnyway')}
    </button>
  );

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
      return <Outline label={i18n.t('stateReading')} />;
    case 'not-article':
      return (
        <State title={i18n.t('stateNotArticle')}>
          <p>{i18n.t('stateNotArticleLong')}</p>
          {readButton}
        </State>
      );
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
      return <Unknown tab={tab} onAllowed={readAnyway} />;
  }
}

/** Without a permission Tifa does not even learn the address: the site is named only where the browser tells it. */
function Unknown({ tab, onAllowed }: { tab: TabInView | null; onAllowed: (tabId: number) => Promise<void> }) {
  const site = siteOf(tab?.url);
  const allow = (host: string | null) =>
    void allowSite(host)
      .then((agreed) => (agreed && tab ? onAllowed(tab.id) : undefined))
      .catch(console.warn);
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
        {tab && (
          <button type="button" class="btn plain" onClick={() => void onAllowed(tab.id)}>
            {i18n.t('stateReadAnyway')}
          </button>
        )}
      </p>
    </State>
  );
}
