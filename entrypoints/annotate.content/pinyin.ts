/** Pinyin above words: off, new words, all. Words above the reader's level, and words outside the list, are new; names always are. */
import type { Analysis, Word } from '../../lib/contract';
import type { Reading } from '../../lib/overlay/ruby-plan';
import type { Settings } from '../../lib/settings';
import { type Feature, type LivePage, pause } from './live-page';

/** Punctuation, figures and Latin have no reading. */
const isRead = (word: Word): boolean => word.pinyin !== '' && word.syllables.some((syllable) => syllable !== null);

/** 10月 is read `10 yuè`: the figures say themselves, the reading stands over 月 alone. */
function withoutFigures(word: Word): Reading {
  const { start, end, field, pinyin, syllables } = word;
  const figures = syllables.findIndex((syllable) => syllable !== null);
  const bare = figures > 0 ? pinyin.replace(/^[^\p{L}]+/u, '') : pinyin;
  return { start: start + Math.max(0, figures), end, ...(field && { field }), pinyin: bare };
}

/** The readings that the settings ask for. */
export function readingsFor(analysis: Analysis, { pinyin, level }: Pick<Settings, 'pinyin' | 'level'>): Reading[] {
  if (pinyin === 'off') return [];
  const words = analysis.words.filter((word) => isRead(word) && (pinyin === 'all' || word.level === null || word.level > level));
  return words.map(withoutFigures);
}

/** Where the reader is: the first line of an article in the window, so that it can be kept where it is while lines grow. */
function anchorIn(page: LivePage): { measure: () => number | undefined } {
  for (const node of page.text.nodes()) {
    const element = node.parentElement;
    if (!element) continue;
    const top = element.getBoundingClientRect().top;
    if (top >= 0 && top < innerHeight)
      return { measure: () => (element.isConnected ? element.getBoundingClientRect().top : undefined) };
  }
  return { measure: () => undefined };
}

/** Keeps the reader's line where it is on the screen. Browsers do so by themselves in many cases, and then nothing is left to do. */
function keepInPlace(page: LivePage, change: () => void): void {
  if (scrollY === 0) {
    change();
    return;
  }
  const { measure } = anchorIn(page);
  const before = measure();
  change();
  const after = measure();
  if (before !== undefined && after !== undefined && Math.abs(after - before) > 1)
    scrollBy({ top: after - before, behavior: 'instant' });
}

export const pinyin: Feature = (page, signal) => {
  let shown = '';
  let writing = new AbortController();

  async function show() {
    const { pinyin: mode, level } = page.settings;
    const wanted = mode === 'new' ? `new ${level}` : mode;
    if (wanted === shown) return;
    shown = wanted;
    writing.abort();
    writing = new AbortController();
    const stopped = AbortSignal.any([signal, writing.signal]);
    if (mode === 'off') {
      hide();
      return;
    }
    const all = page.articles.map(({ analysis }, article) => ({ article, readings: readingsFor(analysis, page.settings) }));
    await page.pinyin.showInSlices(all, {
      pause,
      write: (slice) => page.change(() => keepInPlace(page, slice)),
      written: () => page.tell('moved'),
      signal: stopped,
    });
  }

  function hide() {
    if (!page.pinyin.shown) return;
    page.change(() => keepInPlace(page, () => page.pinyin.hide()));
    page.tell('moved');
  }

  void show();
  page.on('settings', () => void show(), signal);
  signal.addEventListener('abort', () => {
    page.change(() => page.pinyin.hide());
  });
};
