/**
 * Readings as CC-CEDICT prints them (`Zhong1 guo2`, ü as `u:`, neutral tone 5) and as people read them (`Zhōngguó`).
 * Orthography after GB/T 16159: syllables of a word joined, an apostrophe before a, e, o inside a word.
 */
import { toMarked } from '../pinyin/syllable';

const SYLLABLE = /^((?:u:|[a-züêv])+)([0-5])$/i;

/** `nu:3` to `nǚ`; whatever is no syllable with a tone number (`A`, `·`) is given back as it is. */
export function markSyllable(numbered: string): string {
  const found = SYLLABLE.exec(numbered);
  if (!found) return numbered;
  const [, letters, tone] = found as unknown as [string, string, string];
  const marked = toMarked(`${letters.toLowerCase().replaceAll('u:', 'v').replaceAll('ü', 'v')}${tone === '0' ? 5 : tone}`);
  return /^\p{Lu}/u.test(letters) ? marked.charAt(0).toUpperCase() + marked.slice(1) : marked;
}

/** The letters of a numbered syllable, lower case, ü as `v`: what a search compares. */
export function lettersOf(numbered: string): string {
  return numbered
    .toLowerCase()
    .replace(/u:|ü/g, 'v')
    .replace(/[^a-z]/g, '');
}

/** Tone of a numbered syllable, 1 to 5; 0 where it has none. */
export function toneOf(numbered: string): number {
  const found = SYLLABLE.exec(numbered);
  return found ? Number(found[2]) || 5 : 0;
}

/**
 * Joins numbered syllables to words with tone marks. A capital begins a new word (`Mao2 Ze2 dong1`: `Máo Zédōng`), as does every
 * syllable that `breaks` names; Latin letters, digits and what follows a comma stand apart.
 */
export function joinSyllables(numbered: readonly string[], breaks?: (n: number) => boolean): string {
  let text = '';
  let previous = '';
  numbered.forEach((syllable, n) => {
    const marked = markSyllable(syllable);
    const spoken = SYLLABLE.test(syllable);
    if (n === 0 || /^[,:;.!?·]$/.test(syllable) || previous === '·') text += marked;
    else if (!spoken || !SYLLABLE.test(previous) || /^\p{Lu}/u.test(syllable) || breaks?.(n)) text += ` ${marked}`;
    else text += /^[aoeê]/i.test(syllable) ? `'${marked}` : marked;
    previous = syllable;
  });
  return text;
}

/** Splits what stands between square brackets into syllables (`le4 se4`, also `chong1ya1`); null where it is no reading. */
export function splitNumbered(text: string): string[] | null {
  // Two entries print "lu : 3" for "lu:3".
  const tokens = text
    .replace(/ : ?(?=[1-5])/g, ':')
    .trim()
    .split(/ +/)
    .flatMap((token) => (/^(?:[a-zA-Z:üÜ]+[1-5]){2,}$/.test(token) ? (token.match(/[a-zA-Z:üÜ]+[1-5]/g) ?? []) : [token]));
  const spoken = tokens.filter((token) => SYLLABLE.test(token)).length;
  const known = tokens.every((token) => SYLLABLE.test(token) || /^(?:[,:;·]|[A-Za-z]+|\d+)$/.test(token));
  return known && spoken > 0 ? tokens : null;
}
