/** Line formats: one output line for each input line. */
import { analyze, type Resources } from '../../lib/analysis';
import { plainArticle } from '../../lib/article/plain-article';
import type { Entity, Span, Word } from '../../lib/contract';

export const LINE_FORMATS = ['words', 'pinyin', 'entities'] as const;
export type LineFormat = (typeof LINE_FORMATS)[number];

/** What stands between words: each mark by itself, …… and —— whole, white space dropped. */
const MARKS = /……|——|[^\s]/gu;

function wordsLine(text: string, words: readonly Span[]): string {
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

/** The words with each name of a person, a place or an organisation as one, the outermost of nested names; other words as they are. */
function namesJoined(words: readonly Word[], entities: readonly Entity[]): Span[] {
  const names = entities.filter(({ kind }) => kind === 'person' || kind === 'place' || kind === 'organisation');
  names.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Span[] = [];
  let next = 0;
  for (const { start, end } of words) {
    while (next < names.length && (names[next] as Entity).end <= start) next += 1;
    const last = joined.at(-1);
    const name = names[next];
    if (last && last.end > start) continue;
    if (name && name.start <= start && end <= name.end) joined.push({ start: name.start, end: name.end });
    else joined.push({ start, end });
  }
  return joined;
}

export interface LineOptions {
  /** In `words`: names as one word each. */
  names?: boolean | undefined;
}

/** One output line for one input line. */
export function analyzeLine(line: string, format: LineFormat, resources: Resources, { names }: LineOptions = {}): string {
  const { words, entities } = analyze(plainArticle(line), resources);
  if (format === 'words') return wordsLine(line, names ? namesJoined(words, entities) : words);
  if (format === 'pinyin') return pinyinLine(line, words);
  return JSON.stringify(entities.map(({ start, end, kind }) => ({ start, end, kind })));
}
