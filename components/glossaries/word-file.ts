/** A list of words from another program: one a line, or the first column of a table. */
import { toSimplified } from '../../lib/text/fold';

/** Words of one list. HSK has 11,000; a reader's whole vocabulary is less than ten times that. */
const MOST_WORDS = 100_000;
/** Longest form of a word state: see `record-schemas.ts`. */
const LONGEST = 60;

/** The words, simplified, each once; null where the text is no such list. */
export function wordsInFile(text: string): string[] | null {
  const words = new Set<string>();
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    if (line.startsWith('#') || line.startsWith('//')) continue;
    const [cell = ''] = line.split(/[\t,;]/);
    // Pleco prints 简体[繁體].
    const form = cell
      .replace(/^["']|["']$/g, '')
      .replace(/\[.*$/, '')
      .trim();
    if (form === '') continue;
    if (/^\p{Script=Han}+$/u.test(form) && form.length <= LONGEST) words.add(toSimplified(form));
    if (words.size > MOST_WORDS) return null;
  }
  return words.size > 0 ? [...words] : null;
}
