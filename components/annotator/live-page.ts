/** One reading of the page, alive: what was found, where it stands, and what features tell each other. */
import { parentOf } from '../../lib/article/unclobbered';
import type { Analysis, Article } from '../../lib/contract';
import { blockPath } from '../../lib/library/anchoring/path-on-page';
import type { Colour, Highlight, SavedWord } from '../../lib/library/records';
import type { CharacterHit } from '../../lib/overlay/hit';
import type { Mark } from '../../lib/overlay/mark';
import type { Ground } from '../../lib/overlay/mark-sheet';
import { Painter } from '../../lib/overlay/marks';
import type { PageText, Place } from '../../lib/overlay/page-text';
import { PinyinOnPage } from '../../lib/overlay/pinyin-on-page';
import { placeOfRange } from '../../lib/overlay/selected';
import type { Settings } from '../../lib/settings';
import type { OwnInUse } from './analysed';

export interface ReadArticle {
  article: Article;
  /** While the page is being read, terms and entities only: enough to mark it. */
  analysis: Analysis;
  /** While only the first screen was looked at: how much of the text that is, in UTF-16 units. */
  looked?: number | undefined;
}

/**
 * `found`: terms and names of the whole page are known, not of its first screen alone. `read`: the words are known too. `settings`: they changed. `moved`: places stand in other text nodes now (pinyin went on or off), everything painted must be painted
 * again. `saved`: the reader's words changed. `language`: the reader's own terms, words or word states did, and the analysis with them. `library`: highlights changed in another window. `ground`: another palette. `bar`: the bar at a selection or highlight opened.
 */
export type PageEvent = 'found' | 'read' | 'settings' | 'moved' | 'saved' | 'language' | 'library' | 'ground' | 'bar';

/** A highlight with its place on this page. */
export interface KeptHighlight {
  highlight: Highlight;
  place: Place;
}

/** Key of a text that says why nothing was changed, and what to do. */
export interface Failed {
  failed: string;
}

/** Keeps highlights: in the library, and on the page. */
export interface HighlightKeeper {
  add(place: Place, colour: Colour, note: string): Promise<{ id: string } | Failed>;
  change(id: string, change: { colour?: Colour; note?: string }): Promise<{ id: string } | Failed>;
  remove(id: string): Promise<{ undo: () => void } | Failed>;
  /** The highlights that cover a place, the shortest first. */
  at(place: Place): KeptHighlight[];
}

/** A feature starts with the page and undoes itself when the signal aborts. */
export type Feature = (page: LivePage, signal: AbortSignal) => void | Promise<void>;

export class LivePage {
  readonly painter: Painter;
  readonly pinyin: PinyinOnPage;
  /** Drawn marks in reading order, all articles. */
  marks: (Mark & Place)[] = [];
  /** Saved words by headword, both scripts. */
  saved: ReadonlyMap<string, SavedWord> = new Map();
  /** The reader's highlights, once they are loaded. */
  highlights: HighlightKeeper | null = null;
  /** The bar at a selection or highlight is open: no card opens by itself beside it. */
  barIsOpen = false;
  /** Id of the highlight that the bar is open at; null at a fresh selection or where it is closed. */
  barHighlight: string | null = null;
  ground: Ground = 'light';
  private readonly events = new EventTarget();

  constructor(
    readonly articles: readonly ReadArticle[],
    readonly text: PageText,
    public settings: Settings,
    /** The reader's own language that the analyses were made with. */
    public own: OwnInUse,
    private readonly quietly: <T>(change: () => T) => T,
  ) {
    this.painter = new Painter(text);
    this.pinyin = new PinyinOnPage(text, document);
  }

  /** Whether words are known, not only terms and names. */
  get isRead(): boolean {
    return this.articles.some(({ analysis }) => analysis.sentences.length > 0);
  }

  /** Light or dark cards: as the reader says, else as the page is. */
  get theme(): 'light' | 'dark' {
    if (this.settings.theme !== 'auto') return this.settings.theme;
    return this.ground.endsWith('dark') ? 'dark' : 'light';
  }

  on(event: PageEvent, listener: () => void, signal: AbortSignal): void {
    this.events.addEventListener(event, listener, { signal });
  }

  tell(event: PageEvent): void {
    this.events.dispatchEvent(new Event(event));
  }

  /** Changes the page's DOM without being taken for the page itself. */
  change<T>(change: () => T): T {
    return this.quietly(change);
  }

  textOf(place: Place): string {
    const article = this.articles[place.article]?.article;
    const whole = (place.field ? article?.headline[place.field] : article?.text) ?? '';
    return whole.slice(place.start, place.end);
  }

  /**
   * The reader's highlight that a click on a character is for: of those that cover it the shortest, and where the bar is open at one of
   * them, the next longer. Null after the longest: that click is for what stands there.
   */
  highlightAt({ node, offset }: CharacterHit): KeptHighlight | null {
    const at = this.text.offsetAt(node, offset);
    if (!at || !this.highlights) return null;
    const place = { article: at.article, start: at.offset, end: at.offset + 1, ...(at.field && { field: at.field }) };
    const covering = this.highlights.at(place);
    return covering[covering.findIndex(({ highlight }) => highlight.id === this.barHighlight) + 1] ?? null;
  }

  /** What of an article the reader has selected. */
  selected(): Place | null {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    return placeOfRange(this.text, selection.getRangeAt(0));
  }

  /** The path of the block that a place begins in. */
  pathOf(place: Place): string | null {
    const element = this.elementAt(place);
    return element && blockPath(element);
  }

  /** An element that holds a place, for measuring and scrolling; null where the place is not on the page. */
  elementAt(place: Place): Element | null {
    const node = this.text.locate(place)[0]?.node;
    return node ? parentOf(node) : null;
  }
}

/** Waits until what was just painted is on the screen. A tab in the background paints nothing: there a short time passes. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

/** Lets the page have its turn: input first, then us again. Frames may be left out meanwhile: see {@link nextFrame}. */
export function pause(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}
