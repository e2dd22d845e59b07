/** The entries of an opened dictionary file: read where they lie, decoded when asked for. Layout: `format.ts`. */
import { BinaryFormatError, type Sections } from '../binary';
import { type AllTexts, PackedTexts } from '../packed-texts/packed-texts';
import { startsOf, unpackPlanes } from '../planes';
import { BREAK_BIT, DICTIONARY_KIND, FIRST_SYLLABLE, HEADS_BLOCK, USUAL_CAPITAL } from './format';
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

export class Records {
  readonly count: number;
  readonly #commonness: Uint8Array;
  #order: Uint32Array | null = null;
  readonly #heads: Heads;
  readonly #readings: Uint16Array;
  /** By unit: its usual syllable. */
  readonly #usual = new Uint16Array(0x10000);
  /** By entry: syllables less units of the headword. */
  readonly #more: Int8Array;
  /** By block of headwords: where their readings begin. */
  readonly #readingStarts: Uint32Array;
  readonly #syllables: string[];
  #letters: string[] | null = null;
  readonly #senses: PackedTexts;
  readonly #ranks: Uint8Array;
  readonly #levels: Uint8Array;
  readonly #decoder = new TextDecoder();

  constructor(sections: Sections) {
    const text = (name: string) => this.#decoder.decode(sections.get(name, Uint8Array));
    this.#heads = openHeads(sections);
    this.#readings = sections.get('readings', Uint16Array);
    this.#more = sections.get('readingLengths', Int8Array);
    this.#readingStarts = startsOf(unpackPlanes(sections.get('blockSyllables', Uint8Array), 2));
    const units = sections.get('readingUnits', Uint16Array);
    const usual = unpackPlanes(sections.get('readingUsual', Uint8Array), 2);
    for (let n = 0; n < units.length; n += 1) this.#usual[units[n] as number] = usual[n] as number;
    this.#syllables = text('syllables').split('\n');
    this.#senses = new PackedTexts(sections);
    this.#commonness = sections.get('commonness', Uint8Array);
    this.#ranks = sections.get('ranks', Uint8Array);
    this.#levels = sections.get('levels', Uint8Array);
    this.count = this.#commonness.length;
    if (
      [this.#heads.count, this.#more.length, this.#senses.count].some((count) => count !== this.count) ||
      this.#readingStarts.at(-1) !== this.#readings.length
    ) {
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
    const block = Math.floor(entry / HEADS_BLOCK);
    let start = this.#readingStarts[block] as number;
    for (let before = block * HEADS_BLOCK; before < entry; before += 1) start += this.#syllableCount(before);
    return this.#readings.subarray(start, start + this.#syllableCount(entry));
  }

  #syllableCount(entry: number): number {
    return this.#heads.length(entry) + (this.#more[entry] as number);
  }

  /** Index of a syllable, from its code and its place in the entry. */
  #syllable(code: number, entry: number, n: number): number {
    const bare = code & ~BREAK_BIT;
    return bare >= FIRST_SYLLABLE ? bare - FIRST_SYLLABLE : (this.#usual[this.#heads.unit(entry, n)] as number);
  }

  /** Syllables as CC-CEDICT prints them. */
  numbered(entry: number): string[] {
    return Array.from(this.#codes(entry), (code, n) => {
      const syllable = this.#syllables[this.#syllable(code, entry, n)] ?? '';
      return (code & ~BREAK_BIT) === USUAL_CAPITAL ? syllable.charAt(0).toUpperCase() + syllable.slice(1) : syllable;
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
    this.#letters ??= this.#syllables.map(lettersOf);
    let letters = '';
    for (let n = 0; n < codes.length; n += 1) letters += this.#letters[this.#syllable(codes[n] as number, entry, n)] ?? '';
    return letters;
  }

  /** Senses as CC-CEDICT prints them, parted by "/". */
  senses(entry: number): string {
    return this.#senses.text(entry);
  }

  /** The senses of all entries: 5.4 MB, to be let go of. */
  allSenses(): AllTexts {
    return this.#senses.all();
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

  /** By entry: its place in the order of commonness, 0 the commonest. Made when first asked for. */
  get order(): Uint32Array {
    this.#order ??= orderOf(this.#commonness);
    return this.#order;
  }

  /** Negative where entry `a` is commoner than `b`; entries of equal commonness in the order of their numbers. */
  compare(a: number, b: number): number {
    return (this.#commonness[a] as number) - (this.#commonness[b] as number) || a - b;
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
    entries.sort((a, b) => this.compare(a, b));
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
