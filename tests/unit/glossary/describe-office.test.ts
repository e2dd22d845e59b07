import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeOffice, describeOrganisation, divisionName } from '../../../lib/glossary/describe-office';

const NAMES: Record<string, string> = {
  青澜: 'Qinglan',
  东屏: 'Dongping',
  白石: 'Baishi',
  滨河: 'Binhe',
  长桥: 'Changqiao',
  市南: 'Shinan',
  杨柳坪: 'Yangliuping',
};
const romanise = (zh: string) => NAMES[zh] ?? '';

describe('offices in English', () => {
  it.each([
    ['青澜市委副书记、市长', 'deputy secretary, Qinglan city Party committee; mayor'],
    ['白石镇党委书记', 'secretary, Baishi town Party committee'],
    ['白石鎮黨委書記', 'secretary, Baishi town Party committee'],
    ['滨河区长桥街道工委书记', 'secretary, Changqiao subdistrict Party working committee, Binhe district'],
    ['市人大常委会主任', "chair, city standing committee of the people's congress"],
    ['东屏县渔业局局长', 'director, Dongping county bureau of fisheries'],
    ['市南区区长', 'district head, Shinan district'],
    ['区长', 'district head'],
    ['杨柳坪村村民', 'villager, Yangliuping village'],
    ['市委社会工作部副部长', 'deputy head, city social work department of the Party committee'],
    ['东屏县委书记', 'secretary, Dongping county Party committee'],
  ])('%s', (office, english) => {
    expect(describeOffice(office, romanise)).toBe(english);
  });

  it.each(['花果山掌门', '某某局局长', '石门镇镇长', '市长、掌门', '委书记', ''])(
    'leaves %s alone, of which a part is unknown',
    (office) => {
      expect(describeOffice(office, romanise)).toBeNull();
    },
  );
});

describe('organisations in English', () => {
  it.each([
    ['青澜市委', 'Qinglan city Party committee'],
    ['市纪委监委', 'city discipline and supervisory commission (Party and state under one roof)'],
    ['市行政审批服务局', 'city bureau for permits and services'],
    ['东屏县自然资源局', 'Dongping county bureau of natural resources'],
    ['东屏县人民政府', 'Dongping county government'],
  ])('%s', (name, english) => {
    expect(describeOrganisation(name, romanise)).toBe(english);
  });

  it.each(['白石镇', '果园合作社', '委', ''])('%s has none', (name) => {
    expect(describeOrganisation(name, romanise)).toBeNull();
  });
});

it('knows a division by itself', () => {
  expect(['市', '街道', '局'].map(divisionName)).toEqual(['city', 'subdistrict', undefined]);
});

it('is never half Chinese, and answers anything', () => {
  const piece = fc.constantFrom('市', '县', '委', '局', '书记', '青澜', '教育', '、', '常委', '主任', '甲');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect(describeOffice(text, romanise) ?? '').not.toMatch(/\p{Script=Han}/u);
      expect(describeOrganisation(text, romanise) ?? '').not.toMatch(/\p{Script=Han}/u);
    }),
  );
});
