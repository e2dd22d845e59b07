/** Known words inside words that no dictionary has. */
import { type Lexicon, WordClass } from '../lexicon/lexicon';
import type { Readings } from './readings';

/** The word that is said twice in 看一看, 想了想, 能不能, 干干净净; -1 where the text is no reduplication. */
export function baseWord(text: string, lexicon: Lexicon): number {
  if (text.length === 3 && text[0] === text[2] && (text[1] === '一' || text[1] === '了' || text[1] === '不'))
    return lexicon.find(text, 0, 1);
  const [a, b, c, d] = text;
  return text.length === 4 && a === b && c === d ? lexicon.find(`${a}${c}`) : -1;
}

/**
 * Readings inside a word that no dictionary has, from the dictionary words in it, the longest first from the left: 牟平区 has 牟平, 开发银行
 * has 银行. Null for characters that no such word covers.
 */
export function innerReading(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  readings: Readings,
  isName: boolean,
): (string | null)[] {
  const syllables: (string | null)[] = new Array(end - start).fill(null);
  const base = end - start === 4 ? baseWord(text.slice(start, end), lexicon) : -1;
  if (base >= 0) {
    // 干干净净 from 干净.
    const [first, second] = lexicon.readings(base, 2)[0]?.syllables ?? [];
    const read = (syllable: string | null | undefined, at: number) =>
      syllable ?? readings.default(lexicon.fold(text.charCodeAt(at)));
    const [a, b] = [read(first, start), read(second, start + 2)];
    return [a, a, b, b];
  }
  for (let at = start; at < end - 1; ) {
    let longest = at + 1;
    let found = -1;
    lexicon.prefixes(text, at, (stop, word) => {
      const inside = stop <= end && stop - at > 1 && !(at === start && stop === end);
      if (!inside || (lexicon.classes(word) & (WordClass.common | WordClass.proper)) === 0) return;
      longest = stop;
      found = word;
    });
    if (found >= 0) {
      const all = lexicon.readings(found, longest - at);
      const reading = (isName ? all.find(({ proper }) => proper) : undefined) ?? all[0];
      for (let n = at; n < longest; n += 1) {
        syllables[n - start] = reading?.syllables[n - at] ?? readings.default(lexicon.fold(text.charCodeAt(n)));
      }
    }
    at = longest;
  }
  return syllables;
}
