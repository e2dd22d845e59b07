/** What a page may ask to be analysed. */
import { describe, expect, it } from 'vitest';
import { checkRequest } from '../../../lib/analysis-checks';
import { plainArticle } from '../../../lib/article/plain-article';

const article = plainArticle('青澜市委召开会议。\n白石镇的茶农采下头一批新芽。');
const request = { articles: [article], early: [null] };

describe('a request', () => {
  it('comes through as it was', () => {
    expect(checkRequest(request)).toEqual(request);
    expect(checkRequest({ ...request, early: [{ start: 0, end: 9 }], unless: 'key' })).toEqual({
      articles: [article],
      early: [{ start: 0, end: 9 }],
      unless: 'key',
    });
  });

  it.each([
    ['nothing', undefined],
    ['no articles', { early: [] }],
    ['not one span for each article', { ...request, early: [] }],
    ['a text that is none', { ...request, articles: [{ ...article, text: 7 }] }],
    ['a block behind the end', { ...request, articles: [{ ...article, blocks: [{ kind: 'paragraph', start: 0, end: 900 }] }] }],
    [
      'a block that runs backwards',
      { ...request, articles: [{ ...article, blocks: [{ kind: 'paragraph', start: 5, end: 2 }] }] },
    ],
    [
      'blocks that overlap',
      {
        ...request,
        articles: [
          {
            ...article,
            blocks: [
              { kind: 'paragraph', start: 0, end: 5 },
              { kind: 'paragraph', start: 4, end: 8 },
            ],
          },
        ],
      },
    ],
    ['a language that is not read', { ...request, articles: [{ ...article, lang: 'ja' }] }],
    ['a text beyond all measure', { ...request, articles: [{ ...article, text: '国'.repeat(5_000_001) }] }],
  ])('is refused: %s', (_, value) => {
    expect(checkRequest(value)).toBeNull();
  });
});
