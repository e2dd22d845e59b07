import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  articlesBehind,
  HistoryIndex,
  linesApart,
  neighbours,
  type Phrase,
  periodsOf,
  phraseKey,
  seen,
  seriesOf,
} from '../../../lib/library/history';
import { historyCsv } from '../../../lib/library/history-csv';
import type { SavedArticle, TalliedTerm } from '../../../lib/library/records';
import { draft } from './samples';

const article = (id: string, day: string | null, outlet: string | null = '青澜日报'): SavedArticle => ({
  ...draft,
  id,
  address: id,
  outlet,
  published: day,
  kept: false,
  created: '2026-06-30T23:00:00.000Z',
  modified: '2026-06-30T23:00:00.000Z',
});
const term = (form: string, count = 1, termId: string | null = null): TalliedTerm => ({
  form,
  termId,
  kind: 'term',
  count,
  sentence: `${form}。`,
});
const phrase = (index: HistoryIndex, key: string): Phrase => {
  const found = index.phrases.get(key);
  if (!found) throw new Error(`No ${key}`);
  return found;
};

function sample(): HistoryIndex {
  const index = new HistoryIndex();
  const add = (id: string, day: string | null, outlet: string, terms: TalliedTerm[], characters = 1000) =>
    index.add({ characters, terms, people: [] }, article(id, day, outlet));
  add('a', '2026-01-05', '青澜日报', [term('放管服', 2, 'fgf'), term('营商环境')]);
  add('b', '2026-01-20T08:00:00+08:00', '东屏晚报', [term('放管服改革', 3, 'fgf'), term('营商环境')], 3000);
  add('c', '2026-04-01', '青澜日报', [term('基层治理')]);
  add('d', null, '青澜日报', [term('放管服', 2, 'fgf')]);
  return index;
}

describe('phrases over time', () => {
  it('are counted by the month and the thousand characters; a month without articles is not a zero', () => {
    const index = sample();
    const periods = periodsOf(index, 'month');
    expect(periods).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']);
    const series = seriesOf(index, phrase(index, 'fgf'), periods, 'month', null);
    expect(series.map(({ mentions }) => mentions)).toEqual([5, 0, 0, 0, 0, 2]);
    expect(series.map(({ rate }) => rate)).toEqual([1.25, null, null, 0, null, 2]);
    expect(series[0]).toMatchObject({ using: 2, articles: 2, characters: 4000 });
    const one = seriesOf(index, phrase(index, 'fgf'), periods, 'month', '东屏晚报');
    expect(one.map(({ rate }) => rate)).toEqual([1, null, null, null, null, null]);
  });

  it('go day by day over the ends of months', () => {
    const index = new HistoryIndex();
    for (const day of ['2024-02-27', '2024-03-01']) index.add({ characters: 10, terms: [], people: [] }, article(day, day));
    expect(periodsOf(index, 'day')).toEqual(['2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01']);
  });

  it('are one phrase under one entry, called by the form most often printed', () => {
    const index = sample();
    expect(index.formsOf('fgf')).toEqual(['放管服', '放管服改革']);
    expect(phrase(index, 'fgf')).toMatchObject({ total: 7, articles: [0, 1, 3] });
    index.add({ characters: 9, terms: [term('放管服改革', 9, 'fgf')], people: [] }, article('e', '2026-02-01'));
    expect(phrase(index, 'fgf').form).toBe('放管服改革');
  });

  it('are found by any form, in either script, and by entry', () => {
    const index = sample();
    const found = (text: string, ids: string[] = []) => index.search(text, new Set(ids), 9).map(({ key }) => key);
    expect(found('四不两直')).toEqual([]);
    expect(found('放管服改革')).toEqual(['fgf']);
    expect(found('營商環境')).toEqual(['=营商环境']);
    expect(found('delegate', ['fgf'])).toEqual(['fgf']);
  });

  it('are counted once of an article that two machines kept, and of each of two under one address', () => {
    const index = new HistoryIndex();
    const count = (one: Partial<SavedArticle>) =>
      index.add({ characters: 100, terms: [term('放管服')], people: [] }, { ...article('x', '2026-01-05'), ...one });
    count({ id: 'mine', title: '一张清单管到底' });
    count({ id: 'theirs', title: '一张清单 管到底' });
    count({ id: 'beside', title: '秋粮颗粒归仓' });
    expect(index.articles.map(({ id }) => id)).toEqual(['mine', 'beside']);
    expect(phrase(index, '=放管服').total).toBe(2);
  });

  it('are told apart by outlet where they stand, by turns, the most mentions first', () => {
    const index = sample();
    const lines = linesApart(index, [phrase(index, 'fgf'), phrase(index, '=基层治理'), phrase(index, '=营商环境')]);
    expect(lines.map(({ phrase: { form }, outlet }) => `${form} ${outlet}`)).toEqual([
      '放管服 青澜日报',
      '基层治理 青澜日报',
      '营商环境 青澜日报',
      '放管服 东屏晚报',
      '营商环境 东屏晚报',
    ]);
    expect(linesApart(index, [])).toEqual([]);
  });

  it('know where they were first and last seen, and what keeps them company', () => {
    const index = sample();
    expect(seen(index, phrase(index, 'fgf'))).toMatchObject({ first: { id: 'a' }, last: { id: 'd', day: '2026-06-30' } });
    expect(neighbours(index, phrase(index, 'fgf'), 5)).toMatchObject([{ phrase: { form: '营商环境' }, together: 2 }]);
    expect(articlesBehind(index, phrase(index, 'fgf'), 'month', '2026-01', null).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('lose no mention between articles and points', () => {
    const day = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2026-06-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const tally = fc.record({
      day,
      outlet: fc.constantFrom('甲报', '乙报'),
      terms: fc.uniqueArray(
        fc.record({
          form: fc.constantFrom('一', '二', '三'),
          termId: fc.constantFrom(null, 'e'),
          count: fc.integer({ min: 1, max: 9 }),
        }),
        { selector: ({ form }) => form },
      ),
    });
    fc.assert(
      fc.property(
        fc.array(tally, { minLength: 1, maxLength: 30 }),
        fc.constantFrom('day' as const, 'month' as const),
        (tallies, step) => {
          const index = new HistoryIndex();
          tallies.forEach(({ day: at, outlet, terms }, n) => {
            const all = terms.map((one) => term(one.form, one.count, one.termId));
            index.add({ characters: 100, terms: all, people: [] }, article(String(n), at, outlet));
          });
          const periods = periodsOf(index, step);
          for (const one of index.phrases.values()) {
            const expected = tallies
              .flatMap(({ terms }) => terms.filter((each) => phraseKey(each) === one.key))
              .reduce((sum, { count }) => sum + count, 0);
            const sum = (outlet: string | null) =>
              seriesOf(index, one, periods, step, outlet).reduce((all, point) => all + point.mentions, 0);
            expect(one.total).toBe(expected);
            expect(sum(null)).toBe(expected);
            expect(sum('甲报') + sum('乙报')).toBe(expected);
          }
        },
      ),
    );
  });

  it('come out as CSV that others read', () => {
    const index = sample();
    const text = historyCsv(index, [phrase(index, 'fgf')], 'month', [null, '东屏晚报']);
    const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(4);
    expect(data[0]).toMatchObject({ phrase: '放管服', outlet: '', period: '2026-01', mentions: '5', per_thousand: '1.2500' });
    expect(data[3]).toMatchObject({ outlet: '东屏晚报', articles: '1' });
  });
});
