/**
 * Tones as they are spoken: 一 and 不 by what follows, and the third tone before another. GB/T 16159 writes the dictionary's tones, so this is
 * for readers who ask for it.
 */

/** Before these 一 counts or names, and keeps its tone: 一月, 一楼, 一等奖, 一九九八. */
const ORDINAL_AFTER = new Set([...'月号日楼班等级期流把号〇零二三四五六七八九']);
const ORDINAL_BEFORE = new Set([...'第初其唯统专万〇零二三四五六七八九十']);

const toneOf = (syllable: string | null | undefined) => (syllable ? syllable.charCodeAt(syllable.length - 1) - 48 : 0);
const withTone = (syllable: string, tone: number) => `${syllable.slice(0, -1)}${tone}`;

/** Tone of 一 at `place`; its own where it stands alone, last, or in an ordinal. */
function toneOfYi(text: readonly string[], syllables: readonly (string | null)[], place: number): number {
  const before = text[place - 1];
  const after = text[place + 1];
  if (after === undefined || (before !== undefined && ORDINAL_BEFORE.has(before)) || ORDINAL_AFTER.has(after)) return 1;
  // 看一看: between two of the same, it loses its tone.
  if (before !== undefined && before === after) return 5;
  const next = toneOf(syllables[place + 1]);
  if (next === 4 || (next === 5 && after === '个')) return 2;
  return next === 0 ? 1 : 4;
}

/**
 * Spoken tones of one word or phrase.
 * @param text as printed
 * @param syllables one for each code point, as `readWords` gives them
 * @returns a list of the same length
 */
export function applySandhi(text: string, syllables: readonly (string | null)[]): (string | null)[] {
  const characters = [...text];
  const spoken = syllables.map((syllable, place) => {
    if (syllable === 'yi1' && characters[place] === '一') {
      const tone = toneOfYi(characters, syllables, place);
      // 一个: gè is a falling tone by origin, also where it is written with one.
      return withTone(syllable, tone);
    }
    if (syllable === 'bu4' && characters[place] === '不') return toneOf(syllables[place + 1]) === 4 ? 'bu2' : syllable;
    return syllable;
  });
  // From the left: in a run of third tones all but the last rise.
  return spoken.map((syllable, place) =>
    syllable !== null && toneOf(syllable) === 3 && toneOf(spoken[place + 1]) === 3 ? withTone(syllable, 2) : syllable,
  );
}
