/** The entries of an opened dictionary file: read where they lie, decoded when asked for. Layout: `format.ts`. */
import type { Sections } from '../binary';
import { BREAK_BIT } from './format';
import { startsOf } from './planes';
import { RANKS } from './rank-scale';
import { foldUnit, type SortedKeys } from './sorted-keys';
import { joinSyllables, lettersOf } from './syllables';

/** Pairs of units as a table over all units; what is in no pair stands for itself. */
function formsOf(pairs: Uint16Array): Uint16Array {
  const forms = new Uint16Array(0x10000);
  // A loop: Uint16Array.from with a function takes several milliseconds of every opening.
  for (let unit = 0; unit < forms.length; unit += 1) forms[unit] = unit;
  for (let n = 0; n + 1 < pairs.length; n += 2) forms[pairs[n] as number] = pairs[n + 1] as number;
  return forms;
}

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
  /** By entry: its place in the order of commonness, 0 the commonest. */
  readonly order: Uint32Array;
  readonly #simplified: Uint16Array;
  readonly #traditional: Uint16Array;
  /** By simplified unit: the traditional one, where `traditional` says nothing. */
  readonly #forms: Uint16Array;
  readonly #headStarts: Uint32Array;
  readonly #oddHeads = new Map<number, string>();
  readonly #readings: Uint16Array;
  readonly #readingStarts: Uint32Array;
  readonly #syllables: string[];
  readonly #letters: string[];
  /** Senses of all entries, UTF-8, as CC-CEDICT prints them, parted by "/" inside an entry. */
  readonly senseBytes: Uint8Array;
  readonly #senseStarts: Uint32Array;
  readonly #ranks: Uint8Array;
  readonly #levels: Uint8Array;
  readonly #decoder = new TextDecoder();

  constructor(sections: Sections) {
    const text = (name: string) => this.#decoder.decode(sections.get(name, Uint8Array));
    this.#simplified = sections.get('simplified', Uint16Array);
    this.#traditional = sections.get('traditional', Uint16Array);
    this.#forms = formsOf(sections.get('forms', Uint16Array));
    this.#headStarts = startsOf(sections.get('headLengths', Uint8Array));
    for (const line of text('oddHeads').split('\n')) {
      const [entry, head] = line.split('\t');
      if (entry && head) this.#oddHeads.set(Number(entry), head);
    }
    this.#readings = sections.get('readings', Uint16Array);
    this.#readingStarts = startsOf(sections.get('readingLengths', Uint8Array));
    this.#syllables = text('syllables').split('\n');
    this.#letters = this.#syllables.map(lettersOf);
    this.senseBytes = sections.get('senses', Uint8Array);
    this.#senseStarts = startsOf(sections.get('senseLengths', Uint16Array));
    this.order = orderOf(sections.get('commonness', Uint8Array));
    this.#ranks = sections.get('ranks', Uint8Array);
    this.#levels = sections.get('levels', Uint8Array);
    this.count = this.order.length;
  }

  simplified(entry: number): string {
    return String.fromCharCode(...this.#simplified.subarray(this.#headStarts[entry], this.#headStarts[entry + 1]));
  }

  traditional(entry: number): string {
    const odd = this.#oddHeads.get(entry);
    if (odd) return odd;
    const start = this.#headStarts[entry] as number;
    const units = this.#simplified.subarray(start, this.#headStarts[entry + 1]);
    return String.fromCharCode(...units.map((_, at) => this.#traditionalUnit(start + at)));
  }

  #traditionalUnit(place: number): number {
    return this.#traditional[place] || (this.#forms[this.#simplified[place] as number] as number);
  }

  #codes(entry: number): Uint16Array {
    return this.#readings.subarray(this.#readingStarts[entry], this.#readingStarts[entry + 1]);
  }

  /** Syllables as CC-CEDICT prints them. */
  numbered(entry: number): string[] {
    return Array.from(this.#codes(entry), (code) => this.#syllables[code & ~BREAK_BIT] ?? '');
  }

  /** The reading with tone marks. */
  pinyin(entry: number): string {
    const codes = this.#codes(entry);
    return joinSyllables(this.numbered(entry), (n) => ((codes[n] ?? 0) & BREAK_BIT) !== 0);
  }

  /** The letters of the reading: see `lettersOf`. */
  letters(entry: number): string {
    let letters = '';
    for (const code of this.#codes(entry)) letters += this.#letters[code & ~BREAK_BIT] ?? '';
    return letters;
  }

  /** Senses as CC-CEDICT prints them, parted by "/". */
  senses(entry: number): string {
    return this.#decoder.decode(this.senseBytes.subarray(this.#senseStarts[entry], this.#senseStarts[entry + 1]));
  }

  /** First byte of the senses of an entry in `senseBytes`; for `count` where the last one ends. */
  senseStart(entry: number): number {
    return this.#senseStarts[entry] as number;
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

  /** Sorted entry numbers as keys by simplified headword. */
  simplifiedKeys(entries: Uint32Array): SortedKeys {
    const start = (n: number) => this.#headStarts[entries[n] as number] as number;
    return {
      count: entries.length,
      length: (n) => (this.#headStarts[(entries[n] as number) + 1] as number) - start(n),
      unit: (n, at) => foldUnit(this.#simplified[start(n) + at] as number),
    };
  }

  /** Sorted entry numbers as keys by traditional headword. */
  traditionalKeys(entries: Uint32Array): SortedKeys {
    const start = (n: number) => this.#headStarts[entries[n] as number] as number;
    const odd = (n: number) => this.#oddHeads.get(entries[n] as number);
    return {
      count: entries.length,
      length: (n) => odd(n)?.length ?? (this.#headStarts[(entries[n] as number) + 1] as number) - start(n),
      unit: (n, at) => {
        return foldUnit(odd(n)?.charCodeAt(at) ?? this.#traditionalUnit(start(n) + at));
      },
    };
  }

  /** All entries as keys by the letters of their readings: the order in which they are numbered. */
  pinyinKeys(): SortedKeys {
    // A search asks for one key unit by unit: the last one is kept.
    let last = -1;
    let letters = '';
    const key = (n: number): string => {
      if (n !== last) letters = this.letters(n);
      last = n;
      return letters;
    };
    return { count: this.count, length: (n) => key(n).length, unit: (n, at) => key(n).charCodeAt(at) };
  }
}
