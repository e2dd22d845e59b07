/** Pinyin over words of the page, as the settings ask for it. Words above the reader's level, and words outside the list, are new. */
import { chooseReadings, READING_SETTINGS } from '../../lib/overlay/readings';
import type { Reading } from '../../lib/overlay/ruby-plan';
import type { Settings } from '../../lib/settings';
import { type Feature, type LivePage, pause } from './live-page';

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
  let shown = 'off';
  let last: All = [];
  let writing = new AbortController();

  /** @param anew words or what the reader said of them changed: the same settings may ask for other readings */
  async function show(anew = false) {
    const { settings } = page;
    const off = settings.pinyin === 'off';
    const wanted = off ? 'off' : keyOf(settings);
    const again = wanted === shown;
    if (again && (off || !anew)) return;
    const reader = { states: page.own.states, saved: page.saved };
    const all: All = page.articles.map(({ article: text, analysis }, article) => ({
      article,
      readings: chooseReadings(text, analysis, settings, reader),
    }));
    if (again && areSame(all, last)) return;
    shown = wanted;
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
      write: (slice) => page.change(() => anchor.around(slice)),
      written: () => page.tell('moved'),
      signal: AbortSignal.any([signal, writing.signal]),
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
  page.on('saved', () => page.settings.pinyin !== 'all' && void show(true), signal);
  signal.addEventListener('abort', () => {
    page.change(() => page.pinyin.hide());
  });
};
