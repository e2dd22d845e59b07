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
  if (word.corrected.length > 0) {
    return word.corrected.map((reading) => ({ syllables: reading.split(' '), proper: false, common: true, capitals: 0 }));
  }
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

/** Places are those of UTF-16 units: a character of another plane takes two, and its syllable stands at the first. A dot has none. */
function pack(key: string, syllables: readonly string[], characters: Characters): number[] {
  const packed: number[] = [];
  let at = 0;
  let n = 0;
  for (const character of key) {
    const syllable = character === '·' ? undefined : syllables[n];
    if (character !== '·') n += 1;
    const code = syllable === undefined || characters.get(character)?.first === syllable ? 0 : syllableCode(syllable);
    if (code > 0) packed.push((at << 12) | code);
    at += character.length;
  }
  return packed;
}

/** Capitals by the place of the character, from capitals by syllable: behind a dot they differ. */
function byPlace(key: string, capitals: number): number {
  let mask = 0;
  let n = 0;
  [...key].forEach((character, at) => {
    if (character === '·') return;
    if ((capitals >> n) & 1) mask |= 1 << at;
    n += 1;
  });
  return mask;
}

/** What is stored of a word's readings. A word that no dictionary has is read by the words inside it, when it is met. */
export function readingsOf(word: LexiconWord, characters: Characters): WordReadings {
  if (word.key.length === 1 || (word.entries.length === 0 && word.corrected.length === 0))
    return { packed: [], ambiguous: false, capitals: 1 };
  const [first, ...others] = distinctReadings(word) as [DistinctReading, ...DistinctReading[]];
  const packed = pack(word.key, first.syllables, characters);
  for (const other of others.slice(0, 3)) {
    packed.push(other.proper ? NEXT_PROPER : NEXT_READING, ...pack(word.key, other.syllables, characters));
  }
  return { packed, ambiguous: others.length > 0, capitals: first.common ? 1 : byPlace(word.key, first.capitals) };
}
