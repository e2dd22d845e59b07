/** The fold of the lexicon's keys: what a page may print for one and the same unit of a word. */
import { SIMPLIFIED, TRADITIONAL } from '../../../lib/text/traditional';

const FOLDS = new Map<string, string>();
for (let i = 0; i < TRADITIONAL.length; i += 1) FOLDS.set(TRADITIONAL[i] as string, SIMPLIFIED[i] as string);
// A page in traditional characters has 看著 for 看着 and 瞭解 for 了解; readings are kept by word, so that 著名 is not lost.
FOLDS.set('著', '着');
FOLDS.set('瞭', '了');
FOLDS.set('乾', '干');
for (let n = 0; n < 26; n += 1) {
  const lower = String.fromCharCode(97 + n);
  for (const from of [65 + n, 0xff21 + n, 0xff41 + n]) FOLDS.set(String.fromCharCode(from), lower);
}
for (let n = 0; n < 10; n += 1) FOLDS.set(String.fromCharCode(0xff10 + n), String(n));
for (const dot of '•‧・･∙⋅') FOLDS.set(dot, '·');

/** The key of a word. Same length as the word. */
export function foldKey(word: string): string {
  let key = '';
  for (let i = 0; i < word.length; i += 1) key += FOLDS.get(word[i] as string) ?? word[i];
  return key;
}

/** Pairs of UTF-16 units for the file: from, to, from, to. */
export function foldPairs(): [number, number][] {
  return [...FOLDS].map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]);
}
