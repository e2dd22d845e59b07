/**
 * Invented news articles and what happens to such pages between two visits, each character carrying where it came from, so that the
 * right place of every highlight is known. Everything is drawn from a seed.
 */
import { SIMPLIFIED, TRADITIONAL } from '../../../lib/text/traditional';

export interface Unit {
  text: string;
  /** Offset in the article as first seen; null for what was put in or replaced. */
  from: number | null;
}

export type Random = (below: number) => number;

/** mulberry32 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const TOWNS = [
  '白石镇',
  '东屏县',
  '滨河区',
  '青澜市',
  '云岭乡',
  '柳湾村',
  '石桥街道',
  '望海新区',
  '梅溪镇',
  '金沙湾',
  '凤尾岛',
  '长堤街道',
];
const PEOPLE = ['陆一鸣', '方可', '章予安', '顾小禾', '贺长林', '温如月', '邵清川', '尹南星', '丁秋实', '裴思远'];
const THINGS = [
  '老旧小区改造',
  '乡村道路硬化',
  '智慧农业',
  '河湖治理',
  '养老服务',
  '光伏发电',
  '冷链物流',
  '校园食堂',
  '近海养殖',
  '非遗工坊',
  '数字档案',
  '公交优化',
];
const PHRASES = [
  '一张清单管到底',
  '干部多跑腿',
  '群众少跑路',
  '把实事办实',
  '把好事办好',
  '以点带面',
  '久久为功',
  '接诉即办',
  '党建引领',
  '挂图作战',
  '对标一流',
  '一线工作法',
];
const DEEDS = [
  '逐户上门听取意见',
  '把会议室搬到了田间地头',
  '连夜赶制出一份施工图纸',
  '请来三位退休教师当顾问',
  '给每盏路灯都编了号',
  '在码头边设起了临时窗口',
  '先后拿出五套修改方案',
  '同企业负责人当面算账',
  '为独居老人装上了呼叫铃',
  '把沿街的旧招牌换成统一样式',
  '试着用无人机巡查管线',
  '对照台账一项一项销号',
];
const SAYINGS = [
  '以前出门一脚泥，现在走着去赶集，鞋底都是干净的',
  '单子上写着谁负责、几时办完，心里就有了底',
  '孩子在家门口上学，我们打工也安心',
  '菜价涨没涨，手机上一看就知道',
  '问题摆在桌面上谈，总比憋在肚子里强',
  '水清了，白鹭回来了，我的小饭馆也热闹了',
  '头一回觉得办证不用请假',
  '机器替了人手，腰疼的毛病也好多了',
];
const WEATHER = ['清晨的薄雾还没散去', '午后的阳光照在新铺的路面上', '一场小雨过后', '天刚擦黑', '初冬时节', '早市刚刚开张'];

type Pick = <T>(list: readonly T[]) => T;
type Clause = (pick: Pick, n: () => number) => string;

/** Forms that run in parallel in one paragraph, town after town. */
const PARALLEL: Clause[] = [
  (pick, n) => `${pick(TOWNS)}完成投资${n()}亿元，同比增长${n() % 30}.${n() % 9}%`,
  (pick, n) => `${pick(TOWNS)}围绕${pick(THINGS)}，先后实施项目${n()}个`,
  (pick, n) => `${pick(TOWNS)}建成${pick(THINGS)}示范点${n()}处，覆盖${n()}个社区`,
  (pick) => `在${pick(TOWNS)}，${pick(PEOPLE)}${pick(DEEDS)}`,
];

const CLAUSES: Clause[] = [
  ...PARALLEL,
  (pick) => `“${pick(SAYINGS)}。”${pick(TOWNS)}居民${pick(PEOPLE)}说`,
  (pick) => `坚持“${pick(PHRASES)}、${pick(PHRASES)}”，推动${pick(THINGS)}高质量发展`,
  (pick, n) => `${pick(WEATHER)}，记者在${pick(TOWNS)}看到，${n()}名工作人员${pick(DEEDS)}`,
  (pick) => `下一步，${pick(TOWNS)}将继续聚焦${pick(THINGS)}和${pick(THINGS)}，让发展成果更多惠及群众`,
  (pick, n) => `截至目前，全市累计完成${pick(THINGS)}任务${n()}项，其中${n()}项提前交付`,
  (pick) => `${pick(WEATHER)}，${pick(PEOPLE)}沿着河堤走了一圈，回来便${pick(DEEDS)}`,
  (pick, n) => `为此，${pick(TOWNS)}专门成立由${n()}人组成的工作专班，${pick(DEEDS)}，并${pick(DEEDS)}`,
  (pick) => `${pick(THINGS)}怎么干、由谁干、干到什么程度，${pick(TOWNS)}的答案是“${pick(PHRASES)}”`,
  (pick, n) => `据${pick(PEOPLE)}介绍，仅${pick(THINGS)}一项，每年就能为村集体增收${n()}万元`,
  (pick) => `说起${pick(THINGS)}，${pick(PEOPLE)}打开了话匣子：“${pick(SAYINGS)}。”`,
];

export function article(random: Random): string {
  const pick: Pick = (list) => list[random(list.length)] as never;
  const number = () => 1 + random(98);
  const paragraphs: string[] = [];
  for (let left = 6 + random(8); left > 0; left -= 1) {
    const clauses: string[] = [];
    // Parallel clauses of one form are what misleads most: a quarter of the paragraphs are lists of them.
    const list = random(4) === 0 ? pick(PARALLEL) : null;
    for (let n = 2 + random(4); n > 0; n -= 1) clauses.push((list ?? pick(CLAUSES))(pick, number));
    paragraphs.push(`${clauses.join(list ? '；' : '。')}。`);
  }
  return paragraphs.join('\n');
}

export const units = (text: string): Unit[] =>
  Array.from({ length: text.length }, (_, from) => ({ text: text[from] as string, from }));
export const textOf = (list: readonly Unit[]): string => list.map((unit) => unit.text).join('');
const added = (text: string): Unit[] => [...text].map((unit) => ({ text: unit, from: null }));

function pieces(list: readonly Unit[], ends: RegExp): Unit[][] {
  const all: Unit[][] = [[]];
  for (const unit of list) {
    all.at(-1)?.push(unit);
    if (ends.test(unit.text)) all.push([]);
  }
  return all.filter((piece) => piece.length > 0);
}

const TO_TRADITIONAL = new Map([...SIMPLIFIED].map((simplified, n) => [simplified, TRADITIONAL[n] as string]));
const FULL = ',;:!?()%0123456789';
const HALF_OF = new Map([...'，；：！？（）'].map((full, n) => [full, ',;:!?()'[n] as string]));

const TYPOS = '的了和在有为是以等及';

export type Mutation = (list: readonly Unit[], random: Random) => Unit[];

export const MUTATIONS: Record<string, Mutation> = {
  template: (list, random) => [
    ...added(`东屏发布\n2026-05-0${1 + random(9)} 08:00 来源：青澜日报\n`),
    ...list,
    ...added('\n责任编辑：温如月\n相关阅读：滨河区推进河湖治理'),
  ],
  whiteSpace: (list, random) =>
    list.flatMap((unit) => {
      if (unit.text === '\n') return random(2) ? added('\n\n　　') : random(3) ? [unit] : [];
      return random(40) === 0 ? [...added([' ', '\n', '\u200b', '　'][random(4)] as string), unit] : [unit];
    }),
  width: (list) =>
    list.map((unit) => {
      const half = HALF_OF.get(unit.text);
      if (half) return { ...unit, text: half };
      const quotes = '“”'.indexOf(unit.text);
      if (quotes >= 0) return { ...unit, text: '「」'[quotes] as string };
      return FULL.includes(unit.text) ? { ...unit, text: String.fromCharCode(unit.text.charCodeAt(0) + 0xfee0) } : unit;
    }),
  traditional: (list) => list.map((unit) => ({ ...unit, text: TO_TRADITIONAL.get(unit.text) ?? unit.text })),
  numbers: (list, random) =>
    list.map((unit) =>
      /\d/.test(unit.text) && random(3) === 0 ? { text: String((Number(unit.text) + 1 + random(9)) % 10), from: null } : unit,
    ),
  smallEdits: (list, random) =>
    list.flatMap((unit): Unit[] => {
      const typo = TYPOS[random(TYPOS.length)] as string;
      const what = random(240);
      if (what === 0) return [];
      if (what === 1) return [...added(typo), unit];
      return what === 2 ? added(typo) : [unit];
    }),
  sentencesOut: (list, random) => pieces(list, /[。；]/).flatMap((piece) => (random(8) === 0 ? [] : piece)),
  sentencesIn: (list, random) =>
    pieces(list, /[。；]/).flatMap((piece) => {
      if (random(8) !== 0) return piece;
      const clause = CLAUSES[random(CLAUSES.length)] as (typeof CLAUSES)[number];
      return [
        ...added(
          `${clause(
            (from) => from[random(from.length)] as never,
            () => 1 + random(98),
          )}。`,
        ),
        ...piece,
      ];
    }),
  moved: (list, random) => {
    const paragraphs = pieces([...list, ...added('\n')], /\n/);
    for (let n = 0; n < 2; n += 1) {
      const [taken] = paragraphs.splice(random(paragraphs.length), 1);
      if (taken) paragraphs.splice(random(paragraphs.length + 1), 0, taken);
    }
    return paragraphs.flat();
  },
};

/** What becomes of pages, as the mutations that make it up. */
export const VARIANTS: Record<string, readonly (keyof typeof MUTATIONS)[]> = {
  'in another template': ['template'],
  're-wrapped': ['whiteSpace'],
  'in other punctuation': ['width'],
  'in traditional characters': ['traditional', 'width'],
  'with numbers updated': ['numbers'],
  edited: ['smallEdits'],
  'with sentences taken out': ['sentencesOut'],
  'with sentences put in': ['sentencesIn'],
  'with paragraphs moved': ['moved'],
  reprinted: ['sentencesOut', 'width', 'whiteSpace', 'template'],
  revised: ['numbers', 'smallEdits', 'sentencesOut', 'sentencesIn', 'template'],
  'reprinted in Taiwan, moved': ['traditional', 'moved', 'whiteSpace', 'template'],
};

/** Share of the units of a span of the text as it is now that come from `start` to `end` of the first text, white space aside. */
export function precision(list: readonly Unit[], found: { start: number; end: number }, start: number, end: number): number {
  let at = 0;
  let own = 0;
  let all = 0;
  for (const unit of list) {
    if (at >= found.start && at < found.end && !/[\s\u200b]/.test(unit.text)) {
      all += 1;
      if (unit.from !== null && unit.from >= start && unit.from < end) own += 1;
    }
    at += unit.text.length;
  }
  return all === 0 ? 0 : own / all;
}

export interface Truth {
  /** Where the quote now stands: from its first unit that is left to its last. Null where none is. */
  place: { start: number; end: number } | null;
  /** Share of its units that are left, 0 to 1. */
  left: number;
  /** Whether it stands unedited: all units left, nothing between them but white space. */
  whole: boolean;
}

/** Where `start` to `end` of the first text went. */
export function truth(list: readonly Unit[], start: number, end: number): Truth {
  let from = -1;
  let to = -1;
  let count = 0;
  let between = 0;
  let at = 0;
  let order = -1;
  let inOrder = true;
  for (const unit of list) {
    const inside = unit.from !== null && unit.from >= start && unit.from < end;
    if (inside) {
      if (from < 0) from = at;
      if ((unit.from as number) < order) inOrder = false;
      order = unit.from as number;
      to = at + unit.text.length;
      count += 1;
    }
    at += unit.text.length;
  }
  if (from < 0) return { place: null, left: 0, whole: false };
  at = 0;
  for (const unit of list) {
    if (at >= from && at < to && !(unit.from !== null && unit.from >= start && unit.from < end) && !/[\s\u200b]/.test(unit.text))
      between += 1;
    at += unit.text.length;
  }
  return {
    place: { start: from, end: to },
    left: count / (end - start),
    whole: count === end - start && between === 0 && inOrder,
  };
}
