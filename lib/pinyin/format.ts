/**
 * The file format of the readings (`public/data/readings.bin`, kind READ, container `lib/binary.ts`).
 *
 *     units      Uint16   characters with a reading, ascending
 *     starts     Uint32   where each one's readings begin in `syllables`, and the end of the last
 *     syllables  Uint16   syllable codes (lib/lexicon/syllables.ts), the default first
 *     priors     Int8     for each of `syllables`: 0 where the character has no labels; else its share among the labels,
 *                         −ln × PRIOR_SCALE, negative where no label has it
 *     surnames   Uint16   code of the reading as a family name, 0 where it is none
 *     weights    Int8     2^18 hashed weights of the classifier, in steps of WEIGHT_STEP
 *     shared     Float32  its shared weights
 */
export const READINGS_KIND = 'READ';
export const READINGS_VERSION = 1;

/** The trained classifier (`lib/pinyin/data/classifier.bin`): units, starts, codes, priors, weights, shared, with the same meaning. */
export const CLASSIFIER_KIND = 'CLAS';
export const CLASSIFIER_VERSION = 1;
