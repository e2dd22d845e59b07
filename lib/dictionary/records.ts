/** The entries of an opened dictionary file: read where they lie, decoded when asked for. Layout: `format.ts`. */
import { BinaryFormatError, type Sections } from '../binary';
import { startsOf, unpackPlanes } from '../planes';
import { BREAK_BIT, DICTIONARY_KIND, FIRST_SYLLABLE, USUAL_CAPITAL } from './format';
import { type Heads, openHeads } from './heads';
import { RANKS } from './rank-scale';
import { foldUnit, type SortedKeys } from './sorted-keys';
import { joinSyllables, lettersOf } from './syllables';

/** Places in the order of commonness, by counting. */
function orderOf(commonness: Uint8Array): Uint32Array {
  const next = new Uint32Array(257);
  for (const level of commonness) next[level + 1] = (next[level + 1] as number) + 1;
  for (let level = 1; level <= 256; level += 1) next[level] = (next[level] as number) + (next[level - 1] as number);
  const order = new Uint32Array(commonness.length);
  for (let entry = 0; entry < commonness.length; entry += 1) {
    const level = commonness[entry] as number;
    const place = next[level] as number;
    order[entry] = place;
    next[level] = place + 1;
  }
  return order;
}

/** Where each line begins, and after the last one where the next would. */
function startsOfLines(bytes: Uint8Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let line = 0; line < count; line += 1) {
    const end = bytes.indexOf(0x0a, starts[line]);
    if (end < 0) throw new BinaryFormatError(`${DICTIONARY_KIND}: ${line} senses where there are ${count} entries`);
    starts[line + 1] = end + 1;
  }
  return starts;
}

export class Records {
  readonly count: number;
  /** By entry: its place in the order of commonness, 0 the commonest. */
  readonly order: Uint32Array;
  readonly #heads: Heads;
  readonly #readings: Uint16Array;
  /** By unit: its usual syllable. */
  readonly #usual = new Uint16Array(0x10000);
  readonly #readingStarts: Uint32Array;
  readonly #syllables: string[];
  /** By syllable: the same with a capital. */
  readonly #capitals: string[];
  readonly #letters: string[];
  /** Senses of all entries, UTF-8, as CC-CEDICT prints them, parted by "/" inside an entry, each ended by a line feed. */
  readonly senseBytes: Uint8Array;
  readonly #senseStarts: Uint32Array;
  readonly #ranks: Uint8Array;
  readonly #levels: Uint8Array;
  readonly #decoder = new TextDecoder();

  constructor(sections: Sections) {
    const text = (name: string) => this.#decoder.decode(sections.get(name, Uint8Array));
    this.#heads = openHeads(sections);
    this.#readings = sections.get('readings', Uint16Array);
    const more = sections.get('readingLengths', Int8Array);
    this.#readingStarts = startsOf(more.map((length, entry) => length + this.#heads.length(entry)));
    const usual = unpackPlanes(sections.get('readingUsual', Uint8Array), 2);
    for (const [n, unit] of sections.get('readingUnits', Uint16Array).entries()) this.#usual[unit] = usual[n] as number;
    this.#syllables = text('syllables').split('\n');
    this.#capitals = this.#syllables.map((syllable) => syllable.charAt(0).toUpperCase() + syllable.slice(1));
    this.#letters = this.#syllables.map(lettersOf);
    this.senseBytes = sections.get('senses', Uint8Array);
    this.#senseStarts = startsOfLines(this.senseBytes, more.length);
    this.order = orderOf(sections.get('commonness', Uint8Array));
    this.#ranks = sections.get('ranks', Uint8Array);
    this.#levels = sections.get('levels', Uint8Array);
    this.count = this.order.length;
    if (this.#heads.count !== this.count || more.length !== this.count) {
      throw new BinaryFormatError(`${DICTIONARY_KIND}: sections of different lengths`);
    }
  }

  simplified(entry: number): string {
    return this.#heads.simplified(entry);
  }

  traditional(entry: number): string {
    return this.#heads.traditional(entry);
  }

  #codes(entry: number): Uint16Array {
    return this.#readings.subarray(this.#readingStarts[entry], this.#readingStarts[entry + 1]);
  }

  /** Index of a syllable, from its code and its place in the entry. */
  #syllable(code: number, entry: number, n: number): number {
    const bare = code & ~BREAK_BIT;
    return bare >= FIRST_SYLLABLE ? bare - FIRST_SYLLABLE : (this.#usual[this.#heads.unit(entry, n)] as number);
  }

  /** Syllables as CC-CEDICT prints them. */
  numbered(entry: number): string[] {
    return Array.from(this.#codes(entry), (code, n) => {
      const from = (code & ~BREAK_BIT) === USUAL_CAPITAL ? this.#capitals : this.#syllables;
      return from[this.#syllable(code, entry, n)] ?? '';
    });
  }

  /** The reading with tone marks. */
  pinyin(entry: number): string {
    const codes = this.#codes(entry);
    return joinSyllables(this.numbered(entry), (n) => ((codes[n] ?? 0) & BREAK_BIT) !== 0);
  }

  /** The letters of the reading: see `lettersOf`. */
  letters(entry: number): string {
    const codes = this.#codes(entry);
    let letters = '';
    for (let n = 0; n < codes.length; n += 1) letters += this.#letters[this.#syllable(codes[n] as number, entry, n)] ?? '';
    return letters;
  }

  /** Senses as CC-CEDICT prints them, parted by "/". */
  senses(entry: number): string {
    return this.#decoder.decode(this.senseBytes.subarray(this.senseStart(entry), this.senseEnd(entry)));
  }

  /** First byte of the senses of an entry in `senseBytes`. */
  senseStart(entry: number): number {
    return this.#senseStarts[entry] as number;
  }

  /** Where they end: before the line feed. */
  senseEnd(entry: number): number {
    return (this.#senseStarts[entry + 1] as number) - 1;
  }

  rank(entry: number): number | null {
    return RANKS[this.#ranks[entry] ?? 0] || null;
  }

  level(entry: number): number | null {
    return (this.#levels[entry] ?? 0) & 7 || null;
  }

  level2012(entry: number): number | null {
    return (this.#levels[entry] ?? 0) >> 3 || null;
  }

  /** All entry numbers, the commonest first. */
  byCommonness(): Uint32Array {
    const entries = new Uint32Array(this.count);
    this.order.forEach((place, entry) => {
      entries[place] = entry;
    });
    return entries;
  }

  /** Sorts entry numbers in place, the commonest first. */
  sortByCommonness<List extends number[] | Uint32Array>(entries: List): List {
    entries.sort((a, b) => (this.order[a] as number) - (this.order[b] as number));
    return entries;
  }

  /** All entries as keys by simplified headword: the order in which they are numbered. */
  simplifiedKeys(): SortedKeys {
    return { count: this.count, length: (n) => this.#heads.length(n), unit: (n, at) => foldUnit(this.#heads.unit(n, at)) };
  }

  /** Sorted entry numbers as keys by traditional headword. */
  traditionalKeys(entries: Uint32Array): SortedKeys {
    return {
      count: entries.length,
      length: (n) => this.#heads.traditionalLength(entries[n] as number),
      unit: (n, at) => foldUnit(this.#heads.traditionalUnit(entries[n] as number, at)),
    };
  }

  /** Entry numbers in any order as keys by the letters of their readings. */
  pinyinKeys(entries: Uint32Array): SortedKeys {
    // A search asks for one key unit by unit: the last one is kept.
    let last = -1;
    let letters = '';
    const key = (n: number): string => {
      if (n !== last) letters = this.letters(entries[n] as number);
      last = n;
      return letters;
    };
    return { count: entries.length, length: (n) => key(n).length, unit: (n, at) => key(n).charCodeAt(at) };
  }
}
