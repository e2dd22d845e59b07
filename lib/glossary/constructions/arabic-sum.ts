/** 1+16, 1+1+3+8, 1+N: one of this, so many of that, as the name of a system. */
import { RANK } from '../candidate';
import { type Construction, matchesOf, proposal, SCHEME, spanOf } from './construction';

const SHAPE = /(?<![\d.+\-=×÷第])\d{1,2}(?:\+(?:\d{1,2}|[NnXx]))+(?![\d.+=%])/gu;
const HEAD = new RegExp(`^”?[㐀-鿿]{0,10}${SCHEME}`, 'u');

export const arabicSum: Construction = {
  name: 'arabic-sum',
  kind: 'numbered',
  explain: 'A sum as a name: so many of one thing plus so many of others. N stands for "any number".',
  find(passage) {
    return matchesOf(passage.text, SHAPE).flatMap((match) => {
      const span = spanOf(match);
      const quoted = passage.isQuoted(span.start, span.end);
      // Outside quotation marks 90+3 is stoppage time and 3+2 a school sum, unless a scheme follows.
      if (!quoted && !HEAD.test(passage.text.slice(span.end, span.end + 20))) return [];
      return [proposal(arabicSum, RANK.numbered, { ...span, quoted })];
    });
  },
};
