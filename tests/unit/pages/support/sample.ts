/** The sample article with an analysis written by hand: what the pages are tested on, whatever the core makes of it. */
import type { Analysis, Article, Block, Entity, Span, Term, Word } from '../../../../lib/contract';
import type { DictionaryEntry } from '../../../../lib/dictionary/entry';
import type { GlossaryEntry } from '../../../../lib/glossary/entry';
import type { Highlight } from '../../../../lib/library/records';
import type { PageArticle } from '../../../../lib/protocol';
import html from '../../../../public/sample/article.html?raw';

const document_ = new DOMParser().parseFromString(html, 'text/html');
const elements = [...document_.querySelectorAll('#content > p, #content > h3')];
const texts = elements.map((element) => element.textContent?.trim() ?? '');

export const text = texts.join('\n');
const blocks: Block[] = elements.map((element, n) => {
  const start = texts.slice(0, n).reduce((sum, one) => sum + one.length + 1, 0);
  return { kind: element.tagName === 'H3' ? 'subhead' : 'paragraph', start, end: start + (texts[n]?.length ?? 0) };
});

export const article: Article = {
  kind: 'article',
  lang: 'zh-Hans',
  url: 'https://www.qinglan-daily.example/2026/1017/c1.html',
  outlet: '青澜日报',
  headline: {
    kicker: '把群众的“问题清单”变成干部的“履职清单”',
    title: '青澜推行“三问四办”工作法 打通为民服务“最后一公里”',
    subtitle: '前三季度全市累计办结民生事项2.3万件',
  },
  bylines: [
    { role: 'reporter', name: '陆秋萍', affiliation: null },
    { role: 'correspondent', name: '方志明', affiliation: null },
  ],
  dateline: { agency: '本报', place: '青澜', date: '10月16日' },
  published: '2026-10-17T07:42:00+08:00',
  editors: ['责任编辑：林晓'],
  authorUnit: null,
  complete: true,
  jump: { from: null, to: null },
  text,
  blocks,
};

/** Every occurrence of some words in the body. */
export function every(words: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) spans.push({ start: at, end: at + words.length });
  if (spans.length === 0) throw new Error(`"${words}" is not in the sample`);
  return spans;
}

export const first = (words: string): Span => every(words)[0] as Span;

const title = (words: string): Span => {
  const start = article.headline.title.indexOf(words);
  return { start, end: start + words.length, field: 'title' };
};

const term = (words: string, kind: Term['kind'], id?: string): Term[] => every(words).map((span) => ({ ...span, kind, id }));

const terms: Term[] = [
  { ...title('三问四办'), kind: 'numbered' },
  ...every('三问四办').map((span): Term => ({ ...span, kind: 'numbered' })),
  { ...title('最后一公里'), kind: 'metaphor', id: 'zuihou-yi-gongli' },
  ...term('放管服', 'term', 'fang-guan-fu'),
  ...term('以人民为中心的发展思想', 'term', 'yi-renmin-wei-zhongxin'),
  ...term('基层治理', 'term', 'jiceng-zhili'),
  ...term('急难愁盼', 'term', 'ji-nan-chou-pan'),
  ...term('营商环境', 'term', 'yingshang-huanjing'),
  ...term('第一书记', 'term', 'diyi-shuji'),
  ...term('四不两直', 'numbered', 'si-bu-liang-zhi'),
  ...term('高质量发展', 'term', 'gao-zhiliang-fazhan'),
  ...term('形式主义', 'term', 'xingshi-zhuyi'),
  ...term('数据多跑路、群众少跑腿', 'slogan', 'shuju-duo-paolu'),
  {
    ...first('事事有回音、件件有着落'),
    kind: 'construction',
    shape: 'couplet',
    parts: [first('事事有回音'), first('件件有着落')],
  },
  { ...first('过去是群众找干部，现在是干部找群众'), kind: 'construction', shape: 'reversal' },
];
const formula = terms[1] as Term;
formula.members = [
  ...['问需求', '问堵点', '问成效'].map((zh) => ({ zh, at: first(zh), group: '三问' })),
  ...['马上办', '上门办', '代理办', '联合办'].map((zh) => ({ zh, at: first(zh), group: '四办' })),
];

const person = (name: string, office: string | null, id: string): Entity[] =>
  every(name).map((span) => ({ ...span, kind: 'person', id, name, office }));
const place = (name: string, level: string, within: string[], id: string): Entity[] =>
  every(name).map((span) => ({ ...span, kind: 'place', id, name, level, code: null, within }));
const organisation = (name: string, type: string, id: string): Entity[] =>
  every(name).map((span) => ({ ...span, kind: 'organisation', id, name, type, level: 'city' }));

const entities: Entity[] = [
  ...person('郑桂兰', null, 'p1'),
  ...person('沈怀远', '青澜市委副书记、市长', 'p2'),
  ...person('贺立民', '街道党工委书记', 'p3'),
  ...person('韩雪', '白石镇党委书记', 'p4'),
  ...organisation('青澜市委、市政府', 'government', 'o1'),
  ...organisation('市行政审批服务局', 'government', 'o2'),
  ...organisation('市人大常委会', 'congress', 'o3'),
  ...organisation('市政协', 'consultative', 'o4'),
  ...organisation('市纪委监委', 'party', 'o5'),
  ...place('东屏县白石镇杨柳坪村', 'village', ['青澜市', '东屏县', '白石镇', '杨柳坪村'], 'l1'),
  ...place('滨河区长桥街道', 'town', ['青澜市', '滨河区', '长桥街道'], 'l2'),
  { ...first('今年4月'), kind: 'date', id: 'd1', name: '今年4月', iso: '2026-04' },
  { ...first('186个村'), kind: 'quantity', id: 'q1', name: '186个村', value: 186, valueTo: null, unit: '个', english: '186' },
];

/** Readings of the names and words below, as the orthography spells them. */
const READINGS: Record<string, string> = {
  郑桂兰: 'Zhèng Guìlán',
  沈怀远: 'Shěn Huáiyuǎn',
  贺立民: 'Hè Lìmín',
  韩雪: 'Hán Xuě',
  放管服: 'fàng-guǎn-fú',
  第一书记: 'dì-yī shūjì',
  事事有回音: 'shìshì yǒu huíyīn',
  件件有着落: 'jiànjiàn yǒu zhuóluò',
};

const NEW_WORDS: [word: string, pinyin: string, level: number | null, level2012?: number][] = [
  ['便民', 'biànmín', null],
  ['着力', 'zhuólì', 7],
  ['提升', 'tíshēng', 6],
  ['抓手', 'zhuāshǒu', null],
  ['压实', 'yāshí', null],
  ['时限', 'shíxiàn', 7],
  ['落实', 'luòshí', 6, 6],
  ['纳入', 'nàrù', 6],
  ['健全', 'jiànquán', 6],
  ['推诿', 'tuīwěi', 7],
  ['问责', 'wènzé', null],
];

const words: Word[] = [
  ...Object.entries(READINGS).map(
    ([word, pinyin]): Word => ({ ...first(word), pinyin, syllables: [], level: null, level2012: null, rank: null }),
  ),
  ...NEW_WORDS.flatMap(([word, pinyin, level, level2012 = null]) =>
    every(word).map((span): Word => ({ ...span, pinyin, syllables: [], level, level2012, rank: 9000 })),
  ),
  ...every('晚上').map((span): Word => ({ ...span, pinyin: 'wǎnshang', syllables: [], level: 1, level2012: 2, rank: 90 })),
].sort((a, b) => a.start - b.start);

const sentence = (from: string, to: string): Span => ({ start: first(from).start, end: first(to).end });

const summary = [
  { ...sentence('今年4月以来', '群众急难愁盼问题。'), score: 0.9 },
  { ...sentence('市行政审批服务局把', '群众少跑腿。'), score: 0.7 },
  { ...sentence('下一步', '安全感。'), score: 0.6 },
];

export const analysis: Analysis = {
  sentences: summary,
  words,
  terms,
  entities,
  summary,
  facts: {
    who: ['o1', 'p2'],
    where: ['l1', 'l2'],
    when: ['d1'],
    figures: [
      { at: first('186个村'), english: '186', value: 186, label: '个村' },
      { at: first('42个社区'), english: '42', value: 42, label: '个社区' },
      { at: first('132项'), english: '132', value: 132, label: '项高频事项下放' },
      { at: first('2.3万件'), english: '23,000', value: 23_000, label: '件民生事项办理' },
      { at: first('62%'), english: '−62%', value: -0.62, label: '平均办理时限' },
      { at: first('98.6%'), english: '98.6%', value: 0.986, label: '群众满意度' },
    ],
  },
  difficulty: {
    characters: 842,
    words: 455,
    byLevel: [0.3, 0.2, 0.12, 0.12, 0.08, 0.07, 0.05, 0.06],
    level: null,
    byLevel2012: [0.3, 0.2, 0.12, 0.12, 0.14, 0.08, 0.04],
    level2012: 6,
    minutes: 3.4,
  },
};

export const samplePage: PageArticle = { article, analysis };

const gloss = (id: string, term_: string, pinyin: string, line: string, more: Partial<GlossaryEntry> = {}): GlossaryEntry => ({
  id,
  term: term_,
  trad: term_,
  pinyin,
  category: 'governance',
  kind: 'term',
  level: 'nationwide',
  status: 'current',
  senses: [{ gloss: line, explain: 'What it says in one plain sentence, as the card would show it.' }],
  sources: [
    { id: 's1', type: 'document', title: 'Report on the Work of the Government', publisher: 'State Council', date: '2016-03-05' },
  ],
  review: { state: 'checked' },
  ...more,
});

export const glossary: GlossaryEntry[] = [
  gloss('fang-guan-fu', '放管服', 'fàng-guǎn-fú', 'delegate, regulate, serve', {
    senses: [
      {
        gloss: 'delegate, regulate, serve',
        explain:
          'The State Council’s programme for cutting permits and moving approvals closer to the applicant. In local news it usually introduces a one-stop counter or an online window.',
        usage: 'Names the reform, not the office, as the author of a convenience.',
        members: [
          { zh: '简政放权', en: 'trim offices, hand powers down' },
          { zh: '放管结合', en: 'pair release with oversight' },
          { zh: '优化服务', en: 'give better service' },
        ],
      },
    ],
  }),
  gloss('zuihou-yi-gongli', '最后一公里', 'zuìhòu yī gōnglǐ', 'the last mile: the gap between a policy and the doorstep', {
    kind: 'metaphor',
  }),
  gloss(
    'yi-renmin-wei-zhongxin',
    '以人民为中心的发展思想',
    'yǐ rénmín wéi zhōngxīn de fāzhǎn sīxiǎng',
    'people-centred development',
  ),
  gloss('jiceng-zhili', '基层治理', 'jīcéng zhìlǐ', 'governance at the lowest level: village, street, residential block'),
  gloss('ji-nan-chou-pan', '急难愁盼', 'jí-nán-chóu-pàn', 'people’s urgent, hard, worrying and hoped-for problems'),
  gloss('yingshang-huanjing', '营商环境', 'yíngshāng huánjìng', 'business environment'),
  gloss('diyi-shuji', '第一书记', 'dì-yī shūjì', 'first secretary: an official posted to lead a village'),
  gloss('si-bu-liang-zhi', '四不两直', 'sì bù liǎng zhí', 'four noes, two directs: inspection without notice', {
    kind: 'numbered',
  }),
  gloss('gao-zhiliang-fazhan', '高质量发展', 'gāo zhìliàng fāzhǎn', 'high-quality development'),
  gloss('xingshi-zhuyi', '形式主义', 'xíngshì zhǔyì', 'formalism: going through the motions'),
  gloss(
    'shuju-duo-paolu',
    '数据多跑路、群众少跑腿',
    'shùjù duō pǎolù, qúnzhòng shǎo pǎotuǐ',
    'let data do the running, so that people run less',
    {
      kind: 'slogan',
    },
  ),
];

const word = (simplified: string, pinyin: string, senses: string[], level: number | null = null): DictionaryEntry => ({
  simplified,
  traditional: simplified,
  pinyin,
  numbered: '',
  senses,
  classifiers: [],
  taiwan: null,
  level,
  level2012: null,
  rank: null,
  refers: [],
});

export const dictionary: DictionaryEntry[] = [
  word('便民', 'biànmín', ['convenient for the people']),
  word('着力', 'zhuólì', ['to put effort into', 'to try really hard'], 7),
  word('提升', 'tíshēng', ['to promote', 'to upgrade'], 6),
  word('抓手', 'zhuāshǒu', ['starting point', 'mechanical hand']),
  word('时限', 'shíxiàn', ['time limit'], 7),
  word('落实', 'luòshí', ['practical', 'workable', 'to implement', 'to carry out', 'to decide'], 6),
  word('纳入', 'nàrù', ['to bring into', 'to channel into', 'to integrate into'], 6),
  word('健全', 'jiànquán', ['robust', 'sound'], 6),
  word('放', 'fàng', ['to put', 'to place', 'to release', 'to free'], 1),
];

export const highlights: Highlight[] = [
  highlight(
    'h1',
    '截至9月底，全市累计办理各类民生事项2.3万件，平均办理时限压缩62%，群众满意度达98.6%。',
    'straw',
    'Compare with the county’s figure for 2025.',
  ),
  highlight('h2', '“改革好不好，群众说了算。”', 'sky', ''),
  highlight('h3', '办理时限平均压缩六成以上', 'peach', ''),
];

function highlight(id: string, exact: string, colour: Highlight['colour'], note: string): Highlight {
  const start = Math.max(text.indexOf(exact), 0);
  return {
    id,
    articleId: 'a1',
    anchor: { quote: { exact, prefix: '', suffix: '' }, position: { start, end: start + exact.length } },
    colour,
    note,
    tags: id === 'h1' ? ['approvals', 'thesis, ch. 3'] : [],
    created: `2026-10-18T1${id.slice(1)}:00:00+08:00`,
    modified: '2026-10-18T10:00:00+08:00',
  };
}
