/** 让数据多跑路、让群众少跑腿: let A …, let B …. */
import { RANK } from '../candidate';
import { type Construction, matchesOf, proposal, spanOf } from './construction';

const SHAPE = /让[^。！？；，、“”让]{3,12}[、，]让[^。！？；，、“”让]{3,12}/gu;

export const letLet: Construction = {
  name: 'let-let',
  kind: 'slogan',
  explain: '"Let A …, let B …": a pair of aims, or of effects that the writer claims.',
  find(passage, { political }) {
    if (!political) return [];
    return matchesOf(passage.text, SHAPE).flatMap((match) => {
      const span = spanOf(match);
      const separator = span.start + match[0].search(/[、，]/u);
      const [a, b] = [separator - span.start, span.end - separator - 1];
      if (Math.abs(a - b) > 2) return [];
      const parts = [
        { start: span.start, end: separator },
        { start: separator + 1, end: span.end },
      ];
      return [proposal(letLet, RANK.slogan, { ...span, quoted: passage.isQuoted(span.start, span.end) }, parts)];
    });
  },
};
