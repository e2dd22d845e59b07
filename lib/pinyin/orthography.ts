/**
 * Spelling of one word by GB/T 16159-2012: syllables joined, tone marks, apostrophes, capitals, hyphens, erhua.
 *
 * Tones are the dictionary's: sandhi is no matter of spelling in the standard, and is shown on request (`sandhi.ts`).
 */
import { toMarked } from './syllable';

/** What stands before a syllable. */
export const Joint = { joined: 0, space: 1, hyphen: 2 } as const;

export interface Spelling {
  /** The word as printed. */
  text: string;
  /** One for each code point, null for what has no reading (digits, Latin, marks). */
  syllables: readonly (string | null)[];
  /** What stands before the code point at this place; joined where the map has nothing. */
  joints?: ReadonlyMap<number, number>;
  /** Code points whose syllable takes a capital. */
  capitals?: ReadonlySet<number>;
}

const capitalise = (syllable: string) => syllable.charAt(0).toUpperCase() + syllable.slice(1);

/** Letters before which a dividing mark stands. */
const startsWithVowel = (syllable: string) => 'aoe'.includes(syllable.charAt(0));

/** The spelling of a word in which all is joined; null where something in it has no syllable. */
export function spellPlain(syllables: readonly (string | null)[]): string | null {
  let spelled = '';
  for (const syllable of syllables) {
    if (syllable === null) return null;
    if (spelled === '') spelled = toMarked(syllable);
    else if (syllable === 'r5') spelled += 'r';
    else spelled += startsWithVowel(syllable) ? `'${toMarked(syllable)}` : toMarked(syllable);
  }
  return spelled;
}

/** The spelling of a word; empty where none of its characters has a reading. */
export function spell({ text, syllables, joints, capitals }: Spelling): string {
  if (syllables.every((syllable) => syllable === null)) return '';
  let spelled = '';
  let place = 0;
  let before: 'syllable' | 'other' | null = null;
  for (const character of text) {
    const syllable = syllables[place] ?? null;
    const joint = joints?.get(place) ?? Joint.joined;
    if (syllable === null) {
      // Digits and Latin letters stand apart from syllables (2023 nián); an interpunct divides the parts of a name.
      if (/[·•・‧]/u.test(character)) spelled += ' ';
      else {
        if (before === 'syllable') spelled += ' ';
        spelled += character;
      }
      before = 'other';
    } else if (syllable === 'r5' && before === 'syllable') spelled += 'r';
    else {
      let marked = toMarked(syllable);
      if (capitals?.has(place)) marked = capitalise(marked);
      if (place > 0 && !spelled.endsWith(' ')) {
        if (joint === Joint.space || before === 'other') spelled += ' ';
        else if (joint === Joint.hyphen) spelled += '-';
        // The dividing mark of the Hanyu Pinyin Fang'an before a, o, e inside a word.
        else if (startsWithVowel(syllable)) spelled += "'";
      }
      spelled += marked;
      before = 'syllable';
    }
    place += 1;
  }
  return spelled.trim();
}
