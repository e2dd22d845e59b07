/**
 * The glossary's definitions, for the background: entries by id, decoded when asked for, and a search over them.
 *
 * File "GLEN", version 4:
 *
 *     textShape …       each entry as JSON: `lib/packed-texts/packed-texts.ts`
 *     ids               UTF-8, one a line
 *
 * What the search compares (forms, pinyin, names in English, other English) is made of the entries at the first question: in the file it
 * would take a fifth of its bytes.
 */
import { BinaryFormatError, openSections, packSections } from '../binary';
import { packTexts } from '../packed-texts/pack';
import { PackedTexts } from '../packed-texts/packed-texts';
import { formsOf, withRelationsBothWays } from './consistency';
import type { GlossaryEntry } from './entry';
import { englishWords, hanziKey, hasToneMarks, pinyinKey, withoutTones } from './search-keys';
import { packStrings, unpackStrings } from './string-list';

const KIND = 'GLEN';
const VERSION = 4;
/** Entries packed together: one is read in a tenth of a millisecond. */
const BLOCK = 8;

export interface GlossaryEntries {
  /** Number of entries. */
  size: number;
  /** Entries in the order asked; unknown ids are left out. */
  explain(ids: readonly string[]): GlossaryEntry[];
  /**
   * Entries for hanzi (either script), pinyin (with marks, with digits, without tones) or English; best first.
   * @param limit at most so many, 20 unless told
   */
  lookUp(text: string, limit?: number): GlossaryEntry[];
}

export function packEntries(entries: readonly GlossaryEntry[]): Uint8Array {
  const related = withRelationsBothWays(entries);
  const texts = related.map((entry) => JSON.stringify(entry));
  return packSections(KIND, VERSION, {
    ...packTexts(texts, BLOCK),
    ids: packStrings(related.map((entry) => entry.id)),
  });
}

interface SearchKeys {
  forms: string[];
  pinyin: string;
  toneless: string;
  names: string[];
  others: string;
}

function searchKeys(entry: GlossaryEntry): SearchKeys {
  const names = entry.senses.flatMap((sense) => [sense.gloss, ...(sense.official_en ?? []).map((rendering) => rendering.text)]);
  const others = entry.senses.flatMap((sense) => [sense.literal ?? '', ...(sense.members ?? []).map((member) => member.en)]);
  const english = (text: string) => englishWords(text).join(' ');
  const pinyin = pinyinKey(entry.pinyin);
  return {
    forms: [...new Set(formsOf(entry).map(hanziKey))],
    pinyin,
    toneless: withoutTones(pinyin),
    names: names.map(english),
    others: others.map(english).join('|'),
  };
}

/** Lower is better; null is no hit. The fraction puts the shorter form first. */
type Score = number | null;

function scoreHanzi(query: string, { forms }: SearchKeys): Score {
  let best: Score = null;
  for (const form of forms) {
    const nearness = Math.min(form.length, 99) / 100;
    const score = form === query ? 0 : form.startsWith(query) ? 1 + nearness : form.includes(query) ? 2 + nearness : null;
    if (score !== null && (best === null || score < best)) best = score;
    // A longer selection: the terms inside it, the longest first.
    else if (best === null && form.length > 1 && query.includes(form)) best = 4 - nearness;
  }
  return best;
}

function scorePinyin(query: string, toned: boolean, keys: SearchKeys): Score {
  const pinyin = toned ? keys.pinyin : keys.toneless;
  if (pinyin === query) return 0;
  return query.length > 1 && pinyin.startsWith(query) ? 1 + Math.min(pinyin.length, 99) / 100 : null;
}

function scoreEnglish(words: readonly string[], { names, others }: SearchKeys): Score {
  if (words.length === 0) return null;
  const phrase = words.join(' ');
  const bare = names.map((name) => name.replace(/^(?:the|a|an) /, ''));
  if (bare.includes(phrase) || names.includes(phrase)) return 0.5;
  const all = (text: string) =>
    words.every((word) => text.startsWith(word) || text.includes(` ${word}`) || text.includes(`|${word}`));
  if (bare.some((name) => name.startsWith(phrase))) return 1.5;
  if (names.some(all)) return 2.5;
  return all(others) ? 3.5 : null;
}

function best(...scores: Score[]): Score {
  return scores.reduce((least, score) => (least === null || (score !== null && score < least) ? score : least), null);
}

/** @throws BinaryFormatError where the file is damaged, of another kind or of another version */
export function openEntries(bytes: Uint8Array): GlossaryEntries {
  const file = openSections(bytes, KIND, VERSION);
  const texts = new PackedTexts(file);
  const ids = unpackStrings(file.get('ids', Uint8Array));
  const numbers = new Map(ids.map((id, n) => [id, n]));
  let keys: SearchKeys[] | null = null;
  if (texts.count !== ids.length) throw new BinaryFormatError(`${KIND}: ${texts.count} entries with ${ids.length} ids`);
  const entry = (n: number): GlossaryEntry => JSON.parse(texts.text(n));
  const allKeys = (): SearchKeys[] => {
    const { bytes, starts } = texts.all();
    const decoder = new TextDecoder();
    return ids.map((_, n) => searchKeys(JSON.parse(decoder.decode(bytes.subarray(starts[n], starts[n + 1])))));
  };
  return {
    size: ids.length,
    explain: (asked) => {
      const known = asked.map((id) => numbers.get(id)).filter((n) => n !== undefined);
      return known.map(entry);
    },
    lookUp(text, limit = 20) {
      keys ??= allKeys();
      const hanzi = /\p{Script=Han}/u.test(text);
      const form = hanziKey(text);
      const toned = hasToneMarks(text);
      const reading = toned ? pinyinKey(text) : withoutTones(pinyinKey(text));
      const words = englishWords(text);
      if (hanzi ? form === '' : reading === '' && words.length === 0) return [];
      const hits: { n: number; score: number }[] = [];
      keys.forEach((one, n) => {
        const score = hanzi
          ? scoreHanzi(form, one)
          : best(
              /\d/.test(text) && !/[a-z]/i.test(text) ? scoreHanzi(form, one) : null,
              scorePinyin(reading, toned, one),
              toned ? null : scoreEnglish(words, one),
            );
        if (score !== null) hits.push({ n, score });
      });
      return hits
        .sort((a, b) => a.score - b.score || a.n - b.n)
        .slice(0, limit)
        .map((hit) => entry(hit.n));
    },
  };
}
