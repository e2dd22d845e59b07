/** Every archetype of page, and pages that change, in one Firefox: articles are read, nothing else is. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARCHETYPE_ROUTES, CHANGING, CHANGING_ROUTES, PHRASE, ROUNDS } from './support/archetypes';
import { type FirefoxSession, startFirefox, tifaMarks } from './support/firefox';

let session: FirefoxSession;
let own: Page;
beforeAll(async () => {
  session = await startFirefox({ ...ARCHETYPE_ROUTES, ...CHANGING_ROUTES });
  own = await session.openOwn('options.html');
});
afterAll(() => session?.close());

/** What the background holds of the tab that shows an address. */
const stateOf = (url: string) =>
  own.evaluate(async (wanted) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === wanted);
    const key = `tab-${tab?.id}`;
    const state = (await chrome.storage.session.get(key))[key] as { title?: string; phrases?: number } | undefined;
    return { title: state?.title ?? '', phrases: state?.phrases ?? 0 };
  }, url);

async function opened(url: string): Promise<Page> {
  const page = await session.browser.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

const marked = (frame: Page | Frame, text: string) =>
  frame.waitForFunction(
    (wanted) =>
      [...CSS.highlights].some(
        ([name, highlight]) =>
          name.startsWith('tifa-') &&
          [...highlight].some(
            ({ startContainer, startOffset, endOffset }) =>
              startContainer.isConnected && startContainer.textContent?.slice(startOffset, endOffset).includes(wanted),
          ),
      ),
    { timeout: 20_000 },
    text,
  );

test('articles of every archetype are read and marked, other pages are left alone', { timeout: 360_000 }, async () => {
  const taken: string[] = [];
  const reading = await session.browser.newPage();
  for (const round of ROUNDS) {
    const open = await Promise.all(round.others.map(async ({ name, url }) => ({ name, page: await opened(url) })));
    for (const { name, url, title } of round.articles) {
      await reading.goto(url, { waitUntil: 'domcontentloaded' });
      await expect.poll(async () => (await stateOf(url)).title, { message: name, timeout: 12_000, interval: 40 }).toBe(title);
      if ((await stateOf(url)).phrases > 0) expect(await tifaMarks(reading), name).not.toEqual([]);
    }
    for (const { name, page } of open) {
      if ((await tifaMarks(page)).length > 0) taken.push(name);
      await page.close();
    }
  }
  await reading.close();
  expect(taken).toEqual([]);
});

describe('a page that changes', () => {
  test('is read when its text comes late', async () => {
    const page = await opened(CHANGING.late);
    await marked(page, PHRASE.first);
    await page.close();
  });

  test('is read anew when it goes to another article by script, and let go on a list', async () => {
    const page = await opened(CHANGING.app);
    await marked(page, PHRASE.first);
    await page.evaluate(() => (globalThis as unknown as { navigate(path: string): void }).navigate('/a/2026101610002'));
    await marked(page, PHRASE.second);
    await page.evaluate(() => (globalThis as unknown as { navigate(path: string): void }).navigate('/list'));
    await expect.poll(() => tifaMarks(page), { timeout: 20_000 }).toEqual([]);
    await page.close();
  });

  test('shows its article in a frame: the frame is marked, the page of the paper is not', async () => {
    const page = await opened(CHANGING.paper);
    await expect.poll(() => page.frames().some((one) => one.url() === CHANGING.frame)).toBe(true);
    const frame = page.frames().find((one) => one.url() === CHANGING.frame);
    if (!frame) throw new Error('no frame');
    await marked(frame, PHRASE.first);
    expect(await tifaMarks(page)).toEqual([]);
    await page.close();
  });
});
