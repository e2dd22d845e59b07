import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../lib/contract';
import { englishDate } from '../../../lib/entities/date-english';
import { findEntities } from '../../../lib/entities/find-entities';
import { segment } from '../../../lib/text/segment';
import { articleOf, entitiesOf, knowledge, lexicon } from './resources';

const find = <K extends Entity['kind']>(text: string, kind: K) =>
  entitiesOf(text).filter((entity): entity is Extract<Entity, { kind: K }> => entity.kind === kind);

describe('full and short forms', () => {
  it.each([
    ['烟台市人力资源和社会保障局发布公告。烟台市人社局提醒，材料要带齐。', '烟台市人力资源和社会保障局'],
    ['山东瀚岚航天科技有限公司昨天投产。瀚岚航天科技有限公司有员工三百人。', '山东瀚岚航天科技有限公司'],
  ])('are one thing: %s', (text, full) => {
    const found = find(text, 'organisation');
    expect(found.length).toBe(2);
    expect(new Set(found.map(({ id }) => id)).size).toBe(1);
    expect(found.map(({ name }) => name)).toEqual([full, full]);
  });

  it('are not, where they are two bodies', () => {
    const found = find('烟台市人社局和青岛市人社局签了协议。', 'organisation');
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });
});

describe('a headline', () => {
  const inTitle = (title: string, known: Entity[]) =>
    findEntities(articleOf('', { headline: { kicker: null, title, subtitle: null } }), segment(title, lexicon), {
      lexicon,
      knowledge,
      field: 'title',
      known,
    }).map(({ kind, start, end }) => `${kind} ${title.slice(start, end)}`);

  it('is read with what the body names', () => {
    const body = entitiesOf('东屏县农技站站长乜向葵说，今年的麦子好。东屏县农技站在田里守了三天。');
    const person = body.find(({ kind }) => kind === 'person');
    expect(person?.name).toBe('乜向葵');
    expect(inTitle('乜向葵与麦子', [])).not.toContain('person 乜向葵');
    expect(inTitle('乜向葵与麦子', body)).toContain('person 乜向葵');
  });
});

describe('places', () => {
  it('that no list has lie in the one printed before them, later too', () => {
    const places = find('山东省烟台市白石沟镇的桥修好了。白石沟镇从此不再绕路。', 'place').filter(
      ({ name }) => name === '白石沟镇',
    );
    expect(places.map(({ within }) => within)).toEqual([
      ['山东省', '烟台市', '白石沟镇'],
      ['山东省', '烟台市', '白石沟镇'],
    ]);
    expect(places[0]?.level).toBe('town');
  });

  it('abroad have their English', () => {
    expect(find('韩国和美国签署协定', 'place').map(({ english }) => english)).toEqual(['South Korea', 'United States']);
  });
});

describe('offices', () => {
  it('are complete where the body that they lead stands before them', () => {
    const [person] = find('滨河区红旗街道党工委书记陈志远主持会议。', 'person');
    expect(person?.office).toMatch(/街道党工委书记$/u);
  });
});

describe('dates in English', () => {
  it.each([
    ['2026-04/2026-10-20', '今年4月以来', 'since April 2026'],
    ['2023-03-05', '3月5日', '5 March 2023'],
    ['2023-03-05/2023-03-07', '3月5日至7日', '5 to 7 March 2023'],
    ['2023-01/2023-06', '上半年', 'first half of 2023'],
    ['2023-07/2023-09', '三季度', 'third quarter of 2023'],
    ['2019/2023', '2019年至2023年', '2019 to 2023'],
    ['2023-12', '2023年底前', 'by the end of December 2023'],
    ['2022-12-30/2023-01-02', '12月30日至1月2日', '30 December 2022 to 2 January 2023'],
  ])('%s', (iso, printed, english) => expect(englishDate(iso, printed)).toBe(english));
  it.each([null, '2023-13', 'soon'])('are left out where there is none: %s', (iso) =>
    expect(englishDate(iso, '近日')).toBeNull(),
  );
});
