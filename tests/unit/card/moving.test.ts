import { describe, expect, it } from 'vitest';
import { mentionAfter, wordAfter } from '../../../components/annotator/card/moving';
import type { LivePage } from '../../../components/annotator/live-page';
import { itemAt } from '../../../lib/overlay/found';
import type { Place } from '../../../lib/overlay/page-text';
import { analysisOf, articleOf, placeOf, term } from '../overlay/make';

const article = articleOf('放管服改革，群众满意，放管服。', '青澜改革');
const word = (start: number, end: number, field?: 'title') => ({ start, end, pinyin: 'x', ...(field && { field }) });
const analysis = analysisOf({
  terms: [term(article, '放管服', 'term'), term(article, '放管服', 'term', 1)],
  words: [word(0, 2, 'title'), word(2, 4, 'title'), word(0, 1), word(1, 2), word(2, 3), word(3, 5), word(6, 8), word(8, 10)],
});
const page = { articles: [{ article, analysis }], marks: [] } as unknown as LivePage;

const startsOf = (from: Place, direction: 1 | -1): string[] => {
  const visited: string[] = [];
  for (let at = wordAfter(page, from, direction); at; at = wordAfter(page, at.place, direction)) {
    visited.push(`${at.place.field ?? 'body'} ${at.place.start}`);
  }
  return visited;
};

describe('moving by key', () => {
  it('goes from word to word, out of the headline into the body', () => {
    const first: Place = { article: 0, start: 0, end: 2, field: 'title' };
    expect(startsOf(first, 1)).toEqual(['title 2', 'body 0', 'body 1', 'body 2', 'body 3', 'body 6', 'body 8']);
  });

  it('goes past the whole of a term, both ways', () => {
    const open: Place = { article: 0, ...placeOf(article, '放管服') };
    expect(startsOf(open, 1)[0]).toBe('body 3');
    expect(startsOf(open, -1)).toEqual(['title 2', 'title 0']);
  });

  it('goes round the mentions of one thing', () => {
    const item = itemAt(analysis, [], undefined, 0);
    if (!item) throw new Error('nothing there');
    const first: Place = { article: 0, ...placeOf(article, '放管服') };
    const second = mentionAfter(page, first, item, 1);
    expect(second?.place.start).toBe(11);
    expect(second && mentionAfter(page, second.place, second.item, 1)?.place.start).toBe(0);
    expect(mentionAfter(page, first, item, -1)?.place.start).toBe(11);
  });
});
