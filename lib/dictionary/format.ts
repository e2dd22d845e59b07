/**
 * The dictionary's compiled file, `dictionary.bin`: kind "DICT", packed by `lib/binary.ts`.
 *
 * Entries are numbered in the order of their simplified headwords (UTF-16 units, width and case folded: `sorted-keys.ts`), the commonest
 * first among equals. Each kind of thing has a stream of its own, because it compresses half as well again as one stream of whole
 * entries; what follows from something else is not in the file, or only where it differs. "planes" are bytes of one rank together,
 * lowest first: `lib/planes.ts`.
 *
 *     sharedHeads        u8   by entry: units that the headword has in common with the one before
 *     headLengths        u8   by entry: units
 *     simplified         u16  the other units of all headwords
 *     blockUnits         2 planes  by block of headwords: their units
 *     blockRest          2 planes  by block: those of them that are in `simplified`; the first headword of a block shares nothing
 *     blockSyllables     2 planes  by block: syllables of their readings
 *     traditional        u16  by unit of the headwords: that of the traditional one; 0 where `forms` gives the unit
 *     forms              u16  pairs: a simplified unit, the traditional one it most often stands for; other units stand for themselves
 *     oddHeads           u8   traditional headwords of another length: lines of "entry number, tab, headword", UTF-8
 *     readingUnits       u16  units that have a usual syllable, ascending
 *     readingUsual       2 planes  the usual syllable of each: index into `syllables`
 *     readings           u16  by syllable: 0 the usual one of the unit at its place, 1 the same with a capital, else 2 + index into
 *                             `syllables` (always so where an entry has more or fewer syllables than units); highest bit: a new word
 *                             begins inside a long headword
 *     readingLengths     i8   by entry: syllables less units of the headword
 *     syllables          u8   every syllable that occurs, as CC-CEDICT prints it, parted by line feeds
 *     textShape …        by entry: its senses as CC-CEDICT prints them, parted by "/": `lib/packed-texts/packed-texts.ts`
 *     commonness         u8   by entry, 0 the commonest, logarithmic; entries of equal commonness stand in the order of their numbers
 *     ranks              u8   by entry: frequency rank on the scale of `rank-scale.ts`; 0 outside the frequency list
 *     levels             u8   by entry: bits 0-2 HSK 2021 level, 7 for 7-9; bits 3-5 HSK 2012 level; 0 outside the list
 *     byTraditional      3 planes  entries that have another traditional headword, sorted by it; each as its distance from the one
 *                             before, times two, or where it goes back times two less one
 *     folds              u16  pairs: a traditional character, its simplified form
 *     notice             u8   the licence notice of the data, UTF-8
 *
 * An entry is decoded when it is asked for. Two orders are not in the file, and are made at the first question that needs them: by
 * English words (1.2 MB even when compressed, `english-index.ts`) and by readings (`pinyin-order.ts`).
 */
export const DICTIONARY_KIND = 'DICT';
export const DICTIONARY_VERSION = 6;

/** Headwords that are unpacked together. */
export const HEADS_BLOCK = 64;

/** Entries whose senses are packed together: twice as many save 5 kB, and take 5 µs more to read one. */
export const SENSES_BLOCK = 32;

/** Codes of `readings` that are no index. */
export const USUAL = 0;
export const USUAL_CAPITAL = 1;
export const FIRST_SYLLABLE = 2;

/** Set on a syllable that begins a new word inside a long headword. */
export const BREAK_BIT = 0x8000;
