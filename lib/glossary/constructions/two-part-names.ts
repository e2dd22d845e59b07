/** Names that a table generates: a first part and a second one, found by one expression and put into English by their rows. */
import type { CandidatePart } from '../candidate';
import type { Passage } from '../passage';
import { type FindContext, matchesOf, type NamedPart, spanOf } from './construction';
import { englishOf, type Row } from './institution-table';

/** Rows as alternatives of an expression, the longest first. */
export const anyOf = (rows: readonly Row[]): string =>
  [...rows]
    .map(({ zh }) => zh)
    .sort((a, b) => b.length - a.length)
    .join('|');

interface TwoPartName {
  start: number;
  end: number;
  quoted: boolean;
  parts: CandidatePart[];
}

/** `smart transport` for 智慧 + 交通: the English of both rows. Null where one of them is unknown. */
export function namesOf(parts: readonly NamedPart[], first: readonly Row[], second: readonly Row[]): string | null {
  const english = [englishOf(first, parts[0]?.zh ?? ''), englishOf(second, parts[1]?.zh ?? '')];
  return english.every(Boolean) ? english.join(' ') : null;
}

/**
 * Every match that begins and ends where words do.
 * @param shape global, with two groups that fill the match; the second may be empty
 * @param roles of the two parts
 */
export function twoPartNames(passage: Passage, { edges }: FindContext, shape: RegExp, roles: [string, string]): TwoPartName[] {
  return matchesOf(passage.text, shape).flatMap((match) => {
    const { start, end } = spanOf(match);
    if (!edges.isEdge(passage, start) || !edges.isEdge(passage, end)) return [];
    const middle = start + (match[1] as string).length;
    const parts = [
      { start, end: middle, role: roles[0] },
      { start: middle, end, role: roles[1] },
    ].filter((part) => part.end > part.start);
    return [{ start, end, quoted: passage.isQuoted(start, end), parts }];
  });
}
