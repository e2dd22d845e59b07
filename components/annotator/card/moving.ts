/** Where a key leads: the next mark, the next word, the next mention of the same thing. */
import type { Span } from '../../../lib/contract';
import { type Direction, placesOf, step } from '../../../lib/overlay/focus';
import { type Item, itemAt, itemOfMark, mentionsOf, spanOf } from '../../../lib/overlay/found';
import { inReadingOrder } from '../../../lib/overlay/mark';
import { rectsOf } from '../../../lib/overlay/marks';
import type { Place } from '../../../lib/overlay/page-text';
import type { LivePage } from '../live-page';

export interface Target {
  place: Place;
  item: Item;
}

/** @param from where the reader is; null takes the first mark that is in the window or below it */
export function markAfter(page: LivePage, from: Place | null, direction: Direction): Target | null {
  const inView = from ? undefined : page.marks.find((mark) => (rectsOf(page.text, mark)[0]?.bottom ?? 0) > 0);
  const mark = inView ?? step(page.marks, from, direction);
  if (!mark) return null;
  const item = itemOfMark(mark, mark.start);
  return { place: { ...spanOf(item.at), article: mark.article }, item };
}

/** Words in reading order, from the headline into the body; past the whole of the thing that is open. */
export function wordAfter(page: LivePage, from: Place, direction: Direction): Target | null {
  const { analysis } = page.articles[from.article] ?? {};
  const words = (analysis?.words ?? []).filter(({ pinyin }) => pinyin !== '');
  const isAfter = (word: Span) => inReadingOrder(word, from) > 0 && (word.field !== from.field || word.start >= from.end);
  const isBefore = (word: Span) => inReadingOrder(word, from) < 0 && (word.field !== from.field || word.end <= from.start);
  const word = direction === 1 ? words.find(isAfter) : words.findLast(isBefore);
  return word ? { place: { ...spanOf(word), article: from.article }, item: { kind: 'word', at: spanOf(word), word } } : null;
}

/** Round and round: after the last mention comes the first. */
export function mentionAfter(page: LivePage, from: Place, item: Item, direction: Direction): Target | null {
  const read = page.articles[from.article];
  if (!read) return null;
  const places = placesOf(mentionsOf(read.analysis, item), from.article);
  const place = step(places, from, direction) ?? (direction === 1 ? places[0] : places.at(-1));
  if (!place) return null;
  const found = itemAt(read.analysis, [], place.field, place.start);
  return { place, item: found && isSame(found, item) ? found : { ...item, at: spanOf(place) } };
}

function isSame(a: Item, b: Item): boolean {
  if (a.kind === 'term' && b.kind === 'term') return a.term.id === b.term.id;
  if (a.kind === 'entity' && b.kind === 'entity') return a.entity.id === b.entity.id;
  return false;
}
