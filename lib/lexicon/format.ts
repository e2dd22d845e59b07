/**
 * The file format of the lexicon (`public/data/lexicon.bin`, kind LEXI, container `lib/binary.ts`).
 *
 * A trie over folded UTF-16 units, breadth first, children in ascending order of their label. A word is the node where it
 * ends, and the node's number is its id; node 0 is the root and no word.
 *
 *     alphabet    Uint16   the units that occur in words, the commonest first; label n is alphabet[n - 1]
 *     folds       Uint16   pairs: a unit, and the unit whose label it shares (traditional, full-width and capital letters)
 *     labelsLow   Uint8    label of each node but the root, less the label of the sibling before it: low byte
 *     labelsHigh  Uint8    … high byte
 *     childrenLow Uint8    number of children of each node, low byte; with breadth-first order their places follow
 *     childrenHigh Uint8   … high byte
 *     words       Uint8    a bit for each node, lowest first: whether a word ends there
 *
 * and for each word, in the order of the nodes:
 *
 *     cost        Uint8    1 to 254: −ln p × COST_SCALE; 255: a word without a known frequency
 *     bitsLow     Uint8    bits 0-2 HSK 2021 level (7 for 7-9), bits 3-7 classes
 *     bitsHigh    Uint8    classes 8-15
 *     tags        Uint8    part of speech, an ASCII letter (see PART_OF_SPEECH), 0 where unknown
 *
 * and for few words:
 *
 *     oddWords    3 planes ids of the words that have a reading of their own, ascending, as distances (`lib/planes.ts`)
 *     oddStarts   2 planes where each one's readings begin in `odd`, and the end of the last, as distances
 *     odd         Uint16   bits 0-11 syllable code (lib/lexicon/syllables.ts), bits 12-15 place of the character's first unit in the word;
 *                          NEXT_READING divides one reading from the next, NEXT_PROPER one from the next that is a name's
 *     capWords    3 planes ids of names with other capitals than one at the head (毛泽东 Máo Zédōng), ascending, as distances
 *     capitals    Uint16   which of their syllables take a capital, bit 0 the first
 *     words2012   Uint32   ids of the words with an HSK 2012 level, ascending, each less the one before it
 *     levels2012  Uint8    their levels, 1 to 6
 *
 * Bytes stand in planes, labels as differences, and attributes only where there is a word, because the package is compressed:
 * that saves 180 kB of 1,150 kB against plain arrays by node, and costs some milliseconds at opening.
 *
 * The characters of a word that `odd` does not name have the default reading of `readings.bin`.
 */
export const LEXICON_KIND = 'LEXI';
export const LEXICON_VERSION = 3;

/** Steps of `cost` in one nat. */
export const COST_SCALE = 13;
/** The cost byte of names and headwords that no frequency list has. */
export const NO_FREQUENCY = 255;

export const LEVEL_MASK = 7;

/** Longest word, in UTF-16 units: places in `odd` have four bits, of which 15 divides. */
export const MAX_WORD = 14;
export const NEXT_READING = 0xf000;
export const NEXT_PROPER = 0xf001;

/** Classes of a word, as bits. A word may have several: 黄河 is a place, 高峰 a common word and a person's name. */
export const WordClass = {
  /** An entry of CC-CEDICT that is no proper name. */
  common: 1 << 3,
  /** An entry of CC-CEDICT with a capital: names of every kind. */
  proper: 1 << 4,
  /** Place in China: a division to the township, or a river, mountain, sight. */
  place: 1 << 5,
  /** Country or place abroad. */
  foreignPlace: 1 << 6,
  /** Family name, of one character or two. */
  surname: 1 << 7,
  /** A person known by this whole name. */
  person: 1 << 8,
  /** A name in transcription: 奥巴马, 约翰. */
  foreignName: 1 << 9,
  organisation: 1 << 10,
  /** Office, rank or calling that stands before or after a person's name. */
  title: 1 << 11,
  /** People, language, religion, dynasty. */
  ethnic: 1 << 12,
  /** Set phrase of four characters or more. */
  idiom: 1 << 13,
  /** Has a reading of its own in `odd`. */
  odd: 1 << 14,
  /** Has more than one reading: 朝阳 zhāoyáng, Cháoyáng. */
  ambiguous: 1 << 15,
} as const;

/** Letters of `tags`. Capitals are kinds of names. */
export const PART_OF_SPEECH = {
  n: 'noun',
  v: 'verb',
  N: 'verb used as noun',
  a: 'adjective',
  d: 'adverb',
  r: 'pronoun',
  p: 'preposition',
  c: 'conjunction',
  u: 'particle',
  m: 'numeral',
  q: 'measure word',
  t: 'time',
  s: 'place word',
  f: 'direction word',
  i: 'idiom',
  l: 'set phrase',
  j: 'abbreviation',
  b: 'attributive',
  z: 'state word',
  g: 'morpheme',
  o: 'onomatopoeia',
  e: 'interjection',
  y: 'modal particle',
  k: 'suffix',
  h: 'prefix',
  x: 'other',
  P: 'person',
  S: 'place',
  O: 'organisation',
  F: 'foreign name',
  Z: 'other name',
} as const;
export type PartOfSpeech = keyof typeof PART_OF_SPEECH;
