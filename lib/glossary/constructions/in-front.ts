/** 走在前、作表率; 走在前列、干在实处: go first and set the example. */
import { RANK } from '../candidate';
import { type Construction, matchesOf, proposal, spanOf } from './construction';

const SHAPE = /走在前(?:列|头)?[、，]?(?:[作做]表率|[作做]示范|当表率|干在实处|勇争先|挑大梁|开新局)/gu;

export const inFront: Construction = {
  name: 'in-front',
  kind: 'slogan',
  explain: 'Go first and set the example: what leaders ask of a place, an office or of all Party members.',
  find(passage) {
    return matchesOf(passage.text, SHAPE).map((match) => {
      const span = spanOf(match);
      return proposal(inFront, RANK.slogan, { ...span, quoted: passage.isQuoted(span.start, span.end) });
    });
  },
};
