/** Articles at addresses that are no web site's: Tifa reads them where the browser lets it, and says what it may see where not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { marksOn, type Session, startSession, waitForMarks } from './support/chromium';
import { HOSTILE, HOSTILE_ROUTES } from './support/hostile';
import { PAGES, ROUTES } from './support/pages';

const folder = mkdtempSync(join(tmpdir(), 'tifa-file-'));
const html = String((HOSTILE_ROUTES[HOSTILE.plain?.replace('http://', '') ?? ''] as { body: string }).body);

let session: Session;
beforeAll(async () => {
  session = await startSession(ROUTES, { build: 'all' });
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

const tabInFront = () =>
  session.worker.evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1);

test('a saved page, its address a file: read where the reader lets Tifa see files', async () => {
  const path = join(folder, '人民广场 & <b>便民.html');
  writeFileSync(path, html);
  const page = await session.open(pathToFileURL(path).href);
  await waitForMarks(page);
  expect(Object.keys(await marksOn(page))).toContain('tifa-term');
  await page.close();
});

const OTHERS: Record<string, (page: Page) => Promise<unknown>> = {
  data: (page) => page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`),
  blob: async (page) => {
    await page.goto(PAGES.english);
    await page.goto(await page.evaluate((text) => URL.createObjectURL(new Blob([text], { type: 'text/html' })), html));
  },
  'view-source': (page) => page.goto(`view-source:${PAGES.portal}`),
};

test.each(Object.keys(OTHERS))(
  '%s: the browser shows such a page to no extension; nothing happens, and the panel says why',
  async (name) => {
    const page = await session.context.newPage();
    await OTHERS[name]?.(page);
    const tab = await tabInFront();
    const panel = await session.openOwn(`sidepanel.html?tab=${tab}`);
    await panel.getByText('Nothing to read here yet').waitFor();
    await panel.getByText(/sees only the news sites on its list/).waitFor();
    expect(Object.keys(await marksOn(page)).filter((mark) => mark.startsWith('tifa-'))).toEqual([]);
    await panel.close();
    await page.close();
  },
);
