/**
 * Watches what the page does to its text. Old marks come off at once; the page is read again when it has come to rest. A page that
 * never rests is left alone after a while.
 */
import { parentOf } from '../../lib/article/unclobbered';
import type { LivePage } from './live-page';

/** Rest before reading again, in ms; doubled after each reading that follows on the heels of another. */
const REST_MS = 400;
const LONGEST_REST_MS = 10_000;
/** Readings of one address, at most. */
const MOST_READINGS = 40;
/** New text of this many hanzi near an article is news; less is a counter or a caption. */
const NEWS_HANZI = 40;

/** Added nodes that are looked at for news, at a time. */
const MOST_ADDED = 200;
/** A page that has not come to rest for so long, ms, is left alone: it shows a clock or a game where its text was. */
const LONGEST_UNREST_MS = 15_000;

const HANZI = /\p{Script=Han}/gu;

/** The smallest element that holds all text of all articles. */
function commonAncestor(page: LivePage): Element {
  let common: Element | null = null;
  for (const node of page.text.nodes()) {
    if (!node.isConnected) continue;
    common ??= parentOf(node as Text);
    while (common && !common.contains(node)) common = parentOf(common);
  }
  return common ?? document.body ?? document.documentElement;
}

/** Whether so much Chinese was added that it is news. A page may add megabytes at a time: no more is looked at than decides. */
function isNews(nodes: Iterable<Node>): boolean {
  let count = 0;
  let left = MOST_ADDED;
  for (const node of nodes) {
    count += (node.textContent ?? '').slice(0, 2000).match(HANZI)?.length ?? 0;
    left -= 1;
    if (count >= NEWS_HANZI) return true;
    if (left <= 0) return false;
  }
  return false;
}

export class Follower {
  private observer: MutationObserver | null = null;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private rest = REST_MS;
  private readings = 0;
  private lastReading = 0;
  /** When the page began to change; null while it is at rest. */
  private unrestSince: number | null = null;
  /** What is watched was found changed: until it is read again nothing more can be learnt from its text. */
  private stale = false;

  /**
   * @param changed is called at once when the text is no longer what was read; `again` when it is time to read again; `gaveUp` when
   * the page has been read so often that it is left alone
   */
  constructor(
    private readonly changed: () => void,
    private readonly again: () => void,
    private readonly gaveUp: () => void,
  ) {}

  /** Watches a page that was just read. */
  watch(page: LivePage): void {
    this.stop();
    this.stale = false;
    this.unrestSince = null;
    const target = commonAncestor(page);
    this.pending = (records) => this.look(page, records);
    this.observer = new MutationObserver(this.pending);
    // The parent too: a framework replaces the whole article by another.
    this.observer.observe(parentOf(target) ?? target, { childList: true, characterData: true, subtree: true });
  }

  /** Runs a change of ours without noticing it. */
  quietly = <T>(change: () => T): T => {
    const before = this.observer?.takeRecords() ?? [];
    const result = change();
    this.observer?.takeRecords();
    if (before.length > 0) this.pending(before);
    return result;
  };

  private pending: (records: MutationRecord[]) => void = () => {};

  private look(page: LivePage, records: MutationRecord[]): void {
    if (this.stale || !page.text.holds()) {
      if (!this.stale) this.changed();
      this.stale = true;
      this.schedule();
      return;
    }
    const added = records.flatMap((record) => [...record.addedNodes]).filter((node) => !page.text.has(node));
    if (isNews(added)) this.schedule();
  }

  /** Reads again after a rest; called for changes of the text and of the address. */
  schedule(delay = this.rest): void {
    clearTimeout(this.waiting);
    this.unrestSince ??= Date.now();
    const unread = this.stale || this.observer === null;
    if (unread && Date.now() - this.unrestSince > LONGEST_UNREST_MS) {
      this.stop();
      this.gaveUp();
      return;
    }
    this.waiting = setTimeout(() => {
      if (!unread) this.unrestSince = null;
      if (this.readings >= MOST_READINGS) {
        this.gaveUp();
        return;
      }
      this.readings += 1;
      const soon = Date.now() - this.lastReading < 4 * this.rest;
      this.rest = soon ? Math.min(this.rest * 2, LONGEST_REST_MS) : REST_MS;
      this.lastReading = Date.now();
      this.again();
    }, delay);
  }

  /** Another address: the count begins anew. */
  reset(): void {
    this.readings = 0;
    this.rest = REST_MS;
    this.unrestSince = null;
  }

  stop(): void {
    this.observer?.disconnect();
    this.observer = null;
    clearTimeout(this.waiting);
  }
}
