/**
 * A family of canonical Huffman codes: each group of items has a code of its own. As in Deflate (RFC 1951, 3.2.2) the lengths of its
 * words give the whole code: shorter words stand before longer ones, and among equals the items keep their order.
 */

/** Length given to an item that has no word. The only item of a group has one of no bits. */
const NO_WORD = 255;

/** Words are shorter: with counts that sum to less than a million the longest possible has 29 bits. */
const MOST_BITS = 32;

/** Bits of a stream, the highest of each byte first. */
export interface Bits {
  readonly bytes: Uint8Array;
  /** Number of the next bit. */
  at: number;
}

/** Reading: the words of all codes, numbered group by group, shorter ones first. */
export class Codes {
  /** How many words there are. */
  readonly size: number;
  /** By group: the shortest length. */
  readonly #shortest: Uint8Array;
  /** By group and length: the first 32 bits that are no word of this length or a shorter one. */
  readonly #limits: Float64Array;
  /** By group and length: what turns a word into its number. */
  readonly #offsets: Int32Array;

  /** @param counts by group and length, 0 to 31 bits: how many words */
  constructor(counts: Uint16Array) {
    const groups = Math.floor(counts.length / MOST_BITS);
    this.#shortest = new Uint8Array(groups).fill(MOST_BITS);
    this.#limits = new Float64Array(groups * MOST_BITS);
    this.#offsets = new Int32Array(groups * MOST_BITS);
    let number = 0;
    let word = 0;
    for (let n = 0; n < groups * MOST_BITS; n += 1) {
      const bits = n % MOST_BITS;
      const count = counts[n] as number;
      if (bits === 0) word = 0;
      if (count > 0 && (this.#shortest[(n - bits) / MOST_BITS] as number) > bits) this.#shortest[(n - bits) / MOST_BITS] = bits;
      this.#offsets[n] = number - word;
      number += count;
      word += count;
      this.#limits[n] = word * 2 ** (MOST_BITS - bits);
      word *= 2;
    }
    this.size = number;
  }

  /** The number of the word of this group that stands next in `from`; -1 where none does. */
  read(from: Bits, group: number): number {
    const shortest = this.#shortest[group] as number;
    const row = group * MOST_BITS;
    if (shortest === 0) return this.#offsets[row] as number;
    const { bytes, at } = from;
    const byte = at >> 3;
    const shift = at & 7;
    const ahead =
      (((bytes[byte] as number) << 24) |
        ((bytes[byte + 1] as number) << 16) |
        ((bytes[byte + 2] as number) << 8) |
        (bytes[byte + 3] as number)) <<
      shift;
    const next = (ahead | ((bytes[byte + 4] as number) >> (8 - shift))) >>> 0;
    for (let bits = shortest; bits < MOST_BITS; bits += 1) {
      if (next >= (this.#limits[row + bits] as number)) continue;
      from.at = at + bits;
      return (next >>> (MOST_BITS - bits)) + (this.#offsets[row + bits] as number);
    }
    return -1;
  }
}

/** Lengths of the words of a Huffman code, by item; {@link NO_WORD} for what does not occur. */
function lengthsOf(counts: readonly number[]): number[] {
  const used = counts
    .flatMap((count, item) => (count > 0 ? [{ count, item }] : []))
    .sort((a, b) => a.count - b.count || a.item - b.item);
  // Two queues: leaves and joined trees, each in the order of their counts.
  const sums = used.map(({ count }) => count);
  const parents: number[] = [];
  let leaf = 0;
  let joined = used.length;
  const least = (): number => {
    const isLeaf = leaf < used.length && (joined >= sums.length || (sums[leaf] as number) <= (sums[joined] as number));
    return isLeaf ? leaf++ : joined++;
  };
  for (let n = 1; n < used.length; n += 1) {
    const [one, other] = [least(), least()];
    parents[one] = parents[other] = sums.length;
    sums.push((sums[one] as number) + (sums[other] as number));
  }
  const depths: number[] = [];
  for (let node = sums.length - 1; node >= 0; node -= 1)
    depths[node] = node === sums.length - 1 ? 0 : (depths[parents[node] as number] as number) + 1;
  const lengths = counts.map(() => NO_WORD);
  for (const [n, { item }] of used.entries()) lengths[item] = depths[n] as number;
  return lengths;
}

/** Writing: the codes, and the word of each item. */
export interface Words {
  /** What {@link Codes} is made of. */
  counts: Uint16Array<ArrayBuffer>;
  /** Items in the order of their words. */
  order: number[];
  /** By item: bits of its word, or {@link NO_WORD}. */
  lengths: Uint8Array;
  words: Uint32Array;
}

/**
 * The codes that make a stream shortest.
 * @param groups by item: the group that it is in
 * @param uses by item: how often it occurs in the stream
 * @param count number of groups
 */
export function wordsFor(groups: ArrayLike<number>, uses: ArrayLike<number>, count: number): Words {
  const lengths = new Uint8Array(uses.length).fill(NO_WORD);
  const words = new Uint32Array(uses.length);
  const counts = new Uint16Array(count * MOST_BITS);
  const order: number[] = [];
  const members = Array.from({ length: count }, (): number[] => []);
  for (let item = 0; item < uses.length; item += 1) members[groups[item] as number]?.push(item);
  for (const [group, items] of members.entries()) {
    for (const [n, length] of lengthsOf(items.map((item) => uses[item] as number)).entries())
      lengths[items[n] as number] = length;
    const used = items
      .filter((item) => lengths[item] !== NO_WORD)
      .sort((a, b) => (lengths[a] as number) - (lengths[b] as number) || a - b);
    let word = 0;
    let before = 0;
    for (const item of used) {
      const bits = lengths[item] as number;
      if (bits >= MOST_BITS) throw new RangeError('A word of a code has too many bits');
      word *= 2 ** (bits - before);
      words[item] = word;
      word += 1;
      before = bits;
      counts[group * MOST_BITS + bits] = (counts[group * MOST_BITS + bits] as number) + 1;
    }
    order.push(...used);
  }
  return { counts, order, lengths, words };
}

/** Bits to be written, the highest of each byte first. */
export class BitWriter {
  #bytes: number[] = [];
  #byte = 0;
  #free = 8;

  /** @param bits lowest bits of `word` to write, 31 at most */
  write(word: number, bits: number): void {
    for (let bit = bits - 1; bit >= 0; bit -= 1) {
      this.#byte = (this.#byte << 1) | ((word >>> bit) & 1);
      this.#free -= 1;
      if (this.#free === 0) this.#flush();
    }
  }

  /** Fills up the byte that was begun. Returns how many bytes there are. */
  align(): number {
    if (this.#free < 8) {
      this.#byte <<= this.#free;
      this.#flush();
    }
    return this.#bytes.length;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    this.align();
    return Uint8Array.from(this.#bytes);
  }

  #flush(): void {
    this.#bytes.push(this.#byte);
    this.#byte = 0;
    this.#free = 8;
  }
}
