import { describe, expect, it } from 'vitest';
import { partCountry } from '../../../lib/entities/rules/countries';
import { findShortForms, spreadNames } from '../../../lib/entities/rules/document';
import { extendToHead, joinNeighbours, joinTranscriptions, withArea, withBranch } from '../../../lib/entities/rules/joins';
import { correctKind } from '../../../lib/entities/rules/kinds';
import { findLetters, splitPair } from '../../../lib/entities/rules/letters';
import { findBylineNames, findDoctrines, findNewsrooms, withFamilyTerm } from '../../../lib/entities/rules/listed';
import { findAddressed, findInOffices, withCommittee } from '../../../lib/entities/rules/offices';
import { correctOrganisation, splitBelonging } from '../../../lib/entities/rules/organisations';
import { correctPlace, splitChain } from '../../../lib/entities/rules/places';
import { isPlausiblePerson } from '../../../lib/entities/rules/plausible';
import type { Spot } from '../../../lib/entities/spot';
import { knowledge, lexicon, passageOf } from './resources';

/** The first place in `text` where `name` stands, as a spot. */
function spot(text: string, name: string, kind: Spot['kind']): Spot {
  const start = text.indexOf(name);
  return { start, end: start + name.length, kind, weight: 3 };
}
const print = (text: string, spots: readonly Spot[]) => spots.map(({ start, end, kind }) => `${text.slice(start, end)} ${kind}`);

describe('letters', () => {
  const letters = (text: string) => print(text, findLetters(passageOf(text), []));
  it.each([
    ['中美两国', ['中 place', '美 place']],
    ['去年访华', ['华 place']],
    ['中、俄关系', ['中 place', '俄 place']],
  ])('%s', (text, found) => expect(letters(text)).toEqual(found));
  it.each(['印尼和巴西', '今日中午', '中意这件衣服', '美美地睡了'])('are no places in: %s', (text) =>
    expect(letters(text)).toEqual([]),
  );

  it('inside a long name are part of it', () => {
    const text = '中俄科技创新园';
    expect(findLetters(passageOf(text), [spot(text, text, 'place')])).toEqual([]);
  });

  it('tagged together are parted, but a name is not', () => {
    const isName = (name: string) => name === '印尼';
    expect(splitPair('中美', spot('中美', '中美', 'place'), isName).length).toBe(2);
    expect(splitPair('印尼', spot('印尼', '印尼', 'place'), isName).length).toBe(1);
  });
});

describe('neighbours', () => {
  it('a place and the organisation behind it are one', () => {
    const text = '青澜市盐业公司';
    const spots = [spot(text, '青澜市', 'place'), spot(text, '盐业公司', 'organisation')];
    expect(print(text, joinNeighbours(text, spots, knowledge))).toEqual(['青澜市盐业公司 organisation']);
  });

  it('an organisation that says itself where it is stays apart', () => {
    const text = '北京烟台市公安局';
    const spots = [spot(text, '北京', 'place'), spot(text, '烟台市公安局', 'organisation')];
    expect(joinNeighbours(text, spots, knowledge).length).toBe(2);
  });

  it('a chain of places takes the head behind it', () => {
    const text = '东屏县海渔社区党支部成立';
    const spots = [spot(text, '东屏县', 'place'), spot(text, '海渔社区', 'place')];
    expect(print(text, extendToHead(passageOf(text), spots, knowledge))).toEqual(['东屏县海渔社区党支部 organisation']);
  });

  it('a school takes its branch, a park its area', () => {
    const school = '青澜第二中学滨河校区启用';
    expect(print(school, [withBranch(school, spot(school, '青澜第二中学', 'organisation'))])).toEqual([
      '青澜第二中学滨河校区 organisation',
    ]);
    const park = '渔乡产业园区';
    expect(withArea(park, spot(park, '渔乡产业园', 'place'), knowledge).end).toBe(6);
    const area = (text: string, name: string) => withArea(text, spot(text, name, 'place'), knowledge).end;
    expect(area('西苑社区居民', '西苑')).toBe(4);
    expect(area('烟台社区治理', '烟台')).toBe(2);
  });
});

describe('places', () => {
  it.each([
    ['烟台市白石镇', ['烟台市 place', '白石镇 place']],
    ['烟台社区', ['烟台 place']],
    ['青海湖', ['青海湖 place']],
    ['河北路', ['河北路 place']],
  ])('%s', (text, parts) => expect(print(text, splitChain(text, spot(text, text, 'place'), knowledge))).toEqual(parts));

  it.each(['家乡', '大桥', '社区', '幸福'])('are no common words: %s', (name) => {
    expect(correctPlace(passageOf(name), spot(name, name, 'place'), lexicon, knowledge)).toBeNull();
  });

  it('leave 地区 out after the name of a region, but not in a division', () => {
    const of = (name: string) => correctPlace(passageOf(name), spot(name, name, 'place'), lexicon, knowledge)?.end;
    expect(of('东北地区')).toBe(2);
    expect(of('阿里地区')).toBe(4);
  });
});

describe('organisations', () => {
  const correct = (text: string, name: string) => {
    const found = correctOrganisation(passageOf(text), spot(text, name, 'organisation'), lexicon, knowledge);
    return found && text.slice(found.start, found.end);
  };
  it('lose the verb before them', () => expect(correct('会同烟台市公安局检查', '会同烟台市公安局')).toBe('烟台市公安局'));
  it('are not common words alone', () => expect(correct('组建服务中心', '组建服务中心')).toBeNull());
  it('do not end in a common word that heads none', () => expect(correct('烟台市教育事业', '烟台市教育事业')).toBeNull());
  it('that are known stay as they are', () => expect(correct('国家发展改革委发布', '国家发展改革委')).toBe('国家发展改革委'));

  it('are heard again in their short form', () => {
    const text = '青澜市渔业研究会成立。渔业研究会办公。';
    const full = spot(text, '青澜市渔业研究会', 'organisation');
    const found = findShortForms(passageOf(text), [full], () => 3);
    expect(found.map(({ start }) => start)).toContain(text.lastIndexOf('渔业研究会'));
  });

  it('stand inside offices', () => {
    expect(print('市委书记到会', findInOffices(passageOf('市委书记到会'), knowledge))).toEqual(['市委 organisation']);
    expect(print('财政部长说', findInOffices(passageOf('财政部长说'), knowledge))).toEqual(['财政部 organisation']);
    expect(findInOffices(passageOf('市委员会'), knowledge)).toEqual([]);
    const text = '山东省委书记';
    expect(print(text, [withCommittee(text, spot(text, '山东省', 'place'))])).toEqual(['山东省委 organisation']);
  });

  it('are newsrooms before 记者', () => {
    expect(print('QLM全媒体记者陈志远', findNewsrooms(passageOf('QLM全媒体记者陈志远')))).toEqual(['QLM全媒体 organisation']);
  });
});

describe('people', () => {
  const plausible = (text: string, name: string) =>
    isPlausiblePerson(passageOf(text), spot(text, name, 'person'), lexicon, knowledge);
  it.each([
    ['陈志远来了', '陈志远'],
    ['张和平来了', '张和平'],
    ['局长米海燕来了', '米海燕'],
    ['麦克唐纳来了', '麦克唐纳'],
    ['老陈来了', '陈'],
  ])('%s', (text, name) => expect(plausible(text, name)).toBe(true));
  it.each([
    ['黄金厅开放', '黄金厅'],
    ['通过“高新”推动', '高新'],
    ['幸福感提升', '幸福感'],
    ['把工匠培育选树好', '培育选树'],
    ['马上到', '马上'],
    ['常到村里', '常'],
  ])('no name in: %s', (text, name) => expect(plausible(text, name)).toBe(false));

  it('are called by surname and office, unless the surname is another word', () => {
    expect(print('陈主任到了', findAddressed(passageOf('陈主任到了'), knowledge))).toEqual(['陈 person']);
    expect(findAddressed(passageOf('原主任到了'), knowledge)).toEqual([]);
  });

  it('with a family term are one mention', () => {
    const text = '毛阿姨说';
    expect(withFamilyTerm(text, spot(text, '毛', 'person'))).toMatchObject({ end: 3, partial: true });
  });

  it('begin the name of a doctrine', () => {
    expect(print('邓小平理论', findDoctrines(passageOf('邓小平理论'), lexicon))).toEqual(['邓小平 person']);
    expect(findDoctrines(passageOf('官僚主义'), lexicon)).toEqual([]);
  });

  it('of the byline are found wherever they stand', () => {
    expect(findBylineNames(passageOf('尔玛依娜和尔玛依娜'), ['尔玛依娜', '陈', 'A']).length).toBe(2);
  });
});

describe('kinds and countries', () => {
  const kind = (text: string, name: string, from: Spot['kind']) =>
    correctKind(text, spot(text, name, from), lexicon, knowledge).kind;
  it('are told by the next word', () => {
    expect(kind('库马尔通加总统访问', '库马尔通加', 'place')).toBe('person');
    expect(kind('法国总统访问', '法国', 'place')).toBe('place');
    expect(kind('在贾尔巴德州开会', '贾尔巴德州', 'person')).toBe('place');
    expect(kind('张家岛来了', '张家岛', 'person')).toBe('person');
  });

  it('a country is parted from what follows it', () => {
    const parts = (text: string, name: string, from: Spot['kind']) =>
      print(text, partCountry(text, spot(text, name, from), knowledge));
    expect(parts('中方代表', '中方', 'organisation')).toEqual(['中 place']);
    expect(parts('美国公司', '美国公司', 'organisation')).toEqual(['美国 place']);
    expect(parts('荷兰人维姆·德容', '荷兰人维姆·德容', 'person')).toEqual(['荷兰 place', '维姆·德容 person']);
    expect(parts('中国银行', '中国银行', 'organisation')).toEqual(['中国银行 organisation']);
  });

  it('halves of one transcription are one name, Chinese names side by side are not', () => {
    const joined = (text: string, first: string, second: string) =>
      print(text, joinTranscriptions(text, [spot(text, first, 'person'), spot(text, second, 'person')], knowledge));
    expect(joined('伯奇费尔', '伯奇', '费尔')).toEqual(['伯奇费尔 person']);
    expect(joined('陈志远王建国', '陈志远', '王建国').length).toBe(2);
  });
});

describe('the article', () => {
  it('repeats a name that was certain once, and gives it the kind that it has most often', () => {
    const text = '陈志远说。陈志远走了。陈志远回来。';
    const spots = [spot(text, '陈志远', 'person')];
    expect(spreadNames(passageOf(text), spots, () => true).length).toBe(3);
    expect(spreadNames(passageOf(text), spots, () => false).length).toBe(1);
    const places: Spot[] = [0, 5, 11].map((start) => ({
      start,
      end: start + 3,
      kind: start === 0 ? 'place' : 'person',
      weight: 3,
    }));
    expect(new Set(spreadNames(passageOf(text), places, () => true).map(({ kind }) => kind))).toEqual(new Set(['person']));
  });
});

describe('organisations found with too much or too little', () => {
  const corrected = (text: string, name: string) => {
    const found = correctOrganisation(passageOf(text), spot(text, name, 'organisation'), lexicon, knowledge);
    return found ? text.slice(found.start, found.end) : null;
  };
  it.each([
    ['由中建安装承建', '中建', '中建安装'],
    ['今天，九天行歌航天科技有限公司投产', '行歌航天科技有限公司', '九天行歌航天科技有限公司'],
    ['高频民生事项委托便民服务中心受理', '高频民生事项委托便民服务中心', null],
    ['成立澔屿文学社', '文学社', '澔屿文学社'],
    ['馆内有化石厅', '化石厅', null],
    ['各地财政部门拨款', '财政部', null],
    ['聚在外交部门口', '外交部', '外交部'],
    ['实现全程网办', '全程网办', null],
    ['打造特色党支部', '特色党支部', null],
    ['推广“东屏通”平台', '东屏通', null],
    ['结合主题党日活动', '主题党', null],
  ])('%s', (text, name, wanted) => expect(corrected(text, name)).toBe(wanted));

  it('are two where one belongs to the other', () => {
    const text = '青岛海关所属烟台海关';
    expect(print(text, splitBelonging(text, spot(text, text, 'organisation')))).toEqual([
      '青岛海关 organisation',
      '烟台海关 organisation',
    ]);
  });
});

describe('places by chance', () => {
  const kept = (text: string, name: string) =>
    correctPlace(passageOf(text), spot(text, name, 'place'), lexicon, knowledge) !== null;
  it.each([
    ['打造绿色生产样板区', '样板区'],
    ['上刀斫斧砍', '上刀斫斧砍'],
    ['风电主机、塔筒制造', '塔筒'],
    ['馆内有化石厅', '化石厅'],
  ])('are none: %s', (text, name) => expect(kept(text, name)).toBe(false));
  it.each([
    ['来到葫芦峪', '葫芦峪'],
    ['船抵雷西斯滕西亚', '雷西斯滕西亚'],
    ['沿滨河区走', '滨河区'],
  ])('stay: %s', (text, name) => expect(kept(text, name)).toBe(true));

  it('and people: a gap parts two words, but spreads a name of two characters', () => {
    const person = (text: string, name: string) =>
      isPlausiblePerson(
        passageOf(text),
        { ...spot(text, name, 'person'), end: text.indexOf(name) + name.length },
        lexicon,
        knowledge,
      );
    const folded = passageOf('丹心向党　清廉为民');
    const start = folded.text.indexOf('党');
    expect(isPlausiblePerson(folded, { start, end: start + 3, kind: 'person', weight: 3 }, lexicon, knowledge)).toBe(false);
    expect(person('局长陈志远说', '陈志远')).toBe(true);
  });
});
