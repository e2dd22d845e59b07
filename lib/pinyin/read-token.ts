/**
 * The syllables of one token: family name, dictionary word, classifier, default, in this order. A word that may be none (`doubt.ts`) is one
 * voice among those that the classifier hears.
 */
import { WordClass, type WordReading } from '../lexicon/lexicon';
import { simplifiedAt } from '../text/fold';
import { classify } from './classify';
import type { Place } from './context';
import { isDoubted } from './doubt';
import type { Readings } from './readings';
import type { Mention } from './spell-token';
import { besideTitle, surnameLength } from './surnames';
import { innerReading } from './words-inside';

const NONE: readonly WordReading[] = [];

/**
 * Decides a character; `listed` are the dictionary's readings of the word, where it has several, and `word` is the syllable that a doubted
 * word has for it.
 */
export type Decide = (place: Place, readings: Readings, listed: readonly WordReading[], word: string | null) => string | null;

/** Syllables of the current token, one for each code point. */
export function readToken(
  place: Place,
  readings: Readings,
  mention: Mention | null,
  decide: Decide = classify,
): (string | null)[] {
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
  const doubtful = (at: number) => mention === null && readings.isPolyphone(simplifiedAt(text, at)) && isDoubted(place);
  const syllables: (string | null)[] = [];
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xdc00 && unit < 0xe000) continue;
    // Stored readings differ from the default of the simplified character: 於是 is 于是.
    const usual = readings.default(listed ? lexicon.fold(unit) : simplifiedAt(text, at)) ?? readings.default(unit);
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
    if (syllable === null) {
      const given = known?.syllables[at - start] ?? (several ? agreed(all, at - start, usual) : (parts?.[at - start] ?? null));
      if (given !== null || (listed && !several)) {
        syllable = given ?? usual;
        if (doubtful(at)) syllable = doubted(syllable, decide(place, readings, NONE, syllable));
      } else if (several && !proper) {
        syllable = decide(place, readings, all, null) ?? all[0]?.syllables[at - start] ?? null;
      } else if (!listed && mention?.kind !== 'person') {
        syllable = decide(place, readings, NONE, null);
      }
    }
    syllables.push(syllable ?? usual);
  }
  return syllables;
}

/** What is read where the word has `word` and the classifier says `other`: a neutral tone is the dictionary's to give. */
function doubted(word: string, other: string | null): string {
  return other === null || (word.endsWith('5') && other.slice(0, -1) === word.slice(0, -1)) ? word : other;
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
