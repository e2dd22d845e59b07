/** Tabs and windows: private ones, many at once, discarded ones, and those that are open while the extension is loaded again. */
import type { Worker } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allowInPrivate, cardOn, marksOn, reloadExtension, type Session, startSession, waitForMarks } from './support/chromium';
import { hoverOver } from './support/hand';
import { keptBy } from './support/kept';
import { PAGES, ROUTES } from './support/pages';
import { setSettings, stateOfTab } from './support/settings';

const PATIENCE = { timeout: 30_000 };

let session: Session;
beforeEach(async () => {
  session = await startSession(ROUTES);
});
afterEach(() => session?.close());

/** Names of Tifa's marks in a tab that no driver holds: private, or woken after it was discarded. */
const marksInTab = (worker: Worker, tabId: number): Promise<string[]> =>
  worker.evaluate(async (id) => {
    const looked = await chrome.scripting
      .executeScript({
        target: { tabId: id },
        func: () => [...CSS.highlights.keys()].filter((name) => name.startsWith('tifa-')),
      })
      .catch(() => []);
    return looked[0]?.result ?? [];
  }, tabId);

const sessionKeys = (worker: Worker): Promise<string[]> =>
  worker.evaluate(async () => Object.keys(await chrome.storage.session.get()));

test('a private window is read as any other, nothing of it is kept, and it is forgotten when it is closed', async () => {
  const worker = await allowInPrivate(session);
  const before = await keptBy(worker);
  const stored = () => worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
  const settings = await stored();
  const tabId = await worker.evaluate(async (url) => {
    const opened = await chrome.windows.create({ incognito: true, url });
    return opened?.tabs?.[0]?.id ?? -1;
  }, PAGES.portal);
  await expect.poll(() => marksInTab(worker, tabId), PATIENCE).toContain('tifa-term');
  // Every message that writes, sent by the content script's own world of that tab, as the annotator sends it.
  const answers = await worker.evaluate(async (id) => {
    const [sent] = await chrome.scripting.executeScript({
      target: { tabId: id },
      func: () =>
        Promise.all(
          [
            ...['saveHighlight', 'changeHighlight', 'removeHighlight', 'restoreHighlight', 'keepArticle', 'articleRead'],
            ...['removeArticle', 'restoreArticle', 'saveWord', 'removeWord', 'addTerm', 'removeTerm', 'setOwnWord'],
            ...['removeOwnWord', 'setWordState'],
          ].map(async (type) => {
            const answer = await chrome.runtime.sendMessage({ id: 1, type, data: {}, timestamp: Date.now() });
            return `${type}: ${answer?.res?.message}`;
          }),
        ),
    });
    return sent?.result ?? [];
  }, tabId);
  expect(answers).toHaveLength(15);
  expect(answers.filter((answer) => !answer.endsWith(': errorPrivateWindow'))).toEqual([]);
  expect(await keptBy(worker)).toBe(before);
  expect(await stored()).toBe(settings);
  expect(await sessionKeys(worker)).toContain(`tab-${tabId}`);
  await worker.evaluate((id) => chrome.tabs.remove(id), tabId);
  await expect.poll(() => sessionKeys(worker), PATIENCE).not.toContain(`tab-${tabId}`);
});

test('several windows with articles are read at once, each tab for itself, and all follow the settings', async () => {
  const { worker } = session;
  const urls = [PAGES.portal, PAGES.epaper, PAGES.gb2312];
  const ids = await worker.evaluate(async (addresses) => {
    const windows = await Promise.all([
      chrome.windows.create({ url: addresses }),
      chrome.windows.create({ url: addresses }),
      chrome.windows.create({ url: addresses }),
    ]);
    return windows.flatMap((opened) => (opened?.tabs ?? []).map(({ id }) => id ?? -1));
  }, urls);
  expect(new Set(ids).size).toBe(9);
  const marked = async () =>
    (await Promise.all(ids.map((id) => marksInTab(worker, id)))).filter((names) => names.length > 0).length;
  await expect.poll(marked, { timeout: 50_000 }).toBe(9);
  const titles = await worker.evaluate(async (all) => {
    const states = await chrome.storage.session.get(all.map((id) => `tab-${id}`));
    return all.map((id) => (states[`tab-${id}`] as { title?: string } | undefined)?.title ?? '');
  }, ids);
  // Three articles, each in three windows.
  expect(new Set(titles).size).toBe(3);
  expect(titles).not.toContain('');
  await setSettings(session, { density: 'off' });
  await expect.poll(marked, PATIENCE).toBe(0);
});

test('a discarded tab is forgotten, and read anew when it comes back', async () => {
  const { worker } = session;
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  await session.open(PAGES.other);
  const [before, after] = await worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    const discarded = await chrome.tabs.discard(tab?.id ?? -1);
    return [tab?.id ?? -1, discarded?.id ?? -1] as const;
  }, PAGES.portal);
  await expect.poll(() => sessionKeys(worker), PATIENCE).not.toContain(`tab-${before}`);
  await worker.evaluate((id) => chrome.tabs.update(id, { active: true }), after);
  await expect.poll(() => marksInTab(worker, after), PATIENCE).toContain('tifa-term');
  await expect.poll(() => stateOfTab(session, PAGES.portal).then(({ state }) => state), PATIENCE).toBe('article');
});

test('the extension is loaded again while an article is open: the new copy takes over, and there is one of everything', async () => {
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  const sheets = () => page.evaluate(() => document.adoptedStyleSheets.length);
  const [before, sheetsBefore] = [await marksOn(page), await sheets()];
  await page.evaluate((names) => {
    const seen = window as unknown as { __gone?: boolean };
    const look = () => {
      if (names.some((name) => CSS.highlights.has(name))) requestAnimationFrame(look);
      else seen.__gone = true;
    };
    look();
  }, Object.keys(before));
  await reloadExtension(session);
  await page.bringToFront();
  await page.waitForFunction(() => (window as unknown as { __gone?: boolean }).__gone, undefined, PATIENCE);
  await expect.poll(() => marksOn(page), PATIENCE).toEqual(before);
  expect(await sheets()).toBe(sheetsBefore);
  await hoverOver(page, '#content', '放管服');
  await expect.poll(() => cardOn(page).then((card) => card?.text ?? ''), PATIENCE).toMatch(/fàng-guǎn-fú/);
  expect(await page.locator('[data-tifa-surface]').count()).toBe(1);
});

test('where the browser refuses storage for the session, articles are read all the same', async () => {
  await session.worker.evaluate(() => {
    const refuse = () => Promise.reject(new Error('refused'));
    Object.assign(chrome.storage.session, { get: refuse, set: refuse, remove: refuse });
  });
  const page = await session.open(PAGES.portal);
  await expect.poll(() => marksOn(page).then(Object.keys), PATIENCE).toContain('tifa-term');
  await hoverOver(page, '#content', '放管服');
  await expect.poll(() => cardOn(page).then((card) => card?.text ?? ''), PATIENCE).toMatch(/fàng-guǎn-fú/);
});
