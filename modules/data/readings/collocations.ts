/** Our own list of collocations, `lib/pinyin/data/collocations.txt`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { syllableCode } from '../../../lib/lexicon/syllables';
import { collocationHash } from '../../../lib/pinyin/collocations';
import { ROOT } from '../dataset';

const COLLOCATIONS_FILE = 'lib/pinyin/data/collocations.txt';

export interface Collocation {
  text: string;
  /** Place of the character that the reading is for. */
  at: number;
  reading: string;
}

/** Lines "character reading run run …"; where a run has the character twice, both have the reading. */
export function readCollocations(): Collocation[] {
  return readFileSync(join(ROOT, COLLOCATIONS_FILE), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .flatMap((line) => {
      const [character, reading, ...runs] = line.split(' ') as [string, string, ...string[]];
      return runs.flatMap((text) => [...text].flatMap((other, at) => (other === character ? [{ text, at, reading }] : [])));
    });
}

/** Hashes, ascending, and the syllable code of each. */
export function compileCollocations(): { runs: Uint32Array<ArrayBuffer>; runCodes: Uint16Array<ArrayBuffer> } {
  const codes = new Map<number, number>();
  for (const { text, at, reading } of readCollocations()) {
    codes.set(collocationHash(text, 0, text.length, at), syllableCode(reading));
  }
  const sorted = [...codes].sort(([a], [b]) => a - b);
  return { runs: Uint32Array.from(sorted, ([hash]) => hash), runCodes: Uint16Array.from(sorted, ([, code]) => code) };
}
