/** 品牌聚合力 服务促发展: a headline or subhead made of halves of equal length with a blank or comma between them. */
import { RANK } from '../candidate';
import { areEven, splitClauses } from './clauses';
import { type Construction, proposal } from './construction';
import { PROSE_VERBS } from './work-verbs';

const LONGEST = 44;

export const headingCouplet: Construction = {
  name: 'heading-couplet',
  kind: 'slogan',
  explain: 'A heading in two or three halves of equal length, like the lines of a couplet.',
  find(passage, { political }) {
    const { text } = passage;
    if (!political || passage.kind !== 'subhead' || text.length > LONGEST || /[。；：？（）《》]/u.test(text)) return [];
    const clauses = splitClauses(text, 0, (unit, at) =>
      unit === '，' || unit === '、' ? 'here' : at > 0 && passage.hasGap(at) ? 'before' : null,
    );
    if (clauses.length > 4 || !areEven(clauses, 4, 12)) return [];
    const [first, last] = [clauses[0], clauses.at(-1)];
    if (!first || !last || PROSE_VERBS.test(first.text)) return [];
    return [
      proposal(
        headingCouplet,
        RANK.slogan,
        { start: first.start, end: last.end },
        clauses.map(({ start, end }) => ({ start, end })),
      ),
    ];
  },
};
