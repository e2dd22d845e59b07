/** An invented library for the pictures: some articles with highlights, words that come up for review, a year of counted phrases. */
import { createHash } from 'node:crypto';
import { emptySnapshot, type Highlight, type SavedArticle, type Snapshot, type Tally } from '../../lib/library/records';
import { answered, newCard } from '../../lib/library/review-schedule';

/** When the pictures are taken, as far as the pages know. */
export const NOW = '2026-10-18T09:30:00.000Z';

const OUTLETS = ['青澜日报', '东屏新闻网', '滨河观察'];

interface Told {
  id: string;
  title: string;
  outlet: number;
  day: string;
  author: string;
  paragraphs: string[];
}

const TOLD: Told[] = [
  {
    id: 'a1',
    title: '滨河区把服务窗口搬到居民楼下',
    outlet: 0,
    day: '2026-10-15',
    author: '叶知秋',
    paragraphs: [
      '10月15日，滨河区长桥街道把便民窗口搬到居民楼下。区委书记罗启明表示，要坚持以人民为中心的发展思想，着力解决群众急难愁盼问题，持续优化营商环境。',
      '一个月来，登记簿上的一百二十件事已经办完一百零九件，余下的都写明了办结的日子。街道干部每周三晚上轮流值守，收下的问题当场登记，三天之内给出答复。',
    ],
  },
  {
    id: 'a2',
    title: '东屏县春茶当天采摘当天结账',
    outlet: 1,
    day: '2026-09-28',
    author: '方志明',
    paragraphs: [
      '东屏县的茶农采下头一批新芽，合作社按质论价，当天结清每一户的工钱。县农业农村局局长沈怀远介绍，今年全县茶园面积达到三万亩。',
      '检测车开到茶山脚下，样品上午送检，下午就能拿到结果，出山的茶都有编号。下一步，县里将推动乡村振兴，让更多群众在家门口就业增收。',
    ],
  },
  {
    id: 'a3',
    title: '少些“已阅”，多些“已办”',
    outlet: 2,
    day: '2026-08-19',
    author: '陆秋萍',
    paragraphs: [
      '文件批了“已阅”，事情并没有完。力戒形式主义，就要把会开短、把事办长，让基层干部有更多时间走到群众中间去。',
      '改革好不好，群众说了算。考核表上多一栏“群众怎么说”，比多十页汇报材料更管用。',
    ],
  },
];

interface Marked {
  in: string;
  quote: string;
  colour: Highlight['colour'];
  note: string;
  tags: string[];
  day: string;
}

const CHANGED = { before: '会议要少而精', now: '把会开短、把事办长' };

const MARKED: Marked[] = [
  {
    in: 'a1',
    quote: '坚持以人民为中心的发展思想',
    colour: 'straw',
    note: 'The same words in every opening paragraph since spring. Compare the county pages.',
    tags: ['formula'],
    day: '2026-10-16',
  },
  {
    in: 'a1',
    quote: '一百二十件事已经办完一百零九件',
    colour: 'sky',
    note: '',
    tags: ['figures'],
    day: '2026-10-16',
  },
  { in: 'a2', quote: '推动乡村振兴', colour: 'straw', note: '', tags: ['formula'], day: '2026-09-29' },
  {
    in: 'a2',
    quote: '当天结清每一户的工钱',
    colour: 'sage',
    note: '结清: to settle in full.',
    tags: [],
    day: '2026-09-29',
  },
  {
    in: 'a3',
    quote: '力戒形式主义',
    colour: 'peach',
    note: 'Said of *others*, as usual.',
    tags: ['formula', 'commentary'],
    day: '2026-08-20',
  },
  { in: 'a3', quote: '群众说了算', colour: 'mauve', note: '', tags: ['commentary'], day: '2026-08-20' },
  { in: 'a3', quote: CHANGED.before, colour: 'sage', note: '', tags: [], day: '2026-08-19' },
];

const WORDS: [
  simplified: string,
  traditional: string,
  pinyin: string,
  gloss: string,
  termId: string | null,
  sentence: string | null,
][] = [
  ['答复', '答覆', 'dáfù', 'to reply', null, '收下的问题当场登记，三天之内给出答复。'],
  ['值守', '值守', 'zhíshǒu', 'to be on duty', null, '街道干部每周三晚上轮流值守。'],
  ['结清', '結清', 'jiéqīng', 'to settle (an account) in full', null, '合作社按质论价，当天结清每一户的工钱。'],
  ['推诿', '推諉', 'tuīwěi', 'to pass the buck', null, null],
  ['营商环境', '營商環境', 'yíngshāng huánjìng', 'business environment', 'yingshang-huanjing', '持续优化营商环境。'],
  ['形式主义', '形式主義', 'xíngshì zhǔyì', 'formalism', 'xingshi-zhuyi', '力戒形式主义，就要把会开短、把事办长。'],
];

const at = (day: string, hour = 8): string => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const dated = (time: string) => ({ created: time, modified: time });

function articleOf({ id, title, outlet, day, author }: Told): SavedArticle {
  const url = `https://news.qinglan.example/${day}/${id}.html`;
  const printed = { kicker: null, subtitle: null, outlet: OUTLETS[outlet] ?? null, authors: [author], published: day };
  return { id, address: url, url, title, ...printed, lang: 'zh-Hans', kept: true, ...dated(at(day)) };
}

/** How often a phrase stands in an article of a month: one rises, one falls, one comes and goes. */
const COURSES: [form: string, termId: string, course: (month: number) => number][] = [
  ['新质生产力', 'xinzhi-shengchanli', (month) => Math.round(month / 4)],
  ['营商环境', 'yingshang-huanjing', (month) => 1 + Math.round((12 - month) / 5)],
  ['形式主义', 'xingshi-zhuyi', (month) => (month % 5 < 2 ? 2 : 0)],
];

const MONTHS = 14;
const PER_MONTH = 7;

/** Articles that were counted as they were read, and not kept. */
function counted(): { articles: SavedArticle[]; tallies: Tally[] } {
  const articles: SavedArticle[] = [];
  const tallies: Tally[] = [];
  for (let month = 0; month < MONTHS; month += 1) {
    // The last month but two was a holiday: too few articles to say anything of it.
    for (let n = 0; n < (month === MONTHS - 3 ? 3 : PER_MONTH); n += 1) {
      const day = new Date(Date.UTC(2025, 8 + month, 2 + 3 * n)).toISOString().slice(0, 10);
      const id = `c${month}-${n}`;
      const title = `青澜一周要闻（${day.slice(5)}）`;
      articles.push({ ...articleOf({ id, title, outlet: n % 2, day, author: '林又青', paragraphs: [] }), kept: false });
      const terms = COURSES.flatMap(([form, termId, course], which) => {
        const count = (n + which) % 3 === 0 ? 0 : course(month);
        return count > 0 ? [{ form, termId, kind: 'term' as const, count, sentence: `会议强调，要抓好${form}这件大事。` }] : [];
      });
      tallies.push({ id, articleId: id, characters: 900, terms, people: ['罗启明'], ...dated(at(day)) });
    }
  }
  return { articles, tallies };
}

export function sampleLibrary(): Snapshot {
  const library = emptySnapshot();
  const { articles, tallies } = counted();
  library.articles = [...TOLD.map(articleOf), ...articles];
  library.tallies = tallies;
  for (const told of TOLD) {
    const text = told.paragraphs.join('\n');
    let start = 0;
    const blocks = told.paragraphs.map((paragraph) => {
      const block = { kind: 'paragraph' as const, start, end: start + paragraph.length };
      start = block.end + 1;
      return block;
    });
    const summary = [{ start: 0, end: text.indexOf('。') + 1 }];
    const version = (id: string, words: string, hour: number) => {
      const digest = createHash('sha256').update(words).digest('hex');
      library.texts.push({ id, articleId: told.id, text: words, blocks, summary, digest, ...dated(at(told.day, hour)) });
    };
    // As it was first read: since then the paper has changed a few words, and a highlight has lost its place.
    if (text.includes(CHANGED.now)) version(`t-${told.id}-0`, text.replace(CHANGED.now, CHANGED.before), 7);
    version(`t-${told.id}`, text, 20);
    for (const [n, { quote, colour, note, tags, day }] of MARKED.filter((marked) => marked.in === told.id).entries()) {
      const found = text.indexOf(quote);
      const from = Math.max(0, found);
      const to = from + quote.length;
      const around = { prefix: text.slice(Math.max(0, from - 32), from), suffix: text.slice(to, to + 32) };
      const anchor = {
        quote: { exact: quote, ...(found < 0 ? { prefix: '', suffix: '' } : around) },
        position: { start: from, end: to },
      };
      library.highlights.push({
        id: `h-${told.id}-${n}`,
        articleId: told.id,
        anchor,
        colour,
        note,
        tags,
        ...dated(at(day, 8 + n)),
      });
    }
  }
  for (const [n, [simplified, traditional, pinyin, gloss, termId, sentence]] of WORDS.entries()) {
    const id = `w${n}`;
    const saved = at('2026-10-01', n + 1);
    library.words.push({
      id,
      simplified,
      traditional,
      pinyin,
      gloss,
      termId,
      sentence,
      articleId: sentence ? 'a1' : null,
      ...dated(saved),
    });
    // Two have been asked before.
    if (n > 1) continue;
    let card = newCard(id, 'recognition', saved);
    for (const [turn, day] of ['2026-10-02', '2026-10-05', '2026-10-10'].entries()) {
      card = answered(card, 3, at(day));
      library.answers.push({ id: `${card.id}.${turn}`, cardId: card.id, rating: 3, took: 4200, ...dated(at(day)) });
    }
    library.cards.push(card);
  }
  return library;
}
