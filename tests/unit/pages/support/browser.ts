/** The browser as the pages see it: texts from the locale files, one tab, permissions that are granted. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configure } from '@testing-library/preact';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parse } from 'yaml';

// A machine that runs other things too takes longer than the second that is waited by default.
configure({ asyncUtilTimeout: 10_000 });

type Text = string | Record<string, string>;

const LOCALES = join(import.meta.dirname, '../../../../lib/locales');

function load(language: 'en' | 'zh_CN'): Record<string, Text> {
  return parse(readFileSync(join(LOCALES, `${language}.yml`), 'utf8'));
}

/** `browser.i18n` over the locale files, as the build would compile them. */
export function speak(language: 'en' | 'zh_CN' = 'en'): void {
  const texts = load(language);
  const getMessage = (key: string, substitutions?: string | string[]) => {
    const found = texts[key];
    if (found === undefined) return '';
    const message = typeof found === 'object' ? Object.values(found).join(' | ') : String(found);
    return message.replace(/\$(\d)/g, (_, n: string) => [substitutions ?? []].flat()[Number(n) - 1] ?? '');
  };
  Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => (language === 'en' ? 'en-GB' : 'zh-CN') });
}

export const TAB = { id: 7, windowId: 1, url: 'https://www.qinglan-daily.example/2026/1017/c1.html', title: '青澜日报' };

/** One tab in one window; tests change `TAB`-like objects through the returned setter. */
export function openTab(tab: Partial<typeof TAB> = TAB, allowed: string[] = []) {
  let shown = tab;
  const event = () => {
    const listeners = new Set<(...args: never[]) => void>();
    return {
      addListener: (listener: (...args: never[]) => void) => void listeners.add(listener),
      removeListener: (listener: (...args: never[]) => void) => void listeners.delete(listener),
      emit: (...args: unknown[]) => {
        for (const listener of listeners) listener(...(args as never[]));
      },
    };
  };
  const onActivated = event();
  Object.assign(fakeBrowser.tabs, {
    query: async () => [shown],
    getCurrent: async () => undefined,
    create: vi.fn(async () => ({})),
    onActivated,
    onUpdated: event(),
    onAttached: event(),
  });
  const request = vi.fn(async () => true);
  Object.assign(fakeBrowser.permissions, {
    request,
    remove: vi.fn(async () => true),
    contains: async () => allowed.length > 0,
    getAll: async () => ({ origins: allowed }),
    onAdded: event(),
    onRemoved: event(),
  });
  Object.assign(fakeBrowser.scripting, { executeScript: async () => [{ result: '' }] });
  Object.assign(fakeBrowser.runtime, { openOptionsPage: vi.fn(async () => {}), getManifest: () => ({ version: '0.1.0' }) });
  return {
    request,
    /** Another tab comes to the front. */
    switchTo(next: Partial<typeof TAB>) {
      shown = next;
      onActivated.emit({ tabId: next.id, windowId: next.windowId });
    },
  };
}
