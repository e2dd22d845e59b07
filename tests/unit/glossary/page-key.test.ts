/** The key printed on the page. All texts are invented. */
import { describe, expect, it } from 'vitest';
import { findTerms } from '../../../lib/glossary/find-terms';
import { blocksOf, entry, glossaryOf } from './sample-glossary';

const glossary = glossaryOf(entry('四下沉', { kind: 'numbered' }));

/** Members of the first formula of that wording that has any; `null` where it has none. */
function keyOf(formula: string, page: string): string[] | null {
  const text = page.replaceAll('#', '');
  const blocks = blocksOf(page.replaceAll('#', ''));
  const lines = page.split('\n');
  blocks.forEach((block, n) => {
    if (lines[n]?.startsWith('#')) block.kind = 'subhead';
  });
  const terms = findTerms(text, blocks, glossary, { political: true }).filter(
    (term) => text.slice(term.start, term.end) === formula,
  );
  expect(terms.length).toBeGreaterThan(0);
  const members = terms.find((term) => term.members)?.members;
  if (!members) return null;
  for (const { zh, at } of members) expect(at && text.slice(at.start, at.end)).toBe(zh);
  return members.map(({ zh, group }) => (group ? `${group}: ${zh}` : zh));
}

describe('the key behind the formula', () => {
  it.each([
    ['即', '推行“三亮”行动，即亮身份、亮承诺、亮成效，群众满意。', ['亮身份', '亮承诺', '亮成效']],
    ['a colon', '落实“四下沉”：人员下沉、资金下沉、服务下沉、平台下沉。', ['人员下沉', '资金下沉', '服务下沉', '平台下沉']],
    ['brackets', '开展“双走访”（走访企业、走访农户）活动。', ['走访企业', '走访农户']],
    ['a dash', '“三色管理”——红色预警、黄色提醒、绿色通行——已经推开。', ['红色预警', '黄色提醒', '绿色通行']],
    ['traditional characters', '推行「三亮」行動，即亮身份、亮承諾、亮成效，群眾滿意。', ['亮身份', '亮承諾', '亮成效']],
    ['quotation marks', '设立“三张清单”，分别是“问题清单”“任务清单”“责任清单”。', ['问题清单', '任务清单', '责任清单']],
    ['和 before the last', '明确“三个到位”，即人员到位、物资到位和责任到位。', ['人员到位', '物资到位', '责任到位']],
    [
      '一是 二是',
      '实行“三步法”。一是先摸底，逐户登记；二是再评议，公开结果；三是后兑现，按月发放。',
      ['先摸底', '再评议', '后兑现'],
    ],
  ])('after %s', (_, page, members) => {
    const formula = /[“「]([^”」]+)[”」]/u.exec(page)?.[1] ?? '';
    expect(keyOf(formula, page)).toEqual(members);
  });

  it('reads a sum item by item, each with its own number', () => {
    const page = '构建“1+3+6”工作体系，即1个指挥中心、3支应急队伍、6个网格小组，全天值守。';
    expect(keyOf('1+3+6', page)).toEqual(['1: 1个指挥中心', '3: 3支应急队伍', '6: 6个网格小组']);
  });

  it('reads Chinese numbers in a sum, and refuses numbers that do not fit', () => {
    expect(keyOf('1+2', '建立“1+2”机制，即一个平台、两支队伍。')).toEqual(['1: 一个平台', '2: 两支队伍']);
    expect(keyOf('1+2', '建立“1+2”机制，即一个平台、三支队伍。')).toBeNull();
  });

  it('reads a compound part by part', () => {
    const page = '开展“三问两办”活动。“三问”即问需于民、问计于民、问效于民；“两办”即马上就办、办就办好。';
    expect(keyOf('三问两办', page)).toEqual([
      '三问: 问需于民',
      '三问: 问计于民',
      '三问: 问效于民',
      '两办: 马上就办',
      '两办: 办就办好',
    ]);
  });

  it('stops where a list of the announced words runs on into the sentence', () => {
    expect(keyOf('两问三送', '推行“两问三送”，即问冷暖、问难处，送政策、送技术、送岗位，切实把好事办好。')).toEqual([
      '两问: 问冷暖',
      '两问: 问难处',
      '三送: 送政策',
      '三送: 送技术',
      '三送: 送岗位',
    ]);
    expect(keyOf('两问三送', '推行“两问三送”，即登门走访、听取意见，送政策、送技术、送岗位，切实把好事办好。')).toBeNull();
  });

  it('serves every mention of the formula, earlier ones too', () => {
    const page = '推进“三亮”行动。\n去年起推行“三亮”，即亮身份、亮承诺、亮成效。';
    const terms = findTerms(page, blocksOf(page), glossary, { political: true }).filter(({ kind }) => kind === 'numbered');
    expect(terms.map(({ members }) => members?.length)).toEqual([3, 3]);
  });
});

describe('the key before the formula', () => {
  it.each([
    ['探索“提事、议事、办事、评事”四步工作法', '四步工作法', ['提事', '议事', '办事', '评事']],
    ['探索提事、议事、办事、评事“四步”工作法', '四步', ['提事', '议事', '办事', '评事']],
    ['发放“安居卡”“就医卡”“助学卡”三张卡，构成“三张卡”体系', '三张卡', ['安居卡', '就医卡', '助学卡']],
    ['开展道路提升行动、河道清理行动、村貌整治行动等“三大行动”', '三大行动', ['道路提升行动', '河道清理行动', '村貌整治行动']],
  ])('%s', (page, formula, members) => {
    expect(keyOf(formula, page)).toEqual(members);
  });
});

describe('the key among names with the same noun', () => {
  it('reads a list elsewhere whose items all end in the noun', () => {
    const page = '白石镇建设“三型机关”。\n全镇努力建设学习机关、法治机关、清廉机关，成效明显。';
    expect(keyOf('三型机关', page)).toEqual(['学习机关', '法治机关', '清廉机关']);
  });

  it('gathers names introduced one by one, in quotation marks or as subheads', () => {
    const page = '滨河区开设“三个课堂”。\n#田间课堂\n农技员讲种植。\n#“云上课堂”\n在家也能学。\n然后是“红色课堂”。';
    expect(keyOf('三个课堂', page)).toEqual(['田间课堂', '云上课堂', '红色课堂']);
  });
});

describe('no key', () => {
  it.each([
    ['the page says nothing', '落实“四下沉”要求。', '四下沉'],
    ['there are too few', '落实“四下沉”：人员下沉、资金下沉、服务下沉。', '四下沉'],
    ['there are too many', '推行“三亮”行动，即亮身份、亮承诺、亮成效、亮家底。', '三亮'],
    ['an item stands twice', '推行“三亮”行动，即亮身份、亮承诺、亮承诺。', '三亮'],
    ['the list belongs to another sentence', '推行“三亮”行动。苹果、香蕉、橙子都卖完了。', '三亮'],
  ])('where %s', (_, page, formula) => {
    expect(keyOf(formula, page)).toBeNull();
  });
});
