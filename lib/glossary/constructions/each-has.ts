/** 老有所养、幼有所育: everyone has what belongs to him. */
import { RANK } from '../candidate';
import { type Construction, matchesOf, proposal, spanOf } from './construction';

const SHAPE = /[㐀-鿿]有所[㐀-鿿](?:[、，]?[㐀-鿿]有所[㐀-鿿])+/gu;

export const eachHas: Construction = {
  name: 'each-has',
  kind: 'slogan',
  explain: 'A chain of "A has its B": the old are cared for, the young are taught. The model is a passage of the Book of Rites.',
  find(passage) {
    if (!passage.text.includes('有所')) return [];
    return matchesOf(passage.text, SHAPE).map((match) => {
      const span = spanOf(match);
      const parts = [...match[0].matchAll(/[㐀-鿿]有所[㐀-鿿]/gu)].map((part) => spanOf(part, span.start));
      return proposal(eachHas, RANK.slogan, { ...span, quoted: passage.isQuoted(span.start, span.end) }, parts);
    });
  },
};
