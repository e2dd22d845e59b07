/** Pinyin above words: off, new words, all. Words above the reader's level, and words outside the list, are new; names always are. */
import type { Word } from '../../lib/contract';
import type { Reading } from '../../lib/overlay/ruby-plan';
import type { Settings } from '../../lib/settings';
import { toSimplified } from '../../lib/text/fold';
import { textAt } from '../article/places';
import { type Feature, type LivePage, pause, type ReadArticle } from './live-page';
import type { WordStates } from './own-language';

/** Punctuation, figures and Latin have no reading. */
const isRead = (word: Word): boolean => word.pinyin !== '' && word.syllables.some((syllable) => syllable !== null);

/** 10月 is read `10 yuè`: the figures say themselves, the reading stands over 月 alone. */
function withoutFigures(word: Word): Reading {
  const { start, end, field, pinyin, syllables } = word;
  const figures = syllables.findIndex((syllable) => syllable !== null);
  const bare = figures > 0 ? pinyin.replace(/^[^\p{L}]+/u, '') : pinyin;
  return { start: start + Math.max(0, figures), end, ...(field && { field }), pinyin: bare };
}

/**
 * The readings that the settings ask for. What the reader said of a word decides before its level: known and ignored ones get none,
 * those being learnt always do.
 */
export function readingsFor(
  { article, analysis }: ReadArticle,
  { pinyin, level }: Pick<Settings, 'pinyin' | 'level'>,
  states: WordStates,
): Reading[] {
  if (pinyin === 'off') return [];
  const isWanted = (word: Word): boolean => {
    if (pinyin === 'all') return true;
    const state = states.size > 0 ? states.get(toSimplified(textAt(article, word))) : undefined;
    return state === undefined ? word.level === null || word.level > level : state === 'learning';
  };
  return analysis.words.filter((word) => isRead(word) && isWanted(word)).map(withoutFigures);
}

/** The first paragraph in the window. */
function firstInView(page: LivePage): Element | null {
  for (const { parentElement: element } of page.text.nodes()) {
    const top = element?.getBoundingClientRect().top ?? -1;
    if (top >= 0 && top < innerHeight) return element;
  }
  return null;
}

/** Keeps the reader's paragraph where it is on the screen while lines above it grow or shrink. */
class Anchor {
  /** Kept while the reader does not scroll: so switching on and off again ends where it began. */
  private held: { element: Element; scrollY: number } | null = null;

  constructor(private readonly page: LivePage) {}

  around(change: () => void): void {
    const stayed = this.held?.element.isConnected && Math.abs(this.held.scrollY - scrollY) < 1;
    const element = stayed ? this.held?.element : firstInView(this.page);
    const before = element?.getBoundingClientRect().top;
    change();
    if (!element?.isConnected || before === undefined) return;
    // At the top of the page everything may move down, but what is read first stays first.
    const moved = element.getBoundingClientRect().top - before;
    if (scrollY > 0 && Math.abs(moved) > 1) scrollBy({ top: moved, behavior: 'instant' });
    this.held = { element, scrollY };
  }
}

export const pinyin: Feature = (page, signal) => {
  const anchor = new Anchor(page);
  let shown = '';
  let writing = new AbortController();

  async function show(anew = false) {
    const { pinyin: mode, level } = page.settings;
    const wanted = mode === 'new' ? `new ${level}` : mode;
    if (wanted === shown && !(anew && mode !== 'off')) return;
    shown = wanted;
    writing.abort();
    writing = new AbortController();
    const stopped = AbortSignal.any([signal, writing.signal]);
    if (mode === 'off') {
      hide();
      return;
    }
    const all = page.articles.map((read, article) => ({
      article,
      readings: readingsFor(read, page.settings, page.own.states),
    }));
    await page.pinyin.showInSlices(all, {
      pause,
      write: (slice) => page.change(() => anchor.around(slice)),
      written: () => page.tell('moved'),
      signal: stopped,
    });
  }

  function hide() {
    if (!page.pinyin.shown) return;
    page.change(() => anchor.around(() => page.pinyin.hide()));
    page.tell('moved');
  }

  void show();
  page.on('settings', () => void show(), signal);
  page.on('language', () => void show(true), signal);
  signal.addEventListener('abort', () => {
    page.change(() => page.pinyin.hide());
  });
};
