/** Where the words of a long headword begin, so that its reading can be printed as words (GB/T 16159). */
import type { CedictEntry } from './cedict';
import type { WordFrequency } from './commonness';

/** Words up to this many syllables are printed joined. */
const JOINED_SYLLABLES = 4;
/** A headword of four syllables falls into two words where both are as frequent as this: 人民 + 政府. Idioms never do. */
const HALF_COUNT = 100;
/** Occurrences in the corpus behind jieba's list. */
const CORPUS_WORDS = 60_000_000;

/** Best path over the word list: offsets in characters at which a word begins, 0 left out. */
function wordStarts(characters: readonly string[], frequencies: ReadonlyMap<string, WordFrequency>): number[] {
  const cost = [0];
  const from = [0];
  for (let end = 1; end <= characters.length; end += 1) {
    cost[end] = Number.POSITIVE_INFINITY;
    for (let start = Math.max(0, end - JOINED_SYLLABLES); start < end; start += 1) {
      const count = frequencies.get(characters.slice(start, end).join(''))?.count ?? (end - start === 1 ? 0.5 : 0);
      const total = (cost[start] as number) + (count > 0 ? Math.log(CORPUS_WORDS / count) : Number.POSITIVE_INFINITY);
      if (total < (cost[end] as number)) {
        cost[end] = total;
        from[end] = start;
      }
    }
  }
  const starts: number[] = [];
  for (let at = from[characters.length] as number; at > 0; at = from[at] as number) starts.push(at);
  return starts.reverse();
}

function isPairOfWords(
  characters: readonly string[],
  entry: CedictEntry,
  frequencies: ReadonlyMap<string, WordFrequency>,
): boolean {
  if (/\(idiom\)|\bidiom\b|\blit\. /.test(entry.senses)) return false;
  return [0, 2].every((at) => (frequencies.get(`${characters[at]}${characters[at + 1]}`)?.count ?? 0) >= HALF_COUNT);
}

/** Numbers of the syllables that begin a word, for runs of four syllables and more without a capital or a comma. */
export function wordBreaks(entry: CedictEntry, frequencies: ReadonlyMap<string, WordFrequency>): Set<number> {
  const breaks = new Set<number>();
  const characters = [...entry.simplified];
  const { syllables } = entry;
  if (characters.length !== syllables.length) return breaks;
  for (let start = 0; start < syllables.length; ) {
    let end = start + 1;
    while (end < syllables.length && /^[a-z:]+[1-5]$/.test(syllables[end] as string)) end += 1;
    const first = /^[A-Za-z:]+[1-5]$/.test(syllables[start] as string) ? start : start + 1;
    const run = characters.slice(first, end);
    if (run.length > JOINED_SYLLABLES) for (const at of wordStarts(run, frequencies)) breaks.add(first + at);
    else if (run.length === JOINED_SYLLABLES && isPairOfWords(run, entry, frequencies)) breaks.add(first + 2);
    start = end;
  }
  return breaks;
}
