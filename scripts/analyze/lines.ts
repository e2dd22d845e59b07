/** Line formats: one output line for each input line. */
import { analyze, type Resources } from '../../lib/analysis';
import type { Article, Word } from '../../lib/contract';

export const LINE_FORMATS = ['words', 'pinyin', 'entities'] as const;
export type LineFormat = (typeof LINE_FORMATS)[number];

/** A line of text as an article without a headline. */
export function articleOf(text: string): Article {
  return {
    kind: 'article',
    lang: 'zh-Hans',
    url: null,
    outlet: null,
    headline: { kicker: null, title: '', subtitle: null },
    bylines: [],
    dateline: null,
    published: null,
    editors: [],
    authorUnit: null,
    complete: true,
    jump: { from: null, to: null },
    text,
    blocks: text ? [{ kind: 'paragraph', start: 0, end: text.length }] : [],
  };
}

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
  const { words, entities } = analyze(articleOf(line), resources);
  if (format === 'words') return wordsLine(line, words);
  if (format === 'pinyin') return pinyinLine(line, words);
  return JSON.stringify(entities.map(({ start, end, kind }) => ({ start, end, kind })));
}
