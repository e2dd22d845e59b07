/** What goes wrong is said, or passed over in silence; the page is never broken. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { marksOn, startSession, surfaceOn, waitForMarks } from './support/chromium';
import { pointOf } from './support/hand';
import { PAGES, ROUTES } from './support/pages';
import { tabIdOf } from './support/settings';

const HUGE = 'http://sd.people.com.cn/n2/2026/1017/c166192-40700009.html';

function hugeArticle(bytes: number): string {
  const paragraph =
    '<p>记者从滨河区了解到，全区持续优化营商环境，推动高质量发展，着力解决群众急难愁盼问题，让改革成果更多更公平惠及全体人民。</p>\n';
  const body = paragraph.repeat(Math.ceil(bytes / new TextEncoder().encode(paragraph).length));
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>滨河纪事_青澜日报</title><h1>滨河纪事</h1><p>2026-10-17 08:00　来源：青澜日报　记者 陆秋萍</p><div id="content">${body}</div>`;
}

test('two megabytes of text neither hang nor change the page', async () => {
  const session = await startSession({ ...ROUTES, [HUGE.replace('http://', '')]: { body: hugeArticle(2_000_000) } });
  try {
    const page = await session.open(HUGE);
    const paragraphs = await page.locator('#content p').count();
    const tabId = await tabIdOf(session, HUGE);
    const state = () =>
      session.worker.evaluate(async (id) => {
        const key = `tab-${id}`;
        return ((await chrome.storage.session.get(key))[key] as { state?: string } | undefined)?.state ?? 'unknown';
      }, tabId);
    // It is read, or given up with a reason: in both cases an end is reached, and until then the page answers.
    await expect.poll(state, { timeout: 50_000, interval: 500 }).toMatch(/^(article|not-article|failed)$/);
    expect(await page.evaluate(() => document.querySelectorAll('#content p').length)).toBe(paragraphs);
    await page.close();
  } finally {
    await session.close();
  }
});

test('a damaged data file is named, and the page is left alone', async () => {
  const session = await startSession(ROUTES, {
    tamper(folder) {
      const file = join(folder, 'data', 'lexicon.bin');
      const bytes = readFileSync(file);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 0xff;
      writeFileSync(file, bytes);
    },
  });
  try {
    const page = await session.open(PAGES.portal);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const panel = await session.openOwn(`sidepanel.html?tab=${await tabIdOf(session, PAGES.portal)}`);
    await panel.getByText(/data files did not load/).waitFor({ timeout: 20_000 });
    expect(Object.keys(await marksOn(page)).filter((name) => name.startsWith('tifa-'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    // Look-ups do not need that file.
    const popup = await session.openOwn('popup.html');
    await popup.getByRole('combobox').fill('北京');
    await popup.getByRole('option').filter({ hasText: 'Běijīng' }).first().waitFor();
  } finally {
    await session.close();
  }
});

test('where the browser refuses storage, saving says so and loses nothing on the page', async () => {
  const session = await startSession(ROUTES);
  try {
    await session.worker.evaluate(() => {
      indexedDB.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    const page = await session.open(PAGES.portal);
    await waitForMarks(page);
    const point = await pointOf(page, '#content', '改革好不好');
    await page.mouse.dblclick(point.x, point.y);
    await expect.poll(() => surfaceOn(page, 'toolbar')).not.toBeNull();
    await page.keyboard.press('h');
    await expect.poll(() => surfaceOn(page, 'toolbar').then((bar) => bar?.text ?? '')).toMatch(/refuses to keep data/);
    expect(Object.keys(await marksOn(page)).filter((name) => name.startsWith('tifa-hl'))).toEqual([]);
    expect(Object.keys(await marksOn(page)).some((name) => name.startsWith('tifa-term'))).toBe(true);
  } finally {
    await session.close();
  }
});
