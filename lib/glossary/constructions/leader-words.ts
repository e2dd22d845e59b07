/** 习近平总书记关于…的重要论述, 习近平总书记重要讲话精神: words of the leader that everybody is told to study. */
import { RANK } from '../candidate';
import { type Construction, matchesOf, proposal, spanOf } from './construction';

const WORDS = '(?:讲话和重要指示批示|讲话和重要指示|指示批示|讲话|指示|批示|论述|文章|谈话|演讲|回信|贺信)';
const SHAPE = new RegExp(
  `习近平(?:总书记|主席)(?:系列)?(?:[对关在就给致视考][^。！？；：“”]{1,32}?(?:的|时的|上的)?)?重要${WORDS}(?:[、和]?重要${WORDS}){0,3}(?:精神)?`,
  'gu',
);

export const leaderWords: Construction = {
  name: 'leader-words',
  kind: 'term',
  explain:
    'Words of Xi Jinping on a subject or a place. Offices study them first of all and report that their work carries them out; "the spirit" (精神) is what is to be learned from them.',
  find(passage) {
    if (!passage.text.includes('习近平')) return [];
    return matchesOf(passage.text, SHAPE).map((match) => {
      const span = spanOf(match);
      return proposal(leaderWords, RANK.other, { ...span, quoted: passage.isQuoted(span.start, span.end) });
    });
  },
};
