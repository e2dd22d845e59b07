/** 听党指挥，紧跟党走; 站在新起点，奋进新征程: two clauses of a sentence that a comma parts and one length joins. */
import { type Candidate, RANK } from '../candidate';
import type { Passage } from '../passage';
import { areHanzi, type Clause, sharedSlots } from './clauses';
import { type Construction, matchesOf, proposal, spanOf } from './construction';
import { PROSE_VERBS } from './work-verbs';

const CLAUSE = /[㐀-鿿“”]+/gu;
const [SHORTEST, LONGEST] = [4, 9];

/** Words before the first half that belong to the sentence, not to the couplet. */
const LEAD = /(?:要|我们|必须|始终|坚决|自觉|奋力|努力|坚持|做到)$/u;
const LONGEST_LEAD = 10;

/** What only official prose speaks of. */
const OFFICIAL = /党|人民|群众|时代|征程|使命|初心|先锋|复兴|担当/u;

/** Not a half: who says what follows. */
const SAYS = /(?:指出|认为|强调|表示|要求|提出|介绍|透露|获悉|显示|以来)$/u;

/** Marks at which a sentence or a limb of it begins or ends. */
const STRONG = '。！？；：';

const clauseOf = (text: string, start: number, end: number): Clause => ({
  start,
  end,
  text: text.slice(start, end).replace(/[“”]/gu, ''),
});

/** Two clauses with a comma between them, the first without its lead. Null where they are not of one length. */
function halvesOf(text: string, first: Clause, second: Clause): { halves: [Clause, Clause]; led: boolean } | null {
  const more = first.text.length - second.text.length;
  if (more === 0) return { halves: [first, second], led: false };
  const start = first.end - second.text.length;
  if (more < 1 || more > LONGEST_LEAD || !LEAD.test(text.slice(first.start, start))) return null;
  return { halves: [clauseOf(text, start, first.end), second], led: true };
}

/** Whether the glossary has something between the two offsets, no everyday word, of at least `least` units. */
const holds = (known: readonly Candidate[], start: number, end: number, least: number) =>
  known.some((term) => !term.quiet && term.start >= start && term.end <= end && term.end - term.start >= least);

/**
 * Fours are believed where the glossary knows one half, and only one: a pair of known phrases is read as two. Longer halves are believed
 * where they repeat a character in its place and speak of what only official prose speaks of.
 */
function isCouplet([first, second]: [Clause, Clause], isSetOff: boolean, known: readonly Candidate[]): boolean {
  const size = first.text.length;
  if (size === SHORTEST) {
    const knows = ({ start, end }: Clause) => holds(known, start, end, SHORTEST);
    return isSetOff && knows(first) !== knows(second);
  }
  const official = OFFICIAL.test(first.text) || OFFICIAL.test(second.text) || holds(known, first.start, second.end, 3);
  return official && sharedSlots([first, second]) > 0;
}

function couplets(passage: Passage, known: readonly Candidate[]): [Clause, Clause][] {
  const { text } = passage;
  const clauses = matchesOf(text, CLAUSE).map((match) => {
    const { start, end } = spanOf(match);
    return clauseOf(text, start, end);
  });
  return clauses.flatMap((second, n) => {
    const first = clauses[n - 1];
    if (!first || first.end + 1 !== second.start || text[first.end] !== '，') return [];
    if (second.text.length < SHORTEST || second.text.length > LONGEST) return [];
    const found = halvesOf(text, first, second);
    if (!found || !areHanzi(found.halves) || found.halves.some(({ text: half }) => PROSE_VERBS.test(half) || SAYS.test(half)))
      return [];
    const [before, behind] = [text[found.halves[0].start - 1] ?? '。', text[second.end] ?? '。'];
    if (!/[，。！？；：、]/u.test(behind) || (!found.led && !/[，。！？；：]/u.test(before))) return [];
    const isSetOff = found.led || STRONG.includes(before) || STRONG.includes(behind);
    return isCouplet(found.halves, isSetOff, known) ? [found.halves] : [];
  });
}

export const clauseCouplet: Construction = {
  name: 'clause-couplet',
  kind: 'slogan',
  explain:
    'Two clauses of one length with a comma between them: half sentence, half slogan. The second says the first again or goes one further.',
  find(passage, { edges, political, known }) {
    if (!political || !passage.text.includes('，')) return [];
    return couplets(passage, known)
      .filter(([first, second]) => edges.isEdge(passage, first.start) && edges.isEdge(passage, second.end))
      .map((halves) =>
        proposal(
          clauseCouplet,
          RANK.slogan,
          { start: halves[0].start, end: halves[1].end },
          halves.map(({ start, end }) => ({ start, end })),
        ),
      );
  },
};
