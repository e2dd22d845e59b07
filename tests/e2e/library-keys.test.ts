/** The library by keyboard alone: the focus keeps its place after deeds and their undoing; and a window at 200 %. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toJson } from '../../lib/library/export/json';
import { libraryOf } from '../bench/library-data';
import { type Session, startSession } from './support/chromium';
import { ROUTES } from './support/pages';

let session: Session;
let folder: string;
let page: Page;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-keys-'));
  writeFileSync(join(folder, 'library.json'), toJson(libraryOf(20, 60)));
  session = await startSession(ROUTES);
  page = await session.openOwn('library.html');
  await page.setInputFiles('.bar input[type=file]', join(folder, 'library.json'));
  await page.locator('.preview .btn.primary').focus();
  await page.keyboard.press('Enter');
  await page.locator('.preview').waitFor({ state: 'detached' });
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The row of the list that has the focus, by what it says; empty where the focus is elsewhere. */
const row = () => page.evaluate(() => document.activeElement?.closest('.item')?.querySelector('.zh')?.textContent ?? '');
const count = () => page.locator('.rail-item').first().textContent();
const PATIENCE = { timeout: 20_000 };

test('after a deletion, one of several, and their undoing the keys go on in the list', async () => {
  await page.locator('.item [data-row]').first().focus();
  for (const key of ['Home', 'j', 'j']) await page.keyboard.press(key);
  const third = await row();
  await page.keyboard.press('j');
  const fourth = await row();
  await page.keyboard.press('k');
  await expect.poll(row, PATIENCE).toBe(third);

  await page.keyboard.press('Delete');
  await expect.poll(row, PATIENCE).toBe(fourth);
  await expect.poll(count, PATIENCE).toContain('59');
  // The way back is there only once the worker has answered, which may be after it told the list.
  await page.locator('.said button').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(count, PATIENCE).toContain('60');
  await expect.poll(row, PATIENCE).not.toBe('');

  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.locator('.bulk-acts > button').last().focus();
  await page.keyboard.press('Enter');
  await expect.poll(count, PATIENCE).toContain('58');
  await expect.poll(row, PATIENCE).not.toBe('');
  await page.locator('.said button').focus();
  await page.keyboard.press('Enter');
  await expect.poll(count, PATIENCE).toContain('60');
  await expect.poll(row, PATIENCE).not.toBe('');
});

test('an article opened and left by key gives the focus to what takes its place', async () => {
  await page.locator('.rail-item', { hasText: 'Articles' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.article-row [data-row]').first().focus();
  await page.keyboard.press('Enter');
  const active = () => page.evaluate(() => document.activeElement?.className ?? '');
  await expect.poll(active, PATIENCE).toContain('back');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-row')), PATIENCE).toBe(true);
});

test('at 200 % nothing of the library runs out of the window', async () => {
  // What a window of 1280 × 860 is at 200 %, and a narrow one.
  for (const [width, height] of [
    [640, 430],
    [320, 430],
  ] as const) {
    await page.setViewportSize({ width, height });
    const sections = await page.locator('button.rail-item').count();
    for (let n = 0; n < sections; n += 1) {
      await page.locator('button.rail-item').nth(n).click();
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), PATIENCE)
        .toBe(0);
    }
  }
});
