/** From the pieces that a page draws, often single characters, to lines of one column each. */
import type { PlacedText, Segment } from './placed';

/** Of the type size: baselines that differ by less are one line. */
const SAME_LINE = 0.35;
/** A wider gap, in type sizes, is the gutter between two columns; letter-spaced headlines stay below it. */
const GUTTER = 0.9;
/** A gap like this is a space that was not drawn. */
const SPACE = 0.4;
/** Larger differences in size are no one line: a drop cap, a heading beside text. */
const SAME_SIZE = 1.6;
/** Bold type is often drawn twice, a hair apart. */
const TWICE = 0.25;

/** Rows of pieces that share a baseline, each from left to right. */
function rowsOf(pieces: readonly PlacedText[]): PlacedText[][] {
  const rows: { y: number; size: number; pieces: PlacedText[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && piece.y - row.y <= SAME_LINE * Math.min(row.size, piece.size)) {
      row.pieces.push(piece);
      row.size = Math.max(row.size, piece.size);
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.map((row) => row.pieces.sort((a, b) => a.x - b.x));
}

const isCjk = (character: string | undefined): boolean =>
  character !== undefined && /[\p{Script=Han}，。、；：“”‘’（）《》]/u.test(character);

/** What stands between two pieces of one line: Chinese needs no space unless the gap is one. */
function between(before: string, after: string, gap: number, size: number): string {
  if (/\s$/.test(before) || /^\s/.test(after) || gap < SPACE * size * (isCjk(before.at(-1)) && isCjk(after[0]) ? 1.4 : 0.5))
    return '';
  return ' ';
}

/** @param pieces set from left to right */
export function segmentsOf(pieces: readonly PlacedText[]): Segment[] {
  const segments: Segment[] = [];
  for (const row of rowsOf(pieces)) {
    let open: Segment | null = null;
    let last: PlacedText | null = null;
    for (const piece of row) {
      const { text, x, y, width, size } = piece;
      if (last && text === last.text && Math.abs(x - last.x) < TWICE * size && text.trim() !== '') continue;
      const gap: number = open ? x - open.right : Number.POSITIVE_INFINITY;
      const ratio = open ? Math.max(open.size, size) / Math.min(open.size, size) : 1;
      if (open && gap <= GUTTER * Math.min(open.size, size) && ratio < SAME_SIZE) {
        open.text += between(open.text, text, gap, size) + text;
        open.right = Math.max(open.right, x + width);
        open.size = Math.max(open.size, size);
      } else {
        // A space that a gutter begins with belongs to neither column.
        if (text.trim() === '') continue;
        open = { text, left: x, right: x + width, y, size };
        segments.push(open);
      }
      last = piece;
    }
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.trim() })).filter(({ text }) => text !== '');
}
