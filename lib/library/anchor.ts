/**
 * Anchors: where a highlight stands, described so that it is found again when the page has changed (W3C Web Annotation, text quote
 * and text position selectors, and the path of its block as a hint). Pure: texts in, offsets out. An anchor with a `field` is described
 * in, and looked for in, that part of the headline.
 */
import { nearestBlock } from './anchoring/block-path';
import { decide, type Hint } from './anchoring/decide';
import { foldText } from './anchoring/folded';
import { editedPlaces, exactPlaces, placesByRegion } from './anchoring/places';
import { foldQuote } from './anchoring/quote';
import type { Anchor } from './records';

/**
 * UTF-16 units of context kept on each side: as much as W3C asks for at most. With 32, twice as many highlights were orphans on changed
 * pages of forms that repeat themselves.
 */
const CONTEXT = 64;
/** So much context, on both sides together, tells a place from others of the same words. */
const ENOUGH_CONTEXT = 32;

export interface Found {
  start: number;
  end: number;
}

/** Moves an offset out of the middle of a surrogate pair. */
function whole(text: string, offset: number, towards: 1 | -1): number {
  const inside = /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '');
  return inside ? offset + towards : offset;
}

/**
 * The anchor of `text.slice(start, end)`.
 * @throws RangeError where the span is empty or not in the text
 */
export function describe(text: string, start: number, end: number): Anchor {
  if (!(start >= 0 && start < end && end <= text.length)) throw new RangeError(`No span: ${start} to ${end} of ${text.length}`);
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(whole(text, Math.max(0, start - CONTEXT), 1), start),
      suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT), -1)),
    },
    position: { start, end },
  };
}

/** The quote at its old position with its old context; with too little of that, only where it stands once in the text. */
function atPosition(text: string, { quote, position }: Anchor): Found | null {
  const { exact, prefix, suffix } = quote;
  const from = position.start - prefix.length;
  const pattern = prefix + exact + suffix;
  if (from < 0 || !text.startsWith(pattern, from)) return null;
  if (prefix.length + suffix.length < ENOUGH_CONTEXT && text.indexOf(pattern) !== text.lastIndexOf(pattern)) return null;
  return { start: position.start, end: position.start + exact.length };
}

/** The quote with all of its context, where that stands once in the text. */
function byContext(text: string, { quote }: Anchor): Found | null {
  const pattern = quote.prefix + quote.exact + quote.suffix;
  if (quote.prefix.length + quote.suffix.length < ENOUGH_CONTEXT) return null;
  const at = text.indexOf(pattern);
  if (at < 0 || text.indexOf(pattern, at + 1) >= 0) return null;
  const start = at + quote.prefix.length;
  return { start, end: start + quote.exact.length };
}

/**
 * Finds anchors in one text; what is needed of the text is worked out once. From cheap to costly: at the old position, by the quote with
 * its context, then tolerantly. Null for an orphan: where the words are gone, or where it cannot be told which of several they are.
 * @param pathAt the path of the block at an offset, asked only where the same words stand twice
 */
export function anchorsIn(text: string, pathAt?: (offset: number) => string | null): (anchor: Anchor) => Found | null {
  let folded: ReturnType<typeof foldText> | undefined;
  const hintFor = ({ path }: Anchor): Hint | undefined =>
    path && pathAt
      ? (places) => {
          const paths = places.map(({ start }) => pathAt(folded?.toSource(start) ?? 0));
          return places[nearestBlock(path, paths) ?? -1] ?? null;
        }
      : undefined;
  return (anchor) => {
    if (anchor.quote.exact === '') return null;
    const quick = atPosition(text, anchor) ?? byContext(text, anchor);
    if (quick) return quick;
    folded ??= foldText(text);
    const quote = foldQuote(anchor.quote);
    if (quote.exact === '') return null;
    const page = folded.text;
    const exact = exactPlaces(page, quote.exact);
    const hint = hintFor(anchor);
    let place = decide(page, quote, exact, hint);
    if (!place) {
      // Looked for with edits, the unedited ones are still there as rivals.
      const edited = editedPlaces(page, quote);
      place = decide(page, quote, edited) ?? decide(page, quote, [...exact, ...edited, ...placesByRegion(page, quote)]);
    }
    return place && { start: folded.toSource(place.start), end: folded.toSourceEnd(place.end) };
  };
}

/** Finds one anchor in a text; for several in one text see {@link anchorsIn}. */
export function anchorIn(text: string, anchor: Anchor): Found | null {
  return anchorsIn(text)(anchor);
}
