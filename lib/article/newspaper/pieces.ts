/**
 * From lines to pieces: what the extraction gives as one unit, a paragraph or part of one, a headline line, a caption.
 *
 * Three habits of extraction are undone here. Columns may come as hard line breaks at a constant width (each run of lines
 * without a blank line is looked at by itself, since a page has columns of several widths); or as a space where each printed
 * line ended; or not at all. The widths of the printed lines are kept where they are known, because a paragraph's first
 * line is two characters shorter than the others: that tells a new paragraph from the rest of an old one.
 */
import { parseByline, parseDateline } from '../byline';
import { fold } from '../byline/fold';
import type { Line } from './lines';
import { CAPTION_START, FURNITURE, JUMP_LINE } from './shapes';
import { closeSpaces, printedWidths } from './spaces';
import { commonWidth, widthOf } from './width';

export interface Piece {
  /** Numbers of its lines, ascending. */
  lines: number[];
  text: string;
  level: number;
  bullet: boolean;
  blanksBefore: number;
  /** Widths of the printed lines in em, where the text still shows them. */
  printed: number[] | null;
  /** Width of the column it was set in, or 0. */
  column: number;
}

const TERMINAL = /[。！？!?…][”"’'』」）)\]】]*$/u;
/** How far a full line may be from the column's width: signs are pressed together or hang over. In em. */
const SLACK = 1.6;
/** How much shorter a paragraph's first line is, its indent lost: two characters, more or less a sign. In em. */
const INDENT = [1.2, 3.4] as const;

/** Does the text end as a paragraph ends? */
export function isTerminal(text: string): boolean {
  return TERMINAL.test(text);
}

function single(line: Line): Piece {
  const { widths, column } = printedWidths(line.text);
  return {
    lines: [line.number],
    text: closeSpaces(line.text, column),
    level: line.level,
    bullet: line.bullet,
    blanksBefore: line.blanksBefore,
    printed: column > 0 ? widths : null,
    column,
  };
}

/** By their form alone these lines are never part of a paragraph that goes on. */
function standsAlone(line: Line): boolean {
  if (line.level > 0 || line.bullet) return true;
  const folded = fold(line.text);
  if (CAPTION_START.test(folded) || JUMP_LINE.test(folded)) return true;
  if (FURNITURE.some((shape) => shape.patterns.some((pattern) => pattern.test(folded)))) return true;
  if (parseDateline(line.text)) return false;
  // Two halves with a space between them and no punctuation: a headline.
  if (/^[^,。;!?]*[\p{Script=Han}”"] {1,2}[\p{Script=Han}“"][^,。;!?]*$/u.test(folded) && !/^[^ ]{1,3} |\d /u.test(folded))
    return true;
  return parseByline(line.text).credit;
}

/** Puts printed lines together that the extraction left apart. */
function unwrap(run: Line[]): Piece[] {
  const widths = run.map((line) => widthOf(line.text));
  const { width: column } = commonWidth(widths.filter((width) => width >= 7));
  const missing = (i: number): number => column - (widths[i] ?? 0);
  const full = (i: number): boolean => i < run.length && Math.abs(missing(i)) <= SLACK;
  const indented = (i: number): boolean => missing(i) >= INDENT[0] && missing(i) <= INDENT[1];
  const pieces: Piece[] = [];
  let open: number[] = [];
  const close = (): void => {
    const lines = open.flatMap((i) => run[i] ?? []);
    const first = lines[0];
    if (first && lines.length === 1) pieces.push({ ...single(first), column: 0, printed: null });
    else if (first) {
      pieces.push({
        lines: lines.map((line) => line.number),
        text: closeSpaces(lines.map((line) => line.text).join('\n'), column),
        level: 0,
        bullet: first.bullet,
        blanksBefore: first.blanksBefore,
        printed: open.map((i) => widths[i] ?? 0),
        column,
      });
    }
    open = [];
  };
  for (let i = 0; i < run.length; i += 1) {
    const line = run[i] as Line;
    const alone = standsAlone(line);
    const before = run[i - 1];
    const ended = before === undefined || isTerminal(before.text);
    const begins = line.indent >= 1 || parseDateline(line.text) !== null || (ended && indented(i) && full(i + 1));
    // A short line that ends nothing is a headline or a section head, not the end of a paragraph.
    const heading = missing(i) > INDENT[1] && !isTerminal(line.text) && !/[，,、；;：:]$/u.test(line.text);
    const last = open.at(-1);
    const room = last !== undefined && (full(last) || (open.length === 1 && indented(last)));
    if (!room || begins || alone || heading) close();
    open.push(i);
    if (alone || heading || missing(i) > INDENT[1] || missing(i) < -3) close();
  }
  close();
  return pieces;
}

/** Is this run of lines without blank lines between them a column of hard line breaks? */
function isColumn(run: Line[]): boolean {
  if (run.length < 4) return false;
  const widths = run.map((line) => widthOf(line.text));
  const { width, share } = commonWidth(widths.filter((one) => one >= 7));
  if (width < 8 || width > 60 || share < 0.45) return false;
  const full = run.filter((line, i) => Math.abs((widths[i] ?? 0) - width) <= SLACK && !isTerminal(line.text));
  return full.length >= Math.max(3, run.length * 0.35);
}

export function piecesOf(lines: Line[]): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let i = 1; i <= lines.length; i += 1) {
    if (i < lines.length && (lines[i]?.blanksBefore ?? 1) === 0) continue;
    const run = lines.slice(start, i);
    pieces.push(...(isColumn(run) ? unwrap(run) : run.map(single)));
    start = i;
  }
  return closeLoneSpaces(pieces);
}

/** Where spaces mark line ends all over the text, a paragraph of two printed lines has one such space. */
function closeLoneSpaces(pieces: Piece[]): Piece[] {
  const columns = pieces.filter((piece) => piece.column > 0).map((piece) => piece.column);
  if (columns.length < 4) return pieces;
  const narrowest = Math.min(...columns) - 3;
  return pieces.map((piece) => {
    const parts = piece.text.split(' ');
    const first = widthOf(parts[0] ?? '');
    const prose = isTerminal(piece.text) || (/[，,。]/u.test(piece.text) && widthOf(piece.text) > first * 1.4);
    if (piece.column > 0 || parts.length !== 2 || first < narrowest || !prose) return piece;
    return { ...piece, text: closeSpaces(piece.text, first), printed: parts.map(widthOf), column: first };
  });
}
