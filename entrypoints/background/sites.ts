/**
 * Sites beyond the manifest's list: those that the reader has allowed. The detector is registered there as a dynamic content script,
 * which follows each permission given or taken back.
 */
import { browser } from 'wxt/browser';
import { matchPatterns } from '../../lib/article/sites/matches';

const SCRIPT_ID = 'detect-allowed-sites';
const DETECTOR = 'detect.js';

/** `*://*.example.cn/news/*` -> `*.example.cn`: the browser knows permissions by host and drops the path of a pattern. */
const hostOf = (pattern: string): string => pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '');

/** Origins that the reader has allowed and that the manifest does not cover. */
async function allowedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const listed = new Set(matchPatterns().map(hostOf));
  return origins.filter((origin) => /^(\*|https?):|^<all_urls>$/.test(origin) && !listed.has(hostOf(origin)));
}

/** Brings the registered script in line with the permissions. One at a time: two events may arrive together. */
let queue: Promise<void> = Promise.resolve();
function register(): Promise<void> {
  queue = queue
    .catch(() => {})
    .then(async () => {
      const matches = await allowedOrigins();
      const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
      if (registered.length) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
      if (!matches.length) return;
      await browser.scripting.registerContentScripts([
        { id: SCRIPT_ID, js: [DETECTOR], matches, excludeMatches: matchPatterns(), allFrames: true, runAt: 'document_idle' },
      ]);
    });
  return queue.catch((error: Error) => console.warn('Tifa could not register its detector:', error.message));
}

/** Runs the detector in tabs that were open before the permission, or the extension, was there. */
async function detectInOpenTabs(origins: string[]): Promise<void> {
  if (!origins.length) return;
  for (const tab of await browser.tabs.query({ url: origins })) {
    if (tab.id === undefined || tab.discarded) continue;
    await browser.scripting
      .executeScript({ target: { tabId: tab.id, allFrames: true }, files: [`/${DETECTOR}`] })
      .catch(() => {});
  }
}

export function followSites(): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await register();
    await detectInOpenTabs(origins);
  });
  browser.permissions.onRemoved.addListener(() => void register());
  browser.runtime.onStartup.addListener(() => void register());
  browser.runtime.onInstalled.addListener(async () => {
    await register();
    await detectInOpenTabs(matchPatterns());
  });
}
