import { describe, expect, it } from 'vitest';
import { Cohesion } from '../../../lib/article/newspaper/cohesion';
import { copiesOf } from '../../../lib/article/newspaper/duplicates';
import { type HeadLine, headlineOf } from '../../../lib/article/newspaper/head';
import { linesOf } from '../../../lib/article/newspaper/lines';
import { type Piece, piecesOf } from '../../../lib/article/newspaper/pieces';
import { JOIN, joinScore } from '../../../lib/article/newspaper/rejoin';
import { closeProse, closeSpaces } from '../../../lib/article/newspaper/spaces';
import { STEPS, ZONES } from '../../../lib/article/newspaper/steps';
import { CLASSES, EMISSION } from '../../../lib/article/newspaper/weights';

const piece = (text: string): Piece => piecesOf(linesOf(text))[0] ?? ({} as Piece);

describe('lines', () => {
  it('are numbered, and the marks of the extraction are taken off', () => {
    expect(linesOf('\n## 标题\n\n\n- 一项\n**粗体**\n　　缩进')).toMatchObject([
      { number: 2, text: '标题', level: 2, blanksBefore: 1 },
      { number: 5, text: '一项', bullet: true, blanksBefore: 2 },
      { number: 6, text: '粗体', level: 4, blanksBefore: 0 },
      { number: 7, text: '缩进', indent: 2 },
    ]);
  });
});

describe('spaces', () => {
  it('go where a printed line ended, and stay in a slogan', () => {
    expect(closeSpaces('近年来青澜市坚持“同心 同向”的理念 推动各项工作再上新的台阶', 16)).toBe(
      '近年来青澜市坚持“同心 同向”的理念推动各项工作再上新的台阶',
    );
  });

  it('go inside a paragraph, and stay in quotation marks, brackets and Latin text', () => {
    expect(closeProse('东屏 县举办“同心 同向”活动(记者 李青)New York 来宾', 0)).toBe(
      '东屏县举办“同心 同向”活动(记者 李青)New York 来宾',
    );
    expect(closeProse('记者 李青 东屏 县', 6)).toBe('记者 李青 东屏县');
  });
});

describe('a head of several lines', () => {
  const head = (...lines: [HeadLine['as'], string, boolean?][]) =>
    headlineOf(lines.map(([as, text, tight = false]) => ({ as, text, tight })));

  it.each([
    [
      'a kicker with its dash',
      head(['kicker', '青澜市推进基层治理——'], ['title', '小网格托起大民生']),
      { kicker: '青澜市推进基层治理——', title: '小网格托起大民生', subtitle: null },
    ],
    [
      'kicker and title in one line',
      head(['title', '青澜市扎实推进城乡基层治理现代化—— 小网格托起大民生']),
      { kicker: '青澜市扎实推进城乡基层治理现代化——', title: '小网格托起大民生', subtitle: null },
    ],
    [
      'a deck behind a dash',
      head(['title', '灯火里的守夜人——记青澜供电公司抢修班']),
      { kicker: null, title: '灯火里的守夜人', subtitle: '——记青澜供电公司抢修班' },
    ],
    [
      'a couplet above a plain line',
      head(['title', '同心同向谋发展 实干实效惠民生'], ['deck', '青澜市直机关党建工作迈上高质量发展新台阶']),
      { kicker: null, title: '同心同向谋发展 实干实效惠民生', subtitle: '青澜市直机关党建工作迈上高质量发展新台阶' },
    ],
    [
      'a place with a colon below a plain line',
      head(['title', '把服务送到群众家门口的最后一米'], ['deck', '滨河区:小驿站里暖意浓']),
      { kicker: '把服务送到群众家门口的最后一米', title: '滨河区:小驿站里暖意浓', subtitle: null },
    ],
    [
      'one title set in two lines',
      head(['title', '夜市摊主拾金不昧'], ['title', '万元现金物归原主', true]),
      { kicker: null, title: '夜市摊主拾金不昧 万元现金物归原主', subtitle: null },
    ],
    ['no line', head(), { kicker: null, title: '', subtitle: null }],
  ])('%s', (_, headline, expected) => expect(headline).toEqual(expected));
});

describe('a broken paragraph', () => {
  const cohesion = new Cohesion(['网店出售减肥产品被查', '减肥产品没有厂名厂址']);
  const joins = (left: string, right: string): boolean => joinScore(piece(left), piece(right), cohesion) >= JOIN.needed;

  it.each([
    ['抽检发现,这家网店出售的减', '肥产品,外包装上没有厂名。'],
    ['我市将进一步加强基层治理,', '全面落实各项部署,让城市更宜居。'],
    ['开通“书记信箱”“掌上', '议事厅”等渠道,请村民给村里的事出主意。'],
    ['“这里的变化太大了。”', '村民李青说,以前下雨天出不了门。'],
    ['对食堂的采购、留样、陪餐作', '出明确规定。'],
  ])('%s | %s', (left, right) => expect(joins(left, right)).toBe(true));

  it.each([
    ['会议要求,各级要抓好落实。', '东屏县举办了农民丰收节活动。'],
    ['排队两个小时才能办完的', '如今,村里的自助机十分钟就能打出证明。'],
    ['全镇还着手搭建"邻里', '今年入秋以来,柿子园迎来了一批批游客。'],
    ['重点做好以下工作:', '一是加强组织领导,层层压实责任。'],
  ])('%s / %s', (left, right) => expect(joins(left, right)).toBe(false));

  it('is told by its first printed line, where line ends are known', () => {
    const text = (first: string) =>
      `${first} 镇上请来农技员手把手教果农修剪疏花套袋 又在村口建起分拣车间把果子按大小分成三 等装箱发往外地一季下来每户多挣了两万元`;
    const open = piece('全镇把柿子园当作富民产业来经营带动农户走');
    const indented = joinScore(open, piece(text('柿子熟了山路上的车一辆接着一辆开')), cohesion);
    const full = joinScore(open, piece(text('柿子熟了山路上的车一辆接着一辆开进来')), cohesion);
    expect(full).toBeGreaterThanOrEqual(JOIN.needed);
    expect(indented).toBeLessThan(JOIN.needed);
  });
});

describe('fragments printed twice', () => {
  const story =
    '近年来,白石镇坚持把特色种植作为富民产业来抓,先后引进新品种十二个,带动农户三百余户增收,让乡亲们的日子越过越红火。';

  it('are found by the end or the start that they share', () => {
    expect(
      copiesOf(
        [
          story,
          '让乡亲们的日子越过越红火。带动农户三百余户增收',
          '先后引进新品种十二个,带动农户三百余户增收,让乡亲们的日子越过越红火。',
        ],
        (i) => -i,
        () => false,
      ),
    ).toEqual([-1, -1, 0]);
  });

  it('are not phrases that return in mid-sentence', () => {
    expect(
      copiesOf(
        [story, '把特色种植作为富民产业来抓'],
        (i) => -i,
        () => false,
      ),
    ).toEqual([-1, -1]);
  });
});

describe('the weights', () => {
  it('lead from every zone somewhere, and name classes that exist', () => {
    for (const zone of ZONES) expect(STEPS.some((step) => step.from === zone)).toBe(true);
    for (const name of CLASSES) {
      expect(EMISSION[name]).toBeDefined();
      expect(STEPS.some((step) => step.line === name)).toBe(true);
    }
  });
});
