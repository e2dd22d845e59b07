/** The characters' readings: CC-CEDICT (CC BY-SA 4.0) and pinyin-pro's table (MIT); defaults also from CPP (Apache-2.0). */
import { packSections } from '../../lib/binary';
import { syllableCode } from '../../lib/lexicon/syllables';
import { READINGS_KIND, READINGS_VERSION } from '../../lib/pinyin/format';
import type { DataSet } from './dataset';
import { CEDICT_FILE } from './lexicon/cedict';
import { DEFAULTS_FILE, readCharacters } from './readings/characters';

/** Compiles the readings. Deterministic: the same sources give the same bytes. */
export function compileReadings(): Uint8Array {
  const characters = [...readCharacters()].sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0));
  const starts = [0];
  const syllables: number[] = [];
  for (const [, { all }] of characters) {
    syllables.push(...all.map(syllableCode));
    starts.push(syllables.length);
  }
  return packSections(READINGS_KIND, READINGS_VERSION, {
    units: Uint16Array.from(characters.map(([character]) => character.charCodeAt(0))),
    starts: Uint32Array.from(starts),
    syllables: Uint16Array.from(syllables),
    surnames: Uint16Array.from(characters.map(([, { surname }]) => (surname ? syllableCode(surname) : 0))),
  });
}

export const readings: DataSet = {
  name: 'readings',
  inputs: [
    'modules/data/readings.ts',
    'modules/data/readings',
    'modules/data/lexicon/cedict.ts',
    'lib/pinyin/format.ts',
    'lib/lexicon/syllables.ts',
    DEFAULTS_FILE,
    CEDICT_FILE,
    'node_modules/pinyin-pro/package.json',
  ],
  outputs: ['readings.bin'],
  compile: async () => ({ 'readings.bin': compileReadings() }),
};
