/** “第一方阵”, “第一身份”: whatever comes first. */
import { RANK } from '../candidate';
import { type Construction, proposal, quotedPhrases } from './construction';

const SHAPE = /^第一(?![次天名个位届年代版章节回集季轮场步课节期批号站眼])[㐀-鿿]{2,3}$/u;

export const firstX: Construction = {
  name: 'first-x',
  kind: 'metaphor',
  explain: '"The first …": what is to come before everything else, or the group in the lead.',
  find(passage) {
    return quotedPhrases(passage)
      .filter(({ text }) => SHAPE.test(text))
      .map((phrase) => proposal(firstX, RANK.other, { ...phrase, quoted: true }));
  },
};
