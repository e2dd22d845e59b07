/**
 * Words of two characters that are two words as often, as their neighbours say: 才能 is an ability, and "only then can"; 都会 a city,
 * and "all will". The cheapest path always takes the word, and a card would explain what is not meant.
 */
import type { Lexicon } from '../lexicon/lexicon';
import { isHanzi } from './characters';

const units = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

/** Second units by first: an adverb with an auxiliary where a verb follows, so unless the phrase ends or is joined to another. */
const ADVERBIAL = new Map(
  [
    ['才', '能'],
    ['都', '会'],
  ].map((pair) => pair.map((character) => character.charCodeAt(0)) as [number, number]),
);
const JOINTS = units('的和与及或之区');
/** They open what is said or named, and end no phrase. */
const OPENING = units('“‘「『《〈（(');

/** 这一点: a number and a point, after a word that points. */
const POINTING = units('这那哪某');
const ONE = '一'.charCodeAt(0);
const POINT = '点'.charCodeAt(0);
/** 四大 of four great things, as 三大 is two words: the four elements are no news. */
const FOUR = '四'.charCodeAt(0);
const GREAT = '大'.charCodeAt(0);

/** Whether the word in the two units of `text` from `start` is two words there. */
export function areTwo(text: string, start: number, lexicon: Lexicon): boolean {
  const first = text.charCodeAt(start);
  if (first === ONE) {
    return (
      start > 0 && lexicon.fold(text.charCodeAt(start + 1)) === POINT && POINTING.has(lexicon.fold(text.charCodeAt(start - 1)))
    );
  }
  if (first === FOUR) return text.charCodeAt(start + 1) === GREAT && isHanzi(text.charCodeAt(start + 2));
  const second = ADVERBIAL.get(first);
  if (second === undefined || lexicon.fold(text.charCodeAt(start + 1)) !== second || start + 2 >= text.length) return false;
  const next = lexicon.fold(text.charCodeAt(start + 2));
  return OPENING.has(next) || (isHanzi(next) && !JOINTS.has(next));
}
