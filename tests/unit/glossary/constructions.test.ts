/** Each construction: texts in which it stands, and twins in which it must not. All texts are invented. */
import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../../../lib/contract';
import { CONSTRUCTIONS } from '../../../lib/glossary/constructions/all';
import { entry, glossaryOf, termsIn } from './sample-glossary';

/** What stands, then what does not. `#` at the start of a text makes it a subhead. */
const CASES: Record<string, { yes: [text: string, found: string[]][]; no: string[] }> = {
  'quoted-number': {
    yes: [
      ['东屏县开展“七进”活动', ['七进']],
      ['建设“五型机关”', ['五型机关']],
      ['落实“双走访”要求', ['双走访']],
      ['整治“八小场所”隐患', ['八小场所']],
      ['建设「五型機關」', ['五型機關']],
    ],
    no: ['他是“90后”', '等了“三天”', '推进“一件事”改革', '在“五一”期间', '全长“8公里”', '“两者兼顾”', '“四国”'],
  },
  'compound-number': {
    yes: [
      ['坚持三比三看，争先进', ['三比三看']],
      ['推进“一带两廊三园”建设', ['一带两廊三园']],
      ['开展三问四办。', ['三问四办']],
    ],
    no: ['三年五载过去了', '住进三室两厅。', '他们三男两女，', '共有三十二个'],
  },
  'arabic-sum': {
    yes: [
      ['构建“1+3+6”体系', ['1+3+6']],
      ['构建1+N治理模式', ['1+N']],
    ],
    no: ['第90+3分钟破门', '他算出3+2=5', '比分为2+1'],
  },
  'digit-code': {
    yes: [['实施“271”服务体系', ['271']]],
    no: ['拨打“110”', '车牌尾号“271”', '翻到“271”页'],
  },
  'work-mode': {
    yes: [
      ['推行“支部+合作社”模式', ['支部+合作社']],
      ['采用「網格+熱線」辦法', ['網格+熱線']],
    ],
    no: ['八加八是十六，8+8等于16', '他吃了面粉+鸡蛋后就睡了，面粉+'],
  },
  'a-promotes-b': {
    yes: [
      ['做到以案释法，', ['以案释法']],
      ['以赛促学，以学促干', ['以赛促学', '以学促干']],
      ['，以党建促创建，', ['以党建促创建']],
    ],
    no: ['以此推断，', '所以促进了', '可以释放压力'],
  },
  'a-into-b': {
    yes: [
      ['变“等着看”为“主动办”', ['等着看', '主动办']],
      ['由“单打独斗”向“抱团发展”转变', ['单打独斗', '抱团发展']],
    ],
    no: ['他把“红”写成黑', '变了模样为了生活'],
  },
  'in-front': {
    yes: [
      ['努力走在前、作表率', ['走在前、作表率']],
      ['走在前，做表率', ['走在前，做表率']],
      ['走在前列、干在实处', ['走在前列、干在实处']],
    ],
    no: ['他走在前面，做完作业', '走在前'],
  },
  'quoted-couplet': {
    yes: [
      ['做到“交地即开工、建成即投产”。', ['交地即开工、建成即投产']],
      ['正所谓“海深则鱼跃，海阔则帆扬。”', ['海深则鱼跃，海阔则帆扬']],
      ['以“海纳百川 潮起东方”为题', ['海纳百川 潮起东方']],
      ['叫响“守山水、富百姓，讲奉献、比担当”', ['守山水、富百姓，讲奉献、比担当']],
    ],
    no: ['他说：“我来了，你走吧”', '买来“苹果、香蕉”', '“你好吗，再见吧”', '他说：“雨下得很大，风也吹得很大。”'],
  },
  'heading-couplet': {
    yes: [
      ['#白石镇里春潮涌 滨河岸边好风来', ['白石镇里春潮涌 滨河岸边好风来']],
      ['#“红帆引领”聚合力 “白石先锋”开新局', ['“红帆引领”聚合力 “白石先锋”开新局']],
    ],
    no: ['#白石镇召开大会 部署工作', '白石镇里春潮涌 滨河岸边好风来，他这样写道', '#白石镇推行“夜访”好办法 干部走进群众“心坎里”'],
  },
  'sentence-couplet': {
    yes: [
      ['山海之间，一城新生。这一年变化很大。', ['山海之间，一城新生']],
      ['这一年变化很大。责任是压舱之石，实干是远航之帆。', ['责任是压舱之石，实干是远航之帆']],
    ],
    no: ['加强组织领导，完善工作机制。', '天气很好，他们出门去了。'],
  },
  'party-meeting': {
    yes: [
      ['学习贯彻党的二十大精神', ['党的二十大精神']],
      ['党的二十届三中全会召开', ['党的二十届三中全会']],
      ['县第十四次党代会报告', ['第十四次党代会报告']],
    ],
    no: ['排名第十大城市', '党的大会', '二十届毕业生'],
  },
  'let-let': {
    yes: [['让数据多跑路、让群众少跑腿。', ['让数据多跑路、让群众少跑腿']]],
    no: ['让他先走。让我留下。', '让孩子写完作业再去，让'],
  },
  'each-has': {
    yes: [['实现老有所养、幼有所育、病有所医', ['老有所养、幼有所育、病有所医']]],
    no: ['心有所动，', '略有所闻'],
  },
  'parallel-run': {
    yes: [
      ['坚持守纪律、改作风、当标兵，', ['守纪律、改作风、当标兵']],
      ['推动抓班子、带队伍、促发展工作', ['抓班子、带队伍、促发展']],
      ['坚持政府搭台、企业唱戏。', ['政府搭台、企业唱戏']],
      ['做到有温度、有速度、有力度。', ['有温度、有速度、有力度']],
      ['成为建功新海岛、奋斗新征程的带头人', ['建功新海岛、奋斗新征程']],
      ['做到一切为了群众、一切依靠群众，', ['一切为了群众、一切依靠群众']],
    ],
    no: [
      '来自教育局、财政局、民政局',
      '苹果汁、橙子汁、葡萄汁',
      '王小明、李大伟、张三丰',
      '来到美丽的海滩、宽广的田野',
      '加强队伍建设、提高服务水平',
    ],
  },
  brand: {
    yes: [
      ['打造“海岛先锋”工程', ['海岛先锋']],
      ['擦亮“滨河里”党建品牌', ['滨河里']],
      ['创建品牌“白石暖阳”', ['白石暖阳']],
    ],
    no: ['《“海岛先锋”》这本书', '“好”评选'],
  },
  'first-x': {
    yes: [['跻身“第一梯队”', ['第一梯队']]],
    no: ['获得“第一名”', '“第一次”来', '第一梯队'],
  },
  'one-by-one': {
    yes: [
      ['建立一企一策，', ['一企一策']],
      ['创建“一支部一特色”', ['一支部一特色']],
    ],
    no: ['他一举一动', '一心一意，', '一家一户来', '形成一个统一方案。'],
  },
  'ise-chain': {
    yes: [['，精准化、精细化水平', ['精准化、精细化']]],
    no: ['绿化、美化', '实现了现代化。'],
  },
  'tally-heading': {
    yes: [
      ['实施五大行动', ['五大行动']],
      ['开展三年行动', ['三年行动']],
      ['打响百日攻坚战', ['百日攻坚战']],
      ['建立三级组织体系', ['三级组织体系']],
    ],
    no: ['第三年行动不便', '三年级的学生', '五大洲'],
  },
  'quoted-metaphor': {
    yes: [['当好“压舱石”', ['压舱石']]],
    no: ['买了一块压舱石'],
  },
  'quoted-coinage': {
    yes: [['推出“码上办”', ['码上办']]],
    no: ['他喊道：“我来了”', '“好吗”'],
  },
  institution: {
    yes: [
      ['县委召开会议', ['县委']],
      ['市委、市政府高度重视', ['市委、市政府']],
      ['团市委举办', ['团市委']],
      ['市直机关工委推进', ['市直机关工委']],
      ['区纪委监委通报', ['区纪委监委']],
    ],
    no: ['城市委托第三方', '超市委员', '县委员会里'],
  },
  'a-as-b': {
    yes: [['以项目建设为抓手，', ['以项目建设为抓手']]],
    no: ['以前认为', '以他为荣'],
  },
};

function found(name: string, line: string): string[] {
  const kind: BlockKind = line.startsWith('#') ? 'subhead' : 'paragraph';
  const text = line.replace(/^#/u, '');
  const terms = termsIn(text, glossaryOf(entry('无关')), { kind, frames: true });
  return terms.filter((term) => term.shape === name).map((term) => term.text);
}

describe('constructions', () => {
  it('are all tested, and all explained', () => {
    expect(Object.keys(CASES).sort()).toEqual(CONSTRUCTIONS.map(({ name }) => name).sort());
    for (const { explain } of CONSTRUCTIONS) expect(explain).toMatch(/^[A-Z"].*[.]$/u);
  });

  for (const [name, { yes, no }] of Object.entries(CASES)) {
    describe(name, () => {
      it.each(yes)('stands in %s', (text, expected) => {
        expect(found(name, text)).toEqual(expected);
      });
      it.each(no)('does not stand in %s', (text) => {
        expect(found(name, text)).toEqual([]);
      });
    });
  }

  it('gives the halves of couplets and the sides of pairs as parts', () => {
    const text = '做到“交地即开工、建成即投产”。';
    const [term] = termsIn(text, glossaryOf(entry('无关')));
    expect(term?.parts?.map(({ start, end }) => text.slice(start, end))).toEqual(['交地即开工', '建成即投产']);
  });

  it('lets the glossary explain a phrase that also has a shape', () => {
    const [term] = termsIn('落实“双走访”制度', glossaryOf(entry('双走访', { id: 'known', kind: 'numbered' })));
    expect(term).toMatchObject({ id: 'known', kind: 'numbered', text: '双走访' });
  });

  it('keeps shapes that other prose shares for political prose', () => {
    const text = '山海之间，一城新生。这一年变化很大。他买来“码上办”。';
    expect(termsIn(text, glossaryOf(entry('无关')), { political: false })).toEqual([]);
    expect(termsIn(text, glossaryOf(entry('无关')), { political: true })).toHaveLength(2);
  });
});
