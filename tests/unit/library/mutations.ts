/**
 * Invented news articles and what happens to such pages between two visits, each character carrying where it came from, so that the
 * right place of every highlight is known. Everything is drawn from a seed.
 */
import { SIMPLIFIED, TRADITIONAL } from '../../../lib/text/traditional';

export interface Unit {
  text: string;
  /** Offset in the article as first seen; null for what was put in or replaced. */
  from: number | null;
  /** It stands beside the running text, in a box of this name. */
  box?: string;
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
  /** A first page of several, or an excerpt. */
  paragraphsOut: (list, random) => {
    const paragraphs = pieces(list, /\n/);
    const from = random(Math.max(1, paragraphs.length - 3));
    return paragraphs.slice(from, from + 3 + random(paragraphs.length)).flat();
  },
  /** The lead or another paragraph printed once more, in a box of its own: the copy is not where the quote comes from. */
  paragraphTwice: (list, random) => {
    const paragraphs = pieces([...list, ...added('\n')], /\n/);
    const copy = added(textOf(paragraphs[random(paragraphs.length)] ?? []));
    paragraphs.splice(random(paragraphs.length + 1), 0, copy);
    return paragraphs.flat();
  },
  /** A paragraph printed once more in a box beside the text: not where the quote comes from either. */
  paragraphBoxed: (list, random) => {
    const paragraphs = pieces([...list, ...added('\n')], /\n/);
    const copy = added(textOf(paragraphs[random(paragraphs.length)] ?? []));
    paragraphs.splice(
      random(paragraphs.length + 1),
      0,
      copy.map((unit) => ({ ...unit, box: 'aside.box' })),
    );
    return paragraphs.flat();
  },
  /** The start of the article as an announcement above it. */
  teaser: (list) => [...added(`核心提示：${textOf(list).slice(0, 40).replace(/\n/g, '')}……\n`), ...list],
  words: (list, random) => swapped(list, random, SYNONYMS, 3),
  /** What is said of one town is now said of another. */
  names: (list, random) => swapped(list, random, OTHER_NAMES, 6),
  /** Sentences that give way to others like them: to what a neighbour says, of other places and with other figures. */
  sentencesReplaced: (list, random) => {
    const all = pieces(list, /[。；]/);
    return all.flatMap((piece, n) => {
      const like = all[random(2) ? n + 1 : n - 1];
      if (!like || random(8) !== 0) return piece;
      const said = textOf(swapped(like, () => 0, OTHER_NAMES, 1));
      return added(said.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10)));
    });
  },
  /** Pictures with their lines between the paragraphs, advertisements between the sentences. */
  interrupted: (list, random) =>
    pieces(list, /[。\n]/).flatMap((piece) => {
      const what = random(8);
      if (what === 0) return [...piece, ...added('（图）')];
      if (what === 1) return [...piece, ...added('\n图为滨河区街景。温如月 摄\n')];
      return what === 2 ? [...piece, ...added('广告')] : piece;
    }),
};

/** Words as editors change them, and names that change the sense. */
const SYNONYMS: readonly (readonly [string, string])[] = [
  ['居民', '群众'],
  ['完成', '落实'],
  ['介绍', '说'],
  ['继续', '持续'],
  ['先后', '陆续'],
  ['为此', '对此'],
  ['主要', '大多'],
  ['今天', '昨日'],
  ['参加', '出席'],
  ['印发', '下发'],
  ['怎样', '如何'],
  ['大家', '乡亲们'],
];
const OTHER_NAMES: readonly (readonly [string, string])[] = [
  ['白石', '红石'],
  ['东屏', '西屏'],
  ['滨河', '滨江'],
  ['云岭', '松岭'],
  ['柳湾', '桃湾'],
  ['石桥', '板桥'],
  ['望海', '观海'],
  ['梅溪', '兰溪'],
  ['金沙', '白沙'],
  ['民政局', '司法局'],
  ['水务局', '财政局'],
  ['教育局', '文旅局'],
  ['统计局', '审计局'],
  ['鲜茶', '干茶'],
  ['海带', '紫菜'],
  ['柑橘', '枇杷'],
  ['生态保护', '全民健身'],
  ['基层治理', '对外开放'],
  ['民生保障', '安全生产'],
  ['就业优先', '人才引育'],
];

/** One in so many of the words that have an entry gives way to the other. */
function swapped(list: readonly Unit[], random: Random, table: typeof SYNONYMS, oneIn: number): Unit[] {
  const text = textOf(list);
  const out: Unit[] = [];
  for (let at = 0; at < list.length; ) {
    const pair = table.find(([from]) => text.startsWith(from, at));
    if (pair && random(oneIn) === 0) {
      out.push(...added(pair[1]));
      at += pair[0].length;
    } else {
      out.push(list[at] as Unit);
      at += 1;
    }
  }
  return out;
}

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
  'in part': ['paragraphsOut', 'template'],
  'with a paragraph printed twice': ['paragraphTwice', 'template'],
  'with a teaser': ['teaser', 'whiteSpace'],
  'with words changed': ['words'],
  'with other names': ['names', 'sentencesOut'],
  'with sentences of like form in their place': ['sentencesReplaced'],
  'with pictures in between': ['interrupted', 'template'],
  'reprinted in part, with like sentences': ['sentencesReplaced', 'paragraphsOut', 'width', 'teaser'],
};

/** Pages on which a passage stands twice, word for word. */
export const PRINTED_TWICE: Record<string, readonly (keyof typeof MUTATIONS)[]> = {
  'with a paragraph printed twice': ['sentencesIn', 'paragraphTwice'],
  'with a paragraph in a box': ['paragraphBoxed', 'template'],
  'with a paragraph in a box, edited': ['paragraphBoxed', 'smallEdits', 'template'],
  'with a paragraph in a box, in Taiwan': ['paragraphBoxed', 'traditional', 'sentencesOut'],
};

/** Where the lines of a page stand, as paths of blocks: paragraphs in one column, and boxes in it. */
export function pathsOf(list: readonly Unit[], column: string): (offset: number) => string {
  const numbers = new Map<string, number>();
  const next = (name: string) => {
    numbers.set(name, (numbers.get(name) ?? 0) + 1);
    return `${name}:nth-of-type(${numbers.get(name)})`;
  };
  const starts: number[] = [];
  const paths: string[] = [];
  let at = 0;
  let isNew = true;
  for (const unit of list) {
    if (isNew) {
      starts.push(at);
      paths.push(`body > ${column} > ${unit.box ? `${next(unit.box)} > p:nth-of-type(1)` : next('p')}`);
    }
    at += unit.text.length;
    isNew = unit.text.endsWith('\n');
  }
  return (offset) => paths[Math.max(0, starts.filter((start) => start <= offset).length - 1)] as string;
}
