/** What a reader does with highlights, step by step, the same in either browser: made from a card, stacked, noted, removed one by one. */
import { expect, test } from 'vitest';
import {
  type Either,
  type EitherPage,
  PATIENCE,
  press,
  pressAt,
  run,
  selectUntilOffered,
  tabOf,
  textAt,
  textsUnder,
} from './either';
import { hoverOver, pointOf } from './hand';
import { PAGES } from './pages';

/** A page on which a reader has an article, with the browser's way into Tifa's surfaces. */
interface ReaderOf {
  page: EitherPage;
  /** Text of the open card or form; empty without one. */
  card(): Promise<string>;
  /** Whether the bar is open. */
  bar(): Promise<boolean>;
  /** Selects a text, until the bar is there for it. */
  select(text: string): Promise<void>;
}

const undo = (page: EitherPage) => press(page, 'Control+z');

/** The texts in one colour. */
const inColour = (page: EitherPage, colour: string) => textsUnder(page, `tifa-hl-${colour}`);

const joined = async (page: EitherPage, colour: string) => (await inColour(page, colour)).join('');

/** Both a click and what follows it in the page are over. */
async function click({ page }: ReaderOf, text: string): Promise<void> {
  const { x, y } = await pointOf(page, '#content', text);
  await page.mouse.click(x, y);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

async function highlight({ page, bar, select }: ReaderOf, text: string, key: string, colour: string): Promise<void> {
  await select(text);
  await press(page, key);
  await expect.poll(() => joined(page, colour), PATIENCE).toContain(text);
  await press(page, 'Escape');
  await expect.poll(bar, PATIENCE).toBe(false);
}

/** Opens the card of a thing, says what the card must hold, and highlights the thing by key. */
async function highlightFromCard(
  reader: ReaderOf,
  { text, says, key, colour }: { text: string; says: RegExp; key: string; colour: string },
): Promise<void> {
  const { page, card } = reader;
  // Marks are drawn before the page listens: a rest that nobody saw is made again.
  const rested = async () => {
    if (!(await card())) await hoverOver(page, '#content', text);
    return card();
  };
  await expect.poll(rested, { ...PATIENCE, interval: 1500 }).toMatch(says);
  await press(page, key);
  await expect.poll(() => inColour(page, colour), PATIENCE).toContain(text);
  await press(page, 'Escape');
  await expect.poll(card, PATIENCE).toBe('');
  await page.mouse.move(1, 1);
}

const ONE = '改革好不好，群众说了算。';
const OTHER = '说了算。”青澜市委';
const BOTH = '说了算';

/** Two that overlap: by clicks on what is common to them each is reached, removed and brought back, and the other stays. */
async function reachBoth(reader: ReaderOf): Promise<void> {
  const { page, bar, card } = reader;
  await highlight(reader, ONE, '2', 'peach');
  await highlight(reader, OTHER, '4', 'sky');

  await click(reader, BOTH);
  await expect.poll(bar, PATIENCE).toBe(true);
  await press(page, 'Delete');
  await expect.poll(() => joined(page, 'sky'), PATIENCE).toBe('');
  expect(await joined(page, 'peach')).toBe(ONE);
  await undo(page);
  await expect.poll(() => joined(page, 'sky'), PATIENCE).toBe(OTHER);
  await expect.poll(bar, PATIENCE).toBe(false);

  await click(reader, BOTH);
  await expect.poll(bar, PATIENCE).toBe(true);
  await click(reader, BOTH);
  await press(page, 'Delete');
  await expect.poll(() => joined(page, 'peach'), PATIENCE).toBe('');
  expect(await joined(page, 'sky')).toBe(OTHER);
  await undo(page);
  await expect.poll(() => joined(page, 'peach'), PATIENCE).toBe(ONE);
  await expect.poll(bar, PATIENCE).toBe(false);

  // The click after the last of them is for the word that stands there.
  await click(reader, BOTH);
  await click(reader, BOTH);
  await expect.poll(bar, PATIENCE).toBe(true);
  await click(reader, BOTH);
  await expect.poll(card, PATIENCE).not.toBe('');
  expect(await bar()).toBe(false);
  await press(page, 'Escape');
}

const NOTED = '压实责任、靠前服务';

/** A note written and changed at the highlight itself, each taken back by key. @param notes what the library holds */
async function editNote(reader: ReaderOf, notes: () => Promise<string[]>): Promise<void> {
  const { page, bar, card } = reader;
  const write = async (text: string) => {
    await click(reader, NOTED);
    await expect.poll(bar, PATIENCE).toBe(true);
    await press(page, 'n');
    await expect.poll(card, PATIENCE).toMatch(/Keep/);
    await page.keyboard.type(text);
    await press(page, 'Control+Enter');
  };
  await highlight(reader, NOTED, '3', 'sage');
  await write('First.');
  await expect.poll(notes, PATIENCE).toContain('First.');
  await press(page, 'Escape');
  await write(' Second.');
  await expect.poll(notes, PATIENCE).toContain('First. Second.');
  await undo(page);
  await expect.poll(notes, PATIENCE).toContain('First.');
  expect(await joined(page, 'sage')).toBe(NOTED);
}

const RECOLOURED = '推诿扯皮';

/** A highlight in another colour, by key at itself; taken back by key. */
async function recolour(reader: ReaderOf): Promise<void> {
  const { page, bar } = reader;
  await highlight(reader, RECOLOURED, '2', 'peach');
  await click(reader, RECOLOURED);
  await expect.poll(bar, PATIENCE).toBe(true);
  await press(page, '4');
  await expect.poll(() => joined(page, 'sky'), PATIENCE).toContain(RECOLOURED);
  expect(await joined(page, 'peach')).not.toContain(RECOLOURED);
  await undo(page);
  await expect.poll(() => joined(page, 'peach'), PATIENCE).toContain(RECOLOURED);
  expect(await joined(page, 'sky')).not.toContain(RECOLOURED);
  await expect.poll(bar, PATIENCE).toBe(false);
}

/** A sentence of the summary, highlighted from the panel as it is printed there, and taken back there. */
async function sentenceFromPanel({ page }: ReaderOf, panel: EitherPage): Promise<void> {
  const button = '#summary button[aria-pressed]';
  await expect.poll(() => textAt(panel, button), PATIENCE).not.toBeNull();
  const sentence = ((await textAt(panel, '#summary li .zh')) ?? '').replace(/^……/, '');
  const before = await joined(page, 'straw');
  await pressAt(panel, button);
  await expect.poll(() => inColour(page, 'straw'), PATIENCE).toContain(sentence);
  const pressed = () => run(panel, (at) => document.querySelector(at)?.getAttribute('aria-pressed'), button);
  await expect.poll(pressed, PATIENCE).toBe('true');
  await pressAt(panel, '.said button', 'Undo');
  await expect.poll(() => joined(page, 'straw'), PATIENCE).toBe(before);
  await expect.poll(pressed, PATIENCE).toBe('false');
}

/** The notes of all highlights, asked of a page of the extension. */
const notesIn = (own: Pick<EitherPage, 'evaluate'>): Promise<string[]> =>
  own.evaluate(`(async () => {
    const asked = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const [{ name }] = await indexedDB.databases();
    const database = await asked(indexedDB.open(name));
    const all = await asked(database.transaction('highlights').objectStore('highlights').getAll());
    database.close();
    return all.map(({ note }) => note).filter(Boolean);
  })()`) as Promise<string[]>;

export function highlighting(either: () => Either): void {
  const readerOf = (page: EitherPage): ReaderOf => ({
    page,
    card: async () => (await either().card(page))?.text ?? '',
    bar: async () => (await either().bar(page)) !== null,
    select: (text) => selectUntilOffered(either(), page, text),
  });

  async function read(): Promise<EitherPage> {
    const page = await either().open(PAGES.portal);
    await either().read(page);
    return page;
  }

  test('a term and a person are highlighted from their cards', async () => {
    const page = await read();
    await highlightFromCard(readerOf(page), { text: '放管服', says: /fàng-guǎn-fú/, key: 'h', colour: 'straw' });
    await highlightFromCard(readerOf(page), { text: '沈怀远', says: /Shěn Huáiyuǎn/, key: '5', colour: 'mauve' });
    await page.reload();
    await either().read(page);
    await expect.poll(() => inColour(page, 'straw'), PATIENCE).toContain('放管服');
    await expect.poll(() => inColour(page, 'mauve'), PATIENCE).toContain('沈怀远');
    await page.close();
  });

  test('a sentence of the summary is highlighted from the panel, and taken back there', async () => {
    const page = await read();
    const panel = await either().openOwn(`sidepanel.html?tab=${await tabOf(either(), PAGES.portal)}`);
    await sentenceFromPanel(readerOf(page), panel);
    await panel.close();
    await page.close();
  });

  test('of two that overlap each is reached by clicking', async () => {
    const page = await read();
    await reachBoth(readerOf(page));
    await page.close();
  });

  test('a highlight gets another colour, and the one before back', async () => {
    const page = await read();
    await recolour(readerOf(page));
    await page.close();
  });

  test('a note is written and changed in place, and taken back', async () => {
    const page = await read();
    const own = await either().openOwn('options.html');
    await page.bringToFront();
    await editNote(readerOf(page), () => notesIn(own));
    await own.close();
    await page.close();
  });
}
