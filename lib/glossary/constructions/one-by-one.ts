/** 一户一档, 一机关一品牌: one B for each A. */
import { RANK } from '../candidate';
import { type Construction, isClauseEnd, matchesOf, proposal, spanOf } from './construction';

const SHAPE =
  /一(?![个些种样边面方直般旦时定切起下点句])((?:(?![一二两三四五六七八九十百千万])[㐀-鿿]){1,3})一(?![个些种样边面方直般旦时定切起下点句])((?:(?![一二两三四五六七八九十百千万])[㐀-鿿]){1,3})/gu;

/** Things of which an office makes one for each case. */
const ITEMS =
  /(?:策|档|品|案|码|册|表|卡|证|议|牌|色|特|景|业|图|方|单|评|考|审|报|查|清|账|品牌|特色|方案|档案|清单|专班|主题|亮点)$/u;

export const oneByOne: Construction = {
  name: 'one-by-one',
  kind: 'construction',
  explain: 'One B for each A: every case gets its own plan, file or brand.',
  find(passage, { edges }) {
    return matchesOf(passage.text, SHAPE).flatMap((match) => {
      const span = spanOf(match);
      const quoted = passage.isQuoted(span.start, span.end);
      const [, a = '', b = ''] = match;
      if (a.length !== b.length || a === b || edges.isWord(passage, span.start, span.end)) return [];
      if (!quoted && !(ITEMS.test(b) && isClauseEnd(passage, span.end))) return [];
      return [proposal(oneByOne, RANK.numbered, { ...span, quoted })];
    });
  },
};
