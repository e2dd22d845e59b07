/**
 * Does a paragraph go on in the next piece of text? Columns break paragraphs anywhere, in mid-word too, and extraction then
 * gives the two halves apart. Each thing seen speaks for or against with its weight; the sum decides.
 */
import type { Cohesion } from './cohesion';
import { isTerminal, type Piece } from './pieces';
import { unclosed } from './seen';
import { NEW_PARAGRAPH, OPENER } from './shapes';

export const JOIN = {
  /** No sentence ends here: without anything against it, the next text goes on. */
  open: 0.9,
  comma: 3,
  colon: -2.2,
  /** The next text begins with a sign that can only close or divide. */
  closingStart: 5,
  closesQuote: 3,
  leavesQuoteOpen: -2.4,
  opener: -0.3,
  newParagraph: -2,
  dash: -3,
  /** The characters that meet are met elsewhere on the page too. */
  seen: 1.2,
  /** The first printed line is as long as the others, or shorter by an indent. */
  fullFirstLine: 2,
  indentedFirstLine: -2.6,
  /** The next text begins with a character that begins no sentence (么, 们), or with the few last words of one. */
  neverFirst: 3,
  fragmentStart: 1.2,
  /** One short line that ends a sentence: the tail of a paragraph. */
  shortTail: 1.2,
  /** The piece before ends in mid-column. */
  shortLastLine: -1,
  /** A quotation, then who said it. */
  speaker: 2,
  needed: 0.5,
  /** For text from elsewhere on the page the reasons must be better: the join itself and the subject together. */
  neededFar: 2.6,
  /** By the join alone, whatever the subject: an open end is not enough. */
  joinFar: 1.4,
  /** The next text stands right after the open one. */
  near: 0.6,
  /** A text from elsewhere takes the place of the one that stands next only if it fits so much better. */
  margin: 0.4,
  /** Times the likeness of subject (cosine, 0 to 1), at most `subjectMost`. */
  subject: 14,
  subjectMost: 2.4,
} as const;

/** A paragraph that is one quotation, and the next that begins with who said it: one paragraph, torn after the quotation. */
const QUOTATION = /^[“"「].*[。！？!?…，,][”"」]$/u;
const SPEAKER =
  /^[^，,。：:“”"]{2,24}(?:说|表示|介绍|告诉记者|坦言|感慨|回忆|认为|指出|解释|强调|感叹|笑道|称|說|介紹|認為)(?:道|说|說)?[，,。：:]/u;

const CLOSING_START = /^[，,、。；;：:！!？?”’」』》〉）)】…％%]/u;

const NEVER_FIRST = /^(?:[么们吗吧者麼們嗎]|的(?!确|士|哥|確)|了(?!解|却|结|不|卻|結)|呢(?!喃))/u;
/** A handful of characters up to a full stop, and then more: 二十分钟。“送去的是饭…… */
const FRAGMENT = /^[^，,。！？：:；;“”"]{1,7}[。；;].{6}/u;

/** Where does the first closing mark stand that `text` does not open itself? -1: nowhere near its start. */
function closesEarly(text: string): boolean {
  let depth = 0;
  const start = text.slice(0, 160);
  for (const sign of start) {
    if ('“「『《（(【'.includes(sign)) depth += 1;
    else if ('”」』》）)】'.includes(sign)) {
      depth -= 1;
      if (depth < 0) return true;
    }
  }
  return (text.match(/"/gu)?.length ?? 0) % 2 === 1;
}

/** How surely `next` goes on where `before` stops. Negative infinity where `before` ends a sentence. */
export function joinScore(before: Piece, next: Piece, cohesion: Cohesion): number {
  const left = before.text.trimEnd();
  const right = next.text.trimStart();
  if (left === '' || right === '' || left.endsWith('|') || right.startsWith('|')) return Number.NEGATIVE_INFINITY;
  if (QUOTATION.test(left) && left.length <= 160 && SPEAKER.test(right)) return JOIN.speaker;
  const closing = CLOSING_START.test(right);
  if (isTerminal(left) && !(closing && !/^[”"』」）)]/u.test(right)) && !(closing && unclosed(left)))
    return Number.NEGATIVE_INFINITY;
  let score: number = JOIN.open;
  if (/[，,、]$/u.test(left)) score += JOIN.comma;
  if (/[：:]$/u.test(left)) score += JOIN.colon;
  if (closing) score += JOIN.closingStart;
  if (unclosed(left)) score += closesEarly(right) ? JOIN.closesQuote : JOIN.leavesQuoteOpen;
  if (/^(?:——|--)/u.test(right)) score += JOIN.dash;
  else if (!closing && !(unclosed(left) && closesEarly(right))) {
    score += NEW_PARAGRAPH.test(right) ? JOIN.newParagraph : OPENER.test(right) ? JOIN.opener : 0;
  }
  score += cohesion.seen(left, right) * JOIN.seen;
  if (NEVER_FIRST.test(right)) score += JOIN.neverFirst;
  else if (FRAGMENT.test(right)) score += JOIN.fragmentStart;
  score += firstLine(next);
  if (isTerminal(right) && right.length <= 24) score += JOIN.shortTail;
  const last = before.printed?.at(-1);
  if (last !== undefined && before.column > 0 && (before.printed?.length ?? 0) > 1 && before.column - last > 4)
    score += JOIN.shortLastLine;
  return score;
}

function firstLine(piece: Piece): number {
  const first = piece.printed?.[0];
  if (first === undefined || piece.column === 0 || (piece.printed?.length ?? 0) < 2) return 0;
  const missing = piece.column - first;
  if (missing >= 1.2 && missing <= 3.6) return JOIN.indentedFirstLine;
  return missing < 0.9 && missing > -2.5 ? JOIN.fullFirstLine : 0;
}

/** Does this piece begin in mid-sentence, by its own look? */
export function beginsOpen(piece: Piece): boolean {
  return (
    CLOSING_START.test(piece.text) ||
    NEVER_FIRST.test(piece.text) ||
    (firstLine(piece) > 0 && !OPENER.test(piece.text) && closesEarly(piece.text))
  );
}

/** Puts the pieces of a paragraph together: nothing between Chinese characters, a space between Latin words. Linear. */
export function glue(pieces: readonly string[]): string {
  const out: string[] = [];
  pieces.forEach((piece, i) => {
    const before = (pieces[i - 1] ?? '').trimEnd();
    const text = i === 0 ? piece.trimEnd() : i === pieces.length - 1 ? piece.trimStart() : piece.trim();
    if (/[A-Za-z]$/u.test(before.slice(-1)) && /^[A-Za-z]/u.test(text)) out.push(' ');
    out.push(text);
  });
  return out.join('');
}
