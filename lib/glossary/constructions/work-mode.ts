/** 课堂+基地, 组织联盟+特色党支部: two things joined by a plus sign, the pattern of a way of working. */
import { RANK } from '../candidate';
import { type Construction, isClauseEnd, isClauseStart, matchesOf, proposal, spanOf } from './construction';

/** Words of a sentence, which a name of a method does not hold. */
const SENTENCE = /[的了是在就他她我你们被把]/u;

const SHAPE = /[㐀-鿿]{2,10}(?:\+[㐀-鿿]{2,10}){1,4}/gu;

export const workMode: Construction = {
  name: 'work-mode',
  kind: 'construction',
  explain: 'Two or more things joined by a plus sign: the writer presents doing them together as a method of its own.',
  find(passage, { political }) {
    if (!passage.text.includes('+')) return [];
    return matchesOf(passage.text, SHAPE).flatMap((match) => {
      const span = spanOf(match);
      const quoted = passage.isQuoted(span.start, span.end);
      const free = political && !SENTENCE.test(match[0]) && isClauseStart(passage, span.start) && isClauseEnd(passage, span.end);
      if (!quoted && !free) return [];
      const parts = [...match[0].matchAll(/[^+]+/gu)].map((part) => spanOf(part, span.start));
      return [proposal(workMode, RANK.other, { ...span, quoted }, parts)];
    });
  },
};
