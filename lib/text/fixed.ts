/** What names and terms impose on the words of a text. */
import type { Entity, Term } from '../contract';
import { type Lexicon, WordClass } from '../lexicon/lexicon';
import type { FixedSpan } from './segment';

/**
 * Fixed spans for `segment` from the names and terms of one text: no word straddles their edges; a person's name is one word, and so is a
 * short place that the lexicon cannot cut into known places (东屏县, against 山东烟台). Quotations, dates and quantities bind
 * nothing: their edges are punctuation or numerals already.
 * @param known names of the whole article, where `text` is a part of it (its headline)
 */
export function fixedSpans(
  text: string,
  entities: readonly Entity[],
  terms: readonly Term[],
  lexicon: Lexicon,
  known: readonly Entity[] = entities,
): FixedSpan[] {
  const spans: FixedSpan[] = [];
  for (const { start, end, kind } of entities) {
    if (kind === 'quotation' || kind === 'date' || kind === 'quantity') continue;
    const whole = kind === 'person' || (kind === 'place' && isOnePlace(text, start, end, lexicon));
    spans.push({ start, end, whole });
  }
  for (const { start, end } of terms) spans.push({ start, end });
  for (const stem of stemsOf(known, lexicon)) {
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + stem.length)) {
      spans.push({ start: at, end: at + stem.length, whole: true });
    }
  }
  return spans;
}

/** A division's name without its class word: 青澜 of 青澜市. */
const DIVISION = /^(.{2,3})[省市县区州盟旗镇乡村]$/u;
/** As many as any text needs: each is looked for in all of it. */
const MOST_STEMS = 40;

/**
 * Names of places that the lexicon lacks and that the text gives in full somewhere: they are one word wherever they stand (青澜市委,
 * 青澜推行), not two unknown characters.
 */
function stemsOf(entities: readonly Entity[], lexicon: Lexicon): Set<string> {
  const stems = new Set<string>();
  for (const { kind, name } of entities) {
    const stem = kind === 'place' ? DIVISION.exec(name)?.[1] : undefined;
    if (stem && stems.size < MOST_STEMS && lexicon.find(stem, 0, stem.length) < 0) stems.add(stem);
  }
  return stems;
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
