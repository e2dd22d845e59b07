import { describe, expect, it } from 'vitest';
import { findLevelled, growToHead } from '../../../lib/entities/rules/build';
import { findFirms } from '../../../lib/entities/rules/firms';
import { findLetters } from '../../../lib/entities/rules/letters';
import { findTitled } from '../../../lib/entities/rules/titled';
import type { Spot } from '../../../lib/entities/spot';
import { knowledge, lexicon, passageOf } from './resources';

function spot(text: string, name: string, kind: Spot['kind']): Spot {
  const start = text.indexOf(name);
  return { start, end: start + name.length, kind, weight: 3 };
}
const print = (text: string, spots: readonly Spot[]) => spots.map(({ start, end, kind }) => `${text.slice(start, end)} ${kind}`);

describe('names by their build', () => {
  const grown = (text: string, name: string, kind: Spot['kind'] = 'place') =>
    print(text, growToHead(passageOf(text), [spot(text, name, kind)], lexicon, knowledge));
  it.each([
    ['烟台城市运行中心启用', '烟台', '烟台城市运行中心 organisation'],
    ['烟台自然博物馆开馆', '烟台', '烟台自然博物馆 organisation'],
    ['烟台市救助管理站的灯亮着', '烟台市', '烟台市救助管理站 organisation'],
    ['走进烟台数字经济产业园', '烟台', '烟台数字经济产业园 place'],
    ['俄罗斯紧急情况部说', '俄罗斯', '俄罗斯紧急情况部 organisation'],
  ])('grow to their head: %s', (text, name, found) => expect(grown(text, name)).toEqual([found]));

  it.each([
    ['烟台荣获全国文明城市', '烟台'],
    ['烟台打造一流服务中心', '烟台'],
    ['烟台公办幼儿园开学', '烟台'],
    ['烟台新能源汽车上路', '烟台'],
    ['烟台市民走进图书馆', '烟台'],
  ])('stay as they are before what is no name: %s', (text, name) => expect(grown(text, name)).toEqual([`${name} place`]));

  it('take the place before a park in, but not the one before a road', () => {
    const park = '东屏白石科技产业园开工';
    const road = '东屏白石大道通车';
    const grow = (text: string, last: string) =>
      print(text, growToHead(passageOf(text), [spot(text, '东屏', 'place'), spot(text, last, 'place')], lexicon, knowledge));
    expect(grow(park, '白石科技产业园')).toEqual(['东屏白石科技产业园 place']);
    expect(grow(road, '白石大道')).toEqual(['东屏 place', '白石大道 place']);
  });

  it('begin with a level where the article has its own place in mind', () => {
    const found = (text: string) => print(text, findLevelled(passageOf(text), lexicon, knowledge));
    expect(found('昨天，市救助管理站开放。')).toEqual(['市救助管理站 organisation']);
    expect(found('城市救助管理站点')).toEqual([]);
    expect(found('昨天，国家航运公司开业。')).toEqual(['国家航运公司 organisation']);
    for (const text of ['该国国家有关公司', '国家对保险公司监管', '建设国家创新中心']) expect(found(text)).toEqual([]);
  });
});

describe('short names of firms', () => {
  const firms = (text: string) => print(text, findFirms(passageOf(text), lexicon, knowledge));
  it.each([
    ['记者从瀚岚生物获悉', '瀚岚生物 organisation'],
    ['澔拓重工、屿禾乳业签约', '澔拓重工 organisation'],
  ])('%s', (text, found) => expect(firms(text)).toContain(found));
  it.each(['海洋生物很多', '新能源汽车下乡', '发展现代农业', '这家科技公司', '绿色食品进校园'])('are none in: %s', (text) =>
    expect(firms(text)).toEqual([]),
  );
});

describe('people behind their office', () => {
  const titled = (text: string) => print(text, findTitled(passageOf(text), lexicon, knowledge));
  it.each([
    ['研究员窦深渊带领团队', '窦深渊 person'],
    ['调度员司徒振华盯着屏幕', '司徒振华 person'],
    ['被告人查某当庭认罪', '查 person'],
  ])('%s', (text, found) => expect(titled(text)).toContain(found));
  it.each(['主任和大家一起吃饭', '记者从窗口看到', '书记向群众鞠躬', '局长高度重视', '校长要求学生早睡', '医生对病人说'])(
    'are none in: %s',
    (text) => expect(titled(text)).toEqual([]),
  );
});

describe('a series of letters', () => {
  const letters = (text: string) => print(text, findLetters(passageOf(text), [])).map((found) => found[0]);
  it('is one of countries before what says so', () => {
    expect(letters('越、柬、老、缅四国的铁路')).toEqual(['越', '柬', '老', '缅']);
    expect(letters('泰、柬两军')).toEqual(['泰', '柬']);
  });
  it('is none elsewhere', () => expect(letters('老、新两代人')).toEqual([]));
});
