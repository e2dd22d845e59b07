import { describe, expect, it } from 'vitest';
import { findDates } from '../../../lib/entities/dates';
import { articleOf, knowledge, passageOf } from './resources';

const found = (text: string, published: string | null = '2023-03-20') => {
  const passage = passageOf(text);
  return findDates(passage, knowledge, articleOf(text, { published })).map(({ start, end, iso }) => [
    passage.text.slice(start, end),
    iso,
  ]);
};

describe('dates', () => {
  it.each([
    ['2021年4月5日上午9时开工', '2021年4月5日上午9时', '2021-04-05'],
    ['二〇一九年六月竣工', '二〇一九年六月', '2019-06'],
    ['去年12月20日至26日，东屏县', '去年12月20日至26日', '2022-12-20/2022-12-26'],
    ['3月9日，青澜市', '3月9日', '2023-03-09'],
    ['12月28日，青澜市', '12月28日', '2022-12-28'],
    ['2012年至2022年增长', '2012年至2022年', '2012/2022'],
    ['2022年上半年', '2022年上半年', '2022-01/2022-06'],
    ['2023年年底前完成', '2023年年底前', '2023-12'],
    ['今年以来，白石镇', '今年以来', '2023-01-01/2023-03-20'],
    ['近三年来，白石镇', '近三年来', '2020-03-20/2023-03-20'],
    ['过去五年的工作', '过去五年', '2018-03-20/2023-03-20'],
    ['昨日下午3时许', '昨日下午3时许', '2023-03-19'],
    ['上月的例会', '上月', '2023-02'],
    ['一季度末签约', '一季度末', '2023-03'],
    ['“十四五”期间新建', '“十四五”期间', '2021/2025'],
    ['党的十八大以来，村里', '党的十八大以来', '2012-11-08/2023-03-20'],
    ['上世纪九十年代的厂房', '上世纪九十年代', '1990/1999'],
    ['目前已有进展', '目前', null],
    ['每周一至周五开放', '每周一至周五', null],
    ['2020年以来，渔港', '2020年以来', '2020/2023-03-20'],
  ])('%s', (text, printed, iso) => {
    expect(found(text)).toEqual([[printed, iso]]);
  });

  it('leaves what it cannot know open', () => {
    expect(found('3月9日和今年', null)).toEqual([
      ['3月9日', null],
      ['今年', null],
    ]);
  });

  it.each(['开展三年行动', '用了3天', '他三岁'])('marks no time in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('gives no day that the calendar lacks', () => {
    expect(found('2023年2月30日')).toEqual([['2023年2月30日', null]]);
  });
});
