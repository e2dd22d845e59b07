/** Line formats: one output line for each input line. */
import { analyze, type Resources } from '../../lib/analysis';
import { plainArticle } from '../../lib/article/plain-article';
import type { Word } from '../../lib/contract';

export const LINE_FORMATS = ['words', 'pinyin', 'entities'] as const;
export type LineFormat = (typeof LINE_FORMATS)[number];

/** What stands between words: each mark by itself, …… and —— whole, white space dropped. */
const MARKS = /……|——|[^\s]/gu;

function wordsLine(text: string, words: readonly Word[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of words) {
    pieces.push(...(text.slice(at, start).match(MARKS) ?? []), text.slice(start, end));
    at = end;
  }
  pieces.push(...(text.slice(at).match(MARKS) ?? []));
  return pieces.join(' ');
}

function pinyinLine(text: string, words: readonly Word[]): string {
  const syllableAt = new Map<number, string>();
  for (const { start, end, syllables } of words) {
    let at = start;
    let n = 0;
    for (const character of text.slice(start, end)) {
      const syllable = syllables[n];
      if (syllable) syllableAt.set(at, syllable);
      at += character.length;
      n += 1;
    }
  }
  const tokens: string[] = [];
  let at = 0;
  for (const character of text) {
    tokens.push(syllableAt.get(at) ?? (/\s/u.test(character) ? '_' : character));
    at += character.length;
  }
  return tokens.join(' ');
}

/** One output line for one input line. */
export function analyzeLine(line: string, format: LineFormat, resources: Resources): string {
  const { words, entities } = analyze(plainArticle(line), resources);
  if (format === 'words') return wordsLine(line, words);
  if (format === 'pinyin') return pinyinLine(line, words);
  return JSON.stringify(entities.map(({ start, end, kind }) => ({ start, end, kind })));
}
