/**
 * What a quote claims: that this is its sentence. A quote inside one sentence makes one claim; one that runs over a border makes two,
 * for its first sentence and for its last. Newspaper Chinese repeats itself: parallel sentences (甲镇完成投资……；乙镇完成投资……) share all
 * but a name or a number. What tells an edited sentence from a parallel one is what differs, and what stands beside it.
 */
import { isHanzi } from '../../text/characters';
import type { Difference } from './evidence';

/** A quote with its context as one string, compared with a text at one place. */
export interface Comparison {
  /** The text that it is looked for in, and the place in it. */
  text: string;
  place: { start: number; end: number };
  pattern: string;
  /** Where the quote begins and ends in the pattern. */
  start: number;
  end: number;
  /** What of the pattern was followed in the text; beyond, nothing agrees. */
  from: number;
  to: number;
  /** In order, within what was followed. */
  differences: readonly Difference[];
}

const SENTENCE_END = /[。！？；]/;
const NUMBER = /^[\d.,%]*$/;
/** Words of one character that come and go in an edit without changing what a sentence is about. */
const LIGHT = /^[的了和在有为是以等及与地得将已也就都并而则其该各，、：“”（）《》\d.%—·…\s]?$/;

/** Units beyond which a sentence counts as known. */
const SENTENCE_REACH = 48;
/** Units of a neighbour that are looked for, and how far from the quote. */
const NEARBY = 12;
const AROUND = 96;
/** The edge of a text is worth a neighbour with so many hanzi. */
const EDGE = 8;
/** An addition of so many units is a small edit. */
const SMALL = 4;

/** The offset after the first sentence end at or after `from`, before `to`; -1 for none. */
function borderAfter(pattern: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (SENTENCE_END.test(pattern[at] as string)) return at + 1;
  return -1;
}

function borderBefore(pattern: string, from: number): number {
  for (let at = from; at > 0; at -= 1) if (SENTENCE_END.test(pattern[at - 1] as string)) return at;
  return -1;
}

/** How heavy a difference is: 0 a figure, 1 a small edit, 2 a word for another, 3 more than that. */
export function weight({ gone, come }: Difference): 0 | 1 | 2 | 3 {
  if (NUMBER.test(gone) && NUMBER.test(come)) return 0;
  if (gone === '' || come === '') return gone.length + come.length <= SMALL ? 1 : 3;
  if (gone.length <= 1 && come.length <= 1) return LIGHT.test(gone) || LIGHT.test(come) ? 1 : 2;
  return gone.length <= 2 && come.length <= 2 ? 2 : 3;
}

export interface Claim {
  /** Units of the sentence, and how many agree. */
  length: number;
  agreed: number;
  /** It differs here and stands unedited somewhere else. */
  elsewhere: boolean;
  /** Differences in the sentence by weight. */
  differences: readonly [number, number, number, number];
  /** Hanzi that agree beyond the sentence, before and after it; null where nothing is known of that side. */
  before: number | null;
  after: number | null;
}

/** Hanzi in a stretch of the pattern. */
function hanzi(pattern: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (isHanzi(pattern.charCodeAt(at))) count += 1;
  return count;
}

/** Hanzi of the pattern from `from` to `to` that agree, the nearest first, as far as nothing heavy comes between. */
function adjoining({ pattern, differences, ...reach }: Comparison, from: number, to: number, outwards: 1 | -1): number {
  let low = Math.max(from, reach.from);
  let high = Math.min(to, reach.to);
  let edits = 0;
  for (const difference of differences) {
    const { at, gone, come } = difference;
    const end = at + gone.length;
    if (end < low || at > high) continue;
    // Whole sentences may have come between the neighbour and this one.
    if (gone === '' && at === (outwards > 0 ? from : to)) continue;
    if (weight({ at, gone, come }) < 2) edits += 1;
    else if (outwards > 0) high = Math.min(high, Math.max(at, from));
    else low = Math.max(low, Math.min(end, to));
  }
  return Math.max(0, hanzi(pattern, low, high) - 2 * edits);
}

/** What of a neighbour stands near, with a picture or an advertisement in between, and nowhere else in the text. */
function nearby({ pattern, text, place }: Comparison, from: number, to: number, outwards: 1 | -1): number {
  const words = outwards > 0 ? pattern.slice(from, Math.min(to, from + NEARBY)) : pattern.slice(Math.max(from, to - NEARBY), to);
  if (words.length < NEARBY) return 0;
  const near =
    outwards > 0 ? text.slice(place.end, place.end + AROUND) : text.slice(Math.max(0, place.start - AROUND), place.start);
  if (!near.includes(words) || text.indexOf(words) !== text.lastIndexOf(words)) return 0;
  return hanzi(words, 0, words.length);
}

/** Whether a sentence that had no neighbour on one side, being the first or last of its text, is so still. */
function atEdge({ text, place, start, end, pattern }: Comparison, outwards: 1 | -1): boolean {
  const own = outwards > 0 ? pattern.length - end : start;
  const now = outwards > 0 ? text.length - place.end : place.start;
  return Math.abs(own - now) <= SMALL;
}

/** Hanzi of a neighbouring sentence that are recognised; null where nothing is known of one. */
function support(comparison: Comparison, from: number, to: number, outwards: 1 | -1): number | null {
  if (hanzi(comparison.pattern, from, to) < 2) return atEdge(comparison, outwards) ? EDGE : null;
  return adjoining(comparison, from, to, outwards) || nearby(comparison, from, to, outwards);
}

function claim(comparison: Comparison, from: number, to: number): Claim {
  const { differences } = comparison;
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  let lost = 0;
  for (const difference of differences) {
    const end = difference.at + difference.gone.length;
    // What is put in at the border of a sentence is not in it.
    const within = difference.gone === '' ? difference.at > from && difference.at < to : difference.at < to && end > from;
    if (!within) continue;
    counts[weight(difference)] += 1;
    lost += Math.min(end, to) - Math.max(difference.at, from);
  }
  const unfollowed = Math.max(0, comparison.from - from) + Math.max(0, to - comparison.to);
  if (unfollowed > 0) counts[unfollowed <= 1 ? 2 : 3] += 1;
  return {
    length: to - from,
    elsewhere: counts.some((count) => count > 0) && comparison.text.includes(comparison.pattern.slice(from, to)),
    agreed: to - from - lost - unfollowed,
    differences: counts,
    before: support(comparison, 0, from, -1),
    after: support(comparison, to, comparison.pattern.length, 1),
  };
}

/** The claims of a quote: one for a quote within a sentence, else one for its first and one for its last. */
export function claims(comparison: Comparison): Claim[] {
  const { pattern, start, end } = comparison;
  const before = borderBefore(pattern, start);
  const from = Math.max(before, 0, start - SENTENCE_REACH);
  const reach = Math.min(pattern.length, end + SENTENCE_REACH);
  const inside = borderAfter(pattern, start, end);
  if (inside < 0 || inside >= end) {
    const closed = inside >= 0;
    const after = closed ? end : borderAfter(pattern, end, reach);
    return [claim(comparison, from, after < 0 ? reach : after)];
  }
  const last = Math.max(inside, borderBefore(pattern, end - 1));
  const after = SENTENCE_END.test(pattern[end - 1] as string) ? end : borderAfter(pattern, end, reach);
  return [claim(comparison, from, inside), claim(comparison, last, after < 0 ? reach : after)];
}
