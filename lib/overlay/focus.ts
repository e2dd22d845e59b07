/** Moving by key: from mark to mark, from word to word, in reading order and across the articles of a page. Pure. */
import type { Span } from '../contract';
import { inReadingOrder } from './mark';
import type { Place } from './page-text';

export type Direction = 1 | -1;

export const comparePlaces = (a: Place, b: Place): number => a.article - b.article || inReadingOrder(a, b);

/**
 * The next or previous place.
 * @param places in reading order
 * @param from where the reader is: a place of the list or any other; null at the beginning
 * @returns null past either end
 */
export function step<T extends Place>(places: readonly T[], from: Place | null, direction: Direction): T | null {
  if (!from) return (direction === 1 ? places[0] : places.at(-1)) ?? null;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(places[middle] as T, from)) low = middle + 1;
    else high = middle;
  }
  // `low` is the first place that does not begin before `from`.
  if (direction === -1) return places[low - 1] ?? null;
  const here = places[low];
  return (here && startsTogether(here, from) ? places[low + 1] : here) ?? null;
}

const before = (a: Place, b: Place): boolean => !startsTogether(a, b) && comparePlaces(a, b) < 0;
const startsTogether = (a: Place, b: Place): boolean => a.article === b.article && a.field === b.field && a.start === b.start;

/** Spans of one article as places of the page. */
export const placesOf = <T extends Span>(spans: readonly T[], article: number): (T & Place)[] =>
  spans.map((span) => ({ ...span, article }));
