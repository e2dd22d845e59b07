/** What the reader says of words: a term of their own in two clicks, a word cut otherwise, a word known. It holds after a reload. */
import { expect, test } from 'vitest';
import {
  type Either,
  type EitherPage,
  fill,
  PATIENCE,
  press,
  run,
  says,
  selectUntilOffered,
  setSettings,
  textsUnder,
} from './either';
import { hoverOver, pointOf } from './hand';
import { PAGES } from './pages';

/** Words that no glossary holds. */
const PHRASE = '群众说了算';

const marked = async (page: EitherPage) =>
  [...(await textsUnder(page, 'tifa-term')), ...(await textsUnder(page, 'tifa-term-again'))].join(' ');
const rubies = (page: EitherPage) =>
  run(page, () => [...document.querySelectorAll('ruby')].map((ruby) => ruby.firstChild?.textContent ?? ''));

export function ownWords(either: () => Either): void {
  const nameOf = async (page: EitherPage) => (await either().card(page))?.name ?? '';
  const cardText = async (page: EitherPage) => (await either().card(page))?.text ?? '';

  async function article(): Promise<EitherPage> {
    const page = await either().open(PAGES.portal);
    await either().read(page);
    return page;
  }

  /** Selects a text and opens a form by its key. */
  async function open(page: EitherPage, text: string, key: string, form: string): Promise<void> {
    await selectUntilOffered(either(), page, text);
    await press(page, key);
    await expect.poll(() => nameOf(page), PATIENCE).toBe(form);
    // The field has the focus a frame after the form is there.
    await expect.poll(() => run(page, () => document.activeElement?.matches('[data-tifa-surface]')), PATIENCE).toBe(true);
  }

  test('a selection becomes a term: marked at once, explained, kept, and taken back with Undo', async () => {
    const page = await article();
    expect(await marked(page)).not.toContain(PHRASE);
    await open(page, PHRASE, 't', 'Make it a term of your own');
    await page.keyboard.type('the people have the last word');
    await press(page, 'Enter');
    await expect.poll(() => marked(page), PATIENCE).toContain(PHRASE);

    await page.reload();
    await either().read(page);
    await expect.poll(() => marked(page), PATIENCE).toContain(PHRASE);

    await hoverOver(page, '#content', PHRASE);
    await expect.poll(() => cardText(page), PATIENCE).toContain('the people have the last word');
    expect(await cardText(page)).toContain('your own');

    const popup = await either().openOwn('popup.html');
    await fill(popup, '[role=combobox]', PHRASE);
    await says(popup, 'the people have the last word');
    await popup.close();

    await page.bringToFront();
    await press(page, 'Escape');
    await open(page, '推诿扯皮', 't', 'Make it a term of your own');
    await press(page, 'Enter');
    await expect.poll(() => marked(page), PATIENCE).toContain('推诿扯皮');
    await press(page, 'Control+z');
    await expect.poll(() => marked(page), PATIENCE).not.toContain('推诿扯皮');
    await page.close();
  });

  test('what cannot be a term says why, and nothing is kept', async () => {
    const page = await article();
    await open(page, '改革', 't', 'Make it a term of your own');
    // Back to the field with the term itself; letters typed there are letters, not keys of the bar.
    await press(page, 'Shift+Tab');
    await press(page, 'Control+a');
    await page.keyboard.type('reform');
    await press(page, 'Enter');
    await expect.poll(() => cardText(page), PATIENCE).toContain('at least one Chinese character');
    await press(page, 'Escape');
    await expect.poll(() => nameOf(page), PATIENCE).not.toBe('Make it a term of your own');
    await page.close();
  });

  test('a word is cut as the reader says, on the page and after a reload', async () => {
    await setSettings(either(), { pinyin: 'all' });
    const page = await article();
    await expect.poll(() => rubies(page), PATIENCE).toContain('群众');
    await open(page, '群众', 'e', 'Correct the word or its reading');
    await press(page, 'Control+a');
    await page.keyboard.type('群 众');
    await press(page, 'Enter');
    await expect.poll(() => rubies(page), PATIENCE).not.toContain('群众');
    await expect.poll(() => rubies(page), PATIENCE).toContain('众');
    await page.reload();
    await either().read(page);
    await expect.poll(() => rubies(page), PATIENCE).toContain('众');
    expect(await rubies(page)).not.toContain('群众');
    await setSettings(either(), { pinyin: 'off' });
    await page.close();
  });

  test('a known phrase loses its mark, and Undo gives it back', async () => {
    const page = await article();
    await expect.poll(() => marked(page), PATIENCE).toContain('放管服');
    const clicked = async () => {
      if (!(await either().card(page))) {
        const { x, y } = await pointOf(page, '#content', '放管服');
        await page.mouse.click(x, y);
      }
      return cardText(page);
    };
    await expect.poll(clicked, { ...PATIENCE, interval: 500 }).toContain('放管服');
    await press(page, 'k');
    await expect.poll(() => marked(page), PATIENCE).not.toContain('放管服');
    await press(page, 'Control+z');
    await expect.poll(() => marked(page), PATIENCE).toContain('放管服');
    await page.close();
  });
}
