/**
 * The words of an analysis as they travel and as a page keeps them: columns in place of objects. 18,000 words of a long article were
 * 100,000 objects and strings, 2.5 MB and a long clone in Firefox; they are looked at one by one, on the reader's word, and come and go.
 */
import type { Analysis, HeadlineField, Word } from './contract';

export interface PackedWords {
  /** {@link COLUMNS} for each word: start, length, field, level, level of 2012, rank; 0 for none. */
  numbers: number[];
  /** One line for each word. */
  pinyin: string;
  /** One line for each word: its syllables with a space between them, nothing for one that is not read. */
  syllables: string;
}

const COLUMNS = 6;
const FIELDS: readonly (HeadlineField | undefined)[] = [undefined, 'kicker', 'title', 'subtitle'];

export function packWords(words: readonly Word[]): PackedWords {
  return {
    numbers: words.flatMap(({ start, end, field, level, level2012, rank }) => [
      start,
      end - start,
      FIELDS.indexOf(field),
      level ?? 0,
      level2012 ?? 0,
      rank ?? 0,
    ]),
    pinyin: words.map(({ pinyin }) => pinyin).join('\n'),
    syllables: words.map(({ syllables }) => syllables.map((syllable) => syllable ?? '').join(' ')).join('\n'),
  };
}

/** What {@link packWords} packed. */
export function unpackWords({ numbers, pinyin, syllables }: PackedWords): Word[] {
  const lines = syllables.split('\n');
  const readings = pinyin.split('\n');
  return Array.from({ length: numbers.length / COLUMNS }, (_, n) => {
    const [start = 0, length = 0, at = 0, level = 0, level2012 = 0, rank = 0] = numbers.slice(n * COLUMNS, (n + 1) * COLUMNS);
    const field = FIELDS[at];
    return {
      start,
      end: start + length,
      ...(field && { field }),
      pinyin: readings[n] ?? '',
      syllables: (lines[n] ?? '').split(' ').map((syllable) => syllable || null),
      level: level || null,
      level2012: level2012 || null,
      rank: rank || null,
    };
  });
}

/** The words of an analysis as they travel: as they came, where they came so. */
export function packedWordsOf(analysis: Analysis): PackedWords {
  const all = kept.get(analysis)?.filter(({ numbers }) => numbers.length > 0);
  if (!all) return packWords(analysis.words);
  return {
    numbers: all.flatMap(({ numbers }) => numbers),
    pinyin: all.map(({ pinyin }) => pinyin).join('\n'),
    syllables: all.map(({ syllables }) => syllables).join('\n'),
  };
}

/** What an analysis keeps of its words. */
const kept = new WeakMap<Analysis, PackedWords[]>();

/**
 * Adds words to an analysis. They are unpacked when they are asked for, 5 ms for a long article, and kept as long as somebody holds them or the
 * browser has no need of the memory.
 */
export function addPackedWords(analysis: Analysis, packed: PackedWords): void {
  const before = kept.get(analysis);
  if (before) {
    before.push(packed);
    return;
  }
  const all = [packed];
  const first = packWords(analysis.words);
  if (first.numbers.length > 0) all.unshift(first);
  kept.set(analysis, all);
  let unpacked: { words: WeakRef<Word[]>; pieces: number } | undefined;
  Object.defineProperty(analysis, 'words', {
    // Copied and sent like any other property.
    enumerable: true,
    configurable: true,
    get() {
      const known = unpacked?.pieces === all.length ? unpacked.words.deref() : undefined;
      if (known) return known;
      const words = all.flatMap(unpackWords);
      unpacked = { words: new WeakRef(words), pieces: all.length };
      return words;
    },
  });
}
