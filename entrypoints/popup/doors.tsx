/** The ways to the other rooms. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Icon } from '../../components/icons';

/** Firefox has a sidebar where Chrome has a side panel; the types know Chrome only. */
interface Sidebar {
  sidebarAction: { open(): Promise<void> };
}

/** Must run in the click itself, before anything is awaited: both browsers ask for the gesture. */
function openPanel(windowId: number | undefined) {
  if (import.meta.env.FIREFOX) void (browser as unknown as Sidebar).sidebarAction.open().catch(console.warn);
  else if (windowId !== undefined) void browser.sidePanel.open({ windowId }).catch(console.warn);
  window.close();
}

async function openTab(path: '/desk.html' | '/library.html') {
  // WXT knows a page's path only after it has seen the page.
  await browser.tabs.create({ url: browser.runtime.getURL(path as never) });
  window.close();
}

async function openOptions() {
  await browser.runtime.openOptionsPage();
  window.close();
}

export function Doors({ windowId }: { windowId: number | undefined }) {
  return (
    <nav class="doors" aria-label={i18n.t('popupDoors')}>
      <button type="button" onClick={() => openPanel(windowId)}>
        <Icon name="panel" />
        {i18n.t('popupPanel')}
      </button>
      <button type="button" onClick={() => void openTab('/desk.html')}>
        <Icon name="desk" />
        {i18n.t('popupDesk')}
      </button>
      <button type="button" onClick={() => void openTab('/library.html')}>
        <Icon name="library" />
        {i18n.t('popupLibrary')}
      </button>
      <button type="button" aria-label={i18n.t('popupOptions')} title={i18n.t('popupOptions')} onClick={() => void openOptions()}>
        <Icon name="gear" />
      </button>
    </nav>
  );
}
