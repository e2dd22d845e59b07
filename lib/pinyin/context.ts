/** Where a character stands while its reading is decided. One object is reused for the whole text. */
import type { Lexicon, PartOfSpeech } from '../lexicon/lexicon';
import type { Token } from '../text/segment';

const NOTHING: Token = { start: 0, end: 0, word: -1, kind: 'punctuation' };

export class Place {
  /** Index of the token. */
  index = 0;
  /** Offset of the character in the text. */
  at = 0;
  /** Outside these offsets the text is not known (a dictionary word as an example); the edges of the text are inside. */
  low = -1;
  high = Number.MAX_SAFE_INTEGER;

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly lexicon: Lexicon,
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

  /** Part of speech of what stands before the character: the token before, or null inside a token. */
  leftTag(): PartOfSpeech | 'w' | null {
    return this.at === this.token(0).start ? this.tag(-1) : null;
  }

  /** Part of speech of what stands after it. */
  rightTag(): PartOfSpeech | 'w' | null {
    return this.at === this.token(0).end - 1 ? this.tag(1) : null;
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
