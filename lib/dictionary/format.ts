/**
 * The dictionary's compiled file, `dictionary.bin`: kind "DICT", packed by `lib/binary.ts`.
 *
 * Entries are numbered in the order of their readings (letters only: no tones, no spaces, ü as v), the commonest first among equals.
 * Each kind of thing has a stream of its own, because it compresses half as well again as one stream of whole entries (3.3 MB
 * against 4.2); a stream's borders are stored as lengths and summed up on opening. "u24" is three planes of bytes, lowest first:
 * `planes.ts`.
 *
 *     simplified         u16  UTF-16 units of all headwords
 *     traditional        u16  the same for the traditional headword, unit by unit; 0 where `forms` gives the unit
 *     forms              u16  pairs: a simplified unit, the traditional one it most often stands for; other units stand for themselves
 *     headLengths        u8   by entry: units
 *     oddHeads           u8   traditional headwords of another length: lines of "entry number, tab, headword", UTF-8
 *     readings           u16  by syllable: index into `syllables`; highest bit: a new word begins inside a long headword
 *     readingLengths     u8   by entry: syllables
 *     syllables          u8   every syllable that occurs, as CC-CEDICT prints it, parted by line feeds
 *     senses             u8   UTF-8, as CC-CEDICT prints them, parted by "/"
 *     senseLengths       u16  by entry: bytes
 *     commonness         u8   by entry, 0 the commonest, logarithmic; entries of equal commonness stand in the order of their numbers
 *     ranks              u8   by entry: frequency rank on the scale of `rank-scale.ts`; 0 outside the frequency list
 *     levels             u8   by entry: bits 0-2 HSK 2021 level, 7 for 7-9; bits 3-5 HSK 2012 level; 0 outside the list
 *     bySimplified       u24  entry numbers, sorted by simplified headword (UTF-16 units, width and case folded: `sorted-keys.ts`)
 *     byTraditional      u24  the same for traditional headwords, only where they differ
 *     folds              u16  pairs: a traditional character, its simplified form
 *     notice             u8   the licence notice of the data, UTF-8
 *
 * Everything is searched where it lies; an entry is decoded when it is asked for. The index by English words is not in the file: it
 * would be 1.2 MB of it even when compressed, and is made from the senses at the first English question (`english-index.ts`).
 */
export const DICTIONARY_KIND = 'DICT';
export const DICTIONARY_VERSION = 3;

/** Set on a syllable that begins a new word inside a long headword. */
export const BREAK_BIT = 0x8000;
