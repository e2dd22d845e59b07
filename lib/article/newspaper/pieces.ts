/**
 * From lines to pieces: what the extraction gives as one unit, a paragraph or part of one, a headline line, a caption.
 *
 * Three habits of extraction are undone here. Columns may come as hard line breaks at a constant width (each run of lines
 * without a blank line is looked at by itself, since a page has columns of several widths); or as a space where each printed
 * line ended; or not at all. The widths of the printed lines are kept where they are known, because a paragraph's first
 * line is two characters shorter than the others: that tells a new paragraph from the rest of an old one.
 */
import type { Line } from './lines';
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
const SLACK = 1.6;

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

/** Puts printed lines together that the extraction left apart. */
function unwrap(run: Line[]): Piece[] {
  const widths = run.map((line) => widthOf(line.text));
  const { width: column } = commonWidth(widths.filter((width) => width >= 7));
  const full = (i: number): boolean => Math.abs((widths[i] ?? 0) - column) <= SLACK;
  const pieces: Piece[] = [];
  let open: { lines: Line[]; widths: number[] } | null = null;
  const close = (): void => {
    if (!open) return;
    const first = open.lines[0];
    if (first && open.lines.length === 1) pieces.push({ ...single(first), column, printed: open.widths });
    else if (first) {
      pieces.push({
        lines: open.lines.map((line) => line.number),
        text: closeSpaces(open.lines.map((line) => line.text).join('\n'), column),
        level: 0,
        bullet: first.bullet,
        blanksBefore: first.blanksBefore,
        printed: open.widths,
        column,
      });
    }
    open = null;
  };
  for (let i = 0; i < run.length; i += 1) {
    const line = run[i] as Line;
    const width = widths[i] ?? 0;
    const before = run[i - 1];
    // After a full line the paragraph goes on, unless this line is indented, or the full line ended a sentence and this one
    // is as much shorter as an indent that got lost, or it ends nothing and is short: a heading between two columns.
    const lostIndent =
      before !== undefined && isTerminal(before.text) && column - width >= 1.4 && column - width <= 2.6 && full(i + 1);
    const shortAndOpen = column - width > SLACK + 1.5 && !isTerminal(line.text) && !/[，,、；;：:]$/u.test(line.text);
    const firstIsShort = i > 0 && i - 1 >= 0 && open?.lines.length === 1 && column - (widths[i - 1] ?? 0) <= 2.6 && full(i);
    const goesOn =
      open !== null &&
      line.level === 0 &&
      !line.bullet &&
      line.indent < 1 &&
      !lostIndent &&
      !shortAndOpen &&
      (full(i - 1) || firstIsShort);
    if (!goesOn) close();
    open ??= { lines: [], widths: [] };
    open.lines.push(line);
    open.widths.push(width);
    if (column - width > SLACK && isTerminal(line.text)) close();
    if (width - column > SLACK) close();
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
