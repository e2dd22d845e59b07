/** One question, two books: the political glossary and the dictionary, merged for popup, omnibox and menu. */
import type { Dictionary } from './dictionary/dictionary';
import type { DictionaryEntry } from './dictionary/entry';
import type { GlossaryEntries } from './glossary/entries';
import type { GlossaryEntry } from './glossary/entry';
import { englishWords, hasToneMarks, pinyinKey, withoutTones } from './glossary/search-keys';
import type { LookUpAnswer, LookUpHit } from './protocol';

export interface LookUpSources {
  dictionary: Dictionary;
  glossary: GlossaryEntries;
  /** The reader's own terms for this question, best first: they come before the glossary's. */
  own?: readonly GlossaryEntry[];
}

/** A reading of fewer syllables belongs to many words: there the commonest of them lead. */
const TELLING_SYLLABLES = 3;
/** Words before a term with the same short reading, and before terms that merely begin so. */
const WORDS_BEFORE_SHORT = 3;
const WORDS_BEFORE_PART = 8;

/**
 * Looks up hanzi, pinyin or English. What was typed in full outranks what merely begins so: for hanzi the term, then the word of that
 * form; for pinyin and English the term whose reading or English it is. Below them the dictionary leads, since the glossary's forms are
 * long and match loosely.
 * @param limit at most so many hits
 */
export function lookUp(query: string, { dictionary, glossary, own = [] }: LookUpSources, limit = 20): LookUpAnswer {
  const text = query.trim();
  const { understoodAs, inParts, entries } = dictionary.lookUp(text, limit);
  const taken = new Set(own.map(({ term }) => term));
  const terms = [...own, ...glossary.lookUp(text, limit).filter(({ term }) => !taken.has(term))];
  const merged = understoodAs === 'hanzi' ? mergeForHanzi(text, terms, entries) : mergeForLatin(text, terms, entries);
  // A term may have the whole of a reading that no word has.
  const onlyParts = inParts === true && terms.length === 0;
  return { query: text, understoodAs, ...(onlyParts && { inParts: true }), hits: merged.slice(0, limit) };
}

const asTerm = (entry: GlossaryEntry): LookUpHit => ({ kind: 'term', entry });
const asWord = (entry: DictionaryEntry): LookUpHit => ({ kind: 'word', entry });

function mergeForHanzi(text: string, terms: readonly GlossaryEntry[], words: readonly DictionaryEntry[]): LookUpHit[] {
  const [exactTerms, otherTerms] = divide(terms, ({ term, trad, variants = [] }) => [term, trad, ...variants].includes(text));
  const [exactWords, otherWords] = divide(words, ({ simplified, traditional }) => simplified === text || traditional === text);
  return [...exactTerms.map(asTerm), ...exactWords.map(asWord), ...otherTerms.map(asTerm), ...otherWords.map(asWord)];
}

function mergeForLatin(text: string, terms: readonly GlossaryEntry[], words: readonly DictionaryEntry[]): LookUpHit[] {
  const [whole, part] = divide(terms, (entry) => isReadingOf(entry, text) || isEnglishOf(entry, text));
  const [telling, short] = divide(whole, (entry) => isEnglishOf(entry, text) || [...entry.term].length >= TELLING_SYLLABLES);
  return [
    ...telling.map(asTerm),
    ...words.slice(0, WORDS_BEFORE_SHORT).map(asWord),
    ...short.map(asTerm),
    ...words.slice(WORDS_BEFORE_SHORT, WORDS_BEFORE_PART).map(asWord),
    ...part.map(asTerm),
    ...words.slice(WORDS_BEFORE_PART).map(asWord),
  ];
}

function isReadingOf({ pinyin }: GlossaryEntry, text: string): boolean {
  const [key, asked] = [pinyinKey(pinyin), pinyinKey(text)];
  return asked !== '' && (hasToneMarks(text) ? key === asked : withoutTones(key) === withoutTones(asked));
}

function isEnglishOf({ senses }: GlossaryEntry, text: string): boolean {
  const bare = (english: string) =>
    englishWords(english)
      .join(' ')
      .replace(/^(?:the|an?) /, '');
  const asked = bare(text);
  return asked !== '' && senses.some(({ gloss }) => bare(gloss) === asked);
}

/** Those of which `holds` is true, and the others, each in the order given. */
function divide<T>(items: readonly T[], holds: (item: T) => boolean): [T[], T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}
