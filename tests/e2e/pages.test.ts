/** The extension's own pages: panel, popup, desk; in both languages; without violations that axe can see. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markedTexts, type Session, startSession, waitForMarks } from './support/chromium';
import { overChromium } from './support/either';
import { lookUps } from './support/look-ups';
import { PAGES, ROUTES } from './support/pages';
import { tabIdOf } from './support/settings';

let session: Session;
beforeAll(async () => {
  session = await startSession(ROUTES);
});
afterAll(() => session?.close());

async function expectAccessible(page: Page): Promise<void> {
  // Legacy mode: axe's frame messenger may not run in a page of an extension.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`)).toEqual([]);
}

async function article(): Promise<{ page: Page; tab: number }> {
  const page = await session.open(PAGES.portal);
  await waitForMarks(page);
  return { page, tab: await tabIdOf(session, PAGES.portal) };
}

describe('side panel', () => {
  test('shows summary, facts, terms, names and words, and jumps to the place', async () => {
    const { page, tab } = await article();
    const panel = await session.openOwn(`sidepanel.html?tab=${tab}`);
    await panel.getByRole('heading', { name: /青澜推行/ }).waitFor();
    for (const name of ['Summary', 'Facts', 'Terms', 'People and places', 'Words']) {
      await panel.getByRole('heading', { name: new RegExp(`^${name}`) }).waitFor();
    }
    await panel.getByText('沈怀远').first().waitFor();
    await panel.getByText('放管服').first().waitFor();
    await expectAccessible(panel);
    // From the end of the page back to the first sentence, wherever in the article the summary takes its others from.
    const end = await page.evaluate(() => {
      window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      return window.scrollY;
    });
    expect(end).toBeGreaterThan(0);
    await panel.locator('#summary').getByRole('button').first().click();
    // A hidden tab does not scroll smoothly; beside a real panel the page is in view.
    await page.bringToFront();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(end);
    await panel.close();
    await page.close();
  });

  test('prints the annotated article: a sheet of its own, no note over another or over the edge', async () => {
    const { page, tab } = await article();
    const panel = await session.openOwn(`sidepanel.html?tab=${tab}`);
    await panel.getByRole('button', { name: 'Print or save' }).click();
    const [sheet] = await Promise.all([
      session.context.waitForEvent('page'),
      panel.getByRole('menuitem', { name: 'Print the annotated article' }).click(),
    ]);
    await sheet.locator('.notes').first().waitFor();
    await expectAccessible(sheet);
    for (const media of ['screen', 'print'] as const) {
      await sheet.emulateMedia({ media });
      await sheet.setViewportSize({ width: media === 'print' ? 688 : 1200, height: 900 });
      const notes = await sheet
        .locator('.notes > li')
        .evaluateAll((all) =>
          all.map((note) => note.getBoundingClientRect()).map(({ top, bottom, right }) => ({ top, bottom, right })),
        );
      expect(notes.length).toBeGreaterThan(10);
      const width = await sheet.evaluate(() => document.documentElement.clientWidth);
      notes.forEach(({ top, right }, n) => {
        expect(right).toBeLessThanOrEqual(width + 1);
        expect(top).toBeGreaterThanOrEqual((notes[n - 1]?.bottom ?? 0) - 1);
      });
    }
    for (const one of [sheet, panel, page]) await one.close();
  });

  test('says plainly that a page is no article, and offers to read it', async () => {
    const page = await session.open(PAGES.other);
    const panel = await session.openOwn(`sidepanel.html?tab=${await tabIdOf(session, PAGES.other)}`);
    await panel.getByText('Not an article, it seems').waitFor();
    await panel.getByRole('button', { name: 'Read this page anyway' }).waitFor();
    await panel.close();
    await page.close();
  });
});

describe('popup', () => {
  lookUps(() => overChromium(session));

  test('tells what the page is, and switches its marks', async () => {
    const { page, tab } = await article();
    const popup = await session.openOwn(`popup.html?tab=${tab}`);
    await popup.getByText(/青澜推行/).waitFor();
    await expectAccessible(popup);
    await popup.getByRole('radio', { name: 'All', exact: true }).first().click();
    const before = (await markedTexts(page, 'tifa-term-again')).length;
    await expect.poll(async () => (await markedTexts(page, 'tifa-term-again')).length).toBeGreaterThanOrEqual(before);
    await popup.getByRole('switch').click();
    await expect
      .poll(() => page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('tifa-')).length))
      .toBe(0);
    await popup.getByRole('switch').click();
    await waitForMarks(page);
    await popup.close();
    await page.close();
  });
});

describe('desk', () => {
  test('reads a pasted text with the same marks', async () => {
    const desk = await session.openOwn('desk.html');
    const text =
      '滨河区打造“一刻钟”便民生活圈\n\n本报讯（记者 叶知秋）10月15日，记者从滨河区商务局获悉，全区持续优化营商环境，推动高质量发展，已建成便民生活圈36个。\n\n区委书记罗启明表示，要坚持以人民为中心的发展思想，着力解决群众急难愁盼问题。街道和社区每周三晚上入户走访，问清楚缺哪样、急哪样，再一件一件写进台账。';
    await desk.getByRole('button', { name: 'Paste text' }).click();
    await desk.getByRole('textbox').first().fill(text);
    await desk.getByRole('button', { name: /^Read/ }).click();
    await waitForMarks(desk);
    // Marks come in the order in which they are found, the window first.
    const marked = async (kind: string) => (await markedTexts(desk, kind)).join(' ');
    await expect.poll(() => marked('tifa-term'), { timeout: 20_000 }).toContain('营商环境');
    await expect.poll(() => marked('tifa-person'), { timeout: 20_000 }).toContain('罗启明');
    await expectAccessible(desk);
    await desk.close();
  });

  test('has its notes beside the text, or below it where there is no room; a variant is read as it is written', async () => {
    const desk = await session.openOwn('desk.html?sample=article');
    await desk.setViewportSize({ width: 1300, height: 800 });
    const beside = desk.locator('.margin .note-at', { hasText: '便民服务站' });
    // The entry is 便民服务中心.
    await expect.poll(() => beside.textContent(), { timeout: 20_000 }).toMatch(/biànmín fúwù ?zhàn/);
    await desk.setViewportSize({ width: 1000, height: 800 });
    const below = desk.locator('.end-notes .note-at', { hasText: '便民服务站' });
    await below.waitFor();
    expect(await desk.locator('.margin').count()).toBe(0);
    await expectAccessible(desk);
    await desk.close();
  });

  test('says what is wrong with a text without Chinese', async () => {
    const desk = await session.openOwn('desk.html');
    await desk.getByRole('button', { name: 'Paste text' }).click();
    await desk.getByRole('textbox').first().fill('No Chinese in here at all.');
    await desk.getByRole('button', { name: /^Read/ }).click();
    await desk
      .getByText(/no Chinese/i)
      .first()
      .waitFor();
    await desk.close();
  });
});

test.each(['library.html', 'options.html', 'desk.html', 'popup.html'])('%s passes axe', async (path) => {
  const page = await session.openOwn(path);
  await page.locator('main, [role=main], h1').first().waitFor();
  await expectAccessible(page);
  await page.close();
});
