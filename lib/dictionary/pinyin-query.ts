/**
 * A reading as a reader types it: with tone marks, with numbers, with neither; in one piece or with spaces, apostrophes, hyphens;
 * ü also as v or u:. It becomes letters, and what is known of tones and of borders between syllables.
 */
import { toneOf } from './syllables';

export interface PinyinQuery {
  /** a-z, ü as v. */
  letters: string;
  /** Tone by letter: from a mark over it, or from a number right after it; 0 where none is given. */
  tones: Uint8Array;
  /** By letter: whether a syllable must end after it. */
  borders: Uint8Array;
  /** Whether any tone is given. */
  toned: boolean;
  /** Whether tones are given as marks: a syllable without one is then neutral, or carelessly typed. */
  marked: boolean;
}

/** Longer than any headword's reading; what follows is not looked at. */
const MAX_LENGTH = 200;
const TONE_OF_MARK: Record<string, number> = { '\u0304': 1, '\u0301': 2, '\u030c': 3, '\u0306': 3, '\u0300': 4 };
/** Borders between syllables, and commas and dots inside long headwords. */
const BORDER = /[\s'’‘`·,，\-‐]/u;

/** Reads a query as pinyin; null where it holds anything that pinyin has not. */
export function parsePinyin(text: string): PinyinQuery | null {
  const letters: string[] = [];
  const tones: number[] = [];
  const borders: number[] = [];
  let marked = false;
  // NFD parts ǚ into u, diaeresis, caron. Full-width letters become plain ones by NFKD.
  for (const character of text.slice(0, MAX_LENGTH).normalize('NFKD').toLowerCase()) {
    const last = letters.length - 1;
    const tone = TONE_OF_MARK[character];
    if (character >= 'a' && character <= 'z') {
      letters.push(character);
      tones.push(0);
      borders.push(0);
    } else if (BORDER.test(character)) {
      if (last >= 0) borders[last] = 1;
    } else if (last < 0) return null;
    else if (tone !== undefined) {
      tones[last] = tone;
      marked = true;
    } else if (character >= '0' && character <= '5') {
      tones[last] = Number(character) || 5;
      borders[last] = 1;
    } else if ((character === '\u0308' || character === ':') && letters[last] === 'u') letters[last] = 'v';
    else if (character !== '\u0302') return null;
  }
  if (letters.length === 0) return null;
  // After j, q, x and y the u of pinyin is ü already: jv and jü are ju.
  letters.forEach((letter, n) => {
    if (letter === 'v' && 'jqxy'.includes(letters[n - 1] ?? '-')) letters[n] = 'u';
  });
  return {
    letters: letters.join(''),
    tones: Uint8Array.from(tones),
    borders: Uint8Array.from(borders),
    toned: marked || tones.some((tone) => tone > 0),
    marked,
  };
}

/** What a border between syllables in the wrong place adds to a distance. */
export const WRONG_BORDER = 10;

/**
 * How far a reading stands from a query with the same letters (or with these letters at its start): each border in a wrong place
 * counts `WRONG_BORDER`, each wrong tone 2, a neutral tone typed without a mark 0, a full tone typed without one among marked ones 1.
 * @param syllables lengths in letters of the entry's syllables, and the syllables as CC-CEDICT prints them
 */
export function distance(query: PinyinQuery, syllables: readonly { letters: number; numbered: string }[]): number {
  let cost = 0;
  let at = 0;
  for (const { letters, numbered } of syllables) {
    if (letters === 0) continue;
    if (at >= query.letters.length) break;
    const end = Math.min(at + letters, query.letters.length);
    let given = 0;
    for (let n = at; n < end; n += 1) {
      given = query.tones[n] || given;
      // The last letter typed ends nothing yet.
      if (query.borders[n] && n < at + letters - 1 && n < query.letters.length - 1) cost += WRONG_BORDER;
    }
    const tone = toneOf(numbered);
    if (given) cost += given === tone ? 0 : 2;
    else if (query.marked && tone !== 5) cost += 1;
    at += letters;
  }
  return cost;
}
