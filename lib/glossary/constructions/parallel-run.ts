/** 守纪律、改作风、当标兵: clauses of equal length in a row, outside quotation marks. */
import { type Candidate, RANK } from '../candidate';
import type { Passage } from '../passage';
import { areEven, areHanzi, type Clause, sharedSlots, splitClauses } from './clauses';
import { type Construction, proposal } from './construction';
import { DOING_BEFORE, PROSE_VERBS, WORK_VERBS } from './work-verbs';

const ENDS = '。！？；：，（）《》【】“”…';

/** Clauses of a run longer than this belong to a list. */
const MOST_CLAUSES = 12;

/** Maximal runs of clauses that 、 separates; every other mark ends a run. */
function runs({ text }: Passage): Clause[][] {
  const all: Clause[][] = [];
  for (const stretch of splitClauses(text, 0, (unit) => (ENDS.includes(unit) ? 'here' : null))) {
    const raw = text.slice(stretch.start, stretch.end);
    if (!raw.includes('、')) continue;
    const clauses = splitClauses(raw, stretch.start, (unit) => (unit === '、' ? 'here' : null));
    if (clauses.length > 1 && clauses.length <= MOST_CLAUSES) all.push(clauses);
  }
  return all;
}

const head = (clause: Clause, length: number): Clause => ({
  ...clause,
  end: clause.start + length,
  text: clause.text.slice(0, length),
});
const tail = (clause: Clause, length: number): Clause => ({
  ...clause,
  start: clause.end - length,
  text: clause.text.slice(-length),
});

/** First characters that a chain of threes may share: 有温度、有速度、有力度. A list of goods shares its last. */
const CHAIN = '有敢能善会勇不要讲重守办谋';

/** Three characters each: opened by verbs of work, or by one and the same word. */
function areThrees(clauses: readonly Clause[]): boolean {
  const openings = new Set(clauses.map(({ text }) => text[0] as string));
  if (openings.size === 1) return clauses.every(({ text }) => CHAIN.includes(text[0] as string));
  return sharedSlots(clauses) < 2 && [...openings].every((opening) => WORK_VERBS.includes(opening));
}

/** Built alike: threes (see above), or longer clauses with the same characters in the same slots. */
function isBuiltAlike(clauses: readonly Clause[]): boolean {
  if (!areEven(clauses, 3, 10) || !areHanzi(clauses) || clauses.some(({ text }) => /的|[了等]$/u.test(text))) return false;
  const size = clauses[0]?.text.length ?? 0;
  if (size === 3) return areThrees(clauses);
  if (clauses.every(({ text }) => PROSE_VERBS.test(text)) || clauses.every(({ text }) => text.includes('不'))) return false;
  // One list of bodies or goods shares its last character and no more than that word: 教育部门、卫生部门.
  const shares = (at: number) => clauses.every(({ text }) => text.at(at) === clauses[0]?.text.at(at));
  const shared = sharedSlots(clauses);
  if (shared >= size - 1 || (shares(-1) && !shares(0))) return false;
  return shared >= (clauses.length > 2 || size > 4 ? 1 : 2);
}

/** What may stand behind the last clause of a run: 办实事工作机制, 当标兵的要求. */
const BEHIND = /(?:的|等|工作|活动|机制|理念|要求|目标|主题|行动|原则|思路)/u;

/** Mottoes are kept: what is 坚持'd or 秉承'd in two equal halves is one, whatever its words. */
const KEPT = /(?:坚持|秉持|秉承|践行)$/u;

/** The run cut to `size` characters each; null where that would cut through something else or leaves nothing built alike. */
function cutRun(run: readonly Clause[], size: number): Clause[] | null {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || first.text.length < size || last.text.length < size) return null;
  const rest = last.text.slice(size);
  if (rest !== '' && rest.search(BEHIND) !== 0) return null;
  const lead = first.text.slice(0, -size);
  if (lead !== '' && run.length < 3 && size > 3 && !DOING_BEFORE.test(lead)) return null;
  const cut = [tail(first, size), ...run.slice(1, -1), head(last, size)];
  const isKept = KEPT.test(lead) && rest === '' && cut.length === 2 && areEven(cut, 4, 6) && areHanzi(cut);
  return isKept || isBuiltAlike(cut) ? cut : null;
}

/**
 * The longest stretch that is built alike. The first clause of a run carries the words before it and the last those behind it
 * (坚持守纪律、改作风、当标兵活动): they are cut to the length of the others.
 */
function slogan(clauses: readonly Clause[]): Clause[] | null {
  const lengths = clauses.flatMap(({ text }) => [text.length, text.search(BEHIND)]);
  const sizes = new Set(lengths.filter((size) => size > 2));
  for (let count = clauses.length; count >= 2; count -= 1) {
    for (let from = 0; from + count <= clauses.length; from += 1) {
      for (const size of sizes) {
        const cut = cutRun(clauses.slice(from, from + count), size);
        if (cut) return cut;
      }
    }
  }
  return null;
}

export const parallelRun: Construction = {
  name: 'parallel-run',
  kind: 'slogan',
  explain:
    'Clauses of equal length built alike: written to be chanted and remembered. Each says one thing; together they are one demand.',
  find(passage, { edges, political }): Candidate[] {
    if (!political || !passage.text.includes('、')) return [];
    return runs(passage).flatMap((clauses) => {
      const some = slogan(clauses);
      const [first] = some ?? [];
      const last = some?.at(-1);
      if (!some || !first || !last) return [];
      if (!edges.isEdge(passage, first.start) || !edges.isEdge(passage, last.end)) return [];
      return [
        proposal(
          parallelRun,
          RANK.slogan,
          { start: first.start, end: last.end },
          some.map(({ start, end }) => ({ start, end })),
        ),
      ];
    });
  },
};
