/** What the dictionary says about a word: the shape that crosses from the background to cards, popup and panel. Data: CC-CEDICT, CC BY-SA 4.0. */
export interface Classifier {
  traditional: string;
  simplified: string;
  /** With tone marks. */
  pinyin: string;
}

export interface DictionaryEntry {
  simplified: string;
  traditional: string;
  /** With tone marks, syllables joined; capital where CC-CEDICT has a proper name. */
  pinyin: string;
  /** As CC-CEDICT prints it, one syllable a hanzi: `Bei3 jing1`, ü as `u:`. */
  numbered: string;
  senses: string[];
  classifiers: Classifier[];
  /** Reading in Taiwan where it differs, with tone marks. */
  taiwan: string | null;
  /** HSK 2021 level, 7 for 7-9. */
  level: number | null;
  /** HSK 2012 level, 1 to 6. */
  level2012: number | null;
  /** Frequency rank, 1 is the commonest. */
  rank: number | null;
  /** Entries that this one only points to (see, variant of, abbr. for), one step deep. */
  refers: { how: string; entry: DictionaryEntry }[];
}

/** How a query was understood. */
export type QueryKind = 'hanzi' | 'pinyin' | 'english';
