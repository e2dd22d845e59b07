/** Pages written to break an extension: nothing of theirs runs, they go on working, and Tifa reads them or says why not. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardOn, marksOn, type Session, startSession, surfaceOn, waitForMarks } from './support/chromium';
import { hoverOver, select } from './support/hand';
import { CANARY, HOSTILE, HOSTILE_ROUTES, ranIn, WATCH } from './support/hostile';
import { expectEnd, type HostileBrowser, isOver } from './support/hostile-ends';
import { PAGES, ROUTES } from './support/pages';
import { stateOfTab, tabIdOf } from './support/settings';

let session: Session;
beforeAll(async () => {
  session = await startSession({ ...HOSTILE_ROUTES, ...ROUTES });
  await session.context.addInitScript(WATCH);
});
afterAll(() => session?.close());

const chromium: HostileBrowser = {
  async open(url) {
    const page = await session.context.newPage();
    const crashed = new Promise<string>((resolve) => page.once('crash', () => resolve('crashed')));
    // The page is not waited for: some never finish loading.
    await page.goto(url, { waitUntil: 'commit' });
    return { evaluate: (script) => page.evaluate(script), close: () => page.close(), crashed };
  },
  state: (url) => stateOfTab(session, url),
};

describe('a page that means harm', () => {
  test.concurrent.for(Object.keys(HOSTILE))('%s', (name, { expect }) => expectEnd(chromium, name, expect));

  test('has run nothing, loaded nothing, and asked nobody', () => {
    expect(session.server.missed.filter((address) => address.startsWith(CANARY))).toEqual([]);
  });
});

describe('what a page says is text', () => {
  test('on a card, in the panel and in the library, however it is spelt', async () => {
    const url = HOSTILE['markup-in-text'] as string;
    const page = await session.open(url);
    await waitForMarks(page);
    await hoverOver(page, '#text', '三问四办');
    await expect.poll(() => cardOn(page).then((card) => card?.text ?? ''), { timeout: 10_000 }).toMatch(/三\s*问\s*四\s*办/);
    await page.keyboard.press('Escape');
    await select(page, '坚持以人民为中心');
    await expect.poll(() => surfaceOn(page, 'toolbar')).not.toBeNull();
    await page.keyboard.press('h');
    await expect.poll(async () => (await marksOn(page))['tifa-hl-straw'] ?? 0).toBeGreaterThan(0);

    const panel = await session.openOwn(`sidepanel.html?tab=${await tabIdOf(session, url)}`);
    await panel
      .getByRole('heading', { name: /onerror=alert\(1\)/ })
      .first()
      .waitFor();
    const library = await session.openOwn('library.html');
    await library
      .getByText(/onerror=alert\(1\)/)
      .first()
      .waitFor();
    for (const own of [panel, library]) {
      expect(await own.locator('img[onerror], img[src*="canary"], iframe, svg[onload], [onclick], [onmouseover]').count()).toBe(
        0,
      );
      expect(await own.locator('a[href^="javascript:"]').count()).toBe(0);
      expect(await ranIn(own)).toEqual([]);
      await own.close();
    }
    expect(session.server.missed.filter((address) => address.startsWith(CANARY))).toEqual([]);
    await page.close();
  });

  test('and an address that is a script leads nowhere', async () => {
    const url = HOSTILE['script-addresses'] as string;
    const page = await session.open(url);
    await waitForMarks(page);
    const panel = await session.openOwn(`sidepanel.html?tab=${await tabIdOf(session, url)}`);
    await panel
      .getByRole('heading', { name: /人民广场/ })
      .first()
      .waitFor();
    const addresses = await panel
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol));
    expect(addresses.filter((protocol) => !/^(https?|chrome-extension):$/.test(protocol))).toEqual([]);
    await panel.close();
    await page.close();
  });
});

describe('Tifa gives up', () => {
  test.each([
    ['giant-text-node', /too large to be read/],
    ['text-changes-every-frame', /keeps changing its text/],
    ['replaced-every-frame', /keeps changing its text/],
  ])('on %s, and the panel says why', async (name, reason) => {
    const url = HOSTILE[name] as string;
    const page = await session.context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await expect.poll(async () => isOver(await stateOfTab(session, url)), { timeout: 45_000 }).toBe(true);
    const panel = await session.openOwn(`sidepanel.html?tab=${await tabIdOf(session, url)}`);
    await panel.getByText(reason).waitFor();
    await panel.close();
    await page.close();
  });

  test('an article opened beside them all is read as ever', async () => {
    const page = await session.open(PAGES.portal);
    await waitForMarks(page);
    await page.close();
  });
});
