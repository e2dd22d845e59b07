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
import { CAPTION_START, FURNITURE, JUMP_LINE, LISTING } from './shapes';
import { closeSpaces, printedWidths } from './spaces';
import { commonWidth, widthOf } from './width';

export interface Piece {
  /** Numbers of its lines, ascending. */
  lines: number[];
  text: string;
  level: number;
  bullet: boolean;
  /** Printed as a quotation. */
  quoted: boolean;
  /** Why it can be no part of an article, or null. */
  apart: string | null;
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
const INDENT = [0.9, 3.4] as const;

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
    quoted: line.quoted,
    apart: line.apart,
    blanksBefore: line.blanksBefore,
    printed: column > 0 ? widths : null,
    column,
  };
}

/** By their form alone these lines are never part of a paragraph that goes on. */
function standsAlone(line: Line): boolean {
  if (line.level > 0 || line.bullet || line.apart !== null) return true;
  const folded = fold(line.text);
  if (LISTING.test(folded)) return true;
  if (CAPTION_START.test(folded) || JUMP_LINE.test(folded)) return true;
  if (FURNITURE.some((shape) => shape.patterns.some((pattern) => pattern.test(folded)))) return true;
  if (parseDateline(line.text)) return false;
  // Two halves with a space between them and no punctuation: a headline.
  if (/^[^,。;!?]*[\p{Script=Han}”"] {1,2}[\p{Script=Han}“"][^,。;!?]*$/u.test(folded) && !/^[^ ]{1,3} |\d /u.test(folded))
    return true;
  return parseByline(line.text).credit;
}

/** Does a round bracket stand open at the end? */
function openBracket(text: string): boolean {
  return Math.max(text.lastIndexOf('('), text.lastIndexOf('（')) > Math.max(text.lastIndexOf(')'), text.lastIndexOf('）'));
}

/** Puts printed lines together that the extraction left apart. */
function unwrap(run: Line[], column: number): Piece[] {
  const widths = run.map((line) => widthOf(line.text));
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
        quoted: first.quoted,
        apart: null,
        blanksBefore: first.blanksBefore,
        printed: open.map((i) => widths[i] ?? 0),
        column,
      });
    }
    open = [];
  };
  for (let i = 0; i < run.length; i += 1) {
    const line = run[i] as Line;
    const before = run[i - 1];
    // A bracket that opened a line or two before holds what follows: (通讯员 / 某某).
    const held = openBracket(
      open
        .slice(-2)
        .map((k) => run[k]?.text ?? '')
        .join(''),
    );
    const alone = !held && standsAlone(line);
    const ended = before === undefined || isTerminal(before.text);
    const begins =
      line.indent >= 1 ||
      line.quoted !== before?.quoted ||
      parseDateline(line.text) !== null ||
      (indented(i) && full(i + 1) && (ended || (open.length === 1 && indented(open[0] ?? -1))));
    // A short line that ends nothing is a headline or a section head, not the end of a paragraph.
    const heading = missing(i) > INDENT[1] && !isTerminal(line.text) && !/[，,、；;：:]$/u.test(line.text);
    const last = open.at(-1);
    // … unless the paragraph before it is still open and it is a mere remainder, or closes a bracket that it did not open.
    const remainder =
      last !== undefined &&
      full(last) &&
      !ended &&
      ((widths[i] ?? 0) <= 5 || /^[^“‘「『《（(【]*[”’」』》）)】]/u.test(line.text));
    const room = last !== undefined && (full(last) || (open.length === 1 && indented(last)));
    if (!room || begins || alone || (heading && !remainder)) close();
    open.push(i);
    if (alone || heading || missing(i) > INDENT[1] || missing(i) < -3) close();
  }
  close();
  return pieces;
}

/** More than one in ten of these lines is prose far wider than the column: they are whole paragraphs among headings. */
function overflows(lines: readonly Line[], column: number): boolean {
  const wide = lines.filter((line) => widthOf(line.text.slice(0, 200)) > column * 1.7 && /[，。,]/u.test(line.text));
  return wide.length > lines.length * 0.1;
}

/** Width of the column that a run of lines without blank lines was set in, or 0 where these are no broken lines. */
function columnOf(run: Line[], usual: number): number {
  const widths = run.map((line) => widthOf(line.text));
  if (run.length >= 4) {
    const { width, share } = commonWidth(widths.filter((one) => one >= 7));
    if (width >= 8 && width <= 60 && share >= 0.45 && !overflows(run, width)) {
      const full = run.filter((line, i) => Math.abs((widths[i] ?? 0) - width) <= SLACK && !isTerminal(line.text));
      if (full.length >= Math.max(3, run.length * 0.35)) return width;
    }
  }
  // A short run: broken if some of its lines are as long as those of the rest of the page.
  const usualLines = run.filter((line, i) => Math.abs((widths[i] ?? 0) - usual) <= SLACK && !isTerminal(line.text));
  if (usual > 0 && run.length >= 3 && usualLines.length >= 2 && !overflows(run, usual)) return usual;
  // A short paragraph by itself: broken if its lines are as long as those of the other paragraphs.
  if (run.length < 2 || usual === 0 || run.some(standsAlone)) return 0;
  const inner = widths.slice(0, -1);
  const fits = inner.every(
    (width, i) => Math.abs(usual - width) <= SLACK || (i === 0 && usual - width >= INDENT[0] && usual - width <= INDENT[1]),
  );
  return fits && (widths.at(-1) ?? 0) <= usual + SLACK ? usual : 0;
}

/** The width at which lines end all over the text, where they do: at least six lines that are not the last of their run. */
function usualWidth(runs: Line[][]): number {
  const inner = runs.flatMap((run) => run.slice(0, -1)).filter((line) => !isTerminal(line.text));
  const widths = inner.map((line) => widthOf(line.text)).filter((one) => one >= 8 && one <= 60);
  const { width, share } = commonWidth(widths);
  return widths.length >= 6 && share >= 0.5 && !overflows(runs.flat(), width) ? width : 0;
}

export function piecesOf(lines: Line[]): Piece[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && line.blanksBefore === 0) run.push(line);
    else runs.push([line]);
  }
  const usual = usualWidth(runs);
  const pieces = runs.flatMap((run) => {
    const column = columnOf(run, usual);
    return column > 0 ? unwrap(run, column) : run.map(single);
  });
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
