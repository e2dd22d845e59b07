/**
 * Re-Pair (Larsson and Moffat, "Offline dictionary-based compression", 1999): the commonest pair of neighbours becomes a phrase of its own,
 * again and again. What remains is a grammar: phrases of two symbols each, and the text written with them.
 */

export interface Grammar {
  /** Symbols of single bytes: the byte of each. The first one parts the texts. */
  terminals: number[];
  /** By phrase: its two symbols. Phrases are numbered on from the terminals, each after the two that it is made of. */
  lefts: number[];
  rights: number[];
  /** The texts, symbol by symbol. */
  sequence: Uint16Array;
}

/** Symbols in all, so that each fits 16 bits. */
const MOST_SYMBOLS = 1 << 16;
/** A pair that is rarer costs more as a phrase than it saves. */
const LEAST_COUNT = 4;

const NONE = -1;

/** Numbers of pairs, by both symbols: a hash table with linear probing. */
class PairTable {
  count = 0;
  keys = new Uint32Array(1 << 16);
  #slots = new Int32Array(1 << 18).fill(NONE);

  /** The number of a pair, a new one if need be. */
  add(key: number): number {
    if (2 * this.count >= this.#slots.length) this.#grow();
    const slot = this.#slotOf(key);
    const known = this.#slots[slot] as number;
    if (known !== NONE) return known;
    if (this.count === this.keys.length) this.keys = grown(this.keys);
    this.keys[this.count] = key;
    this.#slots[slot] = this.count;
    return this.count++;
  }

  #slotOf(key: number): number {
    const last = this.#slots.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & last;
    for (;;) {
      const known = this.#slots[slot] as number;
      if (known === NONE || this.keys[known] === key) return slot;
      slot = (slot + 1) & last;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(4 * this.#slots.length).fill(NONE);
    for (let n = 0; n < this.count; n += 1) this.#slots[this.#slotOf(this.keys[n] as number)] = n;
  }
}

function grown<List extends Uint32Array | Int32Array>(list: List): List {
  const larger = new (list.constructor as new (length: number) => List)(2 * list.length);
  larger.set(list);
  return larger;
}

/** A text whose symbols are joined in place, and where each pair stands in it. */
class Joining {
  readonly symbols: Uint16Array;
  readonly next: Int32Array;
  readonly #previous: Int32Array;
  /** The pair that begins at a place, and the places with the same pair around it. */
  readonly #pair: Int32Array;
  readonly #later: Int32Array;
  readonly #earlier: Int32Array;
  readonly pairs = new PairTable();
  counts = new Int32Array(1 << 16);
  #heads = new Int32Array(1 << 16);
  /** By count: pairs that had it when last looked at. */
  readonly #queue: number[][] = [];

  /** @param symbols is changed; 0 is never part of a pair */
  constructor(symbols: Uint16Array) {
    const { length } = symbols;
    this.symbols = symbols;
    this.next = Int32Array.from({ length }, (_, at) => (at + 1 < length ? at + 1 : NONE));
    this.#previous = Int32Array.from({ length }, (_, at) => at - 1);
    [this.#pair, this.#later, this.#earlier] = [0, 1, 2].map(() => new Int32Array(length).fill(NONE)) as [
      Int32Array,
      Int32Array,
      Int32Array,
    ];
    for (let at = length - 1; at >= 0; at -= 1) this.#note(at);
    for (let pair = 0; pair < this.pairs.count; pair += 1) this.#enqueue(pair);
  }

  /** The commonest pair; null where none is common enough. */
  commonest(): number | null {
    while (this.#queue.length > LEAST_COUNT) {
      const pair = this.#queue.at(-1)?.pop();
      if (pair === undefined) this.#queue.pop();
      else if (this.counts[pair] === this.#queue.length - 1) return pair;
      else this.#enqueue(pair);
    }
    return null;
  }

  /** Puts `symbol` wherever a pair stands. */
  join(pair: number, symbol: number): void {
    const touched = new Set<number>();
    for (let at = this.#heads[pair] as number; at !== NONE; at = this.#heads[pair] as number) {
      const second = this.next[at] as number;
      const after = this.next[second] as number;
      const before = this.#previous[at] as number;
      if (before !== NONE) this.#forget(before);
      this.#forget(at);
      this.#forget(second);
      this.symbols[at] = symbol;
      this.next[at] = after;
      if (after !== NONE) this.#previous[after] = at;
      for (const place of [before, at]) {
        const added = place === NONE ? NONE : this.#note(place);
        if (added !== NONE) touched.add(added);
      }
    }
    for (const one of touched) this.#enqueue(one);
  }

  #enqueue(pair: number): void {
    const count = this.counts[pair] as number;
    if (count < LEAST_COUNT) return;
    while (this.#queue.length <= count) this.#queue.push([]);
    this.#queue[count]?.push(pair);
  }

  /** Notes the pair that begins at a place. Returns its number. */
  #note(at: number): number {
    const second = this.next[at] as number;
    if (second === NONE || this.symbols[at] === 0 || this.symbols[second] === 0) return NONE;
    const pair = this.pairs.add((((this.symbols[at] as number) << 16) | (this.symbols[second] as number)) >>> 0);
    if (pair === this.counts.length) {
      this.counts = grown(this.counts);
      this.#heads = grown(this.#heads);
    }
    const head = this.counts[pair] === 0 ? NONE : (this.#heads[pair] as number);
    this.#pair[at] = pair;
    this.#later[at] = head;
    this.#earlier[at] = NONE;
    if (head !== NONE) this.#earlier[head] = at;
    this.#heads[pair] = at;
    this.counts[pair] = (this.counts[pair] as number) + 1;
    return pair;
  }

  #forget(at: number): void {
    const pair = this.#pair[at] as number;
    if (pair === NONE) return;
    const earlier = this.#earlier[at] as number;
    const later = this.#later[at] as number;
    if (earlier === NONE) this.#heads[pair] = later;
    else this.#later[earlier] = later;
    if (later !== NONE) this.#earlier[later] = earlier;
    this.#pair[at] = NONE;
    this.counts[pair] = (this.counts[pair] as number) - 1;
  }
}

/** New numbers for the phrases: by depth, then by their symbols, so that the list of them compresses. By phrase: its new symbol. */
function inOrder(terminals: number, lefts: readonly number[], rights: readonly number[]): Uint16Array {
  const symbols = Uint16Array.from({ length: terminals + lefts.length }, (_, symbol) => symbol);
  const depths = new Uint16Array(symbols.length);
  const levels: number[][] = [];
  for (const [phrase, left] of lefts.entries()) {
    const depth = 1 + Math.max(depths[left] as number, depths[rights[phrase] as number] as number);
    depths[terminals + phrase] = depth;
    levels[depth] ??= [];
    levels[depth].push(phrase);
  }
  let symbol = terminals;
  for (const level of levels) {
    const first = (phrase: number) => symbols[lefts[phrase] as number] as number;
    const second = (phrase: number) => symbols[rights[phrase] as number] as number;
    for (const phrase of (level ?? []).sort((a, b) => first(a) - first(b) || second(a) - second(b)))
      symbols[terminals + phrase] = symbol++;
  }
  return symbols;
}

/**
 * The grammar of texts.
 * @param bytes the texts, each ended by the byte `end`; no phrase goes beyond one
 */
export function grammarOf(bytes: Uint8Array, end: number): Grammar {
  const terminals = [end, ...[...new Set(bytes)].filter((byte) => byte !== end).sort((a, b) => a - b)];
  const symbolOf = new Uint8Array(256);
  for (const [symbol, byte] of terminals.entries()) symbolOf[byte] = symbol;
  const text = new Joining(Uint16Array.from(bytes, (byte) => symbolOf[byte] as number));
  const lefts: number[] = [];
  const rights: number[] = [];
  while (terminals.length + lefts.length < MOST_SYMBOLS) {
    const pair = text.commonest();
    if (pair === null) break;
    const key = text.pairs.keys[pair] as number;
    text.join(pair, terminals.length + lefts.length);
    lefts.push(key >>> 16);
    rights.push(key & 0xffff);
  }
  const symbols = inOrder(terminals.length, lefts, rights);
  const sequence = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = bytes.length > 0 ? 0 : NONE; at !== NONE; at = text.next[at] as number)
    sequence[length++] = symbols[text.symbols[at] as number] as number;
  const grammar: Grammar = { terminals, lefts: [], rights: [], sequence: sequence.slice(0, length) };
  for (const [phrase, left] of lefts.entries()) {
    const place = (symbols[terminals.length + phrase] as number) - terminals.length;
    grammar.lefts[place] = symbols[left] as number;
    grammar.rights[place] = symbols[rights[phrase] as number] as number;
  }
  return grammar;
}
