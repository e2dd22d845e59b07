/**
 * Readings of a text's words in context, in the orthography of GB/T 16159.
 *
 * For each character, in this order: the family name in a person's name; the dictionary's reading of the word; a rule for the
 * character; its default.
 */

import type { Entity, Term, Word } from '../contract';
import { type Lexicon, WordClass, type WordReading } from '../lexicon/lexicon';
import { finish, type Steps } from '../steps';
import type { DecidedReading, Exceptions } from '../text/exceptions';
import { simplifiedUnit } from '../text/fold';
import type { Token } from '../text/segment';
import { classify } from './classify';
import { Place } from './context';
import type { Readings } from './readings';
import { ruleFor } from './rules';
import type { Mention } from './spell-token';
import { spellToken } from './spell-token';
import { besideTitle, surnameLength } from './surnames';
import { baseWord, innerReading } from './words-inside';

export interface ReadingContext {
  lexicon: Lexicon;
  readings: Readings;
  entities?: readonly Entity[];
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
  const place = new Place(text, tokens, lexicon);
  const decided = decidedSyllables(text, context.exceptions?.readings(text, tokens) ?? []);
  const words: Word[] = [];
  for (const [index, token] of tokens.entries()) {
    if (index % STEP_TOKENS === STEP_TOKENS - 1) yield;
    if (token.kind === 'punctuation' || token.kind === 'other') continue;
    place.index = index;
    const { start, end, word } = token;
    const mention = kinds[start] ?? null;
    const syllables = token.kind === 'latin' ? [] : readToken(place, readings, mention);
    const shown = text.slice(start, end);
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
    const level = known >= 0 ? lexicon.level(known) : null;
    const rank = known >= 0 ? lexicon.rank(known) : null;
    words.push({ start, end, pinyin: spellToken(shown, token, syllables, lexicon, mention), syllables, level, rank });
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

const NONE: readonly WordReading[] = [];

/** Listed words whose readings differ in grammar; in all others the usual reading is safer than a guess (重点, 地方, 便宜). */
const OPEN_WORDS = new Set(['一行', '挑起', '重重', '不了']);

/** Syllables of the current token, one for each code point. */
function readToken(place: Place, readings: Readings, mention: Mention | null): (string | null)[] {
  const { text, lexicon } = place;
  const { start, end, word } = place.token(0);
  const long = word >= 0 && end - start > 1;
  const all = long ? lexicon.readings(word, end - start) : NONE;
  const classes = long ? lexicon.classes(word) : 0;
  const listed = (classes & (WordClass.common | WordClass.proper)) !== 0;
  const several = (classes & WordClass.ambiguous) !== 0;
  const proper = mention && several ? all.find((reading) => reading.proper) : undefined;
  const known = proper ?? (several ? null : (all[0] ?? null));
  const parts = listed || end - start < 3 ? null : innerReading(text, start, end, lexicon, readings, mention !== null);
  const family =
    mention?.kind === 'person' && mention.start === start ? surnameLength(text.slice(start, mention.end), lexicon) : 0;
  const guessed = family === 0 && !listed && besideTitle(place, readings) ? 1 : 0;
  const syllables: (string | null)[] = [];
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xdc00 && unit < 0xe000) continue;
    // Stored readings differ from the default of the simplified character: 於是 is 于是.
    const usual = readings.default(listed ? lexicon.fold(unit) : simplifiedUnit(unit)) ?? readings.default(unit);
    if (usual === null) {
      syllables.push(null);
      continue;
    }
    place.at = at;
    let syllable: string | null = null;
    if (at - start < guessed) syllable = readings.surname(unit);
    if (at - start < family) {
      syllable = family === 1 ? readings.surname(unit) : (surnameWord(place, start, family)?.[at - start] ?? null);
    }
    syllable ??= known?.syllables[at - start] ?? (several ? agreed(all, at - start, usual) : (parts?.[at - start] ?? null));
    if (syllable === null && several && !proper) {
      syllable = (OPEN_WORDS.has(place.word(0)) ? ruleFor(place) : null) ?? all[0]?.syllables[at - start] ?? null;
    } else if (syllable === null && !listed && mention?.kind !== 'person') {
      syllable = ruleFor(place) ?? classify(place, readings, NONE);
    }
    syllables.push(syllable ?? usual);
  }
  return syllables;
}

/** The syllable in which all readings of a word agree. */
function agreed(readings: readonly WordReading[], at: number, usual: string): string | null {
  const first = readings[0]?.syllables[at] ?? usual;
  return readings.every(({ syllables }) => (syllables[at] ?? usual) === first) ? first : null;
}

/** Reading of a family name of two characters: 尉迟 yu4 chi2. */
function surnameWord(place: Place, start: number, length: number): readonly (string | null)[] | null {
  const word = place.lexicon.find(place.text, start, start + length);
  return word < 0 ? null : (place.lexicon.readings(word, length)[0]?.syllables ?? null);
}
