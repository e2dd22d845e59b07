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

/** Built alike: three characters that open with verbs of work; longer with the same character in the same slot, two make a pair. */
function isBuiltAlike(clauses: readonly Clause[]): boolean {
  if (!areEven(clauses, 3, 10) || !areHanzi(clauses)) return false;
  const shared = sharedSlots(clauses);
  const size = clauses[0]?.text.length ?? 0;
  if (size === 3) return shared < 2 && clauses.every(({ text }) => WORK_VERBS.includes(text[0] as string));
  if (clauses.every(({ text }) => PROSE_VERBS.test(text)) || clauses.every(({ text }) => text.includes('不'))) return false;
  // One list of bodies or goods shares its last character and no more than that word: 教育部门、卫生部门.
  const shares = (at: number) => clauses.every(({ text }) => text.at(at) === clauses[0]?.text.at(at));
  if (shared >= size - 1 || (shares(-1) && !shares(0))) return false;
  return shared >= (clauses.length > 2 ? 1 : 2);
}

/** What may stand behind the last clause of a run: 办实事工作机制, 当标兵的要求. */
const BEHIND = /^(?:的|等|工作|活动|机制|理念|要求|目标|主题|行动|原则|思路)/u;

/** A cut to `size` characters, or null where it would cut through something else. */
function cutRun(run: readonly Clause[], size: number): Clause[] | null {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || first.text.length < size || last.text.length < size) return null;
  const rest = last.text.slice(size);
  if (rest !== '' && !BEHIND.test(rest)) return null;
  const lead = first.text.slice(0, -size);
  if (lead !== '' && run.length < 3 && size > 3 && !DOING_BEFORE.test(lead)) return null;
  return [tail(first, size), ...run.slice(1, -1), head(last, size)];
}

/**
 * The longest stretch that is built alike. The first clause of a run carries the words before it and the last those behind it
 * (坚持守纪律、改作风、当标兵活动): they are cut to the length of the others.
 */
function slogan(clauses: readonly Clause[]): Clause[] | null {
  const sizes = new Set(clauses.map(({ text }) => text.length));
  for (let count = clauses.length; count >= 2; count -= 1) {
    for (let from = 0; from + count <= clauses.length; from += 1) {
      for (const size of sizes) {
        const cut = cutRun(clauses.slice(from, from + count), size);
        if (cut && isBuiltAlike(cut)) return cut;
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
