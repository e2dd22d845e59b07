/**
 * Pairs that frequency lists count as words and readers look up apart: a pronoun before its measure or noun (这项, 该市), a numeral before
 * a measure (一项, 多家), a verb before its preposition or complement (放在, 送到), an adverb of degree before an adjective (更好). The standards of segmentation cut them (Peking University's
 * and Universal Dependencies' all, Microsoft's most), but not those that a dictionary has or that are taught (一些, 各地, 来自).
 *
 * They are cut after the path is found: their count as a pair is what keeps 两张|皮 from becoming 两|张皮.
 */
import { type Lexicon, WordClass } from '../lexicon/lexicon';
import { isCalendarUnit } from './numerals';

const LISTED = WordClass.common | WordClass.proper;

const units = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

const PRONOUNS = units('这那该本此某每各');
const NUMERALS = units('一二三四五六七八九十两几数多');
const AFTER_VERBS = units('在到给往自于为向');
const DEGREES = units('更很');
/** 很多 is a number, 很少 and 很快 tell when: one word each. */
const MUCH = units('多少快');

/** Whether the lexicon's `word`, which is the two units of `text` from `start`, is such a pair. */
export function isPair(lexicon: Lexicon, word: number, text: string, start: number): boolean {
  if ((lexicon.classes(word) & LISTED) !== 0 || lexicon.level(word) !== null) return false;
  const first = lexicon.fold(text.charCodeAt(start));
  const last = lexicon.fold(text.charCodeAt(start + 1));
  // 三年 is one word as 3年 is.
  if (PRONOUNS.has(first) || AFTER_VERBS.has(last)) return true;
  return (NUMERALS.has(first) && !isCalendarUnit(last)) || (DEGREES.has(first) && !MUCH.has(last));
}
