/**
 * Watches what the page does to its text. Old marks come off at once; the page is read again when it has come to rest. A page that
 * never rests is left alone after a while.
 */
import type { LivePage } from './live-page';

/** Rest before reading again, in ms; doubled after each reading that follows on the heels of another. */
const REST_MS = 400;
const LONGEST_REST_MS = 10_000;
/** Readings of one address, at most. */
const MOST_READINGS = 40;
/** New text of this many hanzi near an article is news; less is a counter or a caption. */
const NEWS_HANZI = 40;

const HANZI = /\p{Script=Han}/gu;

/** The smallest element that holds all text of all articles. */
function commonAncestor(page: LivePage): Element {
  const range = document.createRange();
  const nodes = [...page.text.nodes()].filter((node) => node.isConnected);
  const [first] = nodes;
  if (!first) return document.body;
  range.selectNode(first);
  for (const node of nodes) {
    if (range.comparePoint(node, 0) < 0) range.setStartBefore(node);
    else if (range.comparePoint(node, 0) > 0) range.setEndAfter(node);
  }
  const common = range.commonAncestorContainer;
  return (common instanceof Element ? common : common.parentElement) ?? document.body;
}

function hanziIn(nodes: Iterable<Node>): number {
  let count = 0;
  for (const node of nodes) count += (node.textContent ?? '').slice(0, 2000).match(HANZI)?.length ?? 0;
  return count;
}

export class Follower {
  private observer: MutationObserver | null = null;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private rest = REST_MS;
  private readings = 0;
  private lastReading = 0;

  /** @param changed is called at once when the text is no longer what was read; `again` when it is time to read again */
  constructor(
    private readonly changed: () => void,
    private readonly again: () => void,
  ) {}

  /** Watches a page that was just read. */
  watch(page: LivePage): void {
    this.stop();
    const target = commonAncestor(page);
    this.pending = (records) => this.look(page, records);
    this.observer = new MutationObserver(this.pending);
    // The parent too: a framework replaces the whole article by another.
    this.observer.observe(target.parentElement ?? target, { childList: true, characterData: true, subtree: true });
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
    if (!page.text.holds()) {
      this.changed();
      this.schedule();
      return;
    }
    const added = records.flatMap((record) => [...record.addedNodes]).filter((node) => !page.text.has(node));
    if (added.length > 0 && hanziIn(added) >= NEWS_HANZI) this.schedule();
  }

  /** Reads again after a rest; called for changes of the text and of the address. */
  schedule(delay = this.rest): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      if (this.readings >= MOST_READINGS) return;
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
  }

  stop(): void {
    this.observer?.disconnect();
    this.observer = null;
    clearTimeout(this.waiting);
  }
}
