/** Which senses of an entry are shown, and in which order. */
import type { DictionaryEntry } from '@/lib/dictionary/entry';
import { isPointer } from '@/lib/dictionary/senses';

/** Without "see 西安市" where that entry is shown below anyway. */
export const tellingSenses = ({ senses, refers }: DictionaryEntry): string[] =>
  senses.filter((sense) => !isPointer(sense) || !refers.some(({ entry }) => sense.includes(entry.simplified)));

/** Those that hold every word that was asked for in English come first: 报 was found for "newspaper", and that is its sixth sense. */
export function sensesAskedFor(senses: readonly string[], query: string): string[] {
  const words = query.toLowerCase().match(/[a-z]+/g) ?? [];
  const holds = (sense: string) => {
    const has = new Set(sense.toLowerCase().match(/[a-z]+/g));
    return words.length > 0 && words.every((word) => has.has(word));
  };
  return [...senses.filter(holds), ...senses.filter((sense) => !holds(sense))];
}
