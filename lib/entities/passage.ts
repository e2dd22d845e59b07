/**
 * The text as the finders see it: folded (`lib/text/normalise.ts`), with the words' edges carried over and the way back to
 * the text as printed. Offsets of finders and mentions count in the folded text until `find-entities.ts` turns them back.
 */
import type { Article, Block, Span } from '../contract';
import { normalise } from '../text/normalise';
import type { Token } from '../text/token';

/** What the finders use of an article. */
export type EntityArticle = Pick<Article, 'text' | 'blocks' | 'bylines' | 'dateline' | 'published' | 'outlet' | 'headline'>;

export interface Passage {
  text: string;
  /** 1 where white space stood before the unit. */
  gaps: Uint8Array;
  /** 1 where a word begins; one entry for each unit and one for the end. */
  edges: Uint8Array;
  /** Words, with offsets in the folded text; those that vanish are left out. */
  tokens: readonly Token[];
  /** Index of the token that covers each unit. */
  tokenAt: Int32Array;
  blocks: readonly Span[];
  toSource(offset: number): number;
  toSourceEnd(offset: number): number;
}

/** Folds `text` and carries tokens and blocks over. Linear in its length. */
export function openPassage(text: string, tokens: readonly Token[], blocks: readonly Block[]): Passage {
  const folded = normalise(text);
  const length = folded.text.length;
  const toFolded = new Int32Array(text.length + 1).fill(length);
  for (let at = length - 1, next = text.length; at >= 0; at -= 1) {
    const start = folded.toSource(at);
    // Source units between two kept ones vanish: they count to the unit after them.
    for (let i = start + 1; i < next; i += 1) toFolded[i] = at + 1;
    toFolded[start] = at;
    next = start;
    if (at === 0) for (let i = 0; i < start; i += 1) toFolded[i] = 0;
  }
  const gaps = new Uint8Array(length + 1);
  for (let at = 1; at < length; at += 1) if (folded.toSource(at) > folded.toSourceEnd(at)) gaps[at] = 1;
  const edges = new Uint8Array(length + 1);
  const tokenAt = new Int32Array(length).fill(-1);
  const moved: Token[] = [];
  for (const token of tokens) {
    const start = toFolded[token.start] as number;
    const end = toFolded[token.end] as number;
    if (end <= start) continue;
    edges[start] = 1;
    edges[end] = 1;
    tokenAt.fill(moved.length, start, end);
    moved.push({ start, end, word: token.word, kind: token.kind });
  }
  edges[0] = 1;
  edges[length] = 1;
  const spans = blocks.length > 0 ? blocks : [{ start: 0, end: text.length }];
  return {
    text: folded.text,
    gaps,
    edges,
    tokens: moved,
    tokenAt,
    blocks: spans.map(({ start, end }) => ({ start: toFolded[start] as number, end: toFolded[end] as number })),
    toSource: folded.toSource,
    toSourceEnd: folded.toSourceEnd,
  };
}
