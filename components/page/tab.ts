/** Which tab a page of the extension is about, and what that tab shows. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { onBroadcast, type PageState, sendMessage } from '../../lib/protocol';

export interface TabInView {
  id: number;
  windowId: number;
  /** Known only where Tifa may see the page; absent elsewhere (no `tabs` permission). */
  url: string | undefined;
  title: string | undefined;
}

type BrowserTab = { id?: number; windowId?: number; url?: string; title?: string };

function inView(tab: BrowserTab | undefined): TabInView | null {
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, url: tab.url, title: tab.title };
}

/** A tab named in the address (`?tab=12`): the page is then about that one, whichever is in front. */
function namedTab(): number | null {
  const named = new URLSearchParams(location.search).get('tab');
  return named && /^\d+$/.test(named) ? Number(named) : null;
}

/**
 * The active tab beside this page. A page in a window of its own (a look-up from the menu) is about the last ordinary window.
 */
export async function findTab(): Promise<TabInView | null> {
  const named = namedTab();
  if (named !== null) return inView(await browser.tabs.get(named));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const own = await browser.tabs.getCurrent().catch(() => undefined);
  if (!own || tab?.id !== own.id) return inView(tab);
  const others = await browser.tabs.query({ active: true, windowType: 'normal' });
  return inView(others.find((other) => other.id !== own.id));
}

/** The active tab of this window, followed through tab switches and navigation. Undefined until it is known. */
export function useTab(): TabInView | null | undefined {
  const [tab, setTab] = useState<TabInView | null>();
  useEffect(() => {
    let latest = 0;
    const refresh = () => {
      latest += 1;
      const asked = latest;
      findTab()
        .then((found) => asked === latest && setTab(found))
        .catch(console.warn);
    };
    const onUpdated = (_id: number, change: { url?: string; status?: string; title?: string }) => {
      if (change.url || change.status || change.title) refresh();
    };
    refresh();
    browser.tabs.onActivated.addListener(refresh);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onAttached.addListener(refresh);
    return () => {
      latest = Number.POSITIVE_INFINITY;
      browser.tabs.onActivated.removeListener(refresh);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onAttached.removeListener(refresh);
    };
  }, []);
  return tab;
}

/** What a tab shows, kept up by `tabChanged`. Undefined until it is known. */
export function useTabState(tabId: number | undefined): PageState | undefined {
  const [known, setKnown] = useState<{ tabId: number; state: PageState }>();
  useEffect(() => {
    if (tabId === undefined) return;
    let told = false;
    const stop = onBroadcast('tabChanged', (data) => {
      if (data.tabId !== tabId) return;
      told = true;
      setKnown(data);
    });
    // What the tab tells while the question is under way is newer than the answer.
    sendMessage('tabState', { tabId })
      .then((state) => told || setKnown({ tabId, state }))
      .catch(console.warn);
    return () => {
      told = true;
      stop();
    };
  }, [tabId]);
  return known?.tabId === tabId ? known?.state : undefined;
}

/** Host without `www.`, as the list of switched-off sites holds it; null for pages that are not on the web. */
export function siteOf(url: string | undefined): string | null {
  if (!url) return null;
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/^www\./, '') : null;
  } catch {
    return null;
  }
}

/**
 * Asks for a site in the very turn of a click: an `await` before it would lose the gesture in Firefox.
 * @param host null asks for every site
 * @returns whether the reader agreed
 */
export function allowSite(host: string | null): Promise<boolean> {
  const origins = host === null ? ['*://*/*'] : [`*://${host}/*`, `*://*.${host}/*`];
  return browser.permissions.request({ origins });
}

/** Whether Tifa may read a page by itself: the manifest lists its site, or the reader has allowed it. */
export async function mayRead(url: string | undefined): Promise<boolean> {
  if (!url || siteOf(url) === null) return false;
  return browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
}
