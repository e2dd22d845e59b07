/**
 * Surnames stand twice: `lib/entities/data/surnames.tsv` for names in running text, by rank; `lib/article/byline/data/surnames.ts` for
 * bylines, where names run together without a sign between them, by how far one may be trusted there. What they agree on is checked here,
 * and where they differ, why.
 */
import { describe, expect, it } from 'vitest';
import { COMMON, COMPOUND, ONLY_SURNAMES, RARE } from '../../../lib/article/byline/data/surnames';
import { readTable } from './surname-table';

const table = readTable();
const ofText = new Set(table.filter((name) => [...name].length === 1));
const compoundOfText = new Set(table.filter((name) => [...name].length === 2));
const common = new Set(COMMON);
const rare = new Set(RARE);

/**
 * Bylines trust a few surnames of reporters that running text must not: there they are everyday characters, and a name would begin
 * everywhere (云 说, 化, 国, 相, 公, 代).
 */
const ONLY_IN_BYLINES = new Set('云井代公化印国娜岩相穆那靖');

/** Historical surnames: in prose these are other things (南门, 第五, 东门), or hardly there at all. */
const COMPOUND_ONLY_IN_BYLINES = (
  '万俟 东门 乐正 亓官 仲孙 公羊 公良 单于 南门 叶赫那拉 壤驷 夹谷 子车 宗政 宰父 左丘 ' +
  '巫马 微生 梁丘 淳于 漆雕 爱新觉罗 相里 第五 纳兰 谷梁 贺兰 赫连 郑张 闾丘 颛孙 鲜于 '
)
  .trim()
  .split(' ');

describe('the two tables of surnames', () => {
  it('are both there', () => {
    expect(common.size).toBeGreaterThan(300);
    expect(ofText.size).toBeGreaterThan(400);
  });

  it('name every surname of running text in bylines too, common or rare', () => {
    expect([...ofText].filter((name) => !common.has(name) && !rare.has(name))).toEqual([]);
  });

  it('name every common surname of bylines in running text, but for everyday characters', () => {
    expect([...common].filter((name) => !ofText.has(name) && !ONLY_IN_BYLINES.has(name))).toEqual([]);
    expect([...ONLY_IN_BYLINES].filter((name) => ofText.has(name) || !common.has(name))).toEqual([]);
  });

  it('hold no surname as common and as rare', () => {
    expect([...common].filter((name) => rare.has(name))).toEqual([]);
    expect([...ONLY_SURNAMES].filter((name) => !rare.has(name))).toEqual([]);
  });

  it('know the same surnames of two characters where a name in running text may begin with one', () => {
    // Bylines fold traditional characters before they look; the table has 欧陽 as some papers mix it.
    expect([...compoundOfText].filter((name) => name !== '欧陽' && !COMPOUND.includes(name))).toEqual([]);
    const apart = new Set(COMPOUND.filter((name) => !compoundOfText.has(name)));
    expect([...apart].sort()).toEqual([...new Set(COMPOUND_ONLY_IN_BYLINES)].sort());
  });
});
