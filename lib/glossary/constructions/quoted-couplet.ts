/** “拿地即开工、竣工即验收”: quoted clauses of equal length. */
import { RANK } from '../candidate';
import type { Passage } from '../passage';
import { areEvenInPairs, areHanzi, sharedSlots, splitClauses } from './clauses';
import { type Construction, proposal, type Quotation, quotedPhrases, quotedSentences } from './construction';

/** Talk, not slogan: particles of speech, pronouns that a person speaks with. */
const TALK = /[吗呢吧啊呀哦嘛啦]|[我你您他她]们?[，、是要想说]/u;

/** Clauses of unequal length are a motto only while they are short, in UTF-16 units. */
const LONGEST_UNEVEN = 26;

/** A quoted sentence is a couplet only where its two halves begin with one character: not what a witness said. */
const VERSE = /^([㐀-鿿])[㐀-鿿]{3,8}[，；]\1[㐀-鿿]{3,8}$/u;

/** Nouns that name what a motto is: “以人为本、以诚待人”的理念. */
const MOTTO = /^”的?[㐀-鿿]{0,3}(?:理念|主题|口号|宗旨|精神|原则|目标|活动)/u;

/** A blank inside quotation marks divides a title: “爱护绿地 从我做起”. */
function hasGapInside(passage: Passage, { start, end }: Quotation): boolean {
  for (let at = start + 1; at < end; at += 1) if (passage.hasGap(at)) return true;
  return false;
}

export const quotedCouplet: Construction = {
  name: 'quoted-couplet',
  kind: 'slogan',
  explain: 'Quoted clauses built alike: a slogan or motto. The halves answer each other.',
  find(passage, { political }) {
    const sentences = quotedSentences(passage).filter(({ text }) => VERSE.test(text));
    return [...quotedPhrases(passage), ...sentences].flatMap((phrase) => {
      const clauses = splitClauses(phrase.text, phrase.start, (unit, at) =>
        '、，；·—'.includes(unit) ? 'here' : at > 0 && passage.hasGap(phrase.start + at) ? 'before' : null,
      );
      if (clauses.length < 2 || TALK.test(phrase.text) || !areHanzi(clauses)) return [];
      const built = areEvenInPairs(clauses, 3, 14);
      const short = phrase.text.length <= LONGEST_UNEVEN && clauses.every(({ text }) => text.length >= 3);
      // Elsewhere a list of goods may be as even: halves answer each other, or the page says that it is a motto or a title.
      const titled = MOTTO.test(passage.text.slice(phrase.end, phrase.end + 8)) || (built && hasGapInside(passage, phrase));
      if (!(political || titled ? built || short : built && sharedSlots(clauses) > 0)) return [];
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
