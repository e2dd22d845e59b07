import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, QuotationEntity } from '../../../lib/contract';
import { findEntities } from '../../../lib/entities/find-entities';
import { segment } from '../../../lib/text/segment';
import { articleOf, entitiesOf, knowledge, lexicon, printed } from './resources';

const find = <K extends Entity['kind']>(text: string, kind: K) =>
  entitiesOf(text).filter((entity): entity is Extract<Entity, { kind: K }> => entity.kind === kind);

describe('people', () => {
  it.each([
    ['县水利局局长陈志远介绍，水库已经蓄满。', ['陈志远']],
    ['记者赵明华 通讯员孙丽娟报道', ['赵明华', '孙丽娟']],
    ['美国总统约翰·麦克唐纳访问法国。', ['约翰·麦克唐纳']],
    ['“我们家变样了。”村民李桂芳高兴地说。', ['李桂芳']],
  ])('%s', (text, names) => {
    expect(printed(text, 'person')).toEqual(names);
  });

  it.each([
    '幸福感、获得感、安全感不断提升。',
    '金银花和黄连都是常用药材。',
    '马上召开会议，高度重视，严格落实。',
    '文明、和平、温暖、安全。',
    '要踔厉奋发、勇毅前行。',
    '“合纵连横”的做法受到欢迎。',
  ])('are no people: %s', (text) => {
    expect(printed(text, 'person')).toEqual([]);
  });

  it('have the office that stands before them, shared by those that follow', () => {
    const people = find('县水利局局长陈志远、副局长王建国，记者赵明华、孙丽娟到场。', 'person');
    expect(people.map(({ office }) => office)).toEqual([expect.stringMatching(/局长$/u), '副局长', '记者', '记者']);
  });

  it('are found in the body where the byline names them', () => {
    const bylines = [{ role: 'reporter' as const, name: '尔玛依娜', affiliation: null }];
    expect(printed('尔玛依娜昨天到了白石镇。', 'person', { bylines })).toEqual(['尔玛依娜']);
  });

  it('keep one id from full name to surname and office', () => {
    const people = find('县医院主任陈志远每天查房。陈主任说，病人放心，他就放心。', 'person');
    expect(people.length).toBe(2);
    expect(new Set(people.map(({ id }) => id)).size).toBe(1);
    expect(people.map(({ name }) => name)).toEqual(['陈志远', '陈志远']);
  });
});

describe('organisations', () => {
  it('have type and level', () => {
    const text = '烟台市公安局、国家发展改革委和北京大学参加。';
    expect(find(text, 'organisation').map(({ type, level }) => [type, level])).toEqual([
      ['government', 'city'],
      ['government', 'centre'],
      ['school', 'centre'],
    ]);
  });

  it('share an id in full and short form', () => {
    const found = find('国家发展和改革委员会发布通知。国家发改委表示，通知即日起施行。', 'organisation');
    expect(found.map(({ id }) => id)).toEqual([found[0]?.id, found[0]?.id]);
    expect(found[1]?.name).toBe('国家发展和改革委员会');
  });
});

describe('places', () => {
  it('know their code and what lies above', () => {
    const [, city] = find('山东省烟台市的渔港', 'place');
    expect(city).toMatchObject({ level: 'city', code: '370600', within: ['山东省', '烟台市'] });
  });

  it('are told apart by the places around them', () => {
    const district = (text: string) => find(text, 'place').find((place) => text.slice(place.start, place.end) === '朝阳区');
    expect(district('北京市朝阳区的公园')?.within).toEqual(['北京市', '朝阳区']);
    expect(district('吉林省长春市朝阳区的公园')?.within).toEqual(['吉林省', '长春市', '朝阳区']);
  });

  it('stand for countries by one character in their patterns', () => {
    expect(printed('中美关系和中俄贸易', 'place')).toEqual(['中', '美', '中', '俄']);
  });
});

describe('quotations', () => {
  const quoted = (text: string) => find(text, 'quotation').map(({ start, end, speaker }) => [text.slice(start, end), speaker]);

  it('have a speaker who stands before or after', () => {
    expect(quoted('村民李桂芳说：“路修好了，车也通了。”')).toEqual([['“路修好了，车也通了。”', '李桂芳']]);
    expect(quoted('“路修好了，车也通了。”村民李桂芳高兴地说。')).toEqual([['“路修好了，车也通了。”', '李桂芳']]);
  });

  it('name an office where there is no name', () => {
    expect(quoted('“水质达标，请大家放心。”镇上一位负责人表示。')[0]?.[1]).toContain('负责人');
  });

  it('are no quotations where a word is only marked', () => {
    expect(quoted('打造“一刻钟”服务圈，擦亮“渔乡”品牌。')).toEqual([]);
  });

  it('go on over paragraphs with the same speaker', () => {
    const text = '村民李桂芳说：“先说路，路修好了。\n“再说水，水也通了。”';
    expect((find(text, 'quotation') as QuotationEntity[]).map(({ speaker }) => speaker)).toEqual(['李桂芳', '李桂芳']);
  });

  it('point at the person who speaks', () => {
    const entities = entitiesOf('“路修好了，车也通了。”村民李桂芳高兴地说。');
    const speaker = entities.find(({ kind }) => kind === 'person');
    expect(entities.find(({ kind }) => kind === 'quotation')).toMatchObject({ speakerId: speaker?.id });
  });
});

describe('the whole', () => {
  it('reads a date as one thing, not as a count', () => {
    expect(entitiesOf('2023年5月6日').map(({ kind }) => kind)).toEqual(['date']);
  });

  it('finds names in a part of the headline', () => {
    const headline = { kicker: null, title: '烟台市开行观光列车', subtitle: null };
    const article = articleOf('', { headline });
    const found = findEntities(article, segment(headline.title, lexicon), { lexicon, knowledge, field: 'title' });
    expect(found).toMatchObject([{ kind: 'place', field: 'title', start: 0, end: 3 }]);
  });

  const pieces = fc.constantFrom(
    '县水利局局长陈志远',
    '（',
    '）',
    '《',
    '》',
    '“',
    '”',
    '2023年',
    '3月5日',
    '18.62万条',
    '近',
    '三',
    '个',
    '·',
    '约翰',
    '北京大学',
    '山东省',
    '烟台市',
    '\n',
    ' ',
    '　',
    '说',
    '，',
    '。',
    '中',
    '美',
    '𠮷',
    'A4',
    '％',
    '公司',
    '以来',
    '一',
    '-',
  );
  it('spans lie inside the text, do not cross within a kind, and are the same each time', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const found = entitiesOf(text);
        expect(entitiesOf(text)).toEqual(found);
        const last = new Map<string, number>();
        for (const entity of found) {
          expect(entity.start).toBeGreaterThanOrEqual(last.get(entity.kind) ?? 0);
          expect(entity.end).toBeGreaterThan(entity.start);
          expect(entity.end).toBeLessThanOrEqual(text.length);
          last.set(entity.kind, entity.end);
        }
        for (const id of new Set(found.map((entity) => entity.id))) {
          const same = found.filter((entity) => entity.id === id);
          expect(new Set(same.map(({ kind, name }) => `${kind} ${name}`)).size).toBe(1);
        }
      }),
      { numRuns: 200 },
    );
  });
});
