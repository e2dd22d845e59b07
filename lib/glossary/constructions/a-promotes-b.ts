/** 以案释法, 以赛促学, 以党建促创建: by A bring about B. */
import { RANK } from '../candidate';
import { type Construction, isClauseEnd, isClauseStart, matchesOf, proposal, spanOf } from './construction';

const FOUR = /以((?:(?![此其及来便致上下内外前后为免求期防])[㐀-鿿]))([促带推引释育])[㐀-鿿]/gu;
const LONG = /以[㐀-鿿]{2,5}促[㐀-鿿]{2,4}/gu;

export const aPromotesB: Construction = {
  name: 'a-promotes-b',
  kind: 'construction',
  explain: 'By A bring about B: one piece of work is presented as the lever for another.',
  find(passage, { edges, political }) {
    if (!political) return [];
    const four = matchesOf(passage.text, FOUR).map((match) => spanOf(match));
    const long = matchesOf(passage.text, LONG)
      .map((match) => spanOf(match))
      .filter(({ start }) => isClauseStart(passage, start));
    return [...four, ...long]
      .filter(({ start, end }) => isClauseEnd(passage, end) && edges.isEdge(passage, start) && edges.isEdge(passage, end))
      .map((span) => proposal(aPromotesB, RANK.other, { ...span, quoted: passage.isQuoted(span.start, span.end) }));
  },
};
