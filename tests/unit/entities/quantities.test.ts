import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../lib/entities/quantities';
import { knowledge, passageOf } from './resources';

const found = (text: string) =>
  findQuantities(passageOf(text), knowledge).map(({ start, end, value, valueTo, unit, english }) => ({
    printed: passageOf(text).text.slice(start, end),
    value,
    valueTo,
    unit,
    english,
  }));

describe('quantities', () => {
  it.each([
    ['白石镇新建驿站97个', '97个', 97, null, '个', '97'],
    ['今年发表论文10余篇', '10余篇', 10, null, '篇', '10'],
    ['每周巡查1—2次', '1-2次', 1, 2, '次', '1–2'],
    ['归集数据18.62万条', '18.62万条', 186_200, null, '条', '186,200'],
    ['总投资3亿余元', '3亿余元', 3e8, null, '元', '300,000,000 yuan'],
    ['满意率达98.6%', '98.6%', 98.6, null, '%', '98.6%'],
    ['补助500万元至800万元', '500万元至800万元', 5e6, 8e6, '元', '5,000,000–8,000,000 yuan'],
    ['占比10%至20%', '10%至20%', 10, 20, '%', '10–20%'],
    ['查获近万件旧书', '近万件', 10_000, null, '件', '10,000'],
    ['签约1,250多名学徒', '1,250多名', 1250, null, '名', '1,250'],
    ['新增三个站点', '三个', 3, null, '个', '3'],
    ['粮食增产近三成', '三成', 3, null, '成', '30%'],
    ['一千二百摺', '一千二百折', 1200, null, '折', '12,000%'],
    ['全长二十五公里', '二十五公里', 25, null, '公里', '25 km'],
    ['降幅为百分之五', '百分之五', 5, null, '%', '5%'],
    ['约三分之二的村', '三分之二', 2 / 3, null, null, '2/3'],
    ['位列前五名', '前五名', 5, null, '名', '5'],
    ['气温升到３５℃', '35℃', 35, null, '℃', '35 °C'],
  ])('%s', (text, printed, value, valueTo, unit, english) => {
    expect(found(text)).toEqual([{ printed, value, valueTo, unit, english }]);
  });

  it.each([
    '他是一个老师',
    '开展三年行动',
    '第五届运动会',
    '党的二十大精神',
    '打造“四室三区”布局',
    '提升到三级',
    '百年大计',
    '到A4展区和5G实验室',
    '三农问题和四川盆地',
  ])('marks no count in: %s', (text) => {
    expect(found(text).map(({ printed }) => printed)).toEqual([]);
  });
});
