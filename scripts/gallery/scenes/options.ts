/** Every section of the options; the page of the first run. */
import type { Page } from 'playwright-core';
import { drawn, type Scene } from '../stage';

const WINDOW = { width: 1000, height: 760 };

const options = (section: string, what: string, act?: (page: Page) => Promise<unknown>, name = section): Scene => ({
  name: `options-${name}`,
  what,
  ...WINDOW,
  async show(stage) {
    const page = await stage.own(`options.html#${section}`);
    await page.locator('main h2').waitFor();
    await act?.(page);
    await drawn(page);
    return { page, whole: true };
  },
});

const find = (query: (page: Page) => Promise<string>) => async (page: Page) =>
  page.locator('.find-setting').fill(await query(page));

export const OPTIONS: Scene[] = [
  options('reading', 'Reading'),
  options('marks', 'Marks, with a live sample'),
  options('pinyin', 'Pinyin'),
  options('glossaries', 'Own terms'),
  options('glossaries', 'A term of your own', (page) => page.locator('main .row-buttons .btn').first().click(), 'glossaries-add'),
  options('sites', 'Sites'),
  options('keys', 'Keys'),
  options('keys', 'A key is moved', (page) => page.locator('.key-button').nth(5).click(), 'keys-asked'),
  options('backup', 'Data'),
  options('about', 'Privacy, licences'),
  options(
    'reading',
    'A setting looked for',
    find(async () => 'pinyin'),
    'find',
  ),
  options(
    'reading',
    'A setting that is not there',
    find(async () => 'zzxq'),
    'find-none',
  ),
  {
    name: 'welcome',
    what: 'The first run',
    width: 1000,
    height: 760,
    async show(stage) {
      const page = await stage.own('welcome.html');
      await page.locator('main h1').waitFor();
      return { page, whole: true };
    },
  },
];
