/** Every archetype of page, and pages that change: articles get marks, nothing else does. One Chromium for all. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARCHETYPE_ROUTES, CHANGING, CHANGING_ROUTES, PAGED_URL, PHRASE, pagedRoutes, ROUNDS } from './support/archetypes';
import { type Session, startSession, waitForMarks } from './support/chromium';
import { tabIdOf } from './support/settings';

let session: Session;
let lastPageGone = false;
beforeAll(async () => {
  session = await startSession({ ...ARCHETYPE_ROUTES, ...CHANGING_ROUTES, ...pagedRoutes(() => lastPageGone) });
});
afterAll(() => session?.close());

const hasMarks = (frame: Page | Frame) =>
  frame.evaluate(() => [...CSS.highlights.keys()].some((name) => name.startsWith('tifa-')));

/** Waits until a text is marked. */
const marked = (frame: Page | Frame, text: string) =>
  frame.waitForFunction(
    (wanted) => {
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith('tifa-')) continue;
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          if (!startContainer.isConnected || !endContainer.isConnected) continue;
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          if (range.toString().includes(wanted)) return true;
        }
      }
      return false;
    },
    text,
    { timeout: 20_000 },
  );

const unmarked = (frame: Page | Frame) =>
  frame.waitForFunction(() => ![...CSS.highlights.keys()].some((name) => name.startsWith('tifa-')), undefined, {
    timeout: 20_000,
  });

/** What the background holds of a tab: the title of its article, and whether there is something to mark. */
const stateOf = (url: string) =>
  session.worker.evaluate(async (wanted) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === wanted);
    const key = `tab-${tab?.id}`;
    const state = (await chrome.storage.session.get(key))[key] as { state: string; title?: string; phrases?: number } | undefined;
    return { title: state?.title ?? '', phrases: state?.phrases ?? 0 };
  }, url);

test('articles of every archetype are read and marked, other pages are left alone', { timeout: 240_000 }, async () => {
  const taken: string[] = [];
  const reading = await session.context.newPage();
  for (const round of ROUNDS) {
    const open = await Promise.all(
      round.others.map(async ({ name, url }) => {
        const page = await session.context.newPage();
        await page.goto(url, { waitUntil: 'domcontentloaded' });
        return { name, page };
      }),
    );
    for (const { name, url, title } of round.articles) {
      await reading.goto(url, { waitUntil: 'domcontentloaded' });
      await expect.poll(async () => (await stateOf(url)).title, { message: name, timeout: 12_000, interval: 40 }).toBe(title);
      // A text without one political phrase is read, and has nothing to mark.
      if ((await stateOf(url)).phrases > 0) expect(await hasMarks(reading), name).toBe(true);
    }
    for (const { name, page } of open) {
      if (await hasMarks(page)) taken.push(name);
      await page.close();
    }
  }
  await reading.close();
  expect(taken).toEqual([]);
});

describe('a page that changes', () => {
  test('is read when its text comes late', async () => {
    const page = await session.open(CHANGING.late);
    await marked(page, PHRASE.first);
    await page.close();
  });

  test('is read anew when it goes to another article by script, and let go on a list', async () => {
    const page = await session.open(CHANGING.app);
    await marked(page, PHRASE.first);
    await page.evaluate(() => (globalThis as unknown as { navigate(path: string): void }).navigate('/a/2026101610002'));
    await marked(page, PHRASE.second);
    await page.evaluate(() => (globalThis as unknown as { navigate(path: string): void }).navigate('/list'));
    await unmarked(page);
    await page.goBack();
    await marked(page, PHRASE.second);
    await page.close();
  });

  test('is marked again when the reader comes back to it', async () => {
    const page = await session.open(CHANGING.app);
    await marked(page, PHRASE.first);
    await page.goto(CHANGING.away);
    await marked(page, PHRASE.second);
    await page.goBack();
    await marked(page, PHRASE.first);
    await page.close();
  });

  test('shows its article in a frame: the frame is marked, the page of the paper is not', async () => {
    const page = await session.open(CHANGING.paper);
    const frame = page.frames().find((one) => one.url() === CHANGING.frame);
    if (!frame) throw new Error('no frame');
    await marked(frame, PHRASE.first);
    expect(await hasMarks(page)).toBe(false);
    await page.close();
  });
});

describe('an article on three pages', () => {
  test('is read together on the desk, and says which page failed', async () => {
    const page = await session.open(PAGED_URL);
    await waitForMarks(page);
    const panel = await session.openOwn(`sidepanel.html?tab=${await tabIdOf(session, PAGED_URL)}`);
    await panel.getByText('Page 1 of 3').waitFor();
    lastPageGone = true;
    await panel.getByRole('button', { name: 'Read all pages together' }).click();
    await panel.getByRole('alert').filter({ hasText: 'Page 3 could not be read.' }).waitFor();
    lastPageGone = false;
    const opening = session.context.waitForEvent('page');
    await panel.getByRole('button', { name: 'Try again' }).click();
    const desk = await opening;
    // The second page's bytes are GBK.
    for (const text of ['扛着锄头上了山', '凿穿六个山洞', '装上了水位监测仪']) await desk.getByText(text).waitFor();
    expect(await desk.locator('body').textContent()).not.toContain('责任编辑');
    expect(new URL(desk.url()).searchParams.get('text')).toBe(PAGED_URL);
    for (const one of [desk, panel, page]) await one.close();
  });
});
