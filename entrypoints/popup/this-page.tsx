/** The page behind the popup: what was found, the switch for its site, marks and pinyin. */
import { i18n } from '#i18n';
import { useAnnounce } from '../../components/controls/announce';
import { Switch } from '../../components/controls/switch';
import { ReadingAids } from '../../components/page/aids';
import { useSettings } from '../../components/page/settings';
import { mayRead, siteOf, type TabInView } from '../../components/page/tab';
import { useAnswer } from '../../components/page/tasks';
import { type PageState, sendMessage } from '../../lib/protocol';

interface ThisPageProps {
  tab: TabInView | null | undefined;
  state: PageState | undefined;
}

export function ThisPage({ tab, state }: ThisPageProps) {
  const [{ offHosts }, change] = useSettings();
  const announce = useAnnounce();
  const site = siteOf(tab?.url);
  // Of a page that it may see, and where it found no article, Tifa's detector says nothing at all.
  const allowed = useAnswer(() => mayRead(tab?.url), [tab?.url]);
  const on = site !== null && !offHosts.includes(site);

  async function read() {
    if (!tab) return;
    const answer = await sendMessage('readAnyway', { tabId: tab.id });
    if (!answer.ok) announce({ text: i18n.t(answer.message as never) });
  }

  function switchSite(to: boolean) {
    if (!site || !tab) return;
    change({ offHosts: to ? offHosts.filter((host) => host !== site) : [...offHosts, site] });
    if (state?.state === 'article') void sendMessage('switchPage', to, tab.id).catch(() => {});
    else if (to) void read();
  }

  return (
    <section class="this-page" aria-label={i18n.t('popupThisPage')}>
      <div class="who">
        <p>
          <span class="t" lang={state?.state === 'article' ? 'zh-Hans' : undefined}>
            {state?.state === 'article' ? state.title : (site ?? i18n.t('popupNoPage'))}
          </span>
          <small>{site && !on ? i18n.t('popupOffHere') : found(state, allowed)}</small>
        </p>
        {site && <Switch label={i18n.t('popupSiteSwitch', [site])} on={on} onChange={switchSite} />}
      </div>
      {site && on && state && state.state !== 'article' && state.state !== 'reading' && (
        <button type="button" class="btn" onClick={() => void read()}>
          {i18n.t('stateReadAnyway')}
        </button>
      )}
      <ReadingAids />
    </section>
  );
}

/** One line on what is there: `News article, 18 phrases, 9 names`. */
function found(state: PageState | undefined, allowed: boolean | undefined): string {
  switch (state?.state) {
    case undefined:
      return '';
    case 'article':
      return state.articles > 1
        ? i18n.t('popupNewspaperPage', [state.articles, state.phrases, state.names])
        : i18n.t('popupArticle', [state.phrases, state.names]);
    case 'reading':
      return i18n.t('stateReading');
    case 'failed':
      return i18n.t('stateFailed');
    case 'not-article':
      return i18n.t('stateNotArticle');
    default:
      return allowed ? i18n.t('stateNotArticle') : i18n.t('popupNotRead');
  }
}
