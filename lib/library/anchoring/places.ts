/** Places in a folded text where a quote may stand. */
import search from 'approx-string-match';
import type { Quote } from './quote';

export interface Place {
  start: number;
  end: number;
}

/** Quotes shorter than this are looked for as they are only: with one edit a Chinese word is another word. */
export const TOLERANT_FROM = 6;
/** A passage rather than a sentence, in units. */
const LONG = 60;
/** A word as frequent as this is found by its context or not at all. */
const MAX_OCCURRENCES = 400;
/** Share of a quote with its context that may differ while its region is looked for. */
const REGION_ERRORS = 0.3;
/** Context that helps to find it, in units. */
const REGION_CONTEXT = 32;
const MAX_ERRORS = 512;
const MAX_REGIONS = 8;
/** How far a border is moved to where the context on both sides fits best, in units. */
const BORDER_REACH = 4;
const BORDER_WINDOW = 10;

/** Edits allowed in a quote of `length` units: none below 6, one below 12, then an eighth; of a long passage a sixth. */
export function allowedEdits(length: number): number {
  if (length < TOLERANT_FROM) return 0;
  if (length < 12) return 1;
  return Math.min(MAX_ERRORS, Math.floor(length / (length < LONG ? 8 : 6)));
}

/** Where the quote stands unedited, as far as the first few hundred. */
export function exactPlaces(text: string, exact: string): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(exact); at >= 0 && places.length < MAX_OCCURRENCES; at = text.indexOf(exact, at + 1)) {
    places.push({ start: at, end: at + exact.length });
  }
  return places;
}

/** Number of units that differ at a border if it stands at `at`: what should come before, and what should come after. */
function misfit(text: string, at: number, before: string, after: string): number {
  let differences = 0;
  for (let n = 1; n <= before.length; n += 1) if (text[at - n] !== before[before.length - n]) differences += 1;
  for (let n = 0; n < after.length; n += 1) if (text[at + n] !== after[n]) differences += 1;
  return differences;
}

/** An edit beside a border leaves it uncertain by a unit or two: moves it to where most fits, as little as possible. */
function settle(text: string, at: number, before: string, after: string): number {
  let best = at;
  let least = misfit(text, at, before, after);
  for (let reach = 1; reach <= BORDER_REACH; reach += 1) {
    for (const moved of [at - reach, at + reach]) {
      const differences = moved < 0 || moved > text.length ? Number.POSITIVE_INFINITY : misfit(text, moved, before, after);
      if (differences < least) {
        best = moved;
        least = differences;
      }
    }
  }
  return best;
}

function settled(text: string, { exact, prefix, suffix }: Quote, { start, end }: Place): Place {
  const from = settle(text, start, prefix.slice(-BORDER_WINDOW), exact.slice(0, BORDER_WINDOW));
  const to = settle(text, end, exact.slice(-BORDER_WINDOW), suffix.slice(0, BORDER_WINDOW));
  return from < to ? { start: from, end: to } : { start, end };
}

function unique(text: string, quote: Quote, places: readonly Place[]): Place[] {
  const moved = places.map((place) => settled(text, quote, place));
  return [...new Map(moved.map((place) => [`${place.start} ${place.end}`, place])).values()];
}

/** Where the quote stands with the fewest edits, looked for by itself. */
export function editedPlaces(text: string, quote: Quote): Place[] {
  const most = allowedEdits(quote.exact.length);
  return most === 0 ? [] : unique(text, quote, search(text, quote.exact, most).slice(0, MAX_OCCURRENCES));
}

/** Where the quote stands in the region that it and its context together resemble most. */
export function placesByRegion(text: string, quote: Quote): Place[] {
  const most = allowedEdits(quote.exact.length);
  if (most === 0) return [];
  const context = quote.prefix.slice(-REGION_CONTEXT) + quote.exact + quote.suffix.slice(0, REGION_CONTEXT);
  const regions = search(text, context, Math.min(MAX_ERRORS, Math.floor(context.length * REGION_ERRORS)));
  const places = regions.slice(0, MAX_REGIONS).flatMap((region) =>
    search(text.slice(region.start, region.end), quote.exact, most).map(({ start, end }) => ({
      start: region.start + start,
      end: region.start + end,
    })),
  );
  return unique(text, quote, places);
}
