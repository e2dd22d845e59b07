/** One block of an article as the finders see it: normalised, with its quotation marks paired, and with the way back to the page. */
import type { Block, BlockKind, Span } from '../contract';
import { normalise } from '../text/normalise';
import { pairQuotes, type QuotePair } from './quotes';

export interface Passage {
  /** Normalised text of the block (see `lib/text/normalise.ts`). Offsets of finders count in it. */
  text: string;
  /** Innermost first where they nest; ascending by their closing mark. */
  quotes: readonly QuotePair[];
  /** Offset of the other mark of the pair that has a mark at `offset`; -1 where no paired mark stands there. */
  partnerOf(offset: number): number;
  /** Whether `[start, end)` is the whole content of a pair of quotation marks. */
  isQuoted(start: number, end: number): boolean;
  /** Whether the page has white space before the unit at `offset`: what separates the halves of a headline. */
  hasGap(offset: number): boolean;
  kind: BlockKind;
  /** The span in the article's text. */
  toSpan(start: number, end: number): Span;
  /** The span as the page prints it, in its own script, without white space. */
  printed(start: number, end: number): string;
}

/** Straight single marks around a short phrase, which is how some extractions print nested quotation marks. */
const SINGLE = /'([㐀-鿿][^'“”"‘’\n]{1,24})'/gu;

export function readPassage(text: string, block: Block): Passage {
  // A line break inside a block is where a column or a source line ended: white space like any other.
  const normalised = normalise(text.slice(block.start, block.end).replaceAll('\n', ' ').replace(SINGLE, '‘$1’'));
  const quotes = pairQuotes(normalised.text);
  const partners = new Map(
    quotes.flatMap(({ open, close }) => [
      [open, close],
      [close, open],
    ]),
  );
  const partnerOf = (offset: number) => partners.get(offset) ?? -1;
  const toSpan = (start: number, end: number) => ({
    start: block.start + normalised.toSource(start),
    end: block.start + normalised.toSourceEnd(end),
  });
  return {
    text: normalised.text,
    quotes,
    partnerOf,
    isQuoted: (start, end) => partnerOf(start - 1) === end,
    hasGap: (offset) => offset > 0 && normalised.toSource(offset) > normalised.toSourceEnd(offset),
    kind: block.kind,
    toSpan,
    printed(start, end) {
      const span = toSpan(start, end);
      return text.slice(span.start, span.end).replace(/[\s\u200b-\u200f\u2060\ufeff]/gu, '');
    },
  };
}
