/** The page of the first run: opened once, when Tifa is installed, and never by itself again. */
import { storage } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';

/** When it was shown, ISO 8601. A temporary add-on of Firefox is installed anew at each start, its storage stays. */
const shown = storage.defineItem<string | null>('local:welcomed', { fallback: null });

export function welcome(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install' || (await shown.getValue()) !== null) return;
    await shown.setValue(new Date().toISOString());
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
