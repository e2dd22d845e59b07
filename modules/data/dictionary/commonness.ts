/** How common each entry is: the order of every answer the dictionary gives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { isPointer } from '../../../lib/dictionary/senses';
import { ROOT } from '../dataset';
import type { CedictEntry } from './cedict';
import { FIRST_FORMS, FIRST_READINGS } from './first-readings';

export const FREQUENCY_SOURCE = 'node_modules/@node-rs/jieba/dict.txt';

export interface WordFrequency {
  count: number;
  /** 1 is the commonest. */
  rank: number;
}

/** Counts and ranks of jieba's word list (`word count tag` a line). */
export function readFrequencies(): Map<string, WordFrequency> {
  const rows: [string, number][] = [];
  for (const line of readFileSync(join(ROOT, FREQUENCY_SOURCE), 'utf8').split('\n')) {
    const [word, count] = line.trim().split(' ');
    if (word && count) rows.push([word, Number(count)]);
  }
  rows.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(rows.map(([word, count], n) => [word, { count, rank: n + 1 }]));
}

const plain = (syllables: readonly string[]): string => syllables.join(' ').replace(/u:/g, 'v').replace(/0/g, '5').toLowerCase();

/** The reading to expect where nothing else is known: our own list, else pinyin-pro's choice. */
function expectedReading(word: string): string {
  const own = FIRST_READINGS[word];
  if (own) return own.replace(/u:/g, 'v');
  return plain(pinyin(word, { toneType: 'num', type: 'array', v: true }));
}

/**
 * Commonness of every entry: logarithm of its word's count, less what speaks against this entry among those of one word:
 * another reading than the expected one, a surname or a proper name beside a common word, nothing but a pointer.
 * The weights were set by reading the first entries of the hundred commonest characters with several readings.
 */
export function commonness(entries: readonly CedictEntry[], frequencies: ReadonlyMap<string, WordFrequency>): Float64Array {
  const siblings = new Map<string, number[]>();
  entries.forEach((entry, n) => {
    const list = siblings.get(entry.simplified);
    if (list) list.push(n);
    else siblings.set(entry.simplified, [n]);
  });
  const scores = new Float64Array(entries.length);
  for (const [word, list] of siblings) {
    const base = Math.log(1 + (frequencies.get(word)?.count ?? 0));
    const expected = list.length > 1 ? expectedReading(word) : '';
    const someCommon = list.some((n) => /^\p{Ll}/u.test((entries[n] as CedictEntry).syllables[0] ?? ''));
    for (const n of list) {
      const entry = entries[n] as CedictEntry;
      const senses = entry.senses.split('/');
      let score = base + 0.25 * Math.log(entry.senses.length);
      if (list.length > 1) {
        if (plain(entry.syllables) !== expected) score -= 3;
        if (FIRST_FORMS[word] === entry.traditional) score += 1.5;
        if (someCommon && /^\p{Lu}/u.test(entry.syllables[0] ?? '')) score -= 2;
      }
      if (senses.every((sense) => /^surname /.test(sense))) score -= 4;
      if (senses.every(isPointer)) score -= list.length > 1 ? 10 : 1;
      if (/^\((?:old|archaic|literary|dialect|Tw)\)/.test(entry.senses)) score -= 1;
      scores[n] = score;
    }
  }
  return scores;
}

/**
 * Commonness as a byte, 0 the commonest: logarithmic as the scores are, so that one level is an eighth more or less. Entries of one word
 * never share a level unless the scale ends, since among them the order matters.
 */
export function commonnessLevels(entries: readonly CedictEntry[], scores: Float64Array): Uint8Array {
  const most = scores.reduce((a, b) => Math.max(a, b));
  const least = scores.reduce((a, b) => Math.min(a, b));
  const levels = Uint8Array.from(scores, (score) => Math.round((255 * (most - score)) / (most - least)));
  const words = new Map<string, number[]>();
  entries.forEach(({ simplified }, n) => {
    words.set(simplified, [...(words.get(simplified) ?? []), n]);
  });
  for (const list of words.values()) {
    list.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
    for (let n = 1; n < list.length; n += 1) {
      const before = levels[list[n - 1] as number] as number;
      const at = list[n] as number;
      if ((levels[at] as number) <= before) levels[at] = Math.min(255, before + 1);
    }
  }
  return levels;
}
