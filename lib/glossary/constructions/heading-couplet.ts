/** 品牌聚合力 服务促发展: a headline or subhead made of halves of equal length with a blank or comma between them. */
import { RANK } from '../candidate';
import { areEven, splitClauses } from './clauses';
import { type Construction, proposal } from './construction';
import { PROSE_VERBS } from './work-verbs';

const LONGEST = 44;

/**
 * Where the quotation marks of a half stand. Halves of a couplet that both quote do so in the same place; a headline of two halves that happen to be
 * equally long (甲市推行“三问”工作法 打通“最后一公里”) does not.
 */
const quoteSlots = (half: string): string => [...half.matchAll(/[“”]/gu)].map(({ index }) => index).join(' ');

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
    const slots = new Set(clauses.map(({ start, end }) => quoteSlots(text.slice(start, end))).filter(Boolean));
    if (slots.size > 1) return [];
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
