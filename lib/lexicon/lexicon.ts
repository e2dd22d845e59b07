/** The lexicon in memory: typed arrays over the file's own bytes, and a walk down the trie. Format: `format.ts`. */
import { BinaryFormatError, openingSections, type Sections } from '../binary';
import { unpackDistances } from '../planes';
import { finish, type Steps } from '../steps';
import {
  COST_SCALE,
  LEVEL_MASK,
  LEXICON_KIND,
  LEXICON_VERSION,
  NEXT_PROPER,
  NEXT_READING,
  NO_FREQUENCY,
  PART_OF_SPEECH,
  type PartOfSpeech,
  WordClass,
} from './format';
import { syllableOf } from './syllables';
import { type UnpackedAttributes, type UnpackedTrie, unpackAscending, unpackAttributes, unpackTrie } from './unpack';

export { type PartOfSpeech, WordClass };

/** Nats for a name, and for another headword, that no frequency list has. */
const NAME_COST = 17;
const RARE_COST = 17;

/** A dictionary reading of a word. */
export interface WordReading {
  /** One syllable for each character; null where the default of the character holds. */
  syllables: (string | null)[];
  /** The reading of a name, where another reading comes first. */
  proper: boolean;
}

export class Lexicon {
  /** Number of words. */
  readonly size: number;
  private readonly first: Uint32Array;
  private readonly labelOf = new Uint16Array(0x10000);
  private readonly alphabet: Uint16Array;
  private readonly commoner = new Uint32Array(256);

  private readonly labels: Uint16Array;
  private readonly costs: Uint8Array;
  private readonly bits: Uint16Array;
  private readonly tags: Uint8Array;
  private readonly oddWords: Uint32Array;
  private readonly oddStarts: Uint32Array;
  private readonly odd: Uint16Array;
  private readonly capWords: Uint32Array;
  private readonly capitalMasks: Uint16Array;
  private readonly words2012: Uint32Array;
  private readonly levels2012: Uint8Array;

  /** @throws BinaryFormatError where a section is missing or does not fit the others */
  constructor(file: Sections, trie: UnpackedTrie, attributes: UnpackedAttributes) {
    this.labels = trie.labels;
    this.first = trie.first;
    this.costs = attributes.costs;
    this.bits = attributes.bits;
    this.tags = attributes.tags;
    this.size = attributes.size;
    // Unpacked, or copies of the small sections, so that the file itself, 2.6 MB, is let go of.
    this.oddWords = unpackDistances(file.get('oddWords', Uint8Array), 3);
    this.oddStarts = unpackDistances(file.get('oddStarts', Uint8Array), 2);
    this.odd = file.get('odd', Uint16Array).slice();
    this.capWords = unpackDistances(file.get('capWords', Uint8Array), 3);
    this.capitalMasks = file.get('capitals', Uint16Array).slice();
    this.words2012 = unpackAscending(file.get('words2012', Uint32Array));
    this.levels2012 = file.get('levels2012', Uint8Array).slice();
    if (this.levels2012.length !== this.words2012.length) {
      throw new BinaryFormatError(
        `${LEXICON_KIND}: ${this.levels2012.length} levels for ${this.words2012.length} words of HSK 2012`,
      );
    }
    const alphabet = file.get('alphabet', Uint16Array).slice();
    this.alphabet = alphabet;
    const folds = file.get('folds', Uint16Array);
    for (let n = 0; n < alphabet.length; n += 1) this.labelOf[alphabet[n] as number] = n + 1;
    for (let n = 0; n + 1 < folds.length; n += 2)
      this.labelOf[folds[n] as number] = this.labelOf[folds[n + 1] as number] as number;
    for (let cost = 1; cost < NO_FREQUENCY; cost += 1) {
      this.commoner[cost + 1] = (this.commoner[cost] as number) + (attributes.counts[cost] as number);
    }
  }

  /** The node below `node` for a UTF-16 unit; 0 where no word goes on so. The root is 0. */
  step(node: number, unit: number): number {
    const label = this.labelOf[unit] as number;
    if (label === 0) return 0;
    let low = this.first[node] as number;
    let high = (this.first[node + 1] as number) - 1;
    // The root's children are the whole alphabet in order: no search.
    if (node === 0) return label <= high ? label : 0;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.labels[middle] as number;
      if (found === label) return middle;
      if (found < label) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  /** The unit under which the lexicon finds `unit`: 發 is found as 发, Ａ as a. Itself where it stands for no other or is unknown. */
  fold(unit: number): number {
    const label = this.labelOf[unit] as number;
    return label === 0 ? unit : (this.alphabet[label - 1] as number);
  }

  /** Whether a word ends at this node, so that the node is a word's id. */
  isWord(node: number): boolean {
    return this.costs[node] !== 0;
  }

  /** The id of `text.slice(start, end)`, or -1. Traditional characters, full-width letters and capitals are matched as what they stand for. */
  find(text: string, start = 0, end = text.length): number {
    let node = 0;
    for (let at = start; at < end; at += 1) {
      node = this.step(node, text.charCodeAt(at));
      if (node === 0) return -1;
    }
    return node !== 0 && this.isWord(node) ? node : -1;
  }

  /** Calls `visit` for every word that begins at `at`, shortest first. */
  prefixes(text: string, at: number, visit: (end: number, word: number) => void): void {
    let node = 0;
    for (let end = at; end < text.length; ) {
      node = this.step(node, text.charCodeAt(end));
      if (node === 0) return;
      end += 1;
      if (this.isWord(node)) visit(end, node);
    }
  }

  /** −ln of the word's probability in running text, in nats. */
  cost(word: number): number {
    const cost = this.costs[word] as number;
    if (cost !== NO_FREQUENCY) return cost / COST_SCALE;
    return (this.bits[word] as number) & (WordClass.proper | WordClass.place) ? NAME_COST : RARE_COST;
  }

  /** Whether a frequency list has the word. */
  hasFrequency(word: number): boolean {
    return this.costs[word] !== NO_FREQUENCY;
  }

  /** Frequency rank, 1 is the commonest; words of one cost step share a rank. Null without a known frequency. */
  rank(word: number): number | null {
    const cost = this.costs[word];
    return cost === undefined || cost === 0 || cost === NO_FREQUENCY ? null : (this.commoner[cost] as number) + 1;
  }

  /** HSK 2021 level, 7 for 7-9, or null. */
  level(word: number): number | null {
    return (this.bits[word] as number) & LEVEL_MASK || null;
  }

  /** HSK 2012 level, 1 to 6, or null. */
  level2012(word: number): number | null {
    const place = indexOf(this.words2012, word);
    return place < 0 ? null : (this.levels2012[place] as number);
  }

  /** The word's classes: bits of {@link WordClass}. */
  classes(word: number): number {
    return (this.bits[word] as number) & ~LEVEL_MASK;
  }

  /** Part of speech, or null where it is unknown. */
  partOfSpeech(word: number): PartOfSpeech | null {
    const letter = String.fromCharCode(this.tags[word] as number);
    return letter in PART_OF_SPEECH ? (letter as PartOfSpeech) : null;
  }

  /**
   * Reading of the character of another plane (two UTF-16 units) at `at`, or null. The characters' default readings go by the unit, and
   * know those of the first plane alone.
   */
  otherPlaneReading(text: string, at: number): string | null {
    const word = this.find(text, at, at + 2);
    return word < 0 ? null : (this.readings(word, 2)[0]?.syllables[0] ?? null);
  }

  /**
   * Readings that the dictionaries give, the likeliest first; empty where all characters have their default. `length` is the word's in
   * UTF-16 units, and `syllables` goes by them: null at the second unit of a character.
   */
  readings(word: number, length: number): WordReading[] {
    if (((this.bits[word] as number) & WordClass.odd) === 0) return [];
    const place = indexOf(this.oddWords, word);
    if (place < 0) return [];
    let reading: WordReading = { syllables: new Array(length).fill(null), proper: false };
    const readings = [reading];
    for (let n = this.oddStarts[place] as number; n < (this.oddStarts[place + 1] as number); n += 1) {
      const value = this.odd[n] as number;
      if (value === NEXT_READING || value === NEXT_PROPER) {
        reading = { syllables: new Array(length).fill(null), proper: value === NEXT_PROPER };
        readings.push(reading);
      } else reading.syllables[value >> 12] = syllableOf(value & 0xfff);
    }
    return readings;
  }

  /** Which syllables take a capital, bit 0 the first. 0 for common words, and for names that are common words too. */
  capitals(word: number): number {
    const classes = this.bits[word] as number;
    if ((classes & WordClass.proper) === 0 || (classes & WordClass.common) !== 0) return 0;
    const place = indexOf(this.capWords, word);
    return place < 0 ? 1 : (this.capitalMasks[place] as number);
  }
}

/** Binary search in an ascending array; -1 where the value is absent. */
function indexOf(values: Uint32Array, value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = values[middle] as number;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * Opens `lexicon.bin`. Unpacking the trie takes some milliseconds; 3.7 MB stay.
 * @throws BinaryFormatError where the file is torn, of another kind or of another version
 */
export function openLexicon(bytes: Uint8Array): Lexicon {
  return finish(openingLexicon(bytes));
}

/** {@link openLexicon} in steps. */
export function* openingLexicon(bytes: Uint8Array): Steps<Lexicon> {
  const file = yield* openingSections(bytes, LEXICON_KIND, LEXICON_VERSION);
  const trie = yield* unpackTrie(file);
  const attributes = yield* unpackAttributes(file, trie.labels.length);
  return new Lexicon(file, trie, attributes);
}
