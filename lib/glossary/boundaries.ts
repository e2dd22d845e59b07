/** Where a form may begin and end: not inside a number, not inside a Latin word, not across a word when it is short. */
import { NUMERAL } from './numerals';
import type { Passage } from './passage';

/** Hanzi up to which a form must not begin or end inside a longer word. Longer forms are words of their own right. */
export const SHORT_FORM = 3;

const isAsciiWord = (code: number) =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** Whether a numeral or a Latin word goes on over the edge at `at`. */
export function cutsWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && isAsciiWord(text.charCodeAt(at - 1)) && isAsciiWord(text.charCodeAt(at));
}

/** Whether a form that begins with a Chinese numeral stands behind another one or 第: 四个意识 in 十四个意识, 三方 in 第三方. */
export function cutsNumeral(text: string, start: number): boolean {
  const before = text[start - 1];
  return before !== undefined && NUMERAL.includes(text[start] as string) && (before === '第' || NUMERAL.includes(before));
}

/** Edges of the words that a segmentation found, asked for in offsets of a passage. */
export interface WordEdges {
  /** False where the words of a segmentation straddle this offset. True without a segmentation. */
  isEdge(passage: Passage, offset: number): boolean;
  /** Whether one word of the segmentation is exactly `[start, end)`: an ordinary word. False without a segmentation. */
  isWord(passage: Passage, start: number, end: number): boolean;
}

/** @param tokens ascending, without overlap, in offsets of the article's text; null where there is no segmentation */
export function wordEdges(tokens: readonly { start: number; end: number }[] | null): WordEdges {
  const last = tokens?.at(-1);
  if (!tokens || !last) return { isEdge: () => true, isWord: () => false };
  const edges = new Uint8Array(last.end + 1);
  for (const { start, end } of tokens) {
    edges[start] = 1;
    edges[end] = 1;
  }
  return {
    isEdge(passage, offset) {
      // White space that vanished lies between the two: a word may end before it or begin behind it.
      const { start, end } = passage.toSpan(offset, offset);
      return edges[start] === 1 || edges[end] === 1;
    },
    isWord(passage, start, end) {
      const span = passage.toSpan(start, end);
      return edges[span.start] === 1 && edges.indexOf(1, span.start + 1) === span.end;
    },
  };
}
