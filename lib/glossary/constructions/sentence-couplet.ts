/** 百年大计，教育为先。 A whole sentence of two to four clauses of equal length, as paragraphs open with. */
import { type Candidate, RANK } from '../candidate';
import { areEven, areEvenInPairs, type Clause, sharedCharacters, sharedSlots, splitClauses } from './clauses';
import { type Construction, proposal } from './construction';
import { PROSE_VERBS } from './work-verbs';

const LONGEST = 60;

/** How many of the characters of the first clause stand in all others, from 0 to 1. */
const shareOf = (clauses: readonly Clause[]): number => sharedCharacters(clauses) / (clauses[0]?.text.length ?? 1);

/** Most of the words turned round: A by B, B by A. */
const isTurnedRound = (clauses: readonly Clause[]): boolean => clauses.length === 2 && shareOf(clauses) >= 2 / 3;

/** The same characters in the same slots, or half of them again in another order. */
function answerEachOther(clauses: readonly Clause[]): boolean {
  const slots = sharedSlots(clauses);
  return slots > 1 || (slots > 0 && shareOf(clauses) >= 1 / 2) || isTurnedRound(clauses);
}

export const sentenceCouplet: Construction = {
  name: 'sentence-couplet',
  kind: 'slogan',
  explain: 'A whole sentence in clauses of equal length: a motto that sums up the paragraph, or a line of verse.',
  find(passage, { political }): Candidate[] {
    if (!political) return [];
    const { text } = passage;
    const sentences = splitClauses(text, 0, (unit) => ('。！？'.includes(unit) ? 'here' : null));
    return sentences.flatMap(({ start, end }, n) => {
      const raw = text.slice(start, end);
      // The last stretch of a block is no sentence without its full stop: headings are looked at elsewhere.
      if (raw.length > LONGEST || end === text.length || /[：（）《》\d]/u.test(raw)) return [];
      const clauses = splitClauses(raw, start, (unit) => ('，、；'.includes(unit) ? 'here' : null));
      const [first, last] = [clauses[0], clauses.at(-1)];
      if (!first || !last || clauses.length > 4) return [];
      if (PROSE_VERBS.test(first.text) && !isTurnedRound(clauses)) return [];
      const even = areEven(clauses, 4, 12) || (clauses.length === 4 && areEvenInPairs(clauses, 5, 9));
      const pair = clauses.length === 4 ? [clauses.slice(0, 2), clauses.slice(2)] : [clauses];
      if (!even || (n > 0 && !pair.some(answerEachOther))) return [];
      return [
        proposal(
          sentenceCouplet,
          RANK.slogan,
          { start, end: last.end },
          clauses.map(({ start: from, end: to }) => ({ start: from, end: to })),
        ),
      ];
    });
  },
};
