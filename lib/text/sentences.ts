/**
 * Sentences of an article's text, for the summary, citations and contexts.
 *
 * A sentence ends at 。！？ (either width) and at an ellipsis that closes a clause; closing quotation marks and brackets
 * after it belong to it. Inside quotation marks nothing ends, for a quotation of several sentences belongs to its speaker:
 * “……。……。”他说。 is one sentence. A quotation of more than {@link LONG_QUOTATION} units is a speech and ends where its sentences
 * end. The semicolon does not end a sentence (GB/T 15834-2011, 4.6: it separates clauses).
 */
import type { Block, Span } from '../contract';
import { isClosing, isDigit, isLetter, isOpening, isSentenceEnd, isSpace, isZeroWidth } from './characters';

/** UTF-16 units between quotation marks beyond which the sentences of a quotation stand by themselves. */
const LONG_QUOTATION = 120;

const OPEN_MARKS = '“「『﹁﹃〝';
const CLOSE_MARKS = '”」』﹂﹄〞';

const isEllipsis = (code: number) => code === 0x2026 || code === 0x22ef;
const isBlank = (code: number) => isSpace(code) || isZeroWidth(code) || code === 0x0a;

/** Where the quotation opened at `at` closes, or -1 if it does not within `end`. Nested marks of the same form are counted. */
function closingOf(text: string, at: number, end: number): number {
  const open = text[at] as string;
  const close = CLOSE_MARKS[OPEN_MARKS.indexOf(open)] as string;
  // Bounded: a mark that is never closed must not cost the rest of the text for every opening.
  const stop = Math.min(end, at + LONG_QUOTATION + 1);
  let depth = 0;
  for (let i = at; i < stop; i += 1) {
    if (text[i] === open) depth += 1;
    else if (text[i] === close) {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

/** Whether the text after a closing mark goes on with the sentence: ”他说, ”的要求, but not a new opening or the end. */
function goesOn(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const code = text.codePointAt(at) as number;
  if (isOpening(code) || isSentenceEnd(code)) return false;
  return /^(?:[，、；：,;:]|——|的|地|等|之|是|为|為|[\p{Script=Han}]{0,12}?(?:[说說]|表示|道|介[绍紹]|指出|[强強][调調]|[认認][为為]|告[诉訴]|[称稱]|[问問]|回[忆憶]|坦言|感慨)[。，：！；]?)/u.test(
    text.slice(at, at + 24),
  );
}

/** An ASCII point that ends an English sentence: after a letter, before white space and a capital or the end. */
function isFullStop(text: string, at: number, end: number): boolean {
  if (text[at] !== '.') return false;
  const before = text.charCodeAt(at - 1);
  if (!isLetter(before) && !isClosing(before)) return false;
  if (at + 1 >= end) return true;
  return (
    isSpace(text.charCodeAt(at + 1)) &&
    !/(?:^|[\s.])(?:[A-Za-z]|Mr|Mrs|Ms|Dr|St|No|vs)$/.test(text.slice(Math.max(0, at - 4), at))
  );
}

/** End of the sentence that begins at `start`. */
function sentenceEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (OPEN_MARKS.includes(text[at] as string)) {
      const close = closingOf(text, at, end);
      if (close > 0) {
        const last = text.charCodeAt(close - 1);
        at = close + 1;
        if (isSentenceEnd(last) || isEllipsis(last)) {
          const after = skipClosing(text, at, end);
          if (!goesOn(text, after, end)) return after;
        }
        continue;
      }
    }
    at += 1;
    if (isEllipsis(code)) {
      while (at < end && isEllipsis(text.charCodeAt(at))) at += 1;
      const after = skipClosing(text, at, end);
      // An ellipsis ends a sentence only where a new one visibly begins.
      if (after >= end || isBlank(text.charCodeAt(after)) || OPEN_MARKS.includes(text[after] as string)) return after;
      continue;
    }
    if (isSentenceEnd(code)) {
      // 3!, Yahoo!, ?id= inside Latin text are not ends.
      const next = text.charCodeAt(at);
      if (code < 0x80 && at < end && (isLetter(next) || isDigit(next)) && isLetter(text.charCodeAt(at - 2))) continue;
      while (at < end && (isSentenceEnd(text.charCodeAt(at)) || isEllipsis(text.charCodeAt(at)))) at += 1;
      return skipClosing(text, at, end);
    }
    if (isFullStop(text, at - 1, end)) return skipClosing(text, at, end);
  }
  return end;
}

/** Past closing marks and brackets, and a straight quotation mark that cannot open anything. */
function skipClosing(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    const straight = (code === 0x22 || code === 0x27) && (at + 1 === end || isBlank(text.charCodeAt(at + 1)));
    if (!isClosing(code) && !straight) break;
    at += 1;
  }
  return at;
}

/**
 * The sentences of `text`, in order. None crosses a block, none is empty, none begins or ends with white space; text
 * outside the blocks belongs to none.
 */
export function splitSentences(text: string, blocks: readonly Block[]): Span[] {
  const sentences: Span[] = [];
  for (const block of blocks) {
    let start = block.start;
    while (start < block.end) {
      if (isBlank(text.charCodeAt(start))) {
        start += 1;
        continue;
      }
      const next = block.kind === 'subhead' ? block.end : sentenceEnd(text, start, block.end);
      let end = next;
      while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
      sentences.push({ start, end });
      start = next;
    }
  }
  return sentences;
}
