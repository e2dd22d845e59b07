/** Where in an article something stands, and what it says there. */
import type { Analysis, Article, Span } from '../../lib/contract';
import { contains, textOf } from '../../lib/overlay/mark';

/** What the reader sees there. */
export function textAt(article: Article, span: Span): string {
  return textOf(article, span).slice(span.start, span.end);
}

/** The paragraph that holds a span, or its part of the headline. */
export function paragraphOf(article: Article, span: Span): string {
  if (span.field) return textOf(article, span);
  const block = article.blocks.find(({ start, end }) => start <= span.start && span.start < end);
  return block ? article.text.slice(block.start, block.end) : '';
}

/**
 * A name that the article prints, in English letters: `Qinglan`, by the readings that it has there. Empty where a character has none.
 */
export function romanise(article: Article, analysis: Analysis, zh: string): string {
  const start = article.text.indexOf(zh);
  if (start < 0 || zh === '') return '';
  let name = '';
  for (const word of analysis.words) {
    if (word.field || word.end <= start || word.start >= start + zh.length) continue;
    let at = word.start;
    for (const syllable of word.syllables) {
      const inside = at >= start && at < start + zh.length;
      at += (article.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      if (!inside) continue;
      if (!syllable) return '';
      const plain = syllable.replace(/\d/, '').replace('v', 'ü');
      name += name && /^[aeo]/.test(plain) ? `’${plain}` : plain;
    }
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
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
