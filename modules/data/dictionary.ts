/** The dictionary of the background: all of CC-CEDICT with its indexes by headword and reading. CC BY-SA 4.0, so it stays a file of its own, notice inside. */
import { packSections } from '../../lib/binary';
import { DICTIONARY_KIND, DICTIONARY_VERSION } from '../../lib/dictionary/format';
import type { DataSet } from './dataset';
import { CEDICT_SOURCE, noticeOf, parseCedict, readCedict } from './dictionary/cedict';
import { commonness, commonnessLevels, FREQUENCY_SOURCE, readFrequencies } from './dictionary/commonness';
import { encodeDictionary } from './dictionary/encode';
import { wordBreaks } from './dictionary/words-in-headwords';
import { HSK_FILE, readHsk } from './lexicon/hsk';

/** The bytes of `dictionary.bin`. */
export function compileDictionary(): Uint8Array {
  const text = readCedict();
  const entries = parseCedict(text);
  const frequencies = readFrequencies();
  const levels = new Map(readHsk().map((taught) => [taught.word, taught]));
  const levelsOfCommonness = commonnessLevels(entries, commonness(entries, frequencies));
  const ranked = entries.map((entry, n) => ({
    ...entry,
    commonness: levelsOfCommonness[n] as number,
    rank: frequencies.get(entry.simplified)?.rank ?? 0,
    level: levels.get(entry.simplified)?.level ?? 0,
    level2012: levels.get(entry.simplified)?.level2012 ?? 0,
    breaks: wordBreaks(entry, frequencies),
  }));
  return packSections(DICTIONARY_KIND, DICTIONARY_VERSION, encodeDictionary(ranked, noticeOf(text)));
}

export const dictionary: DataSet = {
  name: 'dictionary',
  inputs: [
    'modules/data/dictionary.ts',
    'modules/data/dictionary',
    'lib/dictionary/format.ts',
    'lib/planes.ts',
    'lib/packed-texts',
    'lib/dictionary/rank-scale.ts',
    'lib/dictionary/senses.ts',
    'lib/dictionary/sorted-keys.ts',
    'lib/dictionary/syllables.ts',
    'lib/pinyin/syllable.ts',
    'lib/lexicon/syllables.ts',
    CEDICT_SOURCE,
    FREQUENCY_SOURCE,
    HSK_FILE,
    'modules/data/lexicon/hsk.ts',
  ],
  outputs: ['dictionary.bin'],
  compile: async () => ({ 'dictionary.bin': compileDictionary() }),
};
