/** Context menu: look up the selection, read this page. */

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

export function offerMenus(): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: 'look-up', title: i18n.t('menuLookUp'), contexts: ['selection'] });
    browser.contextMenus.create({ id: 'desk', title: i18n.t('menuDesk'), contexts: ['action'] });
    browser.contextMenus.create({ id: 'library', title: i18n.t('menuLibrary'), contexts: ['action'] });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }) => {
    if (menuItemId === 'look-up') void openLookUp(selectionText);
    if (menuItemId === 'desk') void browser.tabs.create({ url: browser.runtime.getURL('/desk.html') });
    if (menuItemId === 'library') void browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
  });
}

/** The popup as a page of its own: a menu click may not open the popup itself (Chrome asks for a focused window, Firefox for a gesture). */
export function openLookUp(text: string): Promise<unknown> {
  const url = browser.runtime.getURL(`/popup.html?q=${encodeURIComponent(text.slice(0, 200))}`);
  return browser.windows.create({ url, type: 'popup', width: 400, height: 560 });
}
