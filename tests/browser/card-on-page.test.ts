// First: the interface's texts must be there before anything asks for them.
import './interface';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { card } from '../../components/annotator/card';
import { LivePage } from '../../components/annotator/live-page';
import { marks } from '../../components/annotator/marks';
import { rectsOf } from '../../lib/overlay/marks';
import { PageText } from '../../lib/overlay/page-text';
import { DEFAULTS } from '../../lib/settings';
import { analysisOf, placeOf, term } from '../unit/overlay/make';
import { answerWith } from './interface';
import { locateBlocks, setPage } from './page';
import { entryOf, fangguanfu } from './subjects';

// The tests play the reader with events that no hand made.
vi.mock('../../components/annotator/by-hand', () => ({ byHand: () => true }));

let stop: AbortController;
let roots: ShadowRoot[];
const saved = vi.fn((_draft: { simplified: string }) => ({ ok: true, value: {} }));

beforeEach(() => {
  browserPage.viewport(900, 700);
  stop = new AbortController();
  roots = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, options) {
    const root = attach.call(this, options);
    roots.push(root);
    return root;
  });
  answerWith({
    explain: ({ ids }: { ids: string[] }) => (ids.includes('放管服') ? [fangguanfu] : []),
    define: ({ text }: { text: string }) => (text.startsWith('改革') ? [entryOf('改革', '改革', 'gǎigé', ['to reform'])] : []),
    lookUp: () => ({ query: '', understoodAs: 'hanzi', hits: [] }),
    saveWord: saved,
    removeWord: () => ({ ok: true, value: {} }),
  });
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

function open() {
  const holder = setPage(`<button id="own">自己的</button>
    <p style="font-size: 20px; margin: 40px">持续深化放管服改革，优化营商环境，这里还有一些没有标注的普通文字，用来凑够一段的长度。</p>`);
  const located = locateBlocks(holder.querySelectorAll('p'));
  const { article } = located;
  const analysis = analysisOf({
    terms: [term(article, '放管服', 'term'), term(article, '营商环境', 'term')],
    words: [{ ...placeOf(article, '改革'), pinyin: 'gǎigé' }],
    // A page counts as read when its sentences are there: they come with the words.
    sentences: [{ start: 0, end: article.text.length }],
  });
  const page = new LivePage(
    [{ article, analysis }],
    new PageText([located]),
    { ...DEFAULTS },
    { states: new Map(), corrected: new Set(), key: '' },
    (change) => change(),
  );
  marks(page, stop.signal);
  card(page, stop.signal);
  const at = (part: string) => {
    const box = rectsOf(page.text, { article: 0, ...placeOf(article, part) })[0] as DOMRect;
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  };
  return { holder, page, at };
}

const cardText = () => roots[0]?.querySelector('.card')?.getAttribute('aria-label') ?? null;
const shown = (label: string | null) => vi.waitFor(() => expect(cardText()).toBe(label));
const move = (x: number, y: number) =>
  document.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true }));
const focused = () =>
  [...(CSS.highlights.get('tifa-focus') ?? [])]
    .map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset))
    .join('');

describe('the card over a page', () => {
  it('answers for a word that was pointed at before the words were read, if the pointer is still there', async () => {
    const { page, at } = open();
    const [read] = page.articles;
    if (!read) throw new Error('no article');
    const { words, sentences } = read.analysis;
    Object.assign(read.analysis, { words: [], sentences: [] });
    const there = at('改革');
    const looked = vi.spyOn(page.text, 'offsetAt');
    move(there.x, there.y);
    await vi.waitFor(() => expect(looked).toHaveBeenCalled());
    expect(cardText()).toBeNull();
    Object.assign(read.analysis, { words, sentences });
    page.tell('read');
    await shown('改革, word');
  });

  it('forgets it when the pointer has moved on, and gives a card that opened early its readings', async () => {
    const { page, at } = open();
    const [read] = page.articles;
    if (!read) throw new Error('no article');
    const { words, sentences } = read.analysis;
    Object.assign(read.analysis, { words: [], sentences: [] });
    const [word, term] = [at('改革'), at('放管服')];
    const looked = vi.spyOn(page.text, 'offsetAt');
    move(word.x, word.y);
    await vi.waitFor(() => expect(looked).toHaveBeenCalled());
    move(term.x, term.y);
    await shown('放管服, political term');
    Object.assign(read.analysis, { words, sentences });
    page.tell('read');
    await shown('放管服, political term');
  });

  it('opens where the pointer rests, lights the thing, and closes when the pointer has left', async () => {
    const { at } = open();
    const { x, y } = at('放管服');
    move(x, y);
    await shown('放管服, political term');
    expect(focused()).toBe('放管服');
    expect(roots[0]?.textContent).toContain('Delegate, regulate, serve');
    move(880, 5);
    await shown(null);
    expect(focused()).toBe('');
  });

  it('gives way to the bar, which its keys are then for; what is pinned stays', async () => {
    const { page, at } = open();
    const { x, y } = at('放管服');
    move(x, y);
    await shown('放管服, political term');
    page.tell('bar');
    await shown(null);
    document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: y, bubbles: true, detail: 1 }));
    await shown('放管服, political term');
    page.tell('bar');
    await shown('放管服, political term');
  });

  it('opens by key, moves on, speaks, and gives focus back when it closes', async () => {
    open();
    document.getElementById('own')?.focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await shown('放管服, political term');
    await vi.waitFor(() =>
      expect(roots[0]?.querySelector('.surface > [role=status]')?.textContent).toBe(
        '放管服, political term: Delegate, regulate, serve',
      ),
    );
    await userEvent.keyboard('{ArrowRight}');
    await shown('改革, word');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await shown('营商环境, political term');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.hasAttribute('data-tifa-surface')).toBe(true);
    await userEvent.keyboard('{Escape}');
    await shown(null);
    expect(document.activeElement?.id).toBe('own');
  });

  it('saves by key, and leaves the page’s own shortcuts alone when it is closed', async () => {
    const own = vi.fn();
    document.addEventListener('keydown', own, { signal: stop.signal });
    open();
    await userEvent.keyboard('s');
    expect(own).toHaveBeenCalledTimes(1);
    expect(saved).not.toHaveBeenCalled();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await shown('放管服, political term');
    await userEvent.keyboard('s');
    await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(saved.mock.calls[0]?.[0]).toMatchObject({
      simplified: '放管服',
      termId: 'fang-guan-fu',
      gloss: 'Delegate, regulate, serve',
    });
  });

  it('looks up words inside it, again and again, and goes back to each with the focus where it was', async () => {
    open();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await shown('放管服, political term');
    const word = (text: string) => roots[0]?.querySelector<HTMLButtonElement>(`button.word[data-text="${text}"]`);
    word('改革')?.click();
    await shown('改革, word');
    expect(roots[0]?.activeElement?.getAttribute('aria-label')).toBe('Back');
    // No entry of its own: the words in it, each a way on.
    word('改')?.click();
    await shown('改, word');
    await userEvent.keyboard('{Backspace}');
    await shown('改革, word');
    expect((roots[0]?.activeElement as HTMLElement | null)?.dataset.text).toBe('改');
    await userEvent.keyboard('{Backspace}');
    await shown('放管服, political term');
    expect((roots[0]?.activeElement as HTMLElement | null)?.dataset.text).toBe('改革');
    // Nothing left to go back to: the key is the page's again.
    const own = vi.fn();
    document.addEventListener('keydown', own, { signal: stop.signal });
    await userEvent.keyboard('{Backspace}');
    expect(cardText()).toBe('放管服, political term');
    await userEvent.keyboard('{Escape}');
    await shown(null);
  });

  it('closes by its own button once it is pinned', async () => {
    const { at } = open();
    const { x, y } = at('放管服');
    move(x, y);
    await shown('放管服, political term');
    const button = () => roots[0]?.querySelector<HTMLButtonElement>('[aria-label="Close"]');
    expect(button()).toBeNull();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(button()).not.toBeNull());
    button()?.click();
    await shown(null);
  });

  it('leaves keys to what has the focus inside it: a button, a note being typed', async () => {
    open();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await shown('放管服, political term');
    await userEvent.keyboard('{Enter}');
    expect(roots[0]?.activeElement?.getAttribute('aria-label')).toBe('Save');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
    await userEvent.keyboard('n');
    await vi.waitFor(() => expect(roots[0]?.activeElement?.localName).toBe('textarea'));
    await userEvent.keyboard('such notes');
    expect((roots[0]?.activeElement as HTMLTextAreaElement | null | undefined)?.value).toBe('such notes');
    expect(saved).toHaveBeenCalledOnce();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(roots[0]?.querySelector('textarea')).toBeNull());
    expect(cardText()).toBe('放管服, political term');
  });

  it('is pinned by a click, and closed by a click beside it', async () => {
    const { at } = open();
    const { x, y } = at('营商环境');
    document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: y, detail: 1, bubbles: true }));
    await shown('营商环境, political term');
    move(880, 5);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    document.body.dispatchEvent(new MouseEvent('click', { clientX: 880, clientY: 690, detail: 1, bubbles: true }));
    await shown(null);
  });

  it('shows what the page knows when nobody answers', async () => {
    answerWith({
      explain: () => {
        throw new Error('gone');
      },
    });
    const { at } = open();
    const { x, y } = at('放管服');
    move(x, y);
    await shown('放管服, political term');
  });

  it('leaves nothing behind', async () => {
    const { at } = open();
    const { x, y } = at('放管服');
    move(x, y);
    await shown('放管服, political term');
    stop.abort();
    expect(document.querySelector('[data-tifa-surface]')).toBeNull();
    expect([...CSS.highlights.keys()].filter((name) => name.startsWith('tifa-'))).toEqual([]);
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });
});
