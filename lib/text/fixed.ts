/** What names and terms impose on the words of a text. */
import type { Entity, Term } from '../contract';
import type { FixedSpan } from './segment';

/**
 * Fixed spans for `segment` from the names and terms of one text: no word straddles their edges; a person's name is one word,
 * and so is a term of at most four characters that is no slogan. Quotations and dates bind nothing: their edges are punctuation or
 * numerals already.
 */
export function fixedSpans(entities: readonly Entity[], terms: readonly Term[]): FixedSpan[] {
  const spans: FixedSpan[] = [];
  for (const { start, end, kind } of entities) {
    if (kind === 'quotation' || kind === 'date' || kind === 'quantity') continue;
    spans.push({ start, end, whole: kind === 'person' });
  }
  for (const { start, end } of terms) spans.push({ start, end });
  return spans;
}
