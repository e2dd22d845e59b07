/**
 * Which English words stand in which entries, and how: made at the first English question from the senses, which are there anyway.
 * In the file these lists would take 1.2 MB of 5.1 even when compressed.
 */
import { ENGLISH, STANDINGS } from './english';
import type { Records } from './records';
import { SenseScanner } from './sense-scanner';
import type { WordTable } from './word-table';

/** Of the entries that only mention a word, the commonest that are kept: beyond these nobody reads on. */
const MAX_INSIDE = 400;

export class EnglishIndex {
  readonly #words: WordTable;
  /** Entry numbers, list by list: `STANDINGS` lists a word, in each the commonest first. */
  readonly #entries: Uint32Array;
  readonly #listStarts: Uint32Array;

  constructor(records: Records) {
    const senses = records.allSenses();
    const scanner = new SenseScanner(senses.bytes);
    let lists = new Uint32Array(1 << 19);
    let entries = new Uint32Array(1 << 19);
    let insides = new Uint32Array(1 << 16);
    let count = 0;
    for (const entry of records.byCommonness()) {
      scanner.scan(senses.starts[entry] as number, senses.starts[entry + 1] as number);
      if (scanner.table.count > insides.length) insides = grown(insides, scanner.table.count);
      if (count + scanner.count > lists.length) {
        lists = grown(lists, count + scanner.count);
        entries = grown(entries, count + scanner.count);
      }
      for (let n = 0; n < scanner.count; n += 1) {
        const word = scanner.words[n] as number;
        const standing = scanner.standings[n] as number;
        if (standing === ENGLISH.inside) {
          if ((insides[word] as number) === MAX_INSIDE) continue;
          insides[word] = (insides[word] as number) + 1;
        }
        lists[count] = STANDINGS * word + standing;
        entries[count++] = entry;
      }
    }
    this.#words = scanner.table;
    this.#listStarts = startsOfLists(lists.subarray(0, count), STANDINGS * scanner.table.count);
    this.#entries = inLists(lists.subarray(0, count), entries, this.#listStarts);
  }

  /** The number of a word; null for one that no entry is found by. */
  find(word: string): number | null {
    const found = this.#words.find(word);
    return found !== null && this.#isUsed(found) ? found : null;
  }

  /** The first `limit` words in the order of the alphabet that begin with `prefix`. */
  withPrefix(prefix: string, limit: number): number[] {
    const found = this.#words.withPrefix(prefix).filter((word) => this.#isUsed(word));
    const sorted = found.map((word) => ({ word, text: this.#words.text(word) })).sort((a, b) => (a.text < b.text ? -1 : 1));
    return sorted.slice(0, limit).map(({ word }) => word);
  }

  /** The entries in which a word stands in one way (see `ENGLISH`), the commonest first. */
  entries(word: number, standing: number): Uint32Array {
    const list = STANDINGS * word + standing;
    return this.#entries.subarray(this.#listStarts[list], this.#listStarts[list + 1]);
  }

  #isUsed(word: number): boolean {
    return this.#listStarts[STANDINGS * word] !== this.#listStarts[STANDINGS * (word + 1)];
  }
}

function grown(list: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(2 * list.length, least));
  larger.set(list);
  return larger;
}

/** Where each list begins, from the list of each item; one place more at the end. */
function startsOfLists(lists: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const list of lists) starts[list + 1] = (starts[list + 1] as number) + 1;
  for (let list = 1; list <= count; list += 1) starts[list] = (starts[list] as number) + (starts[list - 1] as number);
  return starts;
}

/** The items list by list, in each in the order in which they came. */
function inLists(lists: Uint32Array, items: Uint32Array, starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const sorted = new Uint32Array(lists.length);
  for (let n = 0; n < lists.length; n += 1) {
    const list = lists[n] as number;
    const place = next[list] as number;
    sorted[place] = items[n] as number;
    next[list] = place + 1;
  }
  return sorted;
}
