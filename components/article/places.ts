/** Where in an article something stands, and what it says there. */
import type { Analysis, Article, Span } from '../../lib/contract';
import { contains, textOf } from '../../lib/overlay/mark';

/** What the reader sees there. */
export function textAt(article: Article, span: Span): string {
  return textOf(article, span).slice(span.start, span.end);
}

export type Place = { kind: 'headline' } | { kind: 'caption' } | { kind: 'paragraph'; number: number };

/** The paragraph a span begins in, counted from 1 as a reader counts: subheads and captions are not paragraphs. */
export function placeOf(article: Article, span: Span): Place {
  if (span.field) return { kind: 'headline' };
  let number = 0;
  for (const block of article.blocks) {
    if (block.start > span.start) break;
    if (block.kind === 'paragraph' || block.kind === 'quote') number += 1;
    else if (block.kind === 'caption' && span.start < block.end) return { kind: 'caption' };
  }
  return { kind: 'paragraph', number: Math.max(number, 1) };
}

/** Reading of a span from the words inside it, in their orthography: `Shěn Huáiyuǎn`. Empty where a word has none. */
export function pinyinAt(analysis: Analysis, span: Span): string {
  return analysis.words
    .filter((word) => word.pinyin && contains(span, word))
    .map((word) => word.pinyin)
    .join(' ');
}
