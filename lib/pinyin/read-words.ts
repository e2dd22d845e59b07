/**
 * Readings of a text's words in context, in the orthography of GB/T 16159.
 *
 * For each character, in this order: the family name in a person's name; the dictionary's reading of the word; a rule for the
 * character; its default.
 */
import type { Entity, EntityKind, Term, Word } from '../contract';
import { type Lexicon, WordClass, type WordReading } from '../lexicon/lexicon';
import type { Token } from '../text/segment';
import { Place } from './context';
import type { Readings } from './readings';
import { ruleFor } from './rules';
import { spellToken } from './spell-token';
import { surnameLength } from './surnames';

export interface ReadingContext {
  lexicon: Lexicon;
  readings: Readings;
  entities?: readonly Entity[];
  terms?: readonly Term[];
}

/** The words of `text` with their readings: one for every token that is a word, a number or Latin. Linear in the length. */
export function readWords(text: string, tokens: readonly Token[], context: ReadingContext): Word[] {
  const { lexicon, readings } = context;
  const kinds = entityKinds(text.length, context.entities ?? []);
  const place = new Place(text, tokens, lexicon, readings);
  const words: Word[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === 'punctuation' || token.kind === 'other') return;
    place.index = index;
    const { start, end, word } = token;
    const mention = kinds[start] ?? null;
    const syllables = token.kind === 'latin' ? [] : readToken(place, mention);
    const level = word >= 0 ? lexicon.level(word) : null;
    const rank = word >= 0 ? lexicon.rank(word) : null;
    const shown = text.slice(start, end);
    if (token.kind === 'latin') for (const _ of shown) syllables.push(null);
    words.push({ start, end, pinyin: spellToken(shown, token, syllables, lexicon, mention), syllables, level, rank });
  });
  return words;
}

/** What a token is inside of: the name that begins at the same place, or that contains it. */
export interface Mention {
  kind: EntityKind;
  start: number;
  end: number;
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

/** Syllables of the current token, one for each code point. */
function readToken(place: Place, mention: Mention | null): (string | null)[] {
  const { text, lexicon, readings } = place;
  const { start, end, word } = place.token(0);
  const known = word >= 0 && end - start > 1 ? dictionaryReading(lexicon, word, end - start, mention) : null;
  const listed = known !== null && (lexicon.classes(word) & (WordClass.common | WordClass.proper)) !== 0;
  const family =
    mention?.kind === 'person' && mention.start === start ? surnameLength(text.slice(start, mention.end), lexicon) : 0;
  const syllables: (string | null)[] = [];
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xdc00 && unit < 0xe000) continue;
    const usual = readings.default(unit);
    if (usual === null) {
      syllables.push(null);
      continue;
    }
    place.at = at;
    let syllable: string | null = null;
    if (at - start < family) {
      syllable = family === 1 ? readings.surname(unit) : (surnameWord(place, start, family)?.[at - start] ?? null);
    }
    syllable ??= known?.syllables[at - start] ?? null;
    if (syllable === null && !listed) syllable = ruleFor(place);
    syllables.push(syllable ?? usual);
  }
  return syllables;
}

/** Reading of a family name of two characters: 尉迟 yu4 chi2. */
function surnameWord(place: Place, start: number, length: number): readonly (string | null)[] | null {
  const word = place.lexicon.find(place.text, start, start + length);
  return word < 0 ? null : (dictionaryReading(place.lexicon, word, length, null)?.syllables ?? null);
}

/** The reading of a listed word: the name's where it stands in a name and has one of its own, else the first. */
function dictionaryReading(lexicon: Lexicon, word: number, length: number, mention: Mention | null): WordReading {
  const all = lexicon.readings(word, length);
  const proper = mention && all.length > 1 ? all.find((reading) => reading.proper) : undefined;
  return proper ?? all[0] ?? { syllables: [], proper: false };
}
