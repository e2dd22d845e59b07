/**
 * The words of an entry and how they stand in it, read from the bytes of its senses: the same answer as `standingOfWords`, which
 * takes 1.9 s for the whole dictionary where this takes a tenth of a second. What is rare (accents, brackets inside brackets) is
 * left to `standingOfWords` itself.
 */
import { ENGLISH, HEAD_WORDS, STOP_WORDS, standingOfWords } from './english';
import { LETTERS, WordTable } from './word-table';

/** An entry has 65,535 bytes at most, and each word takes a letter and what parts it from the next. */
const MOST_WORDS = 1 << 15;

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const OPENING = 0x28;
const CLOSING = 0x29;
const COMMA = 0x2c;
const SLASH = 0x2f;
const SEMICOLON = 0x3b;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** What points to an entry where it stands right before a hanzi or a reading: see `POINTING` in `english.ts`. */
const POINTERS = [
  'see also ',
  'see ',
  'also written ',
  'same as ',
  'used in ',
  'also pr. ',
  'abbr. for ',
  'abbr. of ',
  'abbr. to ',
].map(ascii);
const VARIANT = ascii('variant of ');
const VARIANT_WORDS = 3;
const CLASSIFIERS = ascii('CL:');

/** A list of words with the place of each in the text. */
class Row {
  count = 0;
  readonly words = new Uint32Array(MOST_WORDS);
  readonly starts = new Uint32Array(MOST_WORDS);

  push(word: number, start: number): void {
    this.words[this.count] = word;
    this.starts[this.count++] = start;
  }

  /** Drops the words that begin at `start` or after it. */
  dropFrom(start: number): void {
    while (this.count > 0 && (this.starts[this.count - 1] as number) >= start) this.count -= 1;
  }
}

export class SenseScanner {
  readonly table = new WordTable();
  /** Words of the entry scanned last, and how each stands in it. */
  readonly words = new Uint32Array(MOST_WORDS);
  readonly standings = new Uint8Array(MOST_WORDS);
  count = 0;

  readonly #bytes: Uint8Array;
  /** By word: its place in `words`, if it is there. */
  #places = new Uint32Array(1 << 16);
  /** Words of the sense, and those of its gloss: outside parentheses, after the last semicolon. */
  readonly #sense = new Row();
  readonly #gloss = new Row();
  readonly #decoder = new TextDecoder();
  /** Words up to this number are stop words. */
  readonly #stops: number;
  readonly #to: number;
  readonly #be: number;
  readonly #articles: number[];

  /** @param bytes senses of all entries, UTF-8, parted by "/" inside an entry */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (const word of STOP_WORDS) this.table.addText(word);
    this.#stops = this.table.count;
    this.#to = this.table.addText('to');
    this.#be = this.table.addText('be');
    this.#articles = ['a', 'an', 'the'].map((word) => this.table.addText(word));
  }

  /** Reads the entry whose senses stand from byte `start` to byte `end`. */
  scan(start: number, end: number): void {
    this.count = 0;
    if (this.#quick(start, end)) return;
    this.count = 0;
    const senses = this.#decoder.decode(this.#bytes.subarray(start, end)).split('/');
    for (const [word, standing] of standingOfWords(senses.filter((sense) => !sense.startsWith('CL:')))) {
      this.#note(this.table.addText(word), standing);
    }
  }

  #quick(start: number, end: number): boolean {
    let n = 0;
    for (let at = start; at <= end; ) {
      let stop = at;
      while (stop < end && this.#bytes[stop] !== SLASH) stop += 1;
      if (!this.#stands(CLASSIFIERS, at, stop)) {
        if (!this.#senseOf(at, stop, n === 0 ? ENGLISH.firstWhole : ENGLISH.whole)) return false;
        n += 1;
      }
      at = stop + 1;
    }
    return true;
  }

  /** Reads one sense; false for one that this cannot read. */
  #senseOf(start: number, end: number, whole: number): boolean {
    const bytes = this.#bytes;
    const sense = this.#sense;
    const gloss = this.#gloss;
    sense.count = 0;
    gloss.count = 0;
    /** Words of the gloss before its first comma; -1 where there was none. */
    let named = -1;
    let inside = false;
    for (let at = start; at < end; ) {
      const byte = bytes[at] as number;
      if (LETTERS[byte] !== 0) {
        const wordStart = at++;
        while (at < end && (LETTERS[bytes[at] as number] !== 0 || bytes[at] === APOSTROPHE)) at += 1;
        const word = this.table.add(bytes, wordStart, at);
        sense.push(word, wordStart);
        if (!inside) gloss.push(word, wordStart);
        continue;
      }
      if (byte === OPENING_BRACKET || byte >= 0x80) {
        const next = byte === OPENING_BRACKET ? bytes.indexOf(CLOSING_BRACKET, at) + 1 : this.#afterCharacter(at, end);
        if (next === 0 || next > end) return false;
        if (this.#isNamed(byte) && at > start && bytes[at - 1] === SPACE) {
          const pointer = this.#pointerBefore(start, at);
          // In the middle of a word it would leave the half of one.
          if (pointer > start && this.#isInWord(pointer - 1)) return false;
          if (pointer >= 0) {
            sense.dropFrom(pointer);
            gloss.dropFrom(pointer);
          }
        }
        at = next;
        continue;
      }
      if (byte === OPENING) {
        if (inside) return false;
        inside = true;
      } else if (byte === CLOSING) inside = false;
      else if (byte === COMMA && !inside && named < 0) named = gloss.count;
      else if (byte === SEMICOLON && !inside) {
        this.#noteGlosses(named, whole);
        named = -1;
      }
      at += 1;
    }
    if (inside) return false;
    this.#noteGlosses(named, whole);
    for (let n = 0; n < sense.count; n += 1) this.#note(sense.words[n] as number, ENGLISH.inside);
    return true;
  }

  /** Whether a character can be what a pointer names: a hanzi or the bracket of a reading. */
  #isNamed(first: number): boolean {
    return first === OPENING_BRACKET || (first >= 0xe3 && first <= 0xe9);
  }

  /** Where a hanzi, a middle dot or an en dash ends; 0 for any other character. */
  #afterCharacter(at: number, end: number): number {
    const bytes = this.#bytes;
    const first = bytes[at] as number;
    const second = at + 1 < end ? (bytes[at + 1] as number) : 0;
    if (first === 0xc2) return second === 0xb7 ? at + 2 : 0;
    if (first === 0xe2) return second === 0x80 && bytes[at + 2] === 0x93 ? at + 3 : 0;
    // U+3400 to U+9FFF; the hexagrams among them are no hanzi.
    const isHanzi = (first === 0xe3 && second >= 0x90) || (first > 0xe3 && first <= 0xe9);
    return isHanzi && !(first === 0xe4 && second === 0xb7) ? at + 3 : 0;
  }

  #stands(text: Uint8Array, at: number, end: number): boolean {
    if (end - at < text.length) return false;
    for (let n = 0; n < text.length; n += 1) if (this.#bytes[at + n] !== text[n]) return false;
    return true;
  }

  #isInWord(at: number): boolean {
    const byte = this.#bytes[at] as number;
    return LETTERS[byte] !== 0 || byte === APOSTROPHE || byte >= 0x80;
  }

  /** Where that begins which points to the entry named from byte `end`; -1 where nothing does. */
  #pointerBefore(start: number, end: number): number {
    for (const pointer of POINTERS) {
      const at = end - pointer.length;
      if (at >= start && this.#stands(pointer, at, end)) return at;
    }
    let at = end - VARIANT.length;
    if (at < start || !this.#stands(VARIANT, at, end)) return -1;
    for (let words = 0; words < VARIANT_WORDS && at - 2 >= start && this.#bytes[at - 1] === SPACE; words += 1) {
      let before = at - 1;
      while (before > start && this.#isSmall(before - 1)) before -= 1;
      if (before === at - 1) break;
      at = before;
    }
    return at;
  }

  #isSmall(at: number): boolean {
    const byte = this.#bytes[at] as number;
    return byte >= 0x61 && byte <= 0x7a;
  }

  /** Notes the words of a gloss, as a whole and before its first comma, and begins the next. */
  #noteGlosses(named: number, whole: number): void {
    if (named > 0) this.#noteGloss(named, whole);
    this.#noteGloss(this.#gloss.count, whole);
    this.#gloss.count = 0;
  }

  /** Notes what the first `end` words of the gloss are as a gloss. */
  #noteGloss(end: number, whole: number): void {
    const { words } = this.#gloss;
    const start = this.#leading(end);
    const first = words[start] as number;
    if (end - start === 1) this.#note(first, whole);
    else if (end - start > 1 && end - start <= HEAD_WORDS) {
      this.#note(first, ENGLISH.head);
      this.#note(words[end - 1] as number, ENGLISH.head);
    }
  }

  /** Words before a gloss that do not count: "to", "to be" or an article, where more follows. */
  #leading(end: number): number {
    const { words } = this.#gloss;
    if (end < 2) return 0;
    if (words[0] === this.#to) return words[1] === this.#be && end > 2 ? 2 : 1;
    return this.#articles.includes(words[0] as number) ? 1 : 0;
  }

  #note(word: number, standing: number): void {
    if (word < this.#stops && standing > ENGLISH.whole) return;
    while (word >= this.#places.length) {
      const larger = new Uint32Array(2 * this.#places.length);
      larger.set(this.#places);
      this.#places = larger;
    }
    const place = this.#places[word] as number;
    if (place < this.count && this.words[place] === word) {
      if (standing < (this.standings[place] as number)) this.standings[place] = standing;
      return;
    }
    this.#places[word] = this.count;
    this.words[this.count] = word;
    this.standings[this.count++] = standing;
  }
}
