/** The readings of words that differ from the default of their characters, packed as `lib/lexicon/format.ts` says. */
import { createRequire } from 'node:module';
import { NEXT_PROPER, NEXT_READING } from '../../../lib/lexicon/format';
import { syllableCode } from '../../../lib/lexicon/syllables';
import type { CharacterReadings } from '../readings/characters';
import type { LexiconWord } from './words';

const { pinyin } = createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro');

/** Entries that only point to another spelling or an older reading. */
const LESSER = /^(?:old variant|variant of|Japanese variant|archaic|erroneous variant|see also|\(archaic\)|\(old\))/;

export interface WordReadings {
  /** The readings packed; empty where all is default. */
  packed: number[];
  ambiguous: boolean;
  capitals: number;
}

type Characters = Map<string, CharacterReadings>;

export interface DistinctReading {
  syllables: string[];
  /** Some entry with this reading is a name … */
  proper: boolean;
  /** … and some is none. */
  common: boolean;
  capitals: number;
}

/** Which reading of a word others give: the HSK list, then pinyin-pro. CC-CEDICT's own order is the alphabet's. */
function usualReading(word: LexiconWord): string {
  return (
    word.pinyin || pinyin(word.key, { toneType: 'num', toneSandhi: false, type: 'array', v: true }).join(' ').replaceAll('0', '5')
  );
}

/** Distinct readings of a word, the likeliest first: common before proper, main entries before variants. */
export function distinctReadings(word: LexiconWord): DistinctReading[] {
  const { entries } = word;
  const main = entries.filter((entry) => !LESSER.test(entry.glosses[0] ?? ''));
  const seen = new Map<string, DistinctReading>();
  for (const { syllables, capitals } of main.length > 0 ? main : entries) {
    const key = syllables.join(' ');
    const before = seen.get(key);
    if (!before) seen.set(key, { syllables, proper: capitals > 0, common: capitals === 0, capitals });
    else if (capitals > 0) before.proper = true;
    else before.common = true;
  }
  if (seen.size < 2) return [...seen.values()];
  const usual = usualReading(word);
  const weight = ({ syllables, common }: DistinctReading) => (common ? 0 : 2) + (syllables.join(' ') === usual ? 0 : 1);
  return [...seen.values()].sort((a, b) => weight(a) - weight(b));
}

function pack(key: string, syllables: readonly (string | null)[], characters: Characters): number[] {
  const packed: number[] = [];
  syllables.forEach((syllable, at) => {
    if (syllable === null || characters.get(key[at] as string)?.first === syllable) return;
    const code = syllableCode(syllable);
    if (code > 0) packed.push((at << 12) | code);
  });
  return packed;
}

/** Readings for a word that no dictionary has, from the dictionary words inside it: 开发银行 has 银行. */
function inner(word: LexiconWord, lookup: (key: string) => LexiconWord | undefined): (string | null)[] {
  const { key } = word;
  const length = key.length;
  const cost = new Array<number>(length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Array<number>(length + 1).fill(0);
  cost[0] = 0;
  for (let at = 0; at < length; at += 1) {
    for (let end = at + 1; end <= length; end += 1) {
      if (end - at === length) continue;
      const part = lookup(key.slice(at, end));
      const price = end - at === 1 ? 10 : part && part.entries.length > 0 ? (part.cost ?? 17) : Number.POSITIVE_INFINITY;
      const sum = (cost[at] as number) + price;
      if (sum < (cost[end] as number)) {
        cost[end] = sum;
        from[end] = at;
      }
    }
  }
  const syllables: (string | null)[] = new Array(length).fill(null);
  for (let end = length; end > 0; end = from[end] as number) {
    const at = from[end] as number;
    const part = end - at > 1 ? lookup(key.slice(at, end)) : undefined;
    const readings = part ? distinctReadings(part) : [];
    // A name inside a longer name: 牟平区 has 牟平 Mùpíng, whichever comes first for a common word.
    const proper = word.classes && readings.find((reading) => reading.proper);
    (proper || readings[0])?.syllables.forEach((syllable, n) => {
      syllables[at + n] = syllable;
    });
  }
  return syllables;
}

export function readingsOf(
  word: LexiconWord,
  characters: Characters,
  lookup: (key: string) => LexiconWord | undefined,
): WordReadings {
  if (word.key.length === 1) return { packed: [], ambiguous: false, capitals: 0 };
  if (word.entries.length === 0)
    return { packed: pack(word.key, inner(word, lookup), characters), ambiguous: false, capitals: 1 };
  const [first, ...others] = distinctReadings(word) as [DistinctReading, ...DistinctReading[]];
  const packed = pack(word.key, first.syllables, characters);
  for (const other of others.slice(0, 3)) {
    packed.push(other.proper ? NEXT_PROPER : NEXT_READING, ...pack(word.key, other.syllables, characters));
  }
  return { packed, ambiguous: others.length > 0, capitals: first.common ? 1 : first.capitals };
}
