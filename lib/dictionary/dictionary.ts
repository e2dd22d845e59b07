/**
 * The dictionary: opened from the bytes of `dictionary.bin` (see `format.ts`), asked for the senses behind a place in a text, or for
 * hanzi, pinyin or English. Opening makes views and decodes nothing; an answer decodes the entries that it holds.
 */
import { openSections } from '../binary';
import { EnglishSearch, isWhole } from './english-search';
import type { DictionaryEntry, QueryKind } from './entry';
import { DICTIONARY_KIND, DICTIONARY_VERSION } from './format';
import { HanziSearch, type HeadwordHit } from './hanzi-search';
import { parsePinyin } from './pinyin-query';
import { PinyinSearch } from './pinyin-search';
import { Records } from './records';
import { isPointer, parseSenses, type Reference, type Script } from './senses';

export interface LookUp {
  understoodAs: QueryKind;
  /** Nothing has the whole reading: the entries are words for its parts. */
  inParts?: boolean;
  entries: DictionaryEntry[];
}

export interface Dictionary {
  /** Number of entries. */
  readonly count: number;
  /** The licence notice of the data, to be shown where entries are. */
  readonly notice: string;
  /**
   * What stands at the start of `text`: the longest headword with all its readings, then the words inside it, longest first.
   * Empty where no headword stands there.
   */
  define(text: string, limit?: number): DictionaryEntry[];
  /** What a reader looks for who types `query`: hanzi in either script, pinyin in any manner, or English. */
  lookUp(query: string, limit?: number): LookUp;
}

const DEFAULT_LIMIT = 20;
/** Readers paste sentences; beyond this a text belongs on the desk. */
const MAX_QUERY = 200;
/** An entry such as 着 points to many others; the first few are shown. */
const MAX_REFERENCES = 4;
/** Completions of a headword that stand before the words inside it. */
const FIRST_COMPLETIONS = 8;

const HANZI = /[\p{Script=Han}〇○]/u;

/**
 * Opens a compiled dictionary.
 * @throws BinaryFormatError where the bytes are torn, of another kind or of another version
 */
export function openDictionary(bytes: Uint8Array): Dictionary {
  const sections = openSections(bytes, DICTIONARY_KIND, DICTIONARY_VERSION);
  const records = new Records(sections);
  const hanzi = new HanziSearch(records, sections);
  const pinyin = new PinyinSearch(records);
  const english = new EnglishSearch(records);

  function referred({ simplified, traditional, numbered }: Reference, from: number): number | null {
    const hits = [...hanzi.exact(traditional), ...hanzi.exact(simplified)].filter(({ id }) => id !== from);
    const sameWord = hits.filter(({ id }) => records.simplified(id) === simplified && records.traditional(id) === traditional);
    const fits = sameWord.find(({ id }) => numbered === null || records.numbered(id).join(' ') === numbered);
    return (fits ?? sameWord[0])?.id ?? null;
  }

  function entry(id: number, script: Script, follow = true): DictionaryEntry {
    const { senses, classifiers, taiwan, references } = parseSenses(records.senses(id), script);
    const refers: DictionaryEntry['refers'] = [];
    for (const reference of follow ? references.slice(0, MAX_REFERENCES) : []) {
      const target = referred(reference, id);
      if (target !== null) refers.push({ how: reference.how, entry: entry(target, script, false) });
    }
    return {
      simplified: records.simplified(id),
      traditional: records.traditional(id),
      pinyin: records.pinyin(id),
      numbered: records.numbered(id).join(' '),
      senses,
      classifiers,
      taiwan,
      level: records.level(id),
      level2012: records.level2012(id),
      rank: records.rank(id),
      refers,
    };
  }

  function entries(hits: readonly HeadwordHit[], limit: number): DictionaryEntry[] {
    const seen = new Set<number>();
    const unique = hits.filter(({ id }) => !seen.has(id) && seen.add(id));
    return unique.slice(0, limit).map(({ id, script }) => entry(id, script));
  }

  const bySimplified = (ids: readonly number[]): HeadwordHit[] => ids.map((id) => ({ id, script: 'simplified' }));

  function lookUpHanzi(query: string, limit: number): LookUp {
    const exact = hanzi.exact(query);
    const completions = hanzi.completions(query, limit);
    const words = exact.length > 0 ? hanzi.nested(query) : hanzi.words(query).flatMap(({ hits }) => hits);
    const inside = exact.length > 0 || words.length > 1 ? words : hanzi.nested(query);
    const hits = [...exact, ...completions.slice(0, FIRST_COMPLETIONS), ...inside, ...completions.slice(FIRST_COMPLETIONS)];
    return { understoodAs: 'hanzi', entries: entries(hits, limit) };
  }

  /** Latin letters may be both (`women`, `can`, `long`): exact readings lead, English follows, with room for each. */
  function lookUpLatin(query: string, limit: number): LookUp {
    const typed = parsePinyin(query);
    const read = typed ? pinyin.exact(typed) : [];
    const meant = english.search(query, limit);
    const whole = meant.filter(isWhole);
    const part = meant.filter((hit) => !isWhole(hit));
    const completed = typed ? pinyin.completions(typed, limit) : [];
    const room = Math.max(limit - Math.min(whole.length, Math.floor(limit / 2)), 0);
    // Where it reads as pinyin, longer words with that reading are likelier meant than a mention somewhere in English.
    const rest = read.length > 0 ? [...completed, ...part.map(({ id }) => id)] : [...part.map(({ id }) => id), ...completed];
    const found = [...read.slice(0, room), ...whole.map(({ id }) => id), ...read.slice(room), ...rest];
    const parts = found.length === 0 && typed ? pinyin.parts(typed, 3) : [];
    found.push(...parts);
    const sounds = found.length > 0;
    if (!sounds) found.push(...english.part(query, limit).map(({ id }) => id));
    const understoodAs = read.length > 0 || (meant.length === 0 && sounds) || typed?.toned ? 'pinyin' : 'english';
    return { understoodAs, ...(parts.length > 0 && { inParts: true }), entries: entries(bySimplified(found), limit) };
  }

  return {
    count: records.count,
    notice: new TextDecoder().decode(sections.get('notice', Uint8Array)),
    define(text, limit = DEFAULT_LIMIT) {
      const longest = hanzi.prefixes(text)[0];
      if (!longest) return [];
      // Inside a word a mere variant (爲 beside 為) says nothing that its fellow does not.
      const nested = hanzi.nested(text.slice(0, longest.length));
      const telling = nested.filter(({ id }) => !records.senses(id).split('/').every(isPointer));
      return entries([...longest.hits, ...telling], limit);
    },
    lookUp(query, limit = DEFAULT_LIMIT) {
      const asked = query.trim().slice(0, MAX_QUERY);
      return HANZI.test(asked) ? lookUpHanzi(asked.replace(/\s+/g, ''), limit) : lookUpLatin(asked, limit);
    },
  };
}
