/**
 * The characters' own readings: which there are, and which one holds where no word and no rule says otherwise.
 *
 * Candidates: CC-CEDICT's single characters; for those that it lacks, pinyin-pro's table. Default: the table
 * `lib/pinyin/data/defaults.tsv` where it names the character, else pinyin-pro's first reading, else CC-CEDICT's.
 * (Counting dictionary words instead gives five points less on running text: 个 gè, 无 wú are rare inside words.)
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { syllableCode } from '../../../lib/lexicon/syllables';
import { ROOT } from '../dataset';
import { readCedict } from '../lexicon/cedict';

const require = createRequire(import.meta.url);
const { pinyin } = require('pinyin-pro') as typeof import('pinyin-pro');

export const DEFAULTS_FILE = 'lib/pinyin/data/defaults.tsv';

export interface CharacterReadings {
  /** The default. */
  first: string;
  /** All readings, the default first, as `zhong1`. */
  all: string[];
  /** Reading as a family name, where CC-CEDICT has one. */
  surname: string | null;
}

function tidy(syllable: string): string {
  return syllable.replaceAll('ü', 'v').replace(/0$/, '5');
}

let cache: Map<string, CharacterReadings> | null = null;

export function readCharacters(): Map<string, CharacterReadings> {
  if (cache) return cache;
  const found = new Map<string, Set<string>>();
  const surnames = new Map<string, string>();
  const add = (character: string, syllable: string) => {
    if (syllableCode(syllable) === 0) return;
    const set = found.get(character) ?? new Set();
    found.set(character, set.add(syllable));
  };
  for (const entry of readCedict()) {
    for (const form of new Set([entry.simplified, entry.traditional])) {
      if (form.length !== 1) continue;
      add(form, entry.syllables[0] as string);
      if (entry.capitals && entry.glosses.some((gloss) => gloss.startsWith('surname '))) {
        surnames.set(form, entry.syllables[0] as string);
      }
    }
  }
  const named = new Map<string, string>();
  for (const line of readFileSync(join(ROOT, DEFAULTS_FILE), 'utf8').split('\n')) {
    const [character, syllable] = line.split('\t');
    if (character && syllable && !line.startsWith('#')) named.set(character, syllable);
  }
  const characters = new Map<string, CharacterReadings>();
  for (let code = 0x3007; code < 0xa000; code += 1) {
    if (code === 0x3008) code = 0x3400;
    const character = String.fromCharCode(code);
    // pinyin-pro has readings of every age: only for characters that CC-CEDICT lacks.
    if (!found.has(character)) {
      for (const syllable of pinyin(character, { multiple: true, type: 'array', toneType: 'num', v: true })) {
        if (syllable !== character) add(character, tidy(syllable));
      }
    }
    const all = found.get(character);
    if (!all) continue;
    const usual = tidy(pinyin(character, { toneType: 'num', toneSandhi: false, v: true }));
    const first = named.get(character) ?? (syllableCode(usual) > 0 ? usual : ([...all][0] as string));
    all.delete(first);
    characters.set(character, { first, all: [first, ...all], surname: surnames.get(character) ?? null });
  }
  cache = characters;
  return characters;
}
