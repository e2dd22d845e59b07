/**
 * The characters' readings and the classifier: CC-CEDICT (CC BY-SA 4.0), pinyin-pro's table (MIT), CPP (Apache-2.0), our own
 * sentences. See `lib/pinyin/data/README.md`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSections, packSections } from '../../lib/binary';
import { syllableCode } from '../../lib/lexicon/syllables';
import { SHARED_SIZE, WEIGHT_BITS } from '../../lib/pinyin/classifier';
import { CLASSIFIER_KIND, CLASSIFIER_VERSION, FIRST_UNIT, READINGS_KIND, READINGS_VERSION } from '../../lib/pinyin/format';
import { type DataSet, ROOT } from './dataset';
import { CEDICT_FILE } from './lexicon/cedict';
import { readCharacters } from './readings/characters';
import { compileCollocations } from './readings/collocations';

const CLASSIFIER_FILE = 'lib/pinyin/data/classifier.bin';

interface Classifier {
  /** Prior byte of each reading, by unit and syllable code. */
  priors: Map<number, Map<number, number>>;
  weights: Int8Array;
  shared: Float32Array;
}

/** Without a model: no priors, so that nothing is classified. */
const NONE: Classifier = { priors: new Map(), weights: new Int8Array(1 << WEIGHT_BITS), shared: new Float32Array(SHARED_SIZE) };

function openClassifier(bytes: Uint8Array): Classifier {
  const file = openSections(bytes, CLASSIFIER_KIND, CLASSIFIER_VERSION);
  const units = file.get('units', Uint16Array);
  const starts = file.get('starts', Uint32Array);
  const codes = file.get('codes', Uint16Array);
  const bytesOfPriors = file.get('priors', Int8Array);
  const priors = new Map<number, Map<number, number>>();
  units.forEach((unit, n) => {
    const of = new Map<number, number>();
    for (let at = starts[n] as number; at < (starts[n + 1] as number); at += 1)
      of.set(codes[at] as number, bytesOfPriors[at] as number);
    priors.set(unit, of);
  });
  return { priors, weights: file.get('weights', Int8Array), shared: file.get('shared', Float32Array) };
}

/**
 * Compiles the readings. Deterministic: the same sources give the same bytes.
 * @param model the trained classifier's file; null leaves it out
 */
export function compileReadings(model: Uint8Array | null = defaultModel()): Uint8Array {
  const { priors, weights, shared } = model ? openClassifier(model) : NONE;
  const characters = [...readCharacters()].sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0));
  const last = characters.at(-1)?.[0].charCodeAt(0) ?? FIRST_UNIT;
  const defaults = new Uint16Array(last - FIRST_UNIT + 1);
  const units: number[] = [];
  const starts = [0];
  const syllables: number[] = [];
  const bytes: number[] = [];
  const surnames: number[] = [];
  for (const [character, { first, all, surname }] of characters) {
    const unit = character.charCodeAt(0);
    defaults[unit - FIRST_UNIT] = syllableCode(first);
    const trained = priors.get(unit);
    const codes = [...new Set([...all.map(syllableCode), ...(trained?.keys() ?? [])])];
    if (codes.length < 2) continue;
    units.push(unit);
    syllables.push(...codes);
    bytes.push(...codes.map((code) => trained?.get(code) ?? 0));
    starts.push(syllables.length);
    surnames.push(surname ? syllableCode(surname) : 0);
  }
  return packSections(READINGS_KIND, READINGS_VERSION, {
    defaultsLow: Uint8Array.from(defaults, (code) => code & 0xff),
    defaultsHigh: Uint8Array.from(defaults, (code) => code >> 8),
    units: Uint16Array.from(units),
    starts: Uint32Array.from(starts),
    syllables: Uint16Array.from(syllables),
    priors: Int8Array.from(bytes),
    surnames: Uint16Array.from(surnames),
    ...compileCollocations(),
    weights: Int8Array.from(weights),
    shared: Float32Array.from(shared),
  });
}

function defaultModel(): Uint8Array | null {
  const path = join(ROOT, CLASSIFIER_FILE);
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
}

export const readings: DataSet = {
  name: 'readings',
  inputs: [
    'modules/data/readings.ts',
    'modules/data/readings',
    'modules/data/lexicon/cedict.ts',
    'lib/pinyin/format.ts',
    'lib/lexicon/syllables.ts',
    'lib/pinyin/data',
    CEDICT_FILE,
    'node_modules/pinyin-pro/package.json',
  ],
  outputs: ['readings.bin'],
  compile: async () => ({ 'readings.bin': compileReadings() }),
};
