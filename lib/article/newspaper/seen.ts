/** One piece as it looks by itself: credit, dateline, furniture, torn, like a heading, like running text. */
import {
  type BylineReading,
  type DatelineReading,
  type EndlineReading,
  parseByline,
  parseDateline,
  parseEndline,
} from '../byline';
import { fold } from '../byline/fold';
import type { Feature } from './feature-names';
import { isTerminal, type Piece } from './pieces';
import { CAPTION_END, CAPTION_START, FURNITURE, LISTING, OPENER, TURN } from './shapes';
import { widthOf } from './width';

export interface Seen {
  piece: Piece;
  folded: string;
  width: number;
  byline: BylineReading;
  dateline: DatelineReading | null;
  /** 0 to 1: how surely a short open line is a torn piece of a paragraph and no heading. */
  torn: number;
  /** Names in brackets at the end of the text. */
  closing: EndlineReading | null;
  /** Reason, where the piece has the form of page furniture. */
  furniture: string | null;
  /** Index of the piece that prints the same, or -1. */
  copyOf: number;
  /** A line of a list: of results, of hours, with a bullet. */
  listing: boolean;
  /** Someone's turn in an interview. */
  turn: boolean;
  /** Kept by `isHeadingLike`. */
  headingLike: boolean | null;
  features: Map<Feature, number>;
}

/** Widths up to which a line is short, and not long. In em. */
export const SHORT = 26;
export const MIDDLING = 42;

function shapeOf(piece: Piece): Seen {
  const folded = fold(piece.text.slice(0, 400)).trim();
  const byline = parseByline(piece.text);
  const furniture =
    piece.text.length <= 120 ? FURNITURE.find((shape) => shape.patterns.some((pattern) => pattern.test(folded))) : undefined;
  return {
    piece,
    folded,
    width: widthOf(piece.text.slice(0, 200)),
    byline,
    dateline: piece.text.length > 8 ? parseDateline(piece.text) : null,
    furniture: piece.apart ?? furniture?.why ?? null,
    torn: piece.level > 0 ? 0 : tornness(folded, piece.text),
    closing: piece.text.length > 30 ? endOf(piece.text) : null,
    copyOf: -1,
    listing: LISTING.test(folded) || (piece.bullet && !CAPTION_START.test(folded)),
    turn: TURN.test(folded),
    headingLike: null,
    features: new Map(),
  };
}

/** The signature that ends a paragraph; a photographer's credit ends a caption. */
function endOf(text: string): EndlineReading | null {
  const end = parseEndline(text);
  return end && (end.bylines.some((byline) => byline.role !== 'photographer') || end.authorUnit) ? end : null;
}

/** A paragraph broken off after a few words: an opened quotation, a comma at the end, the start of a sentence. */
function tornness(folded: string, text: string): number {
  if (isTerminal(text)) return 0;
  if (/[,、;]$/u.test(folded) || unclosed(text)) return 1;
  if (/^.{1,8},/u.test(folded) && OPENER.test(folded) && widthOf(text) > 12) return 0.8;
  if (/^(?:经|据|在|为|对|从|当|随着|通过|针对|围绕|按照|根据)[^,]{1,14},.{4}/u.test(folded)) return 0.6;
  return folded.includes('。') ? 1 : 0;
}

/** Does a quotation mark or bracket open that never closes? Straight marks open and close by turns. */
export function unclosed(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if ('“「『《（(【'.includes(sign)) depth += 1;
    else if ('”」』》）)】'.includes(sign)) depth -= 1;
  }
  return depth > 0 || (text.match(/"/gu)?.length ?? 0) % 2 === 1;
}

/** Could this be a line of a heading, by its form alone? Asked again and again of the same piece, so it is kept. */
export function isHeadingLike(seen: Seen): boolean {
  seen.headingLike ??= looksLikeHeading(seen);
  return seen.headingLike;
}

function looksLikeHeading(seen: Seen): boolean {
  const { folded, width, byline, furniture, dateline } = seen;
  if (byline.credit || furniture || dateline || width > 64 || seen.listing || seen.turn || seen.piece.quoted) return false;
  if (seen.piece.level > 0) return width <= 90;
  if (seen.torn >= 0.6) return false;
  return (
    !isTerminal(seen.piece.text.replace(/[!！?？…]+[”"]?$/u, '')) &&
    width <= 52 &&
    !CAPTION_START.test(folded) &&
    !folded.includes('。') &&
    (folded.match(/[,;、]/gu)?.length ?? 0) <= 4 &&
    !/[,、;:]$/u.test(folded)
  );
}

/** Text of an article by its form alone. */
export function isBodyLike(seen: Seen): boolean {
  return (
    !seen.byline.credit &&
    !seen.furniture &&
    (seen.width > MIDDLING ||
      seen.torn >= 0.6 ||
      seen.dateline !== null ||
      (isTerminal(seen.piece.text) && seen.width > 14) ||
      seen.turn ||
      seen.piece.quoted ||
      seen.listing)
  );
}

/** What is seen of each piece by itself. */
export function shapesOf(pieces: Piece[]): Seen[] {
  const all = pieces.map(shapeOf);
  markTurns(all);
  return all;
}

const SPEAKER = /^([\p{Script=Han}]{2,10}):\S/u;
/** How often a name stands before a colon, at the start of a piece, until it is taken for a speaker. */
const FEWEST_TURNS = 3;

/** The same few characters before a colon again and again, and others in between: those who speak. */
function markTurns(all: Seen[]): void {
  const speaker = (seen: Seen): string => SPEAKER.exec(seen.folded)?.[1] ?? '';
  const counts = new Map<string, number>();
  for (const seen of all) counts.set(speaker(seen), (counts.get(speaker(seen)) ?? 0) + 1);
  for (const seen of all) {
    const name = speaker(seen);
    if (name !== '' && (counts.get(name) ?? 0) >= FEWEST_TURNS) seen.turn = true;
  }
}

export function isCaption(seen: Seen): boolean {
  return (
    (CAPTION_START.test(seen.folded) && seen.width < 90) ||
    (seen.width <= 120 && !seen.byline.credit && CAPTION_END.test(seen.folded))
  );
}
