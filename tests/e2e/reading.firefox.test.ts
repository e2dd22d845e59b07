/** What a reader does with an article, in Firefox: the same as in Chromium (reading.test.ts, pages.test.ts). */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FirefoxSession, startFirefox, tifaMarks } from './support/firefox';
import { cardIn } from './support/firefox-surface';
import { hoverOver } from './support/hand';
import { PAGES, ROUTES } from './support/pages';

const PATIENCE = { timeout: 30_000 };

let session: FirefoxSession;
beforeAll(async () => {
  session = await startFirefox(ROUTES);
});
afterAll(() => session?.close());

/** Opens a page and waits until it is read: cards and keys need more than marks. */
async function read(url: string): Promise<Page> {
  const page = await session.browser.newPage();
  await page.goto(url);
  await expect.poll(() => tifaMarks(page), PATIENCE).not.toEqual([]);
  return page;
}

const cardText = (page: Page) => cardIn(page).then((card) => card?.text ?? '');
const bodyText = (page: Page) => page.$eval('body', (body) => body.textContent ?? '');

async function press(page: Page, name: string | RegExp): Promise<void> {
  const find = async () => {
    for (const control of await page.$$('a, button, [role=menuitem], [role=switch], [role=radio]')) {
      const label = await control.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '');
      if (typeof name === 'string' ? label === name : name.test(label)) return control;
    }
    return null;
  };
  await expect.poll(find, PATIENCE).not.toBeNull();
  await (await find())?.click();
}

describe('an article', () => {
  test('opens a card that explains a term, and closes it', async () => {
    const page = await read(PAGES.portal);
    await hoverOver(page, '#content', '放管服');
    await expect.poll(() => cardText(page), PATIENCE).toMatch(/fàng-guǎn-fú/);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardIn(page), PATIENCE).toBeNull();
    await page.close();
  });

  test('opens a card with dictionary senses for an ordinary word', async () => {
    const page = await read(PAGES.portal);
    await hoverOver(page, '#content', '高兴');
    await expect.poll(() => cardText(page), PATIENCE).toMatch(/gāoxìng.*(?:happy|glad)/);
    await page.close();
  });

  test('shows the members that the page itself spells out', async () => {
    const page = await read(PAGES.portal);
    await hoverOver(page, '#content', '三问四办');
    await expect.poll(() => cardText(page), PATIENCE).toMatch(/问堵点.*联合办/);
    await page.close();
  });

  test('moves from mark to mark by keyboard and gives the focus back', async () => {
    const page = await read(PAGES.portal);
    const name = () => cardIn(page).then((card) => card?.name ?? '');
    const next = async () => {
      await page.keyboard.down('Alt');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.up('Alt');
    };
    await next();
    await expect.poll(name, PATIENCE).not.toBe('');
    const first = await name();
    await next();
    await expect.poll(async () => ![first, ''].includes(await name()), PATIENCE).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardIn(page), PATIENCE).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.close();
  });

  test.each(['epaper', 'gb2312'] as const)('on a %s page is marked, and its DOM stays as it was', async (name) => {
    const page = await session.browser.newPage();
    await page.goto(PAGES[name]);
    const before = await page.evaluate(() => document.body.outerHTML);
    await expect.poll(() => tifaMarks(page), PATIENCE).not.toEqual([]);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    await page.close();
  });

  test('loses its marks when they are switched off, and has them again', async () => {
    const page = await read(PAGES.portal);
    const options = await session.openOwn('options.html');
    const set = (settings: object) =>
      options.evaluate((value) => chrome.storage.local.set({ settings: value }), settings as never);
    await set({ density: 'off' });
    await expect.poll(() => tifaMarks(page), PATIENCE).toEqual([]);
    await set({});
    await expect.poll(() => tifaMarks(page), PATIENCE).not.toEqual([]);
    await options.close();
    await page.close();
  });
});

describe('the pages of the extension', () => {
  /** A page of the extension that knows the tab with an address. */
  async function beside(path: string, url: string): Promise<Page> {
    const finder = await session.openOwn('options.html');
    const tab = await finder.evaluate(async (wanted) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((one) => one.url === wanted)?.id;
    }, url);
    await finder.close();
    return session.openOwn(`${path}?tab=${tab}`);
  }

  test('the panel shows every section, and jumps to the place', async () => {
    const page = await read(PAGES.portal);
    const panel = await beside('sidepanel.html', PAGES.portal);
    await expect.poll(() => bodyText(panel), PATIENCE).toMatch(/青澜推行.*Summary.*Facts.*Terms.*People and places.*Words/s);
    expect(await bodyText(panel)).toContain('沈怀远');
    const end = await page.evaluate(() => {
      window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      return window.scrollY;
    });
    expect(end).toBeGreaterThan(0);
    await panel.$eval('#summary button', (button) => (button as HTMLElement).click());
    await page.bringToFront();
    await expect.poll(() => page.evaluate(() => window.scrollY), PATIENCE).toBeLessThan(end);
    await panel.close();
    await page.close();
  });

  test('the panel says plainly that a page is no article, and offers to read it', async () => {
    const page = await session.browser.newPage();
    await page.goto(PAGES.other);
    const panel = await beside('sidepanel.html', PAGES.other);
    await expect.poll(() => bodyText(panel), PATIENCE).toMatch(/Not an article, it seems.*Read this page anyway/s);
    await panel.close();
    await page.close();
  });

  test('the popup tells what the page is, and switches its marks', async () => {
    const page = await read(PAGES.portal);
    const popup = await beside('popup.html', PAGES.portal);
    await expect.poll(() => bodyText(popup), PATIENCE).toMatch(/青澜推行/);
    const toggle = () => popup.$eval('[role=switch]', (control) => (control as HTMLElement).click());
    await toggle();
    await expect.poll(() => tifaMarks(page), PATIENCE).toEqual([]);
    await toggle();
    await expect.poll(() => tifaMarks(page), PATIENCE).not.toEqual([]);
    await popup.close();
    await page.close();
  });

  test('the desk reads a pasted text with the same marks', async () => {
    const desk = await session.openOwn('desk.html');
    await press(desk, 'Paste text');
    await desk.waitForSelector('textarea', PATIENCE);
    await desk.type(
      'textarea',
      '滨河区建成便民生活圈三十六个\n\n本报讯（记者 叶知秋）10月15日，记者从滨河区商务局获悉，全区持续优化营商环境，推动高质量发展。区委书记罗启明表示，要着力解决群众急难愁盼问题。',
    );
    await press(desk, /^Read/);
    await expect.poll(() => tifaMarks(desk), PATIENCE).toEqual(expect.arrayContaining(['tifa-term', 'tifa-person']));
    await desk.close();
  });

  test('the desk opens the sample article', async () => {
    const desk = await session.openOwn('desk.html');
    // The samples stand on the empty desk; a desk that was used shows its last text.
    await press(desk, 'Paste text');
    await press(desk, 'Sample article');
    await expect.poll(() => tifaMarks(desk), PATIENCE).not.toEqual([]);
    expect(await bodyText(desk)).toContain('青澜推行');
    await desk.close();
  });

  test('the first run opens one page, and a choice on it holds on the next article', async () => {
    const welcome = await session.openOwn('welcome.html');
    // Beside the one that was opened for this test.
    const opened = await welcome.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      return tabs.filter(({ url }) => url?.endsWith('/welcome.html')).length;
    });
    expect(opened).toBe(2);
    const page = await read(PAGES.portal);
    const rubies = () => page.$$eval('ruby[data-tifa]', (all) => all.length);
    expect(await rubies()).toBe(0);
    const learning = async () => {
      for (const radio of await welcome.$$('input[type=radio], [role=radio]')) {
        const label = await radio.evaluate((element) => element.closest('label')?.textContent ?? element.textContent ?? '');
        if (/I am learning Chinese/.test(label)) return radio;
      }
      return null;
    };
    await expect.poll(learning, PATIENCE).not.toBeNull();
    await (await learning())?.click();
    await page.bringToFront();
    await expect.poll(rubies, PATIENCE).toBeGreaterThan(20);
    await welcome.close();
    await page.close();
  });
});
