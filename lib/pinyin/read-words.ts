/**
 * Readings of a text's words in context, in the orthography of GB/T 16159.
 *
 * For each character, in this order: the family name in a person's name; the dictionary's reading of the word; a rule for the
 * character; its default.
 */

import type { Entity, Term, Word } from '../contract';
import type { Lexicon } from '../lexicon/lexicon';
import { finish, type Steps } from '../steps';
import type { DecidedReading, Exceptions } from '../text/exceptions';
import { placeStems } from '../text/fixed';
import type { Token } from '../text/token';
import { Place } from './context';
import { levelOfCounted } from './level-of-counted';
import { readToken } from './read-token';
import type { Readings } from './readings';
import type { Mention } from './spell-token';
import { spellToken } from './spell-token';
import { baseWord } from './words-inside';

export interface ReadingContext {
  lexicon: Lexicon;
  readings: Readings;
  entities?: readonly Entity[];
  /** Names of the whole article, where the text is a part of it: a place may go by its stem (青澜 for 青澜市). Else `entities`. */
  known?: readonly Entity[];
  terms?: readonly Term[];
  /** The reader's own readings, which win over all others. */
  exceptions?: Exceptions | undefined;
}

/** Tokens that are read in one step: under 1 ms, and some times that in a page that has just begun. */
const STEP_TOKENS = 250;

/** The words of `text` with their readings: one for every token that is a word, a number or Latin. Linear in the length. */
export function readWords(text: string, tokens: readonly Token[], context: ReadingContext): Word[] {
  return finish(readingWords(text, tokens, context));
}

/** {@link readWords} in steps. */
export function* readingWords(text: string, tokens: readonly Token[], context: ReadingContext): Steps<Word[]> {
  const { lexicon, readings } = context;
  const kinds = entityKinds(text.length, context.entities ?? []);
  const stems = placeStems(context.known ?? context.entities ?? [], lexicon);
  const place = new Place(text, tokens, lexicon);
  const decided = decidedSyllables(text, context.exceptions?.readings(text, tokens) ?? []);
  const words: Word[] = [];
  for (const [index, token] of tokens.entries()) {
    if (index % STEP_TOKENS === STEP_TOKENS - 1) yield;
    if (token.kind === 'punctuation' || token.kind === 'other') continue;
    place.index = index;
    const { start, end, word } = token;
    const shown = text.slice(start, end);
    const mention = kinds[start] ?? (stems.has(shown) ? { kind: 'place', start, end } : null);
    const syllables = token.kind === 'latin' ? [] : readToken(place, readings, mention);
    // Not one syllable for each unit: letters, which have none, or a character of another plane.
    if (decided.size > 0 || syllables.length !== shown.length) {
      let at = start;
      [...shown].forEach((character, n) => {
        const other = character.length > 1 ? lexicon.otherPlaneReading(text, at) : null;
        syllables[n] = decided.get(at) ?? syllables[n] ?? other;
        at += character.length;
      });
    }
    const known = word >= 0 ? word : baseWord(shown, lexicon);
    const levelBy = (levelOf: (one: number) => number | null) =>
      (known >= 0 ? levelOf(known) : null) ?? (token.kind === 'latin' ? null : levelOfCounted(shown, lexicon, levelOf));
    const level = levelBy((one) => lexicon.level(one));
    const level2012 = levelBy((one) => lexicon.level2012(one));
    const rank = known >= 0 ? lexicon.rank(known) : null;
    const pinyin = spellToken(shown, token, syllables, lexicon, mention);
    words.push({ start, end, pinyin, syllables, level, level2012, rank });
  }
  return words;
}

/** What the reader decided, by the offset of the character. */
function decidedSyllables(text: string, readings: readonly DecidedReading[]): Map<number, string> {
  const decided = new Map<number, string>();
  for (const { start, end, syllables } of readings) {
    let at = start;
    [...text.slice(start, end)].forEach((character, n) => {
      decided.set(at, syllables[n] as string);
      at += character.length;
    });
  }
  return decided;
}

/** The innermost name at each offset where a token may begin. Only names of people, places and organisations matter here. */
function entityKinds(length: number, entities: readonly Entity[]): (Mention | undefined)[] {
  const mentions: (Mention | undefined)[] = [];
  const names = entities.filter(({ kind }) => kind === 'person' || kind === 'place' || kind === 'organisation');
  names.sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const { kind, start, end } of names) {
    for (let at = Math.max(0, start); at < end && at < length; at += 1) mentions[at] = { kind, start, end };
  }
  return mentions;
}
