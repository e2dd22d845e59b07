import { describe, expect, it } from 'vitest';
import { partNames, withoutVerb } from '../../../lib/entities/rules/apart';
import type { Spot } from '../../../lib/entities/spot';
import { knowledge } from './resources';

const parts = (text: string, kind: Spot['kind'], start = 0) =>
  partNames(text, { start, end: text.length, kind, weight: 3 }, knowledge).map((spot) => text.slice(spot.start, spot.end));

describe('names that are run together', () => {
  it.each([
    ['周文启沈立川', ['周文启', '沈立川']],
    ['李明王晓东', ['李明', '王晓东']],
    ['王晓东李明', ['王晓东', '李明']],
  ])('%s are two people', (text, found) => expect(parts(text, 'person')).toEqual(found));

  it.each(['马拉多纳', '米洛舍维奇', '巴蒂斯图塔', '奥尔布赖特', '欧阳志远'])('%s is one person', (text) =>
    expect(parts(text, 'person')).toEqual([text]),
  );

  it.each([
    ['国务院中央军委', ['国务院', '中央军委']],
    ['党中央国务院', ['党中央', '国务院']],
    ['公安部中宣部国家教委', ['公安部', '中宣部', '国家教委']],
  ])('%s are central organs side by side', (text, found) => expect(parts(text, 'organisation')).toEqual(found));

  it.each(['国务院办公厅', '中共中央组织部', '青澜市公安局', '中国科学院青澜研究所', '外交部新闻司'])('%s is one body', (text) =>
    expect(parts(text, 'organisation')).toEqual([text]),
  );

  it('the verb of a subtitle stands outside', () => {
    const cut = (text: string, start: number) =>
      text.slice(withoutVerb(text, { start, end: text.length, kind: 'organisation', weight: 3 }).start);
    expect(cut('——记东屏电器公司', 2)).toBe('东屏电器公司');
    expect(cut('记协', 0)).toBe('记协');
  });
});
