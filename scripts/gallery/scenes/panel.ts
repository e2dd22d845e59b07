/** The side panel on an article, on other pages, while it reads. */
import { PAGES } from '../../../tests/e2e/support/pages';
import { drawn, type Scene, type Stage } from '../stage';

const SIZE = { width: 400, height: 720 };

async function panelOf(stage: Stage, tab: number, ready: string) {
  const panel = await stage.own(`sidepanel.html?tab=${tab}`);
  await panel.locator(ready).first().waitFor();
  await drawn(panel);
  return panel;
}

const onArticle = (name: string, what: string, act: (panel: Awaited<ReturnType<typeof panelOf>>) => Promise<unknown>): Scene => ({
  name: `panel${name}`,
  what,
  ...SIZE,
  async show(stage) {
    const article = await stage.article();
    const page = await panelOf(stage, await stage.tab(PAGES.portal), '#words');
    await act(page);
    return { page, behind: [article] };
  },
});

const onOther = (name: string, what: string, url: string): Scene => ({
  name: `panel-${name}`,
  what,
  width: SIZE.width,
  height: 300,
  async show(stage) {
    const other = await stage.open(url);
    await other.bringToFront();
    const page = await panelOf(stage, await stage.tabInFront(), 'h2, h3');
    return { page, behind: [other] };
  },
});

const section = (name: string, what: string) =>
  onArticle(`-${name}`, what, async (panel) => {
    await panel.evaluate((id) => document.getElementById(id)?.scrollIntoView({ block: 'start', behavior: 'instant' }), name);
  });

export const PANEL: Scene[] = [
  onArticle('', 'The article at a glance', async () => {}),
  section('terms', 'Terms'),
  section('names', 'People and places'),
  section('words', 'Words, and what is saved'),
  onArticle('-find', 'Search within', async (panel) => {
    await panel.locator('input[type=search]').first().fill('群众');
  }),
  onArticle('-find-none', 'Search without a hit', async (panel) => {
    await panel.locator('input[type=search]').first().fill('鲸鱼');
  }),
  onOther('not-article', 'A page that is no article', PAGES.other),
  onOther('not-listed', 'A site that Tifa may not see', PAGES.foreign),
];
