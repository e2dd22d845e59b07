/** The five pictures of a headless run: page with marks, hover card, pinyin, side panel, popup. */
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { PageArticle } from '../../lib/protocol';
import { tabIdOf } from './ask';

export interface Picture {
  file: string;
  what: string;
}

export interface Studio {
  browser: Browser;
  page: Page;
  extensionId: string;
  folder: string;
  /** What was read, once it has been. */
  articles(): Promise<PageArticle[]>;
  /** The desk holds the text and is its own side panel. */
  onDesk: boolean;
  /** Only the page itself is taken. */
  pageOnly: boolean;
}

const MARKED_WITHIN_MS = 20_000;

/** Waits until marks are painted. @returns false where the page shows none: no article, or nothing to mark */
async function marked(page: Page): Promise<boolean> {
  try {
    await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('tifa-')), {
      timeout: MARKED_WITHIN_MS,
      // Not by frames: the page of the first run may stand in front.
      polling: 200,
    });
    return true;
  } catch {
    return false;
  }
}

/** A term that the page explains itself makes the best card; else the first marked thing does. */
function wordingOfCard(articles: readonly PageArticle[]): string | null {
  for (const { article, analysis } of articles) {
    const spelledOut = analysis.terms.find(({ members, field }) => members && !field);
    if (spelledOut) return article.text.slice(spelledOut.start, spelledOut.end);
  }
  return null;
}

/**
 * Middle of a place worth a card, in viewport pixels, after scrolling it to the upper third: the card opens below it. The last mention
 * of `wording` in running text, else the first mark.
 */
function pointForCard(page: Page, wording: string | null): Promise<{ x: number; y: number } | null> {
  return page.evaluate((wanted) => {
    const found: Range[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = wanted ? walker.nextNode() : null; node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted as string);
      if (at < 0 || !node.parentElement?.closest('p') || node.parentElement.closest('a')) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + (wanted as string).length);
      found.push(range);
    }
    for (const kind of ['tifa-numbered', 'tifa-term', 'tifa-slogan', 'tifa-organisation', 'tifa-person']) {
      for (const mark of found.length ? [] : (CSS.highlights.get(kind) ?? [])) {
        const range = document.createRange();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        found.unshift(range);
      }
    }
    const range = found.at(-1);
    if (!range) return null;
    window.scrollBy({ top: range.getBoundingClientRect().top - window.innerHeight * 0.3, behavior: 'instant' });
    const [box] = range.getClientRects();
    return box && box.width > 0 ? { x: box.x + Math.min(20, box.width / 2), y: box.y + box.height / 2 } : null;
  }, wording);
}

/**
 * Two frames: what was changed has been drawn. The page of the first run may open in front of this one at any moment, and a page behind
 * another has no frames: then a second must do.
 */
async function drawn(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
        setTimeout(done, 1000);
      }),
  );
}

async function ownPage({ browser, extensionId }: Studio, path: string, width: number, height: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: 2 });
  await page.goto(`chrome-extension://${extensionId}/${path}`, { waitUntil: 'load' });
  return page;
}

/** Asks until an expression on a page holds. */
const holds = (page: Page, expression: string) =>
  page.waitForFunction(expression, { timeout: 10_000, polling: 200 }).catch(() => null);

export async function takePictures(studio: Studio): Promise<Picture[]> {
  const { page, folder } = studio;
  const pictures: Picture[] = [];
  const take = async (from: Page, name: string, what: string, fullPage = false) => {
    const file = join(folder, `${name}.png`);
    await from.screenshot({ path: file as `${string}.png`, fullPage });
    pictures.push({ file, what });
  };

  const articles = studio.onDesk ? await studio.articles() : null;
  if (articles && articles.length > 1) {
    // A whole newspaper page lies on the desk as a list of its articles.
    const row = await page.waitForSelector('main button[data-row]', { timeout: MARKED_WITHIN_MS });
    await take(page, 'articles', 'the articles of the newspaper page');
    await row?.click();
  }
  await page.bringToFront();
  const found = await marked(page);
  await drawn(page);
  await take(page, 'page', found ? 'the page with its marks' : 'the page: no article was recognised');
  if (!found) return pictures;

  const read = articles ?? (await studio.articles());
  await page.bringToFront();
  const point = await pointForCard(page, wordingOfCard(read));
  if (point) {
    await page.mouse.move(point.x - 60, point.y);
    await page.mouse.move(point.x, point.y, { steps: 4 });
    await page.waitForSelector('tifa-card', { timeout: 5_000 }).catch(() => null);
    await drawn(page);
    await page.waitForNetworkIdle({ idleTime: 300, timeout: 3_000 }).catch(() => null);
    await take(page, 'card', 'the card under the pointer');
    await page.mouse.move(2, 2);
  }

  await page.bringToFront();
  const panelTab = await tabIdOf(studio);
  if (!studio.onDesk && !studio.pageOnly) {
    const panel = await ownPage(studio, `sidepanel.html?tab=${panelTab}`, 400, 1000);
    await holds(panel, `document.querySelectorAll('section').length > 2`);
    await drawn(panel);
    await take(panel, 'panel', 'the side panel', true);
  }

  const popup = await ownPage(studio, `popup.html?tab=${panelTab}&q=${encodeURIComponent('放管服')}`, 380, 560);
  await holds(popup, `document.querySelectorAll('[role=option]').length > 0`);
  await drawn(popup);
  if (!studio.pageOnly) await take(popup, 'popup', 'the popup');

  await popup.evaluate(() => chrome.storage.local.set({ settings: { pinyin: 'all' } }));
  await page.bringToFront();
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  await page.waitForSelector('ruby rt', { timeout: MARKED_WITHIN_MS }).catch(() => null);
  await drawn(page);
  await take(page, 'pinyin', 'pinyin over all words');
  await popup.evaluate(() => chrome.storage.local.remove('settings'));
  return pictures;
}
