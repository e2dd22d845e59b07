/** {@link segment} in steps: some paragraphs at a time. The same words come out, since no word crosses the end of a line. */
import type { Lexicon } from '../lexicon/lexicon';
import type { Steps } from '../steps';
import { isSpace, isZeroWidth } from './characters';
import type { Exceptions } from './exceptions';
import { type FixedSpan, segment } from './segment';
import type { Token } from './token';

/** UTF-16 units of a step, at least: under 1 ms, and some times that in a page that has just begun. */
const STEP_UNITS = 1500;

const LINE_FEED = 0x0a;
const isBlank = (unit: number) => isSpace(unit) || isZeroWidth(unit) || unit === LINE_FEED;

/**
 * Where `text` may be cut, its end last: behind the last line feed of a run of white space (a run is one token), and not inside a
 * fixed span.
 */
function cutsOf(text: string, fixed: readonly FixedSpan[], least: number): number[] {
  const inside = new Uint8Array(text.length + 1);
  for (const { start, end } of fixed) if (start >= 0 && start + 1 < end) inside.fill(1, start + 1, end);
  const cuts: number[] = [];
  for (let at = text.indexOf('\n', least); at >= 0 && at + 1 < text.length; ) {
    const cut = at + 1;
    const fits = inside[cut] === 0 && !isBlank(text.charCodeAt(cut));
    if (fits) cuts.push(cut);
    at = text.indexOf('\n', fits ? cut + least : cut);
  }
  cuts.push(text.length);
  return cuts;
}

export interface SegmentingOptions {
  /** The reader's own words, which win over `fixed`. */
  exceptions?: Exceptions | undefined;
  /** For readers: cut pairs such as 一项 too. */
  apart?: boolean;
  /** UTF-16 units of a step, at least. */
  least?: number;
}

/** Cuts `text` into tokens. */
export function* segmenting(
  text: string,
  lexicon: Lexicon,
  given: readonly FixedSpan[] = [],
  { exceptions, apart = false, least = STEP_UNITS }: SegmentingOptions = {},
): Steps<Token[]> {
  const fixed = exceptions ? [...given, ...exceptions.joins(text)] : given;
  const cuts = cutsOf(text, fixed, least);
  const within = cuts.map((): FixedSpan[] => []);
  for (const span of fixed) {
    let low = 0;
    for (let high = cuts.length - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if ((cuts[middle] as number) < span.end) low = middle + 1;
      else high = middle;
    }
    within[low]?.push(span);
  }
  const tokens: Token[] = [];
  let from = 0;
  for (const [n, to] of cuts.entries()) {
    const spans = (within[n] as FixedSpan[]).map((span) => ({ ...span, start: span.start - from, end: span.end - from }));
    for (const token of segment(text.slice(from, to), lexicon, spans, apart)) {
      token.start += from;
      token.end += from;
      tokens.push(token);
    }
    from = to;
    yield;
  }
  return exceptions ? exceptions.divided(text, tokens, lexicon) : tokens;
}
