/**
 * Invented articles of the forms that mislead most when a highlight is looked for again: their sentences are made on one last, and
 * differ by a name, a number or a word. Everything is drawn from a seed.
 */
import { article, type Random } from './mutations';

const SURNAMES = [...'陆方章顾贺温邵尹丁裴沈骆卓褚岑'];
const GIVEN = ['一鸣', '可', '予安', '小禾', '长林', '如月', '清川', '南星', '秋实', '思远', '望舒', '既白', '闻溪', '砚'];
const PLACES = ['青澜', '东屏', '白石', '滨河', '云岭', '柳湾', '石桥', '望海', '梅溪', '金沙', '凤尾', '长堤', '北屏', '西屏'];
const RANKS = ['市', '县', '区', '镇', '乡', '街道', '村'];
const OFFICES = [
  '民政局',
  '水务局',
  '教育局',
  '档案馆',
  '发展和改革局',
  '农业农村局',
  '交通运输局',
  '生态环境局',
  '统计局',
  '应急管理局',
];
const POSTS = ['局长', '副局长', '党组书记', '二级调研员', '总工程师', '办公室主任'];
const GOODS = ['鲜茶', '稻米', '海带', '柑橘', '毛竹', '对虾', '丝巾', '陶器', '菜籽油', '干贝'];
const AIMS = [
  '粮食安全',
  '就业优先',
  '生态保护',
  '基层治理',
  '民生保障',
  '科技创新',
  '文化传承',
  '防灾减灾',
  '营商环境',
  '乡村振兴',
];
const VERBS = ['扎实推进', '统筹抓好', '着力提升', '持续加强', '切实做好', '全面落实', '稳步扩大', '深入开展'];
const WHY = ['群众最关心的事', '发展的底线', '检验作风的尺子', '一项长期任务', '今年的头等大事', '各级的共同责任'];
const WINDS = ['偏东风', '偏南风', '偏北风', '西南风'];
const SKIES = ['多云', '阴有小雨', '晴到多云', '雷阵雨', '小雨转阴', '晴'];
const ASKED = [
  '为什么要出台这份办法',
  '和以前相比有哪些变化',
  '群众怎样申请',
  '资金从哪里来',
  '如何防止走过场',
  '下一步怎么打算',
];
const SAID = [
  '这件事群众盼了很久，我们走访了三百多户，大家说得最多的就是手续繁、跑腿多',
  '最大的变化是把十一个环节并成四个，材料少了一半，时限也写得明明白白',
  '带上身份证到就近的窗口就行，行动不便的老人可以请社区代办，也可以在手机上填表',
  '主要由市县两级财政分担，社会捐助的部分单独列账，每个季度向村民公布一次',
  '我们请了退休干部和村民代表来监督，发现问题当场记下，三天之内必须答复',
  '先在两个镇试半年，把经验和教训都理一理，明年春天再推到全市',
  '过去办一张证要盖七个章，如今窗口后面的人自己去传，来的人喝口水就能等到',
  '老房子加装电梯最怕低楼层不点头，我们陪着街坊把账一层一层算清楚',
  '账目贴在祠堂门口，谁有疑问当场就能翻底册，翻完了还要签字',
  '补贴不是越多越好，要让种粮的人觉得这块地值得传给儿女',
  '渔港的泊位按船长短分，先到先得，半夜回港也有人接缆绳',
  '学校的午餐由家长轮流来尝，咸了淡了写在本子上，厨房第二天就改',
  '图书馆延到夜里十点关门，多花的电费比想象的少得多',
  '垃圾分不分得好，看看楼下那几只猫还翻不翻袋子就晓得了',
  '年轻人愿意回来，不是因为口号，是因为这里有活干、有车坐、有网用',
  '修这座桥用了三百个日夜，最难的一夜江水涨了两米多',
];
const SCENES = [
  '渡口的老樟树下，几条长凳围成半圈，茶水是刚烧开的',
  '退潮以后，滩涂上留着一串深浅不一的脚印，通向还没修好的栈桥',
  '缝纫机的声音从二楼传下来，楼梯口贴着手写的排班表',
  '夜里十一点，调度室的灯还亮着，墙上的电子屏跳过一行又一行水位',
  '她把账本摊在膝上，用铅笔一笔一笔核对，算错的地方用橡皮轻轻擦掉',
  '孩子们挤在图书角，争着把自己写的借书卡夹进最厚的那一本',
  '修鞋摊搬到了屋檐下，老师傅的老花镜滑到鼻尖，手里的锥子却没有停',
  '水渠拐弯处立着一块旧石碑，字迹被青苔盖住了大半',
  '新来的技术员不爱说话，裤脚却总是沾着泥，村里人慢慢就信了他',
  '最后一班渡船靠岸时，灯塔恰好亮起来，照见码头上的竹筐和绳索',
  '会议开到一半停了电，大家索性点起蜡烛，把剩下的三个议题一口气说完',
  '豆腐坊凌晨三点开门，石磨换成了机器，点卤的手艺还是老一套',
  '染布的院子里挂满了靛蓝，风一吹，像是谁把海搬到了山坳里',
  '邮递员把自行车靠在槐树上，从挎包里摸出一封贴了三张邮票的信',
  '茶园的雾散得慢，采茶人的斗笠先露出来，然后才是一行行茶树',
  '祠堂改成了食堂，大门上的铜环还在，开饭的时候要敲三下',
  '那台老收音机一直摆在窗台上，天线断了半截，声音却还清楚',
  '实验田的牌子换过四回，头三回都写着失败的年份',
  '木匠在刨花堆里找他的铅笔，找了半天，原来夹在耳朵上',
  '暴雨冲垮了便道，送菜的三轮车绕了十一里山路才进村',
];

type Draw = ReturnType<typeof drawing>;

function drawing(random: Random) {
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  // A speaker says a thing once: these are dealt, not drawn.
  const dealer = (list: readonly string[]) => {
    let deck: string[] = [];
    return () => {
      if (deck.length === 0) deck = [...list];
      return deck.splice(random(deck.length), 1)[0] as string;
    };
  };
  return {
    random,
    pick,
    said: dealer(SAID),
    scene: dealer(SCENES),
    number: (below = 98) => 1 + random(below),
    person: () => pick(SURNAMES) + pick(GIVEN),
    place: () => pick(PLACES) + pick(RANKS),
    some: <T>(from: number, to: number, one: (n: number) => T): T[] =>
      Array.from({ length: from + random(to - from + 1) }, (_, n) => one(n)),
  };
}

const COUNTED = '一二三四五六七八九十';

const FORMS: Record<string, (draw: Draw) => string[]> = {
  'of towns': ({ random }) => [article(random)],

  appointments: ({ pick, person, some, number }) => [
    `青澜市第${number(9)}届人民代表大会常务委员会第${number(40)}次会议通过任免名单。`,
    ...some(4, 9, () => `任命${person()}为青澜市${pick(OFFICES)}${pick(POSTS)}；`),
    ...some(3, 6, () => `免去${person()}的青澜市${pick(OFFICES)}${pick(POSTS)}职务；`),
    ...some(2, 5, () => `决定任命：${person()}为${pick(OFFICES)}${pick(POSTS)}，免去其${pick(OFFICES)}${pick(POSTS)}职务。`),
  ],

  'a meeting': ({ pick, person, some, number }) => [
    `昨天，青澜市召开${pick(AIMS)}工作会议。市委书记${person()}出席并讲话，市长${person()}主持。`,
    ...some(4, 8, () => {
      const aim = pick(AIMS);
      const opening = pick(['会议指出', '会议强调', '会议要求', '会议认为']);
      return `${opening}，${aim}是${pick(WHY)}。要${pick(VERBS)}${aim}，${pick(VERBS)}${pick(AIMS)}，${pick(VERBS)}${pick(AIMS)}。要${pick(VERBS)}${pick(AIMS)}。`;
    }),
    `市领导${person()}、${person()}、${person()}参加会议，各县区设分会场${number(20)}个。`,
  ],

  measures: ({ pick, some, number, place, said }) => [
    `${place()}近日印发方案，提出${number(9)}个方面措施。`,
    some(4, 9, (n) => `${COUNTED[n]}是${pick(VERBS)}${pick(AIMS)}，年内完成${number()}个项目`)
      .join('；')
      .concat('。'),
    some(3, 6, (n) => `第${COUNTED[n]}，${pick(VERBS)}${pick(AIMS)}，由${pick(OFFICES)}牵头`)
      .join('。')
      .concat('。'),
    ...some(2, 4, () => `“${said()}。”${place()}${pick(OFFICES)}负责人说。`),
  ],

  'an interview': ({ pick, person, place, some, said }) => [
    `就新出台的办法，记者采访了${place()}${pick(OFFICES)}${pick(POSTS)}${person()}。`,
    ...some(4, 7, () => `记者：${pick(ASKED)}？\n答：${said()}。${said()}。`),
  ],

  'a forecast': ({ pick, some, number }) => [
    '市气象台今晨发布未来几天天气预报。',
    ...some(4, 8, (n) => `${n + 6}日，${pick(SKIES)}，${pick(WINDS)}${number(6)}级，气温${number(9)}到${9 + number(20)}摄氏度。`),
    ...some(3, 6, () => `${pick(PLACES)}海面：${pick(SKIES)}，${pick(WINDS)}${number(6)}级，浪高${number(3)}米。`),
  ],

  prices: ({ pick, some, number, place }) => [
    `${place()}农产品批发市场今天公布价格。`,
    ...some(5, 10, () => `${pick(GOODS)}每公斤${number()}.${number(9)}元，比上周${pick(['上涨', '下跌'])}${number(20)}%；`),
    ...some(2, 4, () => `业内人士分析，${pick(GOODS)}价格${pick(['走高', '回落'])}，主要是${pick(SKIES)}天气和运费变化所致。`),
  ],

  'a feature': ({ pick, person, place, some, scene }) =>
    some(4, 6, () => some(2, 3, () => `${scene()}。${pick(['', `${person()}来自${place()}。`])}`).join('')),

  honours: ({ pick, person, place, some, number, scene }) => [
    `第${number(12)}届${pick(AIMS)}评选结果昨天揭晓，共有${number()}人入选。`,
    ...some(4, 8, () => `${person()}，${place()}${pick(OFFICES)}职工，从事${pick(AIMS)}工作${number(40)}年，${scene()}。`),
    `一等奖：${some(4, 7, () => `${person()}（${place()}）`).join('、')}。`,
    `二等奖：${some(4, 7, () => `${person()}（${place()}）`).join('、')}。`,
  ],
};

export const FORM_NAMES = Object.keys(FORMS);

/** An article of a form, in paragraphs. */
export function articleOfForm(form: string, random: Random): string {
  const write = FORMS[form];
  if (!write) throw new Error(`No such form: ${form}`);
  return write(drawing(random)).join('\n');
}
