/**
 * A trie over UTF-16 units in flat arrays, breadth first, so that the children of a node stand side by side.
 *
 * In a file it is the list of its keys, sorted, each without what it shares with the key before it. Compressed, that is three fifths of the
 * arrays themselves: the ends of forms (建设, 体系, 工作) stand together, and what belongs to a key stands in their order. The arrays are made of it
 * at opening, in one pass over the units and without a search, so that no list of keys makes them slow.
 *
 * Matching starts at each position anew: forms are short, so a failure function would cost more than it saves.
 */
import { BinaryFormatError } from '../binary';

const LONGEST_KEY = 0xffff;

/** Keys in ascending order, as a data file holds them. */
export interface KeyList {
  /** By key: how many units it begins with that the key before it has too. */
  shared: Uint16Array<ArrayBuffer>;
  /** By key: how many units it goes on with. */
  rests: Uint16Array<ArrayBuffer>;
  /** These units, key after key. */
  units: Uint16Array<ArrayBuffer>;
  /** By depth, from 1: how many nodes there are. What could be counted, but not without 2 ms of a worker that has just woken. */
  levels: Uint32Array<ArrayBuffer>;
}

/**
 * @param keys in ascending order of their units (that of `sort()`), each once
 * @throws RangeError for keys in another order, an empty one, and one of more than 65,535 units
 */
export function packKeys(keys: readonly string[]): KeyList {
  const shared = new Uint16Array(keys.length);
  const rests = new Uint16Array(keys.length);
  const units: number[] = [];
  const levels: number[] = [];
  let before = '';
  for (const [n, key] of keys.entries()) {
    if (key <= before || key.length > LONGEST_KEY) throw new RangeError(`No key for a trie, or not at this place: "${key}"`);
    let same = 0;
    while (same < before.length && key.charCodeAt(same) === before.charCodeAt(same)) same += 1;
    shared[n] = same;
    rests[n] = key.length - same;
    for (let at = same; at < key.length; at += 1) {
      units.push(key.charCodeAt(at));
      levels[at] = (levels[at] ?? 0) + 1;
    }
    before = key;
  }
  return { shared, rests, units: Uint16Array.from(units), levels: Uint32Array.from(levels) };
}

const damaged = (what: string) => new BinaryFormatError(`Trie: ${what}`);

/** By depth: the number of its first node. Behind the deepest ones: how many nodes there are. */
function firstNodes(levels: Uint32Array): Uint32Array {
  const first = new Uint32Array(levels.length + 2);
  first[1] = 1;
  for (const [n, count] of levels.entries()) first[n + 2] = (first[n + 1] as number) + count;
  return first;
}

/** Called for each key that begins at the asked position, shortest first: the position behind it, and its number. */
export type Visit = (end: number, key: number) => void;

export class Trie {
  /** The unit that leads to each node. Node 0 is the root. */
  readonly #labels: Uint16Array;
  /** Number of the key that ends at each node, plus 1; 0 where none does. */
  readonly #ends: Uint32Array;
  /** First child of each node; one more element than nodes. */
  readonly #starts: Uint32Array;
  /** Child of the root by unit: 0 where there is none. */
  readonly #first = new Uint32Array(0x10000);

  /** @throws BinaryFormatError for a list that {@link packKeys} cannot have made */
  constructor(keys: KeyList) {
    const { shared, rests, units, levels } = keys;
    const firsts = firstNodes(levels);
    const count = units.length + 1;
    if (shared.length !== rests.length || firsts[levels.length + 1] !== count) throw damaged('sections of different lengths');
    // By depth: the number of the next node. Keys in their order give the nodes of each depth in theirs, children of one node in a row.
    const next = firsts.slice();
    const labels = new Uint16Array(count);
    const ends = new Uint32Array(count);
    const starts = new Uint32Array(count + 1);
    starts[0] = 1;
    starts[count] = count;
    let at = 0;
    let depth = 0;
    for (let key = 0; key < shared.length; key += 1) {
      const stop = at + (rests[key] as number);
      if ((shared[key] as number) > depth || stop > units.length)
        throw damaged('a key that cannot stand behind the one before it');
      depth = shared[key] as number;
      let node = 0;
      for (; at < stop; at += 1) {
        depth += 1;
        node = next[depth] as number;
        next[depth] = node + 1;
        labels[node] = units[at] as number;
        starts[node] = next[depth + 1] as number;
      }
      ends[node] = key + 1;
    }
    if (at !== units.length || levels.some((_, n) => next[n + 1] !== firsts[n + 2]))
      throw damaged('keys that do not fit their units');
    this.#labels = labels;
    this.#ends = ends;
    this.#starts = starts;
    for (let child = starts[0] as number; child < (starts[1] as number); child += 1) this.#first[labels[child] as number] = child;
  }

  #child(node: number, unit: number): number {
    let low = this.#starts[node] as number;
    let high = (this.#starts[node + 1] as number) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const label = this.#labels[middle] as number;
      if (label === unit) return middle;
      if (label < unit) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  /** Visits every key that begins at `at`. */
  keysAt(units: Uint16Array, at: number, length: number, visit: Visit): void {
    let node = this.#first[units[at] as number] as number;
    for (let end = at + 1; node !== 0; end += 1) {
      const key = this.#ends[node] as number;
      if (key !== 0) visit(end, key - 1);
      if (end === length) return;
      node = this.#child(node, units[end] as number);
    }
  }
}
