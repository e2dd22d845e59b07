/** Which spans lie inside another, in logarithmic time: a page of 100,000 characters has thousands of sentences and of names. */
import type { Span } from '../contract';
import { lowerBound } from '../text/lower-bound';

/** Spans of the body, to be asked what lies inside a sentence. */
export class SpansWithin {
  readonly #spans: readonly Span[];

  constructor(spans: readonly Span[]) {
    this.#spans = spans.filter(({ field }) => field === undefined).sort((a, b) => a.start - b.start);
  }

  /** How many lie inside `[start, end)`. */
  count({ start, end }: Span): number {
    const spans = this.#spans;
    let count = 0;
    for (let n = lowerBound(spans.length, (at) => (spans[at] as Span).start, start); n < spans.length; n += 1) {
      const span = spans[n] as Span;
      if (span.start >= end) break;
      if (span.end <= end) count += 1;
    }
    return count;
  }
}
