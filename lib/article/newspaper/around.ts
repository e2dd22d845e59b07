/** What neighbours tell of a piece: the story under a heading, lists, refrains, the credit to come. */
import { isTerminal } from './pieces';
import { isBodyLike, isCaption, isHeadingLike, MIDDLING, type Seen } from './seen';
import { COLUMN_HEAD } from './shapes';

/** The first text of the story under a heading. */
export function storyAfter(from: number, all: Seen[]): string[] {
  const story: string[] = [];
  for (let k = from; k < all.length && k < from + 5 && story.length < 2; k += 1) {
    const other = all[k];
    if (other && isBodyLike(other)) story.push(other.piece.text);
  }
  return story;
}

/** Longer runs of lines that could each be a heading are not told apart. */
const LONGEST_RUN = 12;

/**
 * For each piece, how many lines in a row could each be a heading: a list, a poem or a table, if they are many. 0 for a piece
 * that could be none; marked headings stand by themselves.
 */
export function headingRuns(all: Seen[]): number[] {
  const runs: number[] = all.map(() => 0);
  const plain = (seen: Seen): boolean => isHeadingLike(seen) && seen.piece.level === 0;
  let from = 0;
  for (let i = 0; i <= all.length; i += 1) {
    const seen = all[i];
    if (seen && plain(seen)) continue;
    const length = Math.min(LONGEST_RUN, i - from);
    for (let k = from; k < i; k += 1) runs[k] = length;
    if (seen && isHeadingLike(seen)) runs[i] = 1;
    from = i + 1;
  }
  return runs;
}

/** Is there another heading nearby of the same width that begins or ends alike? Section heads are made in one mould. */
export function hasTwin(i: number, all: Seen[], runs: readonly number[]): boolean {
  const seen = all[i];
  if (!seen) return false;
  for (let k = Math.max(0, i - 14); k < Math.min(all.length, i + 15); k += 1) {
    const other = all[k];
    if (!other || Math.abs(k - i) < 2 || !isHeadingLike(other) || Math.abs(other.width - seen.width) > 0.5) continue;
    if (runs[k] !== runs[i]) continue;
    const [a, b] = [seen.folded, other.folded];
    if (a.slice(-1) === b.slice(-1) || a.slice(0, 1) === b.slice(0, 1) || shapeKey(a) === shapeKey(b)) return true;
  }
  return false;
}

/** One short sentence by itself that begins or ends like another nearby: section heads that are sentences. */
export function isRefrain(i: number, all: Seen[]): boolean {
  const isSentence = (seen: Seen | undefined): seen is Seen =>
    seen !== undefined &&
    seen.width <= 28 &&
    seen.width >= 8 &&
    /^[^。！？!?“”"]+[。！!]$/u.test(seen.piece.text) &&
    !seen.byline.credit;
  const seen = all[i];
  const after = all[i + 1];
  if (!isSentence(seen) || after === undefined || !isBodyLike(after) || after.width <= MIDDLING) return false;
  for (let k = Math.max(0, i - 16); k < Math.min(all.length, i + 17); k += 1) {
    const other = all[k];
    if (k === i || !isSentence(other)) continue;
    if (other.folded.slice(0, 4) === seen.folded.slice(0, 4) && Math.abs(other.width - seen.width) <= 4) return true;
  }
  return false;
}

/** Where signs and spaces stand in a line, the words left out. */
function shapeKey(folded: string): string {
  return /[^\p{Script=Han}]/u.test(folded) ? folded.replace(/\p{Script=Han}/gu, '.') : '';
}

/** Does a byline follow before any text does? */
export function creditAhead(i: number, all: Seen[]): boolean {
  for (let k = i + 1; k < Math.min(all.length, i + 5); k += 1) {
    const other = all[k];
    if (!other) return false;
    if (other.byline.credit && other.byline.bylines.some((one) => one.role !== 'photographer')) return true;
    if (!isHeadingLike(other) && !other.furniture && !isCaption(other)) return false;
  }
  return false;
}

const MARK = /^[■●◆★▲▶○]/u;

/** One of several sentences under a heading that all begin with the same mark: an item of a list, no caption. */
export function isItem(i: number, all: Seen[]): boolean {
  const mark = MARK.exec(all[i]?.folded ?? '')?.[0];
  if (!mark || !isTerminal(all[i]?.piece.text ?? '')) return false;
  const alike = (k: number): boolean => (all[k]?.folded ?? '').startsWith(mark);
  if (!alike(i - 1) && !alike(i + 1)) return false;
  let first = i;
  while (alike(first - 1) && i - first < 30) first -= 1;
  const above = all[first - 1];
  return above !== undefined && (isHeadingLike(above) || COLUMN_HEAD.test(above.folded) || above.furniture !== null);
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';

/**
 * One of several captions in a row: ① and ② one after the other, or short lines with the same square before each of them. Section
 * heads have squares too, but never stand in a row.
 */
export function inSeries(i: number, all: Seen[]): boolean {
  const sign = (k: number): string => all[k]?.folded.charAt(0) ?? '';
  const number = CIRCLED.indexOf(sign(i));
  if (sign(i) !== '' && number >= 0) return CIRCLED.charAt(number + 1) === sign(i + 1) || CIRCLED[number - 1] === sign(i - 1);
  const plain = (k: number): boolean => MARK.test(all[k]?.folded ?? '') && !isTerminal(all[k]?.piece.text ?? '');
  return plain(i) && ((sign(i) === sign(i - 1) && plain(i - 1)) || (sign(i) === sign(i + 1) && plain(i + 1)));
}
