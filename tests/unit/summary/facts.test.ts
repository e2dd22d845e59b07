import { describe, expect, it } from 'vitest';
import type { Entity, QuantityEntity, Word } from '../../../lib/contract';
import { measureDifficulty } from '../../../lib/summary/difficulty';
import { findFacts } from '../../../lib/summary/facts';

const text = '东屏县今年新建渔港码头8座，平均办理时限下降62%。东屏县渔业局负责人说，明年再建3座。';
const at = (part: string, from = 0) => ({ start: text.indexOf(part, from), end: text.indexOf(part, from) + part.length });
const quantity = (part: string, value: number, unit: string, english: string): QuantityEntity => ({
  ...at(part),
  id: part,
  name: part,
  kind: 'quantity',
  value,
  valueTo: null,
  unit,
  english,
});
const county = (from: number): Entity => ({
  ...at('东屏县', from),
  id: 'l1',
  name: '东屏县',
  kind: 'place',
  level: 'county',
  code: null,
  within: [],
});

const entities: Entity[] = [
  county(0),
  { ...at('今年'), id: 'd1', name: '今年', kind: 'date', iso: '2023' },
  quantity('8座', 8, '座', '8'),
  quantity('62%', 62, '%', '62%'),
  { ...at('东屏县渔业局'), id: 'o1', name: '东屏县渔业局', kind: 'organisation', type: 'government', level: 'county' },
  { ...at('明年'), id: 'd2', name: '明年', kind: 'date', iso: null },
];
const sentences = [
  { start: 0, end: text.indexOf('。') + 1 },
  { start: text.indexOf('。') + 1, end: text.length },
];

describe('facts', () => {
  const facts = findFacts(
    { text },
    { sentences, summary: [{ ...(sentences[0] as { start: number; end: number }), score: 1 }], entities, words: [] },
  );

  it('name who, where and when, and leave open times out', () => {
    expect(facts).toMatchObject({ who: ['o1'], where: ['l1'], when: ['d1'] });
  });

  it('say what each figure counts, and that a fall is a fall', () => {
    expect(facts.figures.map(({ english, label }) => [english, label])).toEqual([
      ['8', '东屏县今年新建渔港码头'],
      ['−62%', '平均办理时限下降'],
    ]);
  });

  it('rank a name of the headline first', () => {
    const headline: Entity = {
      start: 0,
      end: 3,
      field: 'title',
      id: 'o2',
      name: '渔港办',
      kind: 'organisation',
      type: null,
      level: null,
    };
    const ranked = findFacts({ text }, { sentences, summary: [], entities: [...entities, headline], words: [] });
    expect(ranked.who[0]).toBe('o2');
  });
});

describe('difficulty', () => {
  const word = (start: number, end: number, level: number | null): Word => ({
    start,
    end,
    pinyin: '',
    syllables: [],
    level,
    rank: null,
  });

  it('counts words by level and leaves names and numbers aside', () => {
    const body = '我们在白石镇看见三只渔船';
    const words = [
      word(0, 2, 1),
      word(2, 3, 1),
      word(3, 6, null),
      word(6, 8, 2),
      word(8, 9, 1),
      word(9, 10, 3),
      word(10, 12, null),
    ];
    const place: Entity = { start: 3, end: 6, id: 'l1', name: '白石镇', kind: 'place', level: 'town', code: null, within: [] };
    expect(measureDifficulty({ text: body }, { words, entities: [place] })).toEqual({
      characters: 12,
      words: 7,
      byLevel: [0.4, 0.2, 0.2, 0, 0, 0, 0, 0.2],
      level: null,
      minutes: 1,
    });
  });

  it('is the level at which nearly all words are known', () => {
    const body = '人'.repeat(40);
    const words = Array.from({ length: 40 }, (_, n) => word(n, n + 1, n < 20 ? 1 : n < 38 ? 4 : 7));
    expect(measureDifficulty({ text: body }, { words, entities: [] }).level).toBe(4);
  });

  it('of nothing is nothing', () => {
    expect(measureDifficulty({ text: '' }, { words: [], entities: [] })).toEqual({
      characters: 0,
      words: 0,
      byLevel: [0, 0, 0, 0, 0, 0, 0, 0],
      level: null,
      minutes: 0,
    });
  });
});
