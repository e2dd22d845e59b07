/** Whether a word that the text was cut into may be none: 为主 in 球迷为主队惋惜, 得了 in 一个人干得了. */
import { WordClass } from '../lexicon/lexicon';
import type { Place } from './context';

/** Longest word that is doubted. */
const LONGEST = 3;

/** What stands after verbs and before clauses, whatever words frequency lists make of it with its neighbours. */
const PARTICLES = new Set([...'为得地着了过']);

/** How far before the word another may begin that ends in it, in UTF-16 units. */
const BEFORE = 2;

/**
 * Whether to ask the classifier about the character at `place` although its word has a reading: another word of the lexicon lies across
 * one of the word's edges, or the character is a particle.
 */
export function isDoubted(place: Place): boolean {
  const { text, lexicon } = place;
  const { start, end, word } = place.token(0);
  if (end - start > LONGEST) return false;
  if (word >= 0 && (lexicon.classes(word) & (WordClass.proper | WordClass.common)) === WordClass.proper) return false;
  if (PARTICLES.has(text[place.at] as string)) return true;
  let across = false;
  for (let at = start + 1; at < end && !across; at += 1) {
    lexicon.prefixes(text, at, (stop) => {
      if (stop > end) across = true;
    });
  }
  for (let at = Math.max(0, start - BEFORE); at < start && !across; at += 1) {
    lexicon.prefixes(text, at, (stop) => {
      if (stop > start && stop < end) across = true;
    });
  }
  return across;
}
