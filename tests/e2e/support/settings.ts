import type { PageState } from '../../../lib/protocol';
import type { Settings } from '../../../lib/settings';
import type { Session } from './chromium';

/** Writes settings as an extension page would; what is not named falls back to its default. */
export async function setSettings({ worker }: Session, settings: Partial<Settings>): Promise<void> {
  await worker.evaluate((value) => chrome.storage.local.set({ settings: value }), settings as Record<string, unknown>);
}

/** What the background knows of the tab that shows an address, query and fragment not counted. */
export function stateOfTab({ worker }: Session, url: string): Promise<PageState> {
  return worker.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((t) => t.url?.replace(/[?#].*$/, '') === wanted);
    const key = `tab-${tab?.id}`;
    return ((await chrome.storage.session.get(key))[key] as PageState | undefined) ?? { state: 'unknown' as const };
  }, url);
}

/** Id of the tab that shows an address. */
export function tabIdOf({ worker }: Session, url: string): Promise<number> {
  return worker.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((t) => t.url === wanted);
    if (tab?.id === undefined) throw new Error(`no tab shows ${wanted}`);
    return tab.id;
  }, url);
}
