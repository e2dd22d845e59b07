/** What names and terms impose on the words of a text. */
import type { Entity, Term } from '../contract';
import { type Lexicon, WordClass } from '../lexicon/lexicon';
import { type FixedSpan, segment } from './segment';

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
    if (kind === 'organisation') {
      for (const brand of brandsIn(text.slice(start, end), lexicon)) {
        spans.push({ start: start + brand.start, end: start + brand.end, whole: true });
      }
    }
  }
  for (const { start, end } of terms) spans.push({ start, end });
  for (const stem of placeStems(known, lexicon)) for (const span of placesOf(stem, text)) spans.push({ ...span, whole: true });
  for (const brand of brandsOf(known, lexicon)) for (const span of placesOf(brand, text)) spans.push({ ...span, offered: true });
  return spans;
}

function* placesOf(part: string, text: string): Generator<FixedSpan> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length))
    yield { start: at, end: at + part.length };
}

/** A division's name without its class word: 青澜 of 青澜市. */
const DIVISION = /^(.{2,3})[省市县区州盟旗镇乡村]$/u;
/** What a division is called for short: 青澜 for 青澜市. Null for a name that is no division's, or is too short to be cut. */
export const placeStem = (name: string): string | null => DIVISION.exec(name)?.[1] ?? null;

/** As many as any text needs: each is looked for in all of it. */
const MOST_STEMS = 40;

/**
 * Names of places that the lexicon lacks and that the text gives in full somewhere: they are one word wherever they stand (青澜市委,
 * 青澜推行), not two unknown characters.
 */
export function placeStems(entities: readonly Entity[], lexicon: Lexicon): Set<string> {
  const stems = new Set<string>();
  for (const { kind, name } of entities) {
    const stem = kind === 'place' ? placeStem(name) : null;
    if (stem && stems.size < MOST_STEMS && lexicon.find(stem, 0, stem.length) < 0) stems.add(stem);
  }
  return stems;
}

/** Characters that stand alone in a body's name: classes of divisions, numerals, joints, the size and age of things. */
const ALONE = new Set([...'的和与及暨第省市县区州盟旗镇乡村街路一二三四五六七八九十百千万两几大小新老全各总分原']);
const LONGEST_BRAND = 4;

/**
 * What the lexicon cuts into single characters inside the name of a body is what the body is called: 宜化 in 宜化集团, 和利时 in
 * 和利时公司.
 */
function brandsIn(name: string, lexicon: Lexicon): FixedSpan[] {
  const brands: FixedSpan[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to - from > 1 && to - from <= LONGEST_BRAND) brands.push({ start: from, end: to });
  };
  for (const { start, end, kind } of segment(name, lexicon)) {
    if (kind === 'word' && end - start === 1 && !ALONE.has(name[start] as string)) continue;
    close(start);
    from = end;
  }
  close(name.length);
  return brands;
}

/** Brands of the article's bodies, which it may use by themselves. */
function brandsOf(entities: readonly Entity[], lexicon: Lexicon): Set<string> {
  const brands = new Set<string>();
  for (const { kind, name } of entities) {
    if (kind !== 'organisation' || brands.size >= MOST_STEMS) continue;
    for (const { start, end } of brandsIn(name, lexicon)) brands.add(name.slice(start, end));
  }
  return brands;
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
