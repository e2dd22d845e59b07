/**
 * One layer of marks as it is drawn: the highlight in the page's registry, and for each mark its pieces of text nodes with their ranges.
 *
 * Marks are drawn again whenever something they rest on may have changed, and most of them stay as they are. To give a highlight up for a
 * new one costs Firefox 230 ms without a frame at 1,200 ranges; so what stays is left alone.
 */
import type { NodeSpan } from '../article/located';

/** A mark that is drawn, or ready to be. */
export interface Drawn {
  spans: readonly NodeSpan[];
  ranges: readonly StaticRange[];
}

const isSame = (a: readonly NodeSpan[], b: readonly NodeSpan[]): boolean =>
  a.length === b.length &&
  a.every(({ node, start, end }, n) => {
    const other = b[n];
    return other?.node === node && other.start === start && other.end === end;
  });

/** Ranges of a highlight: static ones, which cost the page nothing when its text changes. */
export const rangesOf = (spans: readonly NodeSpan[]): StaticRange[] =>
  spans.map(
    ({ node, start, end }) => new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
  );

export class MarkLayer {
  private drawn = new Map<string, Drawn>();

  constructor(readonly highlight: Highlight) {}

  /** What a mark needs in order to be drawn at these pieces: itself as it is, where it stands there already. Draws nothing. */
  ready(key: string, spans: readonly NodeSpan[]): Drawn {
    const known = this.drawn.get(key);
    return known && isSame(known.spans, spans) ? known : { spans, ranges: rangesOf(spans) };
  }

  /** Draws these marks and no others. */
  show(wanted: Map<string, Drawn>): void {
    for (const [key, { ranges }] of this.drawn) {
      if (wanted.get(key)?.ranges === ranges) continue;
      for (const range of ranges) this.highlight.delete(range);
    }
    for (const [key, { ranges }] of wanted) {
      if (this.drawn.get(key)?.ranges === ranges) continue;
      for (const range of ranges) this.highlight.add(range);
    }
    this.drawn = wanted;
  }

  /** Draws one mark where its text is now. One that is not drawn is left so. */
  move(key: string, spans: readonly NodeSpan[]): void {
    const known = this.drawn.get(key);
    if (!known || isSame(known.spans, spans)) return;
    const ranges = rangesOf(spans);
    for (const range of known.ranges) this.highlight.delete(range);
    for (const range of ranges) this.highlight.add(range);
    this.drawn.set(key, { spans, ranges });
  }
}
