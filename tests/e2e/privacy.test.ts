/** What a page can see of Tifa, what it can make it do, and whom Tifa speaks to. See docs/what-a-page-can-see.md. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardOn, marksOn, type Session, startSession, surfaceOn, waitForMarks } from './support/chromium';
import { hoverOver, select } from './support/hand';
import { HOSTILE, HOSTILE_ROUTES } from './support/hostile';
import { keptBy } from './support/kept';
import { PAGES, ROUTES } from './support/pages';
import { tabIdOf } from './support/settings';

let session: Session;
/** Every address that any page of this run has asked for. */
const asked: string[] = [];

beforeAll(async () => {
  session = await startSession({ ...HOSTILE_ROUTES, ...ROUTES });
  session.context.on('request', (request) => asked.push(request.url()));
  await session.context.addInitScript(`window.__id = ${JSON.stringify(session.extensionId)};`);
});
afterAll(() => session?.close());

const kept = () => keptBy(session.worker);

const listOf = (page: Page, name: string): Promise<unknown[]> =>
  page.evaluate((key) => (window as unknown as Record<string, unknown[]>)[key] ?? [], name);

describe('a page that looks for Tifa', () => {
  test('finds painted marks and an empty element, and no address, event, text or answer', async () => {
    const page = await session.open(HOSTILE['looks-for-the-extension'] as string);
    await waitForMarks(page);
    expect(Object.keys(await marksOn(page))).toContain('tifa-term');
    await hoverOver(page, '#text', '放管服');
    await expect.poll(() => cardOn(page).then((card) => card?.text ?? ''), { timeout: 10_000 }).toContain('放管服');
    const host = await page.evaluate(() => {
      const element = document.querySelector('[data-tifa-surface]');
      return {
        attributes: [...(element?.attributes ?? [])].map(({ name }) => name).sort(),
        text: element?.textContent,
        open: element?.shadowRoot !== null,
        token: element ? getComputedStyle(element).getPropertyValue('--mark-term') : null,
        under: document.elementFromPoint(0, 0)?.nodeName,
      };
    });
    expect(host).toMatchObject({ attributes: ['data-tifa-surface', 'popover', 'style'], text: '', open: false, token: '' });
    // Elements of ours may be seen to come; no script event, no resource, no error, no address of the extension.
    expect(
      (await listOf(page, '__found')).filter((what) => /event|dispatch|resource|violation|error|rejection/.test(String(what))),
    ).toEqual([]);
    expect(JSON.stringify(await listOf(page, '__found'))).not.toContain('extension:');
    await page.close();
  });

  test('gets none of the extension’s files', async () => {
    const page = await session.open(PAGES.portal);
    const files = [
      'manifest.json',
      'detect.js',
      'content-scripts/annotate.js',
      'data/lexicon.bin',
      'library.html',
      'icon/16.png',
    ];
    const got = await page.evaluate(
      async ([id, names]) => {
        const answers: string[] = [];
        for (const name of names as string[])
          await fetch(`chrome-extension://${id}/${name}`).then(
            () => answers.push(name),
            () => {},
          );
        return answers;
      },
      [session.extensionId, files] as const,
    );
    expect(got).toEqual([]);
    await page.close();
  });
});

describe('a page that plays the reader', () => {
  test('opens no card and keeps nothing with events of its own making', async () => {
    const before = await kept();
    const page = await session.open(HOSTILE['clicks-and-types'] as string);
    await waitForMarks(page);
    await page.waitForFunction(() => ((window as unknown as { __played?: number }).__played ?? 0) > 12);
    expect(await cardOn(page)).toBeNull();
    expect(await surfaceOn(page, 'toolbar')).toBeNull();
    expect(Object.keys(await marksOn(page)).filter((name) => name.startsWith('tifa-hl'))).toEqual([]);
    expect(await kept()).toBe(before);
    await page.close();
  });

  test('is not heard when it sends messages, and cannot send our scripts away', async () => {
    const before = await kept();
    const page = await session.open(HOSTILE['sends-messages'] as string);
    await waitForMarks(page);
    await page.waitForTimeout(1500);
    expect(Object.keys(await marksOn(page))).toContain('tifa-term');
    expect((await listOf(page, '__answers')).filter((answer) => !/no runtime|Error|connect/i.test(String(answer)))).toEqual([]);
    expect(await kept()).toBe(before);
    await page.close();
  });
});

test('a note is neither on the page nor in its reach once it is kept', async () => {
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  await select(page, '改革好不好');
  await expect.poll(() => surfaceOn(page, 'toolbar')).not.toBeNull();
  await page.keyboard.press('n');
  await page.keyboard.type('a private thought');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await marksOn(page))['tifa-hl-straw'] ?? 0, { timeout: 10_000 }).toBeGreaterThan(0);
  const seen = await page.evaluate(
    () => document.documentElement.outerHTML + JSON.stringify([...CSS.highlights.keys()]) + JSON.stringify({ ...localStorage }),
  );
  expect(seen).not.toContain('private thought');
  await page.close();
});

test('Tifa speaks to nobody but the site that is read', async () => {
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  const panel = await session.openOwn(`sidepanel.html?tab=${await tabIdOf(session, PAGES.portal)}`);
  await panel.getByRole('heading', { name: /青澜推行/ }).waitFor();
  for (const path of ['library.html', 'options.html', 'desk.html', 'review.html', 'popup.html?q=北京']) {
    const own = await session.openOwn(path);
    await own.locator('main, [role=main], h1').first().waitFor();
    await own.close();
  }
  const worker = session.context.serviceWorkers()[0] ?? session.worker;
  const byWorker = await worker.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const own = new RegExp(`^(chrome-extension://${session.extensionId}/|blob:chrome-extension://|data:)`);
  expect(byWorker.filter((address) => !own.test(address))).toEqual([]);
  const served = /^http:\/\/(hostile2?\.stdaily\.com|sd\.people\.com\.cn)\//;
  // What the page asked of the extension's files above never left the browser.
  const others = asked.filter(
    (address) => !own.test(address) && !served.test(address) && !/^(about|chrome-extension):/.test(address),
  );
  expect(others).toEqual([]);
  expect(session.server.missed.filter((address) => !/google|favicon/.test(address))).toEqual([]);
  await panel.close();
  await page.close();
});
