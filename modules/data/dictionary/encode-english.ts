/** The English index of `dictionary.bin`: which words stand in which entries, and how. */
import type { Section } from '../../../lib/binary';
import { ENGLISH, standingOfWords } from '../../../lib/dictionary/english';
import { POSTING_CLASSES } from '../../../lib/dictionary/format';

/** Of the entries that only mention a word, the commonest that are kept: beyond these nobody reads on, and they are half of the index. */
const MAX_INSIDE = 400;

function pushNumber(bytes: number[], value: number): void {
  let left = value;
  for (; left > 127; left >>>= 7) bytes.push((left & 127) | 128);
  bytes.push(left);
}

/** @param entries in the order in which the file numbers them; `commonness` 0 is the commonest */
export function encodeEnglish(entries: readonly { senses: string; commonness: number }[]): Record<string, Section> {
  const lists = new Map<string, number[][]>();
  entries.forEach((entry, n) => {
    const senses = entry.senses.split('/').filter((sense) => !sense.startsWith('CL:'));
    for (const [word, standing] of standingOfWords(senses)) {
      let classes = lists.get(word);
      if (!classes) {
        classes = Array.from({ length: POSTING_CLASSES }, () => []);
        lists.set(word, classes);
      }
      classes[standing]?.push(n);
    }
  });
  const level = (n: number) => entries[n]?.commonness ?? 0;
  const words = [...lists.keys()].sort();
  const postings: number[] = [];
  const ends = [0];
  for (const word of words) {
    const classes = lists.get(word) as number[][];
    const inside = classes[ENGLISH.inside] as number[];
    const kept = inside.sort((a, b) => level(a) - level(b) || a - b).slice(0, MAX_INSIDE);
    classes[ENGLISH.inside] = kept.sort((a, b) => a - b);
    for (const numbers of classes) {
      pushNumber(postings, numbers.length);
      numbers.forEach((n, at) => {
        pushNumber(postings, at === 0 ? n : n - (numbers[at - 1] as number));
      });
    }
    ends.push(postings.length);
  }
  const postingLengths = Uint16Array.from(words, (_, n) => (ends[n + 1] as number) - (ends[n] as number));
  if (postingLengths.reduce((sum, length) => sum + length, 0) !== postings.length) {
    throw new RangeError('CC-CEDICT: a posting list is too long for the format');
  }
  return {
    words: new TextEncoder().encode(words.join('\n')),
    postings: Uint8Array.from(postings),
    postingLengths,
  };
}
