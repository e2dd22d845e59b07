import { describe, expect, it } from 'vitest';
import type { Entity, QuantityEntity, Word } from '../../../lib/contract';
import { measureDifficulty } from '../../../lib/summary/difficulty';
import { findFacts } from '../../../lib/summary/facts';
import { figureLabel } from '../../../lib/summary/figure-label';

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
    { text, bylines: [] },
    { sentences, summary: [{ ...(sentences[0] as { start: number; end: number }), score: 1 }], entities, words: [] },
  );

  it('name who, where and when, and leave open times out', () => {
    expect(facts).toMatchObject({ who: ['o1'], where: ['l1'], when: ['d1'] });
  });

  it('say what each figure counts, and that a fall is a fall', () => {
    expect(facts.figures.map(({ english, label }) => [english, label])).toEqual([
      ['8', '东屏县今年新建渔港码头'],
      ['−62%', '平均办理时限'],
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
    const ranked = findFacts({ text, bylines: [] }, { sentences, summary: [], entities: [...entities, headline], words: [] });
    expect(ranked.who[0]).toBe('o2');
  });
});

/** A sentence in which the figure stands in brackets, cut into words by spaces. */
function labelled(spaced: string, unit: string, previous = ''): string {
  const words: Word[] = [];
  let plain = '';
  let figure = { start: 0, end: 0 };
  for (const piece of spaced.split(' ')) {
    const bare = piece.replace(/[【】]/g, '');
    const span = { start: plain.length, end: plain.length + bare.length };
    if (piece !== bare) figure = span;
    words.push({ ...span, pinyin: '', syllables: [], level: null, level2012: null, rank: null });
    plain += bare;
  }
  const entity = { ...figure, id: 'q1', name: '', kind: 'quantity' as const, value: 1, valueTo: null, unit, english: '' };
  return figureLabel(plain, entity, { start: 0, end: plain.length }, words, previous);
}

describe('the label of a figure', () => {
  it.each([
    ['在 全市 【186个】 村 、 42个 社区 推行', '个', '个村'],
    ['、 【42个】 社区 推行 新 办法', '个', '个社区'],
    ['把 【132项】 高频 事项 下放 到 镇街', '项', '项高频事项下放'],
    ['组建 了 【12支】 “ 红马甲 ” 代办 队 ，', '支', '支“红马甲”代办队'],
    ['分散 在 【18个】 部门 的 136个 事项', '个', '个部门'],
    ['全市 累计 办理 各类 事项 【2.3万件】 ，', '件', '办理各类事项'],
    ['群众 满意度 达 【98.6%】 。', '%', '群众满意度'],
    ['平均 办理 时限 由 5.8天 压缩 到 【2.2天】 。', '天', '平均办理时限'],
    ['今年 秋季 在 东屏 湿地 停歇 的 候鸟 达到 【86种】 、', '种', '种候鸟'],
    ['杨家洼村 的 草莓 大棚 已 发展 到 【210个】 ，', '个', '杨家洼村的草莓大棚'],
  ])('%s', (sentence, unit, label) => {
    expect(labelled(sentence, unit)).toBe(label);
  });

  it('takes the subject of a comparison from the figure before', () => {
    expect(labelled('， 同比 增长 【5.2%】 ，', '%', '地区生产总值')).toBe('地区生产总值同比增长');
    expect(labelled('候鸟 达到 86种 、 【4.7万只】 ，', '只', '种候鸟')).toBe('候鸟');
    expect(labelled('， 同比 增长 【5.2%】 ，', '%')).toBe('');
  });
});

describe('figures', () => {
  const spoken = '“以前要跑三趟，现在一趟就好。”72岁的村民说。办结率连续三年超过90%。';
  const of = (part: string, value: number, unit: string): QuantityEntity => ({
    ...quantity(part, value, unit, part),
    start: spoken.indexOf(part),
    end: spoken.indexOf(part) + part.length,
  });
  const told = findFacts(
    { text: spoken, bylines: [{ name: '陆秋萍', role: 'reporter', affiliation: null }] },
    {
      sentences: [
        { start: 0, end: spoken.indexOf('72') },
        { start: spoken.indexOf('72'), end: spoken.indexOf('办结') },
        { start: spoken.indexOf('办结'), end: spoken.length },
      ],
      summary: [],
      entities: [
        { start: 0, end: 0, id: 'p1', name: '陆秋萍', kind: 'person', office: '记者' } as Entity,
        of('三趟', 3, '趟'),
        of('72岁', 72, '岁'),
        of('三年', 3, '年'),
        of('90%', 90, '%'),
      ],
      words: [],
    },
  );

  it('leave out what people say of themselves, ages, and runs of years', () => {
    expect(told.figures.map(({ english }) => english)).toEqual(['90%']);
  });

  it('have no writer among those who act', () => {
    expect(told.who).toEqual([]);
  });
});

describe('difficulty', () => {
  const word = (start: number, end: number, level: number | null, level2012: number | null = null): Word => ({
    start,
    end,
    pinyin: '',
    syllables: [],
    level,
    level2012,
    rank: null,
  });

  it('counts words by level and leaves names and numbers aside', () => {
    const body = '我们在白石镇看见三只渔船';
    const words = [
      word(0, 2, 1, 1),
      word(2, 3, 1, 1),
      word(3, 6, null),
      word(6, 8, 2, 6),
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
      byLevel2012: [0.4, 0, 0, 0, 0, 0.2, 0.4],
      level2012: null,
      minutes: 1,
    });
  });

  it('is the level at which nearly all words are known', () => {
    const body = '人'.repeat(40);
    const words = Array.from({ length: 40 }, (_, n) => word(n, n + 1, n < 20 ? 1 : n < 38 ? 4 : 7));
    expect(measureDifficulty({ text: body }, { words, entities: [] }).level).toBe(4);
  });

  it('has a level of its own in each list', () => {
    const body = '人'.repeat(40);
    const words = Array.from({ length: 40 }, (_, n) => word(n, n + 1, n < 38 ? 2 : 3, n < 20 ? 1 : n < 39 ? 5 : null));
    expect(measureDifficulty({ text: body }, { words, entities: [] })).toMatchObject({ level: 2, level2012: 5 });
    const fewer = words.map((one, n) => ({ ...one, level2012: n < 30 ? 6 : null }));
    expect(measureDifficulty({ text: body }, { words: fewer, entities: [] })).toMatchObject({ level: 2, level2012: null });
  });

  it('of nothing is nothing', () => {
    expect(measureDifficulty({ text: '' }, { words: [], entities: [] })).toEqual({
      characters: 0,
      words: 0,
      byLevel: [0, 0, 0, 0, 0, 0, 0, 0],
      level: null,
      byLevel2012: [0, 0, 0, 0, 0, 0, 0],
      level2012: null,
      minutes: 0,
    });
  });
});
