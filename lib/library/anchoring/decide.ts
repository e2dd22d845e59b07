/**
 * Which place a quote belongs to, if any. A highlight on the wrong words is worse than an orphan, which the reader sees listed and can
 * put back by hand. Newspaper Chinese repeats itself: parallel sentences (甲镇完成投资……；乙镇完成投资……) share much of their context. What
 * tells an edited page from a parallel sentence is where the context breaks off: sentences are put in, taken out and moved as wholes,
 * so that what stands between the quote and the end of its sentence still agrees; in a parallel sentence it does not.
 */
import { compareSide, EDIT_COST, editDistance, reversed, type Side } from './evidence';
import { allowedEdits, type Place } from './places';
import type { Quote } from './quote';

interface Weighed extends Place {
  edits: number;
  /** Context, read outwards. */
  left: Side;
  right: Side;
  /** The quote's own first and last units, read inwards. */
  head: Side;
  tail: Side;
  /** Units that agree, in quote and context, less edits. */
  total: number;
}

/** Context that a text may have put in between, in units. */
const SLACK = 8;
/** Two places whose totals are nearer than this are alike. */
const MARGIN = 4;
/** Quotes of at least this length speak for themselves where they stand unedited, twice that where they are edited a little. */
const TELLING = 24;
/** Units at either end of a quote that must be there for the most part: else the place was lost and a like one stands beside it. */
const BORDER = 16;
/** Less than this of quote and sentence together places nothing in a long text. */
const KNOWN = 12;
/** One edit in so many units of a sentence is an edited sentence; more is another sentence. */
const SENTENCE_EDITS = 8;

/** Share of the context on either side that makes up for a sentence with many edits (figures brought up to date). */
const MOSTLY = 0.55;
/** Units of a neighbouring sentence that must be recognised beside a short sentence. */
const NEIGHBOUR = 5;
/** A sentence of so many units stands once in a text. */
const LONG_SENTENCE = 30;

/** Places weighed at most: 0.02 ms each. */
const MAX_WEIGHED = 16;

const SENTENCE_END = /[。！？；]/;

function weigh(text: string, { exact, prefix, suffix }: Quote, { start, end }: Place): Weighed {
  const edits = editDistance(exact, text.slice(start, end), allowedEdits(exact.length));
  const left = compareSide(reversed(prefix), reversed(text.slice(Math.max(0, start - prefix.length - SLACK), start)));
  const right = compareSide(suffix, text.slice(end, end + suffix.length + SLACK));
  const head = compareSide(exact.slice(0, BORDER), text.slice(start, Math.min(end, start + BORDER + SLACK)));
  const tail = compareSide(reversed(exact.slice(-BORDER)), reversed(text.slice(Math.max(start, end - BORDER - SLACK), end)));
  const total = exact.length - EDIT_COST * edits + left.agreed + right.agreed;
  return { start, end, edits, left, right, head, tail, total };
}

const share = (side: Side): number => (side.length === 0 ? 1 : side.agreed / side.length);

/** Units of context between the quote and the border of its sentence; all of the context where no border is in it. */
function sentenceUnits({ prefix, suffix, exact }: Quote): { left: number; right: number } {
  const before = reversed(prefix).search(SENTENCE_END);
  const after = suffix.search(SENTENCE_END);
  const closed = SENTENCE_END.test(exact.at(-1) ?? '');
  return { left: before < 0 ? prefix.length : before, right: closed ? 0 : after < 0 ? suffix.length : after };
}

/** Whether the rest of the sentence on one side agrees, but for an edit or two. */
function agrees(side: Side, units: number): boolean {
  const allowed = units < SENTENCE_EDITS ? (units > 4 ? 1 : 0) : Math.floor(units / SENTENCE_EDITS);
  return (side.edits[units] ?? units) <= allowed;
}

/** Whether what is known of a place is enough. `room` is the length of the text: in a headline little is enough. */
function convinces({ edits, left, right, head, tail }: Weighed, quote: Quote, room: number): boolean {
  const { length } = quote.exact;
  if (edits > allowedEdits(length)) return false;
  if (edits === 0 && length >= TELLING) return true;
  if (edits > 0 && (share(head) < 0.5 || share(tail) < 0.5)) return false;
  if (edits > 0 && length >= 2 * TELLING && edits <= length / 8) return true;
  const sentence = sentenceUnits(quote);
  const known = left.length + right.length;
  if (length + known < KNOWN) return length + known >= room / 3;
  if (!agrees(left, sentence.left) || !agrees(right, sentence.right)) return share(left) >= MOSTLY && share(right) >= MOSTLY;
  // The sentence is the same; one like it may stand elsewhere (a saying quoted twice), so a neighbour must be known too, or it is long.
  const beyond = known - sentence.left - sentence.right;
  const neighbour = Math.max(left.agreed - sentence.left, right.agreed - sentence.right);
  if (beyond < NEIGHBOUR || neighbour >= NEIGHBOUR) return true;
  // A reporter writes the same sentence of town after town: a name's worth of edits makes it another place.
  const changed = (left.edits[sentence.left] ?? 0) + (right.edits[sentence.right] ?? 0) + edits;
  return changed <= 1 && sentence.left + length + sentence.right >= LONG_SENTENCE;
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

/** The one place among several that convinces and stands out; null where none does, or two are alike. */
export function decide(text: string, quote: Quote, places: readonly Place[]): Place | null {
  const weighed = likeliest(text, quote, places)
    .map((place) => weigh(text, quote, place))
    .sort((a, b) => b.total - a.total);
  const best = weighed.find((place) => convinces(place, quote, text.length));
  if (!best) return null;
  const rival = weighed.find((other) => !overlap(best, other));
  const perfect = quote.exact.length + quote.prefix.length + quote.suffix.length;
  if (rival && best.total - rival.total < (best.total === perfect ? 1 : MARGIN)) return null;
  return best;
}
