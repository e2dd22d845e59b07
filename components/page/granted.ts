/** The sites that the browser lets Tifa read. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

export const EVERY_SITE: readonly string[] = ['*://*/*', '<all_urls>'];

export const readsEverySite = (granted: readonly string[] = []): boolean => granted.some((origin) => EVERY_SITE.includes(origin));

/** The origins that the browser grants, kept up with its own permission dialogs. Undefined until they are known. */
export function useGranted(): readonly string[] | undefined {
  const [granted, setGranted] = useState<string[]>();
  const refresh = useCallback(() => {
    void browser.permissions.getAll().then(({ origins = [] }) => setGranted(origins));
  }, []);
  useEffect(() => {
    refresh();
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    return () => {
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
    };
  }, [refresh]);
  return granted;
}
