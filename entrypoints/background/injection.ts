/** From "this looks like an article" to the annotator in the page. */
import { browser } from 'wxt/browser';
import { isIndexAddress } from '../../lib/article/sites/rules';
import { onMessage } from '../../lib/protocol';
import { readSettings } from '../../lib/settings';
import { prepareAnalysis } from './analysis';
import { forgetTab, setTabState, tabState } from './tab-states';

/**
 * Annotated frames of one tab, the top one not counted: an e-paper shows one or two. Each has its own copy of the annotator, so that a
 * page made of hundreds of frames would fill the memory.
 */
const MOST_FRAMES = 4;
const annotated = new Map<number, Set<number>>();

/** Whether one more frame of a tab may be annotated. Forgotten with the worker: then some more are, at most. */
function hasRoom(tabId: number, frameId: number): boolean {
  if (frameId === 0) return true;
  const frames = annotated.get(tabId) ?? new Set();
  annotated.set(tabId, frames);
  if (!frames.has(frameId) && frames.size >= MOST_FRAMES) return false;
  frames.add(frameId);
  return true;
}

const ANNOTATOR = '/content-scripts/annotate.js';

/** Injects the annotator. A page that the browser protects (its own pages, its shop) refuses. */
async function inject(tabId: number, frameId = 0): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [ANNOTATOR] });
    return true;
  } catch (error) {
    console.warn('Tifa could not run on this page:', (error as Error).message);
    return false;
  }
}

/** Host without `www.`, as the list of switched-off sites holds it. */
export function siteOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}

export function followPages(): void {
  onMessage('articleSeen', async ({ data, sender }) => {
    const { id: tabId, url } = sender.tab ?? {};
    if (tabId === undefined) return false;
    const { offHosts } = await readSettings();
    // The address of the tab, not the one in the message: an e-paper's frame belongs to the site that shows it.
    if (offHosts.includes(siteOf(url ?? data.url))) return false;
    if (isIndexAddress(data.url)) {
      await setTabState(tabId, { state: 'not-article', reason: 'index' });
      return false;
    }
    if (!hasRoom(tabId, sender.frameId ?? 0)) return false;
    prepareAnalysis();
    return inject(tabId, sender.frameId);
  });

  onMessage('pageState', async ({ data, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    // A frame without an article does not hide the frame beside it that has one.
    const quiet = data.state !== 'article' && sender.frameId !== 0;
    if (quiet && (await tabState(tabId)).state === 'article') return;
    await setTabState(tabId, data);
  });

  onMessage('tabState', ({ data }) => tabState(data.tabId));

  onMessage('readAnyway', async ({ data }) => {
    prepareAnalysis();
    const done = await inject(data.tabId);
    return done ? { ok: true, value: null } : { ok: false, message: 'errorProtectedPage' };
  });

  browser.tabs.onUpdated.addListener(async (tabId, change) => {
    if (change.status === 'loading') annotated.delete(tabId);
    if (change.status === 'loading' && change.url) await setTabState(tabId, { state: 'unknown' });
  });
  const forget = (tabId: number) => {
    annotated.delete(tabId);
    void forgetTab(tabId);
  };
  browser.tabs.onRemoved.addListener(forget);
  // A tab that is discarded (Chromium) or comes from a page rendered ahead goes on under another number.
  browser.tabs.onReplaced?.addListener((_added, removed) => forget(removed));
}
