/** A piece of a text as segmentation cuts it. Offsets in UTF-16 units. */
export type TokenKind = 'word' | 'number' | 'latin' | 'punctuation' | 'other';

export interface Token {
  start: number;
  end: number;
  /** Id in the lexicon, or -1. */
  word: number;
  kind: TokenKind;
}
