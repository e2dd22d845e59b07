/** The main job: an article is recognised, marked, explained, read aloud in pinyin, and left as it was. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardOn, markedTexts, marksOn, type Session, startSession, waitForMarks } from './support/chromium';
import { hoverOver, pointOf } from './support/hand';
import { PAGES, ROUTES } from './support/pages';
import { setSettings } from './support/settings';

let session: Session;
beforeAll(async () => {
  session = await startSession(ROUTES);
});
afterAll(() => session?.close());

const tifaMarks = (marks: Record<string, number>) => Object.keys(marks).filter((name) => name.startsWith('tifa-'));

describe('an article', () => {
  test.each([
    ['portal', '#content', '放管服'],
    ['epaper', '#ozoom', '协商民主'],
    ['gb2312', '#fontzoom', '科学发展观'],
  ] as const)('on a %s page is marked, and its DOM stays as it was', async (name, body, term) => {
    const page = await session.open('about:blank');
    await page.route('**/*', (route) => route.continue());
    await page.goto(PAGES[name]);
    const before = await page.evaluate(() => document.body.outerHTML);
    await waitForMarks(page);
    const terms = [...(await markedTexts(page, 'tifa-term')), ...(await markedTexts(page, 'tifa-numbered'))];
    expect(terms.join(' ')).toContain(term);
    expect(
      await page.evaluate((selector) => document.querySelector(selector)?.querySelectorAll('[class*=tifa], ruby').length, body),
    ).toBe(0);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    await page.close();
  });

  test('opens a card that explains a term', async () => {
    const page = await session.open(PAGES.portal);
    await waitForMarks(page);
    const point = await pointOf(page, '#content', '放管服');
    await page.mouse.move(point.x - 30, point.y - 40);
    await page.mouse.move(point.x, point.y, { steps: 3 });
    await expect.poll(() => cardOn(page).then((card) => card?.text ?? ''), { timeout: 10_000 }).toContain('放管服');
    const card = await cardOn(page);
    expect(card?.text).toMatch(/fàng-guǎn-fú/);
    // Under the line or above it, never on it.
    expect(card && (card.box.y > point.y + 6 || card.box.y + card.box.height < point.y - 6)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardOn(page)).toBeNull();
    await page.close();
  });

  test('opens a card with dictionary senses for an ordinary word', async () => {
    const page = await session.open(PAGES.portal);
    await waitForMarks(page);
    await hoverOver(page, '#content', '高兴');
    await expect
      .poll(() => cardOn(page).then((card) => card?.text ?? ''), { timeout: 10_000 })
      .toMatch(/gāoxìng.*(?:happy|glad)/);
    await page.close();
  });

  test('shows the members that the page itself spells out', async () => {
    const page = await session.open(PAGES.portal);
    await waitForMarks(page);
    await hoverOver(page, '#content', '三问四办');
    const text = () => cardOn(page).then((card) => card?.text ?? '');
    await expect.poll(text, { timeout: 10_000 }).toContain('问堵点');
    // 堵点 is an entry of the glossary, of which the dictionary knows the characters alone.
    await expect.poll(text, { timeout: 10_000 }).toContain('bottleneck');
    expect(await text()).toContain('联合办');
    await page.close();
  });

  test('moves from mark to mark by keyboard and gives the focus back', async () => {
    const page = await session.open(PAGES.portal);
    await waitForMarks(page);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => cardOn(page).then((card) => card?.name ?? ''), { timeout: 10_000 }).not.toBe('');
    const first = (await cardOn(page))?.name;
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => cardOn(page).then((card) => card?.name ?? first)).not.toBe(first);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardOn(page)).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.close();
  });

  test('gets pinyin over its words, copies clean, and is restored to the byte', async () => {
    const page = await session.open(PAGES.portal);
    await waitForMarks(page);
    const before = await page.evaluate(() => document.querySelector('article')?.outerHTML);
    await setSettings(session, { pinyin: 'all' });
    await page.waitForSelector('#content ruby rt');
    const readings = await page.locator('#content rt').evaluateAll((all) => all.map((rt) => rt.getAttribute('data-tifa')));
    expect(readings).toContain('Shěn Huáiyuǎn');
    expect(await page.locator('#content').textContent()).toContain('市长沈怀远在现场推进会上');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#content p') as Element));
    const copied = await page.evaluate(() => String(getSelection()));
    expect(copied.trim()).toMatch(/^本报青澜10月16日讯（记者 陆秋萍 通讯员 方志明）“以前换一次证要跑三趟，/);
    await setSettings(session, { pinyin: 'off' });
    await expect.poll(() => page.locator('ruby').count()).toBe(0);
    expect(await page.evaluate(() => document.querySelector('article')?.outerHTML)).toBe(before);
    expect(tifaMarks(await marksOn(page)).length).toBeGreaterThan(0);
    await page.close();
  });

  test('loses its marks when they are switched off', async () => {
    const page = await session.open(PAGES.portal);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await waitForMarks(page);
    await setSettings(session, { density: 'off' });
    await expect.poll(async () => tifaMarks(await marksOn(page))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await setSettings(session, {});
    await waitForMarks(page);
    await page.close();
  });
});

describe('nothing happens', () => {
  test.each(['index', 'other', 'empty', 'english', 'foreign'] as const)('on a page that is %s', async (name) => {
    const page = await session.open(PAGES[name]);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    // Long enough for an article on this machine: another tab with one is opened and waited for.
    const article = await session.open(PAGES.portal);
    await waitForMarks(article);
    await article.close();
    expect(tifaMarks(await marksOn(page))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });
});

test('no page asked for anything that was not served', () => {
  // The browser itself calls its maker; pages and the extension may not call anyone.
  expect(session.server.missed.filter((address) => !/^[\w.]*google(apis)?\.com\//.test(address))).toEqual([]);
});
