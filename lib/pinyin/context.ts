/** Where a character stands while its reading is decided. One object is reused for the whole text. */
import type { Lexicon, PartOfSpeech } from '../lexicon/lexicon';
import { simplifiedUnit } from '../text/fold';
import type { Token } from '../text/token';
import { mix } from './mix';

const NOTHING: Token = { start: 0, end: 0, word: -1, kind: 'punctuation' };

export class Place {
  /** Index of the token. */
  index = 0;
  /** Offset of the character in the text. */
  at = 0;
  /** Outside these offsets the text is not known (a dictionary word as an example); the edges of the text are inside. */
  low = -1;
  high = Number.MAX_SAFE_INTEGER;
  /** Hash of each token's word, 0 where not yet asked for. */
  private readonly hashes: Int32Array;
  private readonly tags: (PartOfSpeech | 'w' | null | undefined)[];

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly lexicon: Lexicon,
  ) {
    this.hashes = new Int32Array(tokens.length);
    this.tags = new Array(tokens.length);
  }

  /** The token `distance` tokens away; an empty punctuation token beyond the ends. */
  token(distance: number): Token {
    return this.tokens[this.index + distance] ?? NOTHING;
  }

  /** Its text. */
  word(distance: number): string {
    const { start, end } = this.token(distance);
    return this.text.slice(start, end);
  }

  /** A hash of its text in simplified characters; the same number beyond the ends. */
  wordHash(distance: number): number {
    const index = this.index + distance;
    if (index < 0 || index >= this.tokens.length) return 1;
    let hash = this.hashes[index] as number;
    if (hash === 0) {
      const { start, end } = this.tokens[index] as Token;
      hash = 7;
      for (let at = start; at < end; at += 1) hash = mix(hash, simplifiedUnit(this.text.charCodeAt(at)));
      if (hash === 0) hash = 2;
      this.hashes[index] = hash;
    }
    return hash;
  }

  /** Its part of speech; `w` for punctuation and beyond the ends, `m` for numbers, null where unknown. */
  tag(distance: number): PartOfSpeech | 'w' | null {
    const index = this.index + distance;
    if (index < 0 || index >= this.tokens.length) return 'w';
    let tag = this.tags[index];
    if (tag === undefined) {
      const { kind, word } = this.tokens[index] as Token;
      if (kind === 'punctuation' || kind === 'other') tag = 'w';
      else if (kind === 'number') tag = 'm';
      else tag = word < 0 ? null : this.lexicon.partOfSpeech(word);
      this.tags[index] = tag;
    }
    return tag;
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
