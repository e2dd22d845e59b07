/** On a newspaper's page: marks, pinyin, cards, the bar at a selection, the forms. */
import { select } from '../../../tests/e2e/support/hand';
import { cardBox, drawn, hoverCard, type Scene, type Stage } from '../stage';

const WINDOW = { width: 900, height: 600 };

/** A card for what is hovered. */
const card = (name: string, what: string, text: string, more: Partial<Scene> = {}): Scene => ({
  name: `card-${name}`,
  what,
  ...WINDOW,
  async show(stage) {
    const page = await stage.article();
    return { page, clip: await hoverCard(page, text) };
  },
  ...more,
});

/** The card of a word, then a key while it is open. */
const keyed = (name: string, what: string, text: string, keys: readonly string[]): Scene =>
  card(name, what, text, {
    async show(stage) {
      const page = await stage.article();
      await hoverCard(page, text);
      for (const key of keys) {
        await page.keyboard.press(key);
        await drawn(page);
      }
      return { page, clip: await cardBox(page) };
    },
  });

async function selected(stage: Stage, text: string, keys: readonly string[] = []) {
  const page = await stage.article();
  await select(page, text);
  let clip = await cardBox(page, 'toolbar');
  for (const key of keys) {
    await page.keyboard.press(key);
    await drawn(page);
  }
  if (keys.length > 0) clip = await cardBox(page);
  return { page, clip };
}

export const PAGE: Scene[] = [
  {
    name: 'page',
    what: 'An article with its marks',
    ...WINDOW,
    show: async (stage) => ({ page: await stage.article() }),
  },
  {
    name: 'page-forced',
    what: 'The same in forced colours: the lines keep their shapes',
    ...WINDOW,
    forcedColours: true,
    show: async (stage) => ({ page: await stage.article() }),
  },
  {
    name: 'page-pinyin',
    what: 'Pinyin over all words',
    ...WINDOW,
    settings: { pinyin: 'all' },
    async show(stage) {
      const page = await stage.article();
      await page.waitForSelector('ruby rt', { state: 'attached' });
      return { page };
    },
  },
  {
    name: 'page-pinyin-new',
    what: 'Pinyin under new words, as zhuyin, tones coloured',
    ...WINDOW,
    settings: { pinyin: 'new', pinyinSide: 'under', pinyinSpelling: 'zhuyin', toneColours: true, pinyinNames: true },
    async show(stage) {
      const page = await stage.article();
      await page.waitForSelector('ruby rt', { state: 'attached' });
      return { page };
    },
  },
  card('term', 'A term of the glossary', '放管服'),
  card('formula', 'A local formula: its members are found on the page', '三问四办'),
  card('numbered', 'A numbered formula that the page does not spell out', '四不两直'),
  card('slogan', 'A slogan in parallel parts, word for word', '数据多跑路'),
  card('word', 'A word', '材料'),
  card('word-long', 'A word that the dictionary has much to say of', '把'),
  card('person', 'A person with the office the page gives', '沈怀远'),
  card('organisation', 'A public body', '市行政审批服务局'),
  card('place', 'A place, from city to village', '杨柳坪村'),
  card('number', 'A figure', '2.3万件'),
  card('date', 'A date', '10月14日上午'),
  card('first-line', 'A dateline', '青澜10月16日讯'),
  keyed('pinned', 'A pinned card', '营商环境', ['Enter']),
  keyed('more', 'What else can be done', '材料', ['Enter', 'Tab', 'Enter']),
  keyed('note', 'A note', '营商环境', ['n']),
  keyed('correct', 'A word cut and read otherwise', '材料', ['e']),
  card('saved', 'Saved, with a way back', '材料', {
    async show(stage) {
      const page = await stage.article();
      await hoverCard(page, '材料');
      await page.keyboard.press('s');
      return { page, clip: await cardBox(page), after: () => page.keyboard.press('Control+z') };
    },
  }),
  keyed('glance', 'A word inside a card at a glance', '三问四办', ['Enter', ...Array<string>(9).fill('Tab')]),
  keyed('inside', 'Looked up inside it, with the way back', '三问四办', ['Enter', ...Array<string>(9).fill('Tab'), 'Enter']),
  {
    name: 'selection',
    what: 'The bar at a selection',
    ...WINDOW,
    show: (stage) => selected(stage, '改革好不好，群众说了算。'),
  },
  {
    name: 'selection-note',
    what: 'A note on a selection',
    ...WINDOW,
    show: (stage) => selected(stage, '改革好不好，群众说了算。', ['n']),
  },
  {
    name: 'selection-term',
    what: 'A selection becomes a term of your own',
    ...WINDOW,
    show: (stage) => selected(stage, '群众说了算', ['t']),
  },
];
