/** Pages written to break an extension, in Firefox: the same pages, and the same demands, as in Chromium (hostile.test.ts). */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type FirefoxSession, highlightedIn, startFirefox, tifaMarks } from './support/firefox';
import { cardIn, surfaceIn } from './support/firefox-surface';
import { hoverOver, select } from './support/hand';
import { CANARY, HOSTILE, HOSTILE_ROUTES, ranIn, WATCH } from './support/hostile';
import { expectEnd, type HostileBrowser, isOver } from './support/hostile-ends';
import { PAGES, ROUTES } from './support/pages';
import { stateAskedIn, tabIdIn } from './support/settings';

const PATIENCE = { timeout: 30_000 };

let session: FirefoxSession;
let own: Page;
beforeAll(async () => {
  session = await startFirefox({ ...HOSTILE_ROUTES, ...ROUTES });
  own = await session.openOwn('options.html');
});
afterAll(() => session?.close());

const stateOf = (url: string) => stateAskedIn(own, url);

/** Opens a page in a window of its own: a tab behind another has no frames, and a timer once a second. */
async function opened(url: string): Promise<Page> {
  const page = await session.browser.newPage({ type: 'window' });
  await page.evaluateOnNewDocument(WATCH);
  // The page is not waited for: some never finish loading.
  page.goto(url).catch(() => {});
  // Not `expect.poll`: at the same time as others a test has an `expect` of its own, and the common one knows no test.
  const { pathname } = new URL(url);
  const isThere = async () => {
    if (!String(await page.evaluate('location.href')).includes(pathname)) throw new Error(`${url} did not open`);
  };
  await vi.waitFor(isThere, PATIENCE);
  return page;
}

const firefox: HostileBrowser = {
  async open(url) {
    const page = await opened(url);
    const crashed = new Promise<string>((resolve) => page.once('error', () => resolve('crashed')));
    return { evaluate: (script) => page.evaluate(script), close: () => page.close(), crashed };
  },
  state: stateOf,
};

describe('a page that means harm', () => {
  test.concurrent.for(Object.keys(HOSTILE))('%s', (name, { expect }) => expectEnd(firefox, name, expect));

  test('has run nothing, loaded nothing, and asked nobody', () => {
    expect(session.server.missed.filter((address) => address.startsWith(CANARY))).toEqual([]);
  });
});

describe('what a page says is text', () => {
  test('on a card, in the panel and in the library, however it is spelt', async () => {
    const url = HOSTILE['markup-in-text'] as string;
    const page = await session.browser.newPage();
    await page.goto(url);
    await expect.poll(() => stateOf(url).then(({ state }) => state), PATIENCE).toBe('article');
    await hoverOver(page, '#text', '三问四办');
    await expect.poll(() => cardIn(page).then((card) => card?.text ?? ''), PATIENCE).toMatch(/三\s*问\s*四\s*办/);
    await page.keyboard.press('Escape');
    await select(page, '坚持以人民为中心');
    await expect.poll(() => surfaceIn(page, 'toolbar'), PATIENCE).not.toBeNull();
    await page.keyboard.press('h');
    await expect.poll(() => highlightedIn(page), PATIENCE).toContain('坚持以人民为中心');

    for (const path of [`sidepanel.html?tab=${await tabIdIn(own, url)}`, 'library.html']) {
      const shown = await session.openOwn(path);
      await expect.poll(() => shown.$eval('body', (body) => body.textContent), PATIENCE).toContain('onerror=alert(1)');
      const dangerous =
        'img[onerror], img[src*="canary"], iframe, svg[onload], [onclick], [onmouseover], a[href^="javascript:"], a[href^="data:"]';
      expect(await shown.$$eval(dangerous, (all) => all.length)).toBe(0);
      expect(await ranIn(shown)).toEqual([]);
      await shown.close();
    }
    expect(session.server.missed.filter((address) => address.startsWith(CANARY))).toEqual([]);
    await page.close();
  });

  test('and an address that is a script leads nowhere', async () => {
    const url = HOSTILE['script-addresses'] as string;
    const page = await session.browser.newPage();
    await page.goto(url);
    await expect.poll(() => stateOf(url).then(({ state }) => state), PATIENCE).toBe('article');
    const panel = await session.openOwn(`sidepanel.html?tab=${await tabIdIn(own, url)}`);
    await expect.poll(() => panel.$eval('body', (body) => body.textContent), PATIENCE).toContain('人民广场');
    const protocols = await panel.$$eval('a[href]', (all) => all.map((link) => link.protocol));
    expect(protocols.filter((protocol) => !/^(https?|moz-extension):$/.test(protocol))).toEqual([]);
    await panel.close();
    await page.close();
  });
});

describe('Tifa gives up', () => {
  test.each([
    ['giant-text-node', 'too large to be read'],
    ['text-changes-every-frame', 'keeps changing its text'],
    ['replaced-every-frame', 'keeps changing its text'],
  ])('on %s, and the panel says why', async (name, reason) => {
    const url = HOSTILE[name] as string;
    const page = await opened(url);
    await expect.poll(async () => isOver(await stateOf(url)), { timeout: 45_000 }).toBe(true);
    const panel = await session.openOwn(`sidepanel.html?tab=${await tabIdIn(own, url)}`);
    await expect.poll(() => panel.$eval('body', (body) => body.textContent), PATIENCE).toContain(reason);
    await panel.close();
    await page.close();
  });

  test('an article opened beside them all is read as ever', async () => {
    const page = await opened(PAGES.portal);
    await expect.poll(() => tifaMarks(page), PATIENCE).not.toEqual([]);
    await page.close();
  });
});
