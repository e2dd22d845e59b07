/** The life around a page: the browser stops, freezes, restores and updates things while an article is open. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardOn, marksOn, type Session, startSession, waitForMarks } from './support/chromium';
import { hoverOver } from './support/hand';
import { PAGES, ROUTES } from './support/pages';
import { setSettings, stateOfTab } from './support/settings';

let session: Session;
beforeEach(async () => {
  session = await startSession(ROUTES);
});
afterEach(() => session?.close());

const ours = async (page: Page) => Object.keys(await marksOn(page)).filter((name) => name.startsWith('tifa-'));

/** Stops the background as the browser does after half a minute without work. */
async function stopBackground(): Promise<void> {
  const page = await session.context.newPage();
  const devtools = await session.context.newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await page.close();
}

test('the background is stopped, and answers all the same: a card, another article, a page in the middle of its reading', async () => {
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  await stopBackground();
  await hoverOver(page, '#content', '放管服');
  await expect.poll(() => cardOn(page).then((card) => card?.text ?? ''), { timeout: 20_000 }).toMatch(/fàng-guǎn-fú/);
  await page.keyboard.press('Escape');
  const other = await session.context.newPage();
  await other.goto(PAGES.epaper, { waitUntil: 'commit' });
  await stopBackground();
  await expect.poll(() => ours(other), { timeout: 30_000 }).not.toEqual([]);
  expect(await ours(page)).not.toEqual([]);
});

test('a page comes back from the back/forward cache with its marks, its state and today’s settings', async () => {
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => (document.title = `back ${persisted}`)));
  await page.goto(PAGES.other);
  await setSettings(session, { density: 'off' });
  await page.goBack({ waitUntil: 'commit' });
  // Tifa must not be what keeps a page out of the cache. Where the browser itself does not keep one, the page has loaded anew.
  const title = await page.title();
  if (title.startsWith('back')) expect(title).toBe('back true');
  await expect.poll(() => stateOfTab(session, PAGES.portal).then(({ state }) => state), { timeout: 20_000 }).toBe('article');
  await expect.poll(() => ours(page)).toEqual([]);
  await setSettings(session, {});
  await expect.poll(() => ours(page), { timeout: 20_000 }).not.toEqual([]);
});

test('a page that sleeps and wakes goes on', async () => {
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  const devtools = await session.context.newCDPSession(page);
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
  await hoverOver(page, '#content', '放管服');
  await expect.poll(() => cardOn(page).then((card) => card?.text ?? ''), { timeout: 20_000 }).toContain('放管服');
});

test('the extension goes while a page is open (updated, switched off): its copy takes everything off, and the page is what it was', async () => {
  const page = await session.open(PAGES.portal);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await waitForMarks(page);
  await setSettings(session, { pinyin: 'all' });
  await page.waitForSelector('#content ruby rt');
  await session.worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML), { timeout: 40_000 }).toBe(before);
  await expect.poll(() => ours(page), { timeout: 20_000 }).toEqual([]);
  expect(errors).toEqual([]);
});

test('a page that is rendered ahead says nothing for the tab that another is shown in, and is read once it is shown', async () => {
  const page = await session.open(PAGES.other);
  await page.evaluate((address) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prerender: [{ source: 'list', urls: [address] }] });
    document.head.append(rules);
  }, PAGES.portal);
  await page.waitForTimeout(4000);
  expect((await stateOfTab(session, PAGES.other)).state).not.toBe('article');
  await page.evaluate((address) => {
    location.href = address;
  }, PAGES.portal);
  await expect.poll(() => stateOfTab(session, PAGES.portal).then(({ state }) => state), { timeout: 20_000 }).toBe('article');
});

test('where the browser refuses its settings storage, an article is read with the defaults', async () => {
  await session.worker.evaluate(() => {
    chrome.storage.local.get = () => Promise.reject(new Error('refused'));
  });
  const page = await session.open(PAGES.portal);
  await expect.poll(() => ours(page), { timeout: 30_000 }).not.toEqual([]);
});
