/** What a word costs on the path: its frequency, corrected for what frequency lists get wrong. */
import { type Lexicon, WordClass } from '../lexicon/lexicon';
import { isCalendarUnit } from './numerals';

const LISTED = WordClass.common | WordClass.proper;

/**
 * Nats by length (2, 3, 4 and more) for words that no dictionary has: frequency lists made by machine hold chance pairs of words
 * (充分发挥, 两个), and their counts are those of the string, not of the word.
 */
const UNLISTED = [3, 2, 3] as const;
/** The same for listed words. A long one is mostly two words side by side (生态环境) that readers look up apart. */
const LISTED_BY_LENGTH = [-1, -1, 2] as const;

/** A headword of three characters that no list counts is mostly a prefix with a word (副总理): two parts would come cheaper. */
const RARE_OF_THREE = 2;

const units = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

/**
 * Unlisted pairs that the standards of segmentation cut (Peking University's and Universal Dependencies' all of them, Microsoft's most): a
 * pronoun before its measure or noun (这项, 该市), a numeral before a measure (一项, 多家), a verb before its preposition or complement
 * (放在, 送到). Listed ones (一些, 各地, 来自) are words.
 */
const PRONOUNS = units('这那该本此某每各');
const NUMERALS = units('一二三四五六七八九十两几数多');
const AFTER_VERBS = units('在到给往自于为向');
const PRONOUN_PAIR = 4;
const NUMERAL_PAIR = 3;
const VERB_PAIR = 4;
/** Unlisted set phrases of four characters (控制系统, 落到实处) are two words that often meet. */
const SET_PHRASE = 5;

function unlistedCost(lexicon: Lexicon, word: number, first: number, last: number, length: number): number {
  if (length === 2) {
    if (PRONOUNS.has(first)) return PRONOUN_PAIR;
    // 三年 is one word as 3年 is.
    if (NUMERALS.has(first)) return isCalendarUnit(last) ? 0 : NUMERAL_PAIR;
    return AFTER_VERBS.has(last) ? VERB_PAIR : 0;
  }
  return length === 4 && lexicon.partOfSpeech(word) === 'l' ? SET_PHRASE : 0;
}

/**
 * Cost in nats of the lexicon's `word`, which stands in `text` from `start` to `end`. Corrections measured on newspaper text; each step of
 * one nat moves F1 by 0.1 or less.
 */
export function pathCost(lexicon: Lexicon, word: number, text: string, start: number, end: number): number {
  const cost = lexicon.cost(word);
  const length = end - start;
  if (length === 1) return cost;
  const classes = lexicon.classes(word);
  if (!lexicon.hasFrequency(word)) return length === 3 ? cost - RARE_OF_THREE : cost;
  const row = length > 3 ? 2 : length - 2;
  if ((classes & LISTED) === 0) {
    const first = lexicon.fold(text.charCodeAt(start));
    const last = lexicon.fold(text.charCodeAt(end - 1));
    return cost + (UNLISTED[row] as number) + unlistedCost(lexicon, word, first, last, length);
  }
  if (row === 2 && (classes & WordClass.proper) !== 0) return cost;
  return cost + (LISTED_BY_LENGTH[row] as number);
}
