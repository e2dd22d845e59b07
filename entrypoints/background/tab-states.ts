/**
 * What each tab shows. Kept in `storage.session`, since the worker is stopped after half a minute and the popup still wants to know;
 * forgotten with the tab.
 */
import { browser } from 'wxt/browser';
import type { PageState } from '../../lib/protocol';
import { sendMessage } from '../../lib/protocol';

const keyOf = (tabId: number) => `tab-${tabId}`;

export async function tabState(tabId: number): Promise<PageState> {
  const key = keyOf(tabId);
  const found = await browser.storage.session.get(key);
  return (found[key] as PageState | undefined) ?? { state: 'unknown' };
}

/** Red and white on an article, plain elsewhere: the icon without red is the state "off". */
async function drawIcon(tabId: number, state: PageState): Promise<void> {
  const name = state.state === 'article' ? '' : 'off-';
  const path = { 16: `/icon/${name}16.png`, 32: `/icon/${name}32.png` };
  // The tab may be gone by now.
  await browser.action.setIcon({ tabId, path }).catch(() => {});
}

export async function setTabState(tabId: number, state: PageState): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: state });
  await drawIcon(tabId, state);
  // Nobody listens unless the panel or the popup is open.
  await sendMessage('tabChanged', { tabId, state }).catch(() => {});
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
