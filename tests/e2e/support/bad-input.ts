/** What goes wrong is said, or passed over in silence; the page is never broken. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Routes } from '../../../scripts/serve';
import {
  appears,
  countOf,
  type Either,
  type EitherPage,
  fill,
  PATIENCE,
  press,
  run,
  says,
  selectUntilOffered,
  tabOf,
} from './either';
import { PAGES } from './pages';
import { askState } from './settings';

const HUGE = 'http://sd.people.com.cn/n2/2026/1017/c166192-40700009.html';

function hugeArticle(bytes: number): string {
  const paragraph =
    '<p>记者从滨河区了解到，全区持续优化营商环境，推动高质量发展，着力解决群众急难愁盼问题，让改革成果更多更公平惠及全体人民。</p>\n';
  const body = paragraph.repeat(Math.ceil(bytes / new TextEncoder().encode(paragraph).length));
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>滨河纪事_青澜日报</title><h1>滨河纪事</h1><p>2026-10-17 08:00　来源：青澜日报　记者 陆秋萍</p><div id="content">${body}</div>`;
}

export const HUGE_ROUTES: Routes = { [HUGE.replace('http://', '')]: { body: hugeArticle(2_000_000) } };

/** Damages one byte in the middle of a data file of a copied build. */
export function damage(folder: string): void {
  const file = join(folder, 'data', 'lexicon.bin');
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 0xff;
  writeFileSync(file, bytes);
}

const marksOf = (page: EitherPage): Promise<string[]> =>
  run(page, () => [...CSS.highlights.keys()].filter((name) => name.startsWith('tifa-')));

/** In a browser with {@link HUGE_ROUTES}. */
export function badInput(either: () => Either): void {
  test('where the browser refuses storage, saving says so and loses nothing on the page', async () => {
    // Before anything is read: a database that is open stays open.
    const end = await either().inBackground((background) => {
      background.indexedDB.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    const page = await either().open(PAGES.portal);
    await either().read(page);
    await selectUntilOffered(either(), page, '改革好不好');
    await press(page, 'h');
    await expect.poll(async () => (await either().bar(page))?.text ?? '', PATIENCE).toMatch(/refuses to keep data/);
    const marks = await marksOf(page);
    expect(marks.filter((name) => name.startsWith('tifa-hl'))).toEqual([]);
    expect(marks.some((name) => name.startsWith('tifa-term'))).toBe(true);
    await end();
    await page.close();
  });

  test('two megabytes of text neither hang nor change the page', async () => {
    const own = await either().openOwn('options.html');
    const page = await either().open(HUGE);
    const paragraphs = await countOf(page, '#content p');
    // It is read, or given up with a reason: in both cases an end is reached, and until then the page answers.
    const state = async () => (await run(own, askState, HUGE)).state;
    await expect.poll(state, { timeout: 50_000, interval: 500 }).toMatch(/^(article|not-article|failed)$/);
    expect(await countOf(page, '#content p')).toBe(paragraphs);
    await page.close();
    await own.close();
  });
}

/** In a browser whose extension is {@link damage}d. */
export function damagedData(either: () => Either): void {
  test('a damaged data file is named, and the page is left alone', async () => {
    const page = await either().open(PAGES.portal);
    const before = await run(page, () => document.documentElement.outerHTML);
    const panel = await either().openOwn(`sidepanel.html?tab=${await tabOf(either(), PAGES.portal)}`);
    await says(panel, /data files did not load/);
    expect(await marksOf(page)).toEqual([]);
    expect(await run(page, () => document.documentElement.outerHTML)).toBe(before);
    await panel.close();
    // Look-ups do not need that file.
    const popup = await either().openOwn('popup.html');
    await fill(popup, '[role=combobox]', '北京');
    await appears(popup, '[role=option]');
    await says(popup, /Běijīng/, '[role=listbox]');
    await popup.close();
    await page.close();
  });
}
