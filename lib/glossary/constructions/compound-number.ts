/** 四不两直, 三比三创, 一谷一区一岛一港: two to five numbers, each with a word or two, in a row. */
import { RANK } from '../candidate';
import { numeralsIn } from '../numerals';
import type { Passage } from '../passage';
import { type Construction, isClauseEnd, isClauseStart, matchesOf, proposal, spanOf } from './construction';
import { DOING_BEFORE } from './work-verbs';

const SHAPE = /(?:[一二两双三四五六七八九十](?:(?![一二两双三四五六七八九十百千万亿])[㐀-鿿]){1,3}){2,5}/gu;

/** Counting days, rooms, people and goals is no formula. */
const COUNTING =
  /[一二两双三四五六七八九十][年月日号天岁点分秒元块角米人位名次度周届世家本室厅卫夜晚只头条张把口胜负平局轮男女]/u;

/** Parts of one length, or the whole set off by the page. */
function isFormula(passage: Passage, start: number, end: number, quoted: boolean): boolean {
  const text = passage.text.slice(start, end);
  const at = numeralsIn(text).map((numeral) => numeral.start);
  const parts = at.map((from, n) => text.slice(from, at[n + 1] ?? text.length));
  if (parts.length < 2) return false;
  if (quoted) return true;
  const even = parts.every((part) => part.length === parts[0]?.length);
  return (
    even &&
    !COUNTING.test(text) &&
    isClauseEnd(passage, end) &&
    (isClauseStart(passage, start) || parts.length > 2 || DOING_BEFORE.test(passage.text.slice(Math.max(0, start - 2), start)))
  );
}

export const compoundNumber: Construction = {
  name: 'compound-number',
  kind: 'numbered',
  explain:
    'Several numbers in a row, each with its word: a short name for several lists at once. Add the numbers to know how many points there are.',
  find(passage, { edges, political }) {
    return matchesOf(passage.text, SHAPE).flatMap((match) => {
      const { start, end } = spanOf(match);
      const quoted = passage.isQuoted(start, end);
      if (!quoted && !political) return [];
      if (edges.isWord(passage, start, end) || !isFormula(passage, start, end, quoted)) return [];
      return [proposal(compoundNumber, RANK.numbered, { start, end, quoted })];
    });
  },
};
