/**
 * Which place a quote belongs to, if any. A highlight on the wrong words is worse than an orphan, which the reader sees listed and can
 * put back by hand. Sentences are put in, taken out and moved as wholes, so a place must show the sentence of the quote (`claim.ts`)
 * and, unless that is long, a neighbour of it; and no other place may come near it.
 */
import { type Claim, type Comparison, claims, weight } from './claim';
import { align, alignBackwards, type Difference, editDistance } from './evidence';
import { allowedEdits, type Place } from './places';
import type { Quote } from './quote';

interface Weighed extends Place {
  edits: number;
  /** Units that agree, in quote and context, less what differs. */
  total: number;
  claims: Claim[];
  /** Nothing but small edits was made in it, or it is a long passage. */
  unspoilt: boolean;
}

/** Context that a text may have put in between, in units. */
const SLACK = 12;
/** A difference costs as much as so many units that agree. */
const COST = 3;
/** Two places whose totals are nearer than this are alike. */
const MARGIN = 4;
/** Quotes up to this length are aligned as a whole, longer ones at their ends. */
const WHOLE = 160;
const BORDER = 64;
/** A passage rather than a sentence, in units. */
const PASSAGE = 100;
/** Units between a quote and itself. */
const STUTTER = 8;
/** Less than this of quote and sentence together places nothing in a long text. */
const KNOWN = 12;
/** Hanzi of a neighbouring sentence that must be recognised. */
const NEIGHBOUR = 5;
/** The same beside a sentence that was edited. */
const SURE_NEIGHBOUR = 8;
/** A sentence with so many units that agree stands once in a text. */
const LONG_SENTENCE = 48;
/** One small edit in so many units of a sentence is an edited sentence; more is another sentence. */
const SENTENCE_EDITS = 8;
/** A sentence with this share of another's units is made on the same last. */
const LIKE = 0.5;
/** Places weighed at most. */
const MAX_WEIGHED = 8;

/** What differs between a quote and the text at a place, in the order of the quote. */
function inside(exact: string, now: string): Difference[] {
  if (exact === now) return [];
  if (exact.length <= WHOLE && now.length <= WHOLE + SLACK) return align(exact, now, true).differences;
  const head = align(exact.slice(0, BORDER), now.slice(0, BORDER + SLACK));
  const tail = alignBackwards(exact.slice(-BORDER), now.slice(-BORDER - SLACK));
  const differences = [...head.differences];
  if (head.reach < BORDER) differences.push({ at: head.reach, gone: exact.slice(head.reach, BORDER), come: '…' });
  if (tail.reach < BORDER)
    differences.push({ at: exact.length - BORDER, gone: exact.slice(-BORDER, exact.length - tail.reach), come: '…' });
  return [...differences, ...tail.differences.map((one) => ({ ...one, at: one.at + exact.length - BORDER }))];
}

function compare(text: string, { exact, prefix, suffix }: Quote, { start, end }: Place): Comparison {
  const left = alignBackwards(prefix, text.slice(Math.max(0, start - prefix.length - SLACK), start));
  const right = align(suffix, text.slice(end, end + suffix.length + SLACK));
  const shift = (differences: readonly Difference[], by: number) => differences.map((one) => ({ ...one, at: one.at + by }));
  return {
    text,
    place: { start, end },
    pattern: prefix + exact + suffix,
    start: prefix.length,
    end: prefix.length + exact.length,
    from: prefix.length - left.reach,
    to: prefix.length + exact.length + right.reach,
    differences: [
      ...left.differences,
      ...shift(inside(exact, text.slice(start, end)), prefix.length),
      ...shift(right.differences, prefix.length + exact.length),
    ],
  };
}

function weigh(text: string, quote: Quote, place: Place): Weighed {
  const comparison = compare(text, quote, place);
  const edits = editDistance(quote.exact, text.slice(place.start, place.end), allowedEdits(quote.exact.length));
  const lost = comparison.differences.reduce(
    (sum, { gone, come }) => sum + gone.length + COST * Math.max(gone.length, come.length),
    0,
  );
  return {
    ...place,
    edits,
    total: comparison.to - comparison.from - lost,
    claims: claims(comparison),
    unspoilt: unspoilt(comparison),
  };
}

/** Whether a place has a sentence of the same form. */
const isLike = ({ claims }: Weighed): boolean => claims.every(({ length, agreed }) => agreed >= length * LIKE);

/** Whether a sentence is the one meant. */
function holds({ agreed, elsewhere, differences, before, after }: Claim, room: number, alone: boolean): boolean {
  const [figures, small, words, more] = differences;
  if (more > 0 || elsewhere) return false;
  const best = Math.max(before ?? 0, after ?? 0);
  const edits = figures + small;
  if (words > 0) {
    return alone && words + edits <= 2 && agreed >= 20 && Math.min(before ?? 0, after ?? 0) >= SURE_NEIGHBOUR;
  }
  if (edits > 0) {
    if (edits > 1 + agreed / SENTENCE_EDITS) return false;
    // Nothing is known beyond the sentence: it must be most of the text, as in a headline.
    if (before === null && after === null) return agreed >= room / 3;
    return best >= SURE_NEIGHBOUR && Math.min(before ?? best, after ?? best) >= NEIGHBOUR;
  }
  if (best >= NEIGHBOUR || agreed >= LONG_SENTENCE) return true;
  return before === null && after === null && agreed >= KNOWN;
}

/** Whether nothing but small edits was made within a quote that is no long passage. */
const unspoilt = ({ from, to, start, end, differences }: Comparison): boolean =>
  end - start >= PASSAGE ||
  !differences.some((one) => one.at >= Math.max(start, from) && one.at < Math.min(end, to) && weight(one) > 1);

/** Whether a short quote stands in its own nearest context again (一行又一行): an edit then leaves open which of the two it is. */
function stutters({ exact, prefix, suffix }: Quote): boolean {
  return prefix.slice(-exact.length - STUTTER).includes(exact) || suffix.slice(0, exact.length + STUTTER).includes(exact);
}

/** Whether what is known of a place is enough. `room` is the length of the text: in a headline little is enough. */
function convinces(place: Weighed, quote: Quote, room: number, alone: boolean): boolean {
  const { length } = quote.exact;
  if (place.edits > allowedEdits(length)) return false;
  const known = length + quote.prefix.length + quote.suffix.length;
  if (known < KNOWN) return known >= room / 3;
  if (stutters(quote) && place.claims.some(({ differences }) => differences.some((count) => count > 0))) return false;
  return place.unspoilt && place.claims.every((claim) => holds(claim, room, alone));
}

const overlap = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

/** Units beside a place that agree without an edit: cheap, to choose which places are worth weighing. */
function runs(text: string, { prefix, suffix }: Quote, { start, end }: Place): number {
  let left = 0;
  while (left < prefix.length && text[start - 1 - left] === prefix[prefix.length - 1 - left]) left += 1;
  let right = 0;
  while (right < suffix.length && text[end + right] === suffix[right]) right += 1;
  return left + right;
}

function likeliest(text: string, quote: Quote, places: readonly Place[]): readonly Place[] {
  if (places.length <= MAX_WEIGHED) return places;
  const ranked = places.map((place) => ({ place, score: runs(text, quote, place) })).sort((a, b) => b.score - a.score);
  return ranked.slice(0, MAX_WEIGHED).map(({ place }) => place);
}

/** Whether quote and sentence stand at a place as they were. */
const isWhole = ({ edits, claims }: Weighed): boolean =>
  edits === 0 && claims.every(({ differences }) => differences.every((count) => count === 0));

/** Chooses among places of the very same words; null where it cannot. */
export type Hint = (places: readonly Place[]) => Place | null;

/**
 * The one place among several that convinces and stands out; null where none does, or where several are alike and no hint tells which of
 * them is meant.
 */
export function decide(text: string, quote: Quote, places: readonly Place[], hint?: Hint): Place | null {
  const weighed = likeliest(text, quote, places)
    .map((place) => weigh(text, quote, place))
    .sort((a, b) => b.total - a.total);
  const alone = (place: Weighed) => !weighed.some((other) => !overlap(place, other) && isLike(other));
  const best = weighed.find((place) => convinces(place, quote, text.length, alone(place)));
  if (!best) return null;
  const perfect = quote.exact.length + quote.prefix.length + quote.suffix.length;
  const margin = best.total === perfect ? 1 : MARGIN;
  const rivals = weighed.filter((other) => !overlap(best, other) && best.total - other.total < margin);
  if (rivals.length === 0) return best;
  const alike = [best, ...rivals];
  return hint && alike.every(isWhole) ? hint(alike) : null;
}
