/** A stretch of an article as an article of its own: enough to find what is marked in it. */
import type { Article, Span } from '../contract';

/**
 * The article with nothing but `text.slice(start, end)` in its body. Headline, signatures and dateline stay, and so do all offsets: what
 * stood before is white space now.
 */
export function excerpt(article: Article, { start, end }: Pick<Span, 'start' | 'end'>): Article {
  const blocks = article.blocks
    .filter((block) => block.start < end && block.end > start)
    .map((block) => ({ ...block, start: Math.max(block.start, start), end: Math.min(block.end, end) }));
  return { ...article, text: '\n'.repeat(start) + article.text.slice(start, end), blocks };
}
