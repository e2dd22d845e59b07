/** The popup: looking up, and the page behind it. */
import { PAGES } from '../../../tests/e2e/support/pages';
import { drawn, type Scene } from '../stage';

const SIZE = { width: 380, height: 600 };

const lookUp = (name: string, what: string, query: string): Scene => ({
  name: `popup-${name}`,
  what,
  ...SIZE,
  async show(stage) {
    const article = await stage.article();
    const page = await stage.own(`popup.html?tab=${await stage.tab(PAGES.portal)}&q=${encodeURIComponent(query)}`);
    await page.locator('[role=option], .none').first().waitFor();
    await drawn(page);
    return { page, behind: [article] };
  },
});

export const POPUP: Scene[] = [
  {
    name: 'popup-first',
    what: 'Opened for the first time, on an article',
    ...SIZE,
    empty: true,
    async show(stage) {
      const article = await stage.article();
      const page = await stage.own(`popup.html?tab=${await stage.tab(PAGES.portal)}`);
      await page.locator('[role=switch]').waitFor();
      return { page, behind: [article] };
    },
  },
  lookUp('hanzi', 'Looked up in hanzi', '放管服'),
  lookUp('pinyin', 'Looked up in pinyin', 'xi1an1'),
  lookUp('english', 'Looked up in English', 'newspaper'),
  lookUp('nothing', 'Nothing found', 'zzxq'),
  {
    name: 'popup-recent',
    what: 'The last look-ups; a page that is no article',
    ...SIZE,
    async show(stage) {
      const other = await stage.open(PAGES.other);
      const tab = await stage.tab(PAGES.other);
      const page = await stage.own(`popup.html?tab=${tab}`);
      for (const query of ['放管服', 'xi1an1', 'newspaper']) {
        await page.getByRole('combobox').fill(query);
        await page.locator('[role=option]').first().waitFor();
        await page.keyboard.press('Enter');
      }
      await page.getByRole('combobox').fill('');
      await page.locator('[role=option]').first().waitFor({ state: 'detached' });
      await drawn(page);
      return { page, behind: [other] };
    },
  },
  {
    name: 'popup-off',
    what: 'Switched off on this site',
    ...SIZE,
    settings: { offHosts: ['sd.people.com.cn'] },
    async show(stage) {
      const article = await stage.open(PAGES.portal);
      const page = await stage.own(`popup.html?tab=${await stage.tab(PAGES.portal)}`);
      await page.locator('[role=switch]').waitFor();
      return { page, behind: [article] };
    },
  },
];
