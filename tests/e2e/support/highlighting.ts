/** What a reader does with highlights, step by step, the same in either browser: made from a card, stacked, noted, removed one by one. */
import { expect } from 'vitest';
import { hoverOver, pointOf, select } from './hand';

type DrivenPage = Parameters<typeof select>[0];

/** A page of Playwright's or of Puppeteer's on which a reader has an article, with the browser's way into Tifa's surfaces. */
export interface ReaderOf {
  page: DrivenPage & {
    mouse: { click(x: number, y: number): Promise<unknown> };
    keyboard: {
      press(key: never): Promise<unknown>;
      down(key: never): Promise<unknown>;
      up(key: never): Promise<unknown>;
      type(text: string): Promise<unknown>;
    };
  };
  /** Text of the open card or form; empty without one. */
  card(): Promise<string>;
  /** Whether the bar is open. */
  bar(): Promise<boolean>;
}

const PATIENCE = { timeout: 30_000 };

const press = (page: ReaderOf['page'], key: string) => page.keyboard.press(key as never);

async function undo(page: ReaderOf['page']): Promise<void> {
  await page.keyboard.down('Control' as never);
  await press(page, 'z');
  await page.keyboard.up('Control' as never);
}

/** The texts in one colour. Static ranges do not print their text, so live ones are made of them. */
export const inColour = (page: DrivenPage, colour: string): Promise<string[]> =>
  page.evaluate(`[...(CSS.highlights.get('tifa-hl-${colour}') ?? [])].map((one) => {
    const range = document.createRange();
    range.setStart(one.startContainer, one.startOffset);
    range.setEnd(one.endContainer, one.endOffset);
    return range.toString();
  })`) as Promise<string[]>;

const joined = async (page: DrivenPage, colour: string) => (await inColour(page, colour)).join('');

/** Both a click and what follows it in the page are over. */
async function click({ page }: ReaderOf, text: string): Promise<void> {
  const { x, y } = await pointOf(page, '#content', text);
  await page.mouse.click(x, y);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

/** Selects a text until the bar is there: marks are drawn before the page listens. */
async function highlight({ page, bar }: ReaderOf, text: string, key: string, colour: string): Promise<void> {
  await expect
    .poll(
      async () => {
        if (!(await bar())) await select(page, text);
        return bar();
      },
      { ...PATIENCE, interval: 500 },
    )
    .toBe(true);
  await press(page, key);
  await expect.poll(() => joined(page, colour), PATIENCE).toContain(text);
  await press(page, 'Escape');
  await expect.poll(bar, PATIENCE).toBe(false);
}

/** Opens the card of a thing, says what the card must hold, and highlights the thing by key. */
export async function highlightFromCard(
  reader: ReaderOf,
  { text, says, key, colour }: { text: string; says: RegExp; key: string; colour: string },
): Promise<void> {
  const { page, card } = reader;
  await hoverOver(page, '#content', text);
  await expect.poll(card, PATIENCE).toMatch(says);
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
export async function reachBoth(reader: ReaderOf): Promise<void> {
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
export async function editNote(reader: ReaderOf, notes: () => Promise<string[]>): Promise<void> {
  const { page, bar, card } = reader;
  const write = async (text: string) => {
    await click(reader, NOTED);
    await expect.poll(bar, PATIENCE).toBe(true);
    await press(page, 'n');
    await expect.poll(card, PATIENCE).toMatch(/Keep/);
    await page.keyboard.type(text);
    await page.keyboard.down('Control' as never);
    await press(page, 'Enter');
    await page.keyboard.up('Control' as never);
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

/** The notes of all highlights, asked of a page of the extension. */
export const notesIn = (own: Pick<DrivenPage, 'evaluate'>): Promise<string[]> =>
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
