/**
 * Runs of two to five characters in which a character has a certain reading, whatever words the text is cut into: 谷场 chang2, 系鞋带
 * ji4. Held as hashes, because only whether a run is among them matters: of 12,200 in 32 bits, one look-up in 350,000 is wrong.
 * The source is `data/collocations.txt`.
 */
import { simplifiedUnit } from '../text/fold';
import { mix } from './mix';

export const LONGEST_COLLOCATION = 5;

/** Hash of the run `text.slice(start, end)` with its character at `at` in question; never 0. */
export function collocationHash(text: string, start: number, end: number, at: number): number {
  let hash = at - start + 1;
  for (let n = start; n < end; n += 1) hash = mix(hash, simplifiedUnit(text.charCodeAt(n)));
  return hash >>> 0 || 1;
}

/** A hash table with open addressing, made once from the file's two lists. */
export class Collocations {
  private readonly keys: Uint32Array;
  private readonly values: Uint16Array;
  private readonly mask: number;

  /**
   * @param hashes from {@link collocationHash}
   * @param codes the syllable code of each
   */
  constructor(hashes: Uint32Array, codes: Uint16Array) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Uint32Array(size);
    this.values = new Uint16Array(size);
    hashes.forEach((hash, n) => {
      let slot = hash & this.mask;
      while (this.keys[slot] !== 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = hash;
      this.values[slot] = codes[n] as number;
    });
  }

  private find(hash: number): number {
    for (let slot = hash & this.mask; this.keys[slot] !== 0; slot = (slot + 1) & this.mask) {
      if (this.keys[slot] === hash) return this.values[slot] as number;
    }
    return 0;
  }

  /** Syllable code × 8 + length of the longest run around the character at `at`, of two the one that begins further right; 0 for none. */
  around(text: string, at: number): number {
    if (this.mask === 15) return 0;
    for (let length = LONGEST_COLLOCATION; length >= 2; length -= 1) {
      for (let start = Math.min(at, text.length - length); start > at - length && start >= 0; start -= 1) {
        const code = this.find(collocationHash(text, start, start + length, at));
        if (code !== 0) return code * 8 + length;
      }
    }
    return 0;
  }
}
