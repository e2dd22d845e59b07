import type { Page } from 'puppeteer-core';
import type { PageState } from '../../../lib/protocol';
import type { Settings } from '../../../lib/settings';
import type { Session } from './chromium';

/** Writes settings as an extension page would; what is not named falls back to its default. */
export async function setSettings({ worker }: Session, settings: Partial<Settings>): Promise<void> {
  await worker.evaluate((value) => chrome.storage.local.set({ settings: value }), settings as Record<string, unknown>);
}

/** Runs in the extension. */
export async function askState(wanted: string): Promise<PageState> {
  const tabs = await chrome.tabs.query({});
  const tab = tabs.find((t) => t.url?.replace(/[?#].*$/, '') === wanted);
  const key = `tab-${tab?.id}`;
  return ((await chrome.storage.session.get(key))[key] as PageState | undefined) ?? { state: 'unknown' as const };
}

/** What the background knows of the tab that shows an address, query and fragment not counted. */
export const stateOfTab = ({ worker }: Session, url: string): Promise<PageState> => worker.evaluate(askState, url);

/** The same in Firefox, asked in a page of the extension. */
export const stateAskedIn = (own: Page, url: string): Promise<PageState> => own.evaluate(askState, url);

/** Runs in the extension. */
async function askTabId(wanted: string): Promise<number> {
  const tabs = await chrome.tabs.query({});
  const tab = tabs.find((t) => t.url === wanted);
  if (tab?.id === undefined) throw new Error(`no tab shows ${wanted}`);
  return tab.id;
}

/** Id of the tab that shows an address. */
export const tabIdOf = ({ worker }: Session, url: string): Promise<number> => worker.evaluate(askTabId, url);

/** The same in Firefox, asked in a page of the extension. */
export const tabIdIn = (own: Page, url: string): Promise<number> => own.evaluate(askTabId, url);
