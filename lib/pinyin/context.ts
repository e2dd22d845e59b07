/** Where a character stands while its reading is decided. One object is reused for the whole text. */
import type { Lexicon, PartOfSpeech } from '../lexicon/lexicon';
import type { Token } from '../text/segment';
import type { Readings } from './readings';

const NOTHING: Token = { start: 0, end: 0, word: -1, kind: 'punctuation' };

export class Place {
  /** Index of the token. */
  index = 0;
  /** Offset of the character in the text. */
  at = 0;

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly lexicon: Lexicon,
    readonly readings: Readings,
  ) {}

  /** The token `distance` tokens away; an empty punctuation token beyond the ends. */
  token(distance: number): Token {
    return this.tokens[this.index + distance] ?? NOTHING;
  }

  /** Its text. */
  word(distance: number): string {
    const { start, end } = this.token(distance);
    return this.text.slice(start, end);
  }

  /** Its part of speech; `w` for punctuation and beyond the ends, `m` for numbers, null where unknown. */
  tag(distance: number): PartOfSpeech | 'w' | null {
    const token = this.token(distance);
    if (token.kind === 'punctuation' || token.kind === 'other') return 'w';
    if (token.kind === 'number') return 'm';
    return token.word < 0 ? null : this.lexicon.partOfSpeech(token.word);
  }

  /** The character `distance` units away, empty beyond the ends. */
  unit(distance: number): string {
    return this.text[this.at + distance] ?? '';
  }

  /** Whether the character is a token by itself. */
  get alone(): boolean {
    const { start, end } = this.token(0);
    return end - start === 1;
  }
}
