/** Words and their numbers, in typed arrays: a Map would need a string made for every word that is read. */

/** By byte: the small letter or digit that it is in a word; 0 for what is none. */
export const LETTERS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return /[a-z0-9]/i.test(character) ? character.toLowerCase().charCodeAt(0) : 0;
});

function doubled<List extends Uint8Array | Uint32Array>(list: List): List {
  const larger = new (list.constructor as new (length: number) => List)(2 * list.length);
  larger.set(list);
  return larger;
}

/** FNV-1a, 32 bits. */
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

function hashOf(letters: Uint8Array, start: number, end: number): number {
  let hash = HASH_START;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (letters[at] as number), HASH_FACTOR);
  return hash;
}

/** A hash table with linear probing; words are numbered from 0 in the order in which they come. */
export class WordTable {
  count = 0;
  /** The letters of all words, one after another. */
  #text = new Uint8Array(1 << 19);
  /** Where each word begins, and after the last one where the next will. */
  #starts = new Uint32Array(1 << 16);
  /** Word numbers plus one, each at the place that its hash gives or the next free one. A power of two long, at most half full. */
  #slots = new Uint32Array(1 << 17);

  /**
   * The number of a word in a text of single bytes, a new one if need be.
   * @param start first byte of the word; capitals count as small letters, and what is neither letter nor digit is passed over
   */
  add(bytes: Uint8Array, start: number, end: number): number {
    const from = this.#starts[this.count] as number;
    while (from + end - start > this.#text.length) this.#text = doubled(this.#text);
    const text = this.#text;
    let hash = HASH_START;
    let to = from;
    for (let at = start; at < end; at += 1) {
      const letter = LETTERS[bytes[at] as number] as number;
      if (letter === 0) continue;
      text[to++] = letter;
      hash = Math.imul(hash ^ letter, HASH_FACTOR);
    }
    const slot = this.#slotOf(hash, text, from, to);
    const known = this.#slots[slot] as number;
    if (known > 0) return known - 1;
    const added = this.count++;
    this.#slots[slot] = added + 1;
    if (this.count === this.#starts.length) this.#starts = doubled(this.#starts);
    this.#starts[this.count] = to;
    if (2 * this.count >= this.#slots.length) this.#rehash();
    return added;
  }

  /** As {@link add}, for a word of ASCII that is a string. */
  addText(word: string): number {
    return this.add(new TextEncoder().encode(word), 0, word.length);
  }

  /** The number of a word of small letters and digits; null where the table has it not. */
  find(word: string): number | null {
    const letters = new TextEncoder().encode(word);
    const known = this.#slots[this.#slotOf(hashOf(letters, 0, letters.length), letters, 0, letters.length)] as number;
    return known > 0 ? known - 1 : null;
  }

  /** The numbers of all words that begin with `prefix`, by looking at each. */
  withPrefix(prefix: string): number[] {
    const found: number[] = [];
    for (let word = 0; word < this.count; word += 1) {
      const start = this.#starts[word] as number;
      if ((this.#starts[word + 1] as number) - start < prefix.length) continue;
      let at = 0;
      while (at < prefix.length && this.#text[start + at] === prefix.charCodeAt(at)) at += 1;
      if (at === prefix.length) found.push(word);
    }
    return found;
  }

  text(word: number): string {
    return String.fromCharCode(...this.#text.subarray(this.#starts[word], this.#starts[word + 1]));
  }

  /** The slot of a word, or the free one that it would take. */
  #slotOf(hash: number, letters: Uint8Array, start: number, end: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    // The upper half of FNV-1a is the better one.
    let slot = (hash ^ (hash >>> 15)) & last;
    for (;;) {
      const known = slots[slot] as number;
      if (known === 0 || this.#is(known - 1, letters, start, end)) return slot;
      slot = (slot + 1) & last;
    }
  }

  #is(word: number, letters: Uint8Array, start: number, end: number): boolean {
    const text = this.#text;
    const from = this.#starts[word] as number;
    if ((this.#starts[word + 1] as number) - from !== end - start) return false;
    for (let at = start; at < end; at += 1) if (text[from + at - start] !== letters[at]) return false;
    return true;
  }

  #rehash(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (let word = 0; word < this.count; word += 1) {
      const [start, end] = [this.#starts[word] as number, this.#starts[word + 1] as number];
      this.#slots[this.#slotOf(hashOf(this.#text, start, end), this.#text, start, end)] = word + 1;
    }
  }
}
