/** “拿地即开工、竣工即验收”: quoted clauses of equal length. */
import { RANK } from '../candidate';
import { areEvenInPairs, areHanzi, sharedSlots, splitClauses } from './clauses';
import { type Construction, proposal, quotedPhrases } from './construction';

/** Talk, not slogan: particles of speech, pronouns that a person speaks with. */
const TALK = /[吗呢吧啊呀哦嘛啦]|[我你您他她]们?[，、是要想说]/u;

/** Clauses of unequal length are a motto only while they are short, in UTF-16 units. */
const LONGEST_UNEVEN = 26;

export const quotedCouplet: Construction = {
  name: 'quoted-couplet',
  kind: 'slogan',
  explain: 'Quoted clauses built alike: a slogan or motto. The halves answer each other.',
  find(passage, { political }) {
    return quotedPhrases(passage).flatMap((phrase) => {
      const clauses = splitClauses(phrase.text, phrase.start, (unit, at) =>
        '、，；·—'.includes(unit) ? 'here' : at > 0 && passage.hasGap(phrase.start + at) ? 'before' : null,
      );
      if (clauses.length < 2 || TALK.test(phrase.text) || !areHanzi(clauses)) return [];
      const built =
        areEvenInPairs(clauses, 3, 14) ||
        (political && phrase.text.length <= LONGEST_UNEVEN && clauses.every(({ text }) => text.length >= 3));
      if (!built || (!political && sharedSlots(clauses) === 0)) return [];
      return [
        proposal(
          quotedCouplet,
          RANK.slogan,
          { ...phrase, quoted: true },
          clauses.map(({ start, end }) => ({ start, end })),
        ),
      ];
    });
  },
};
