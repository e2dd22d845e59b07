/**
 * Texts that share their phrases, as sections of a data file (`lib/binary.ts`). Any text is read by itself, in microseconds, and nothing is
 * made ready before: what would save 90 kB more (phrases sorted, as distances) takes longer to open than a word takes to be read.
 *
 * A symbol is a byte or a phrase of two other symbols (`grammar.ts`). Of each symbol of a text first its first byte is written, in a
 * Huffman code chosen by the byte before it, then the symbol itself, in a code of all symbols that begin with that byte (`codes.ts`).
 *
 *     textShape          u32  number of texts; texts in a block
 *     terminals          u8   the bytes that occur; the first one ends each text. Elsewhere they stand for their places in this list
 *     firstCounts        u16  by last byte and length: words of the code of the byte that follows
 *     firsts             u8   by word of these codes: the byte
 *     symbolCounts       u16  by first byte and length: words of the code of the symbols that begin with it
 *     lefts, rights      u16  by symbol: the two that it is made of; a byte is its own right, and its left is its value. Symbols are
 *                             numbered as their words are, those after them that are only parts of phrases
 *     textBlocks         2 planes  by block: bytes
 *     textBits           u8   the blocks, each from a whole byte
 */
import { BinaryFormatError, type Sections } from '../binary';
import { startsOf, unpackPlanes } from '../planes';
import { type Bits, Codes } from './codes';

/** Byte that ends a text, and that no text holds. */
export const END = 0x0a;

/**
 * Beyond these a file is damaged: phrases that are part of themselves would go on for ever. In symbols of a text, phrases inside each
 * other, and bytes of all texts.
 */
const LONGEST_TEXT = 1 << 20;
const DEEPEST = 1 << 12;
const MOST_BYTES = 1 << 27;

const damaged = (what: string) => new BinaryFormatError(`Packed texts: ${what}`);

export interface AllTexts {
  /** UTF-8, one after another. */
  bytes: Uint8Array;
  /** Where each begins, and after the last one where it ends. */
  starts: Uint32Array;
}

export class PackedTexts {
  /** Number of texts. */
  readonly count: number;
  readonly #blockTexts: number;
  readonly #blockStarts: Uint32Array;
  readonly #bytes: Uint8Array;
  /** By byte: its place among the terminals. */
  readonly #places = new Uint8Array(256);
  readonly #firsts: Uint8Array;
  readonly #firstCodes: Codes;
  readonly #symbolCodes: Codes;
  readonly #lefts: Uint16Array;
  readonly #rights: Uint16Array;
  readonly #decoder = new TextDecoder();
  /** What is read, as bytes. */
  #out = new Uint8Array(1 << 10);
  #length = 0;
  /** Symbols still to be written out. */
  readonly #stack = new Uint16Array(DEEPEST);

  /** @throws BinaryFormatError where the sections do not fit each other */
  constructor(sections: Sections) {
    const shape = sections.get('textShape', Uint32Array);
    const terminals = sections.get('terminals', Uint8Array);
    const blocks = unpackPlanes(sections.get('textBlocks', Uint8Array), 2);
    this.#bytes = sections.get('textBits', Uint8Array);
    this.#firsts = sections.get('firsts', Uint8Array);
    this.#firstCodes = new Codes(sections.get('firstCounts', Uint16Array));
    this.#symbolCodes = new Codes(sections.get('symbolCounts', Uint16Array));
    this.#lefts = sections.get('lefts', Uint16Array);
    this.#rights = sections.get('rights', Uint16Array);
    [this.count, this.#blockTexts] = [shape[0] ?? 0, shape[1] ?? 0];
    this.#blockStarts = startsOf(blocks);
    if (
      shape.length !== 2 ||
      this.#lefts.length !== this.#rights.length ||
      this.#symbolCodes.size > this.#lefts.length ||
      this.#firstCodes.size !== this.#firsts.length ||
      Math.ceil(this.count / this.#blockTexts) !== blocks.length ||
      this.#blockStarts[blocks.length] !== this.#bytes.length
    ) {
      throw damaged('sections of different lengths');
    }
    for (const [place, byte] of terminals.entries()) this.#places[byte] = place;
  }

  /**
   * One text; empty beyond the last one.
   * @throws BinaryFormatError where no text can be read
   */
  text(n: number): string {
    if (n >= this.count) return '';
    const block = Math.floor(n / this.#blockTexts);
    const from = this.#block(block);
    for (let before = block * this.#blockTexts; before < n; before += 1) this.#read(from, false);
    this.#length = 0;
    this.#read(from, true);
    return this.#decoder.decode(this.#out.subarray(0, this.#length));
  }

  /** All texts: a copy, to be let go of. @throws BinaryFormatError where they cannot be read */
  all(): AllTexts {
    const starts = new Uint32Array(this.count + 1);
    const kept = this.#out;
    // English has some four bytes for each that is packed.
    this.#out = new Uint8Array(4 * this.#bytes.length + 1024);
    this.#length = 0;
    let from = this.#block(0);
    for (let n = 0; n < this.count; n += 1) {
      if (n % this.#blockTexts === 0) from = this.#block(n / this.#blockTexts);
      this.#read(from, true);
      starts[n + 1] = this.#length;
    }
    const bytes = this.#out.subarray(0, this.#length);
    this.#out = kept;
    return { bytes, starts };
  }

  #block(n: number): Bits {
    return { bytes: this.#bytes, at: 8 * (this.#blockStarts[n] as number) };
  }

  /** Passes over the text that stands next, or writes it out. */
  #read(from: Bits, isWanted: boolean): void {
    let before = 0;
    for (let symbols = 0; symbols < LONGEST_TEXT; symbols += 1) {
      const number = this.#firstCodes.read(from, before);
      if (number < 0) throw damaged('no such byte can follow');
      const first = this.#firsts[number] as number;
      if (first === 0) return;
      const symbol = this.#symbolCodes.read(from, first);
      if (symbol < 0) throw damaged('no such phrase');
      if (isWanted) this.#write(symbol);
      before = this.#lastOf(symbol);
      if (from.at > 8 * this.#bytes.length) throw damaged('they end inside a text');
    }
    throw damaged('a text without an end');
  }

  /** The last byte of a symbol, by its place among the terminals. */
  #lastOf(symbol: number): number {
    let last = symbol;
    for (let depth = 0; depth < DEEPEST; depth += 1) {
      const right = this.#rights[last] as number;
      if (right === last) return this.#places[this.#lefts[last] as number] as number;
      last = right;
    }
    throw damaged('a phrase is part of itself');
  }

  #write(symbol: number): void {
    const stack = this.#stack;
    let height = 0;
    let next = symbol;
    for (;;) {
      for (let right = this.#rights[next] as number; right !== next; right = this.#rights[next] as number) {
        if (height === DEEPEST) throw damaged('a phrase is part of itself');
        stack[height++] = right;
        next = this.#lefts[next] as number;
      }
      if (this.#length === this.#out.length) this.#grow();
      this.#out[this.#length++] = this.#lefts[next] as number;
      if (height === 0) return;
      next = stack[--height] as number;
    }
  }

  #grow(): void {
    if (this.#length >= MOST_BYTES) throw damaged('a text without an end');
    const larger = new Uint8Array(2 * this.#out.length);
    larger.set(this.#out);
    this.#out = larger;
  }
}
