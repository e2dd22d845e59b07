/** A stretch of an article keeps the offsets of the whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../lib/article/excerpt';
import { plainArticle } from '../../../lib/article/plain-article';

const article = plainArticle('青澜市委召开会议。\n白石镇的茶农采下头一批新芽。\n东屏县公布清单。');

describe('an excerpt', () => {
  it('says in its blocks what the article says there, and nothing else', () => {
    fc.assert(
      fc.property(fc.nat(article.text.length), fc.nat(article.text.length), (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const part = excerpt(article, { start, end });
        expect(part.text.trim()).toBe(article.text.slice(start, end).trim());
        for (const block of part.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(start);
          expect(block.end).toBeLessThanOrEqual(end);
          expect(part.text.slice(block.start, block.end)).toBe(article.text.slice(block.start, block.end));
        }
      }),
    );
  });

  it('keeps the headline', () => {
    expect(excerpt(article, { start: 3, end: 5 }).headline).toEqual(article.headline);
  });
});
