/** Pinyin over words of the page, as the settings ask for it. Words above the reader's level, and words outside the list, are new. */
import { parentOf } from '../../lib/article/unclobbered';
import { overlaps } from '../../lib/overlay/mark';
import { choosingReadings, READING_SETTINGS } from '../../lib/overlay/readings';
import type { Reading } from '../../lib/overlay/ruby-plan';
import type { Settings } from '../../lib/settings';
import { inSlices } from '../../lib/steps';
import { type Feature, type LivePage, nextFrame, pause } from './live-page';

type All = { article: number; readings: Reading[] }[];

/** Whether two choices read the same words alike: a word saved that had its reading already changes nothing. */
const areSame = (a: All, b: All): boolean =>
  a.length === b.length &&
  a.every(({ readings }, n) => {
    const others = b[n]?.readings ?? [];
    return (
      readings.length === others.length &&
      readings.every(({ start, pinyin }, k) => others[k]?.start === start && others[k]?.pinyin === pinyin)
    );
  });

/** Two of one key draw the same readings. */
const keyOf = (settings: Settings): string => JSON.stringify(READING_SETTINGS.map((name) => settings[name]));

/** Keeps the reader's paragraph where it is on the screen while lines above it grow or shrink. */
class Anchor {
  /** Kept while the reader does not scroll: so switching on and off again ends where it began. */
  private held: { element: Element; scrollY: number } | null = null;

  /** What holds the text of the page, in reading order: paragraphs, for the most part. */
  private readonly blocks: readonly Element[];

  constructor(page: LivePage) {
    this.blocks = [...new Set([...page.text.nodes()].flatMap((node) => parentOf(node as Text) ?? []))];
  }

  private firstInView(): Element | undefined {
    return this.blocks.find((element) => {
      const { top, height } = element.getBoundingClientRect();
      return height > 0 && top >= 0 && top < innerHeight;
    });
  }

  around(change: () => void): void {
    const stayed = this.held?.element.isConnected && Math.abs(this.held.scrollY - scrollY) < 1;
    const element = stayed ? this.held?.element : this.firstInView();
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
  /** What was asked for last, and what is drawn or being drawn: choosing takes a while. */
  let asked = 'off';
  let drawn = 'off';
  let last: All = [];
  let choosing = new AbortController();
  let writing = new AbortController();

  async function choose(settings: Settings, ended: AbortSignal): Promise<All> {
    const reader = { states: page.own.states, saved: page.saved };
    const all: All = [];
    for (const [article, { article: text, analysis }] of page.articles.entries()) {
      const readings = await inSlices(choosingReadings(text, analysis, settings, reader), pause, { signal: ended });
      all.push({ article, readings });
    }
    return all;
  }

  /** @param anew words or what the reader said of them changed: the same settings may ask for other readings */
  async function show(anew = false) {
    const { settings } = page;
    const off = settings.pinyin === 'off';
    const wanted = off ? 'off' : keyOf(settings);
    if (wanted === asked && (off || !anew)) return;
    asked = wanted;
    choosing.abort();
    choosing = new AbortController();
    const ended = AbortSignal.any([signal, choosing.signal]);
    const all = off ? [] : await choose(settings, ended);
    if (wanted === drawn && areSame(all, last)) return;
    drawn = wanted;
    last = all;
    writing.abort();
    writing = new AbortController();
    if (off) {
      hide();
      return;
    }
    const { pinyinSide: side, pinyinSize: size } = settings;
    page.pinyin.look = { side, size, zhuyin: settings.pinyinSpelling === 'zhuyin' };
    await page.pinyin.showInSlices(all, {
      pause,
      rest: nextFrame,
      write: (slice, where) => page.change(where === 'below' ? slice : () => anchor.around(slice)),
      moved: (places) =>
        page.painter.follow(
          page.marks.filter((mark) => places.some((place) => place.article === mark.article && overlaps(place, mark))),
        ),
      written: () => page.tell('moved'),
      signal: AbortSignal.any([signal, writing.signal]),
    });
  }

  const update = (anew = false) => {
    show(anew).catch((error) => {
      if (error?.name !== 'AbortError') console.error('Tifa:', error);
    });
  };

  function hide() {
    if (!page.pinyin.shown) return;
    page.change(() => anchor.around(() => page.pinyin.hide()));
    page.tell('moved');
  }

  update();
  page.on('settings', () => update(), signal);
  page.on('language', () => update(true), signal);
  page.on('saved', () => page.settings.pinyin !== 'all' && update(true), signal);
  signal.addEventListener('abort', () => {
    page.change(() => page.pinyin.hide());
  });
};
