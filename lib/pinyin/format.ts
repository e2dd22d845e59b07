/**
 * The file format of the readings (`public/data/readings.bin`, kind READ, container `lib/binary.ts`).
 *
 *     units      Uint16   characters with a reading, ascending
 *     starts     Uint32   where each one's readings begin in `syllables`, and the end of the last
 *     syllables  Uint16   syllable codes (lib/lexicon/syllables.ts), the default first
 *     surnames   Uint16   code of the reading as a family name, 0 where it is none
 */
export const READINGS_KIND = 'READ';
export const READINGS_VERSION = 1;
