/**
 * The file format of the readings (`public/data/readings.bin`, kind READ, container `lib/binary.ts`).
 *
 *     defaultsLow   Uint8    for each unit from FIRST_UNIT on: syllable code (lib/lexicon/syllables.ts) of its default reading, low byte
 *     defaultsHigh  Uint8    … high byte; 0 where it has no reading
 *     units         Uint16   characters with several readings, ascending
 *     starts        Uint32   where each one's readings begin in `syllables`, and the end of the last
 *     syllables     Uint16   syllable codes, the default first
 *     priors        Int8     for each of `syllables`: 0 where the character has no labels; else its share among the labels,
 *                            −ln × PRIOR_SCALE, negative where no label has it
 *     surnames      Uint16   for each of `units`: code of the reading as a family name, 0 where it is none
 *     runs          Uint32   hashes of the collocations (`collocations.ts`), ascending
 *     runCodes      Uint16   the syllable code of each
 *     weights       Int8     2^20 hashed weights of the classifier, in steps of WEIGHT_STEP
 *     shared        Float32  its shared weights
 */
export const READINGS_KIND = 'READ';
export const READINGS_VERSION = 3;

/** 〇, the first character with a reading. */
export const FIRST_UNIT = 0x3007;

/** The trained classifier (`lib/pinyin/data/classifier.bin`): units, starts, codes, priors, weights, shared, with the same meaning. */
export const CLASSIFIER_KIND = 'CLAS';
export const CLASSIFIER_VERSION = 3;
