/** What names and terms impose on the words of a text. */
import type { Entity, Term } from '../contract';
import { type Lexicon, WordClass } from '../lexicon/lexicon';
import type { FixedSpan } from './segment';

/**
 * Fixed spans for `segment` from the names and terms of one text: no word straddles their edges; a person's name is one word, and so is a
 * short place that the lexicon cannot cut into known places (东屏县, against 山东烟台). Quotations, dates and quantities bind
 * nothing: their edges are punctuation or numerals already.
 */
export function fixedSpans(text: string, entities: readonly Entity[], terms: readonly Term[], lexicon: Lexicon): FixedSpan[] {
  const spans: FixedSpan[] = [];
  for (const { start, end, kind } of entities) {
    if (kind === 'quotation' || kind === 'date' || kind === 'quantity') continue;
    const whole = kind === 'person' || (kind === 'place' && isOnePlace(text, start, end, lexicon));
    spans.push({ start, end, whole });
  }
  for (const { start, end } of terms) spans.push({ start, end });
  return spans;
}

/** Longest name of a place that the lexicon lacks and that is still one word, in UTF-16 units. */
const LONGEST_PLACE = 5;

function isOnePlace(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  if (end - start > LONGEST_PLACE) return false;
  const isPlace = (from: number, to: number) => {
    const word = lexicon.find(text, from, to);
    return word >= 0 && (lexicon.classes(word) & (WordClass.place | WordClass.foreignPlace)) !== 0;
  };
  for (let at = start + 2; at <= end - 2; at += 1) if (isPlace(start, at) && isPlace(at, end)) return false;
  return true;
}
