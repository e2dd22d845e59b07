/** Things to show in cards: invented, one for each kind and for what is hard about it. */

import type { Subject } from '../../components/card/subject';
import type { DictionaryEntry } from '../../lib/dictionary/entry';
import type { GlossaryEntry } from '../../lib/glossary/entry';

const common = { lang: 'zh-Hans' as const, words: [] };

export function entryOf(simplified: string, traditional: string, pinyin: string, senses: string[]): DictionaryEntry {
  return {
    simplified,
    traditional,
    pinyin,
    numbered: '',
    senses,
    classifiers: [],
    taiwan: null,
    level: null,
    rank: null,
    refers: [],
  };
}

export const fangguanfu: GlossaryEntry = {
  id: 'fang-guan-fu',
  term: '放管服',
  trad: '放管服',
  pinyin: 'fàng-guǎn-fú',
  category: 'governance',
  kind: 'term',
  level: 'nationwide',
  status: 'current',
  senses: [
    {
      gloss: 'Delegate, regulate, serve',
      explain:
        'The State Council’s programme for cutting permits and moving approvals closer to the applicant. In local news it usually introduces a one-stop counter or an online window.',
      usage: 'Names the reform, not the office, as the author of a convenience.',
      members: [
        { zh: '简政放权', en: 'trim offices, hand powers down' },
        { zh: '放管结合', en: 'pair release with oversight' },
        { zh: '优化服务', en: 'give better service' },
      ],
      since: { date: '2015-05', src: 'report' },
    },
  ],
  sources: [
    {
      id: 'report',
      type: 'document',
      title: 'Report on the Work of the Government',
      publisher: 'State Council',
      date: '2016-03',
    },
    { id: 'rules', type: 'law', title: '优化营商环境条例', publisher: 'State Council', date: '2019' },
    { id: 'notice', type: 'document', title: 'Notice on Division of Tasks', publisher: 'State Council', date: '2017-06' },
  ],
  review: { state: 'checked' },
};

export const SUBJECTS: Record<string, Subject> = {
  word: {
    ...common,
    kind: 'word',
    text: '落实',
    pinyin: 'luòshí',
    level: 5,
    entries: [
      entryOf('落实', '落實', 'luòshí', [
        'to put into practice; to carry out (a policy, a decision)',
        'to settle, to make definite (a date, a number)',
        '(dialect) at ease, free from worry',
      ]),
    ],
    characters: [],
  },
  'word with two readings': {
    ...common,
    kind: 'word',
    text: '干',
    pinyin: 'gàn',
    level: 3,
    entries: [entryOf('干', '幹', 'gàn', ['to do', 'to work; to manage']), entryOf('干', '乾', 'gān', ['dry', 'dried food'])],
    characters: [],
  },
  'word without an entry': {
    ...common,
    kind: 'word',
    text: '惠企办',
    pinyin: 'huì qǐ bàn',
    level: null,
    entries: [],
    characters: [
      { text: '惠', pinyin: 'huì', gloss: 'to benefit; favour' },
      { text: '企', pinyin: 'qǐ', gloss: 'enterprise' },
      { text: '办', pinyin: 'bàn', gloss: 'office; to handle' },
    ],
  },
  'word being looked up': {
    ...common,
    kind: 'word',
    text: '时限',
    pinyin: 'shíxiàn',
    level: null,
    entries: null,
    characters: [],
  },
  term: {
    ...common,
    kind: 'term',
    term: 'term',
    text: '放管服',
    pinyin: 'fàng-guǎn-fú',
    entry: fangguanfu,
    members: [],
    key: null,
    parts: [],
    related: ['简政放权', '营商环境'],
  },
  slogan: {
    ...common,
    kind: 'term',
    term: 'slogan',
    inside: ['数据', '群众'],
    text: '数据多跑路、群众少跑腿',
    pinyin: 'shùjù duō pǎolù, qúnzhòng shǎo pǎotuǐ',
    entry: null,
    members: [],
    key: null,
    parts: [
      [
        { text: '数据', pinyin: 'shùjù', gloss: 'data' },
        { text: '多', pinyin: 'duō', gloss: 'more' },
        { text: '跑路', pinyin: 'pǎolù', gloss: 'run the road' },
      ],
      [
        { text: '群众', pinyin: 'qúnzhòng', gloss: 'the people' },
        { text: '少', pinyin: 'shǎo', gloss: 'less' },
        { text: '跑腿', pinyin: 'pǎotuǐ', gloss: 'run errands' },
      ],
    ],
    related: [],
  },
  'formula with its key': {
    ...common,
    kind: 'term',
    term: 'numbered',
    text: '三问四办',
    pinyin: 'sān wèn sì bàn',
    entry: null,
    mention: { number: 4, of: 4 },
    members: [
      ...['问需求', '问堵点', '问成效'].map((zh) => ({ zh, group: '三问' })),
      ...['马上办', '上门办', '代理办', '联合办'].map((zh) => ({ zh, group: '四办' })),
    ],
    key: { paragraph: 2, at: { start: 0, end: 4 } },
    parts: [],
    related: [],
  },
  'formula without a key': {
    ...common,
    kind: 'term',
    term: 'numbered',
    text: '五色工单',
    pinyin: 'wǔ sè gōngdān',
    entry: null,
    members: [],
    key: null,
    parts: [],
    related: [],
  },
  person: {
    ...common,
    kind: 'person',
    text: '沈怀远',
    pinyin: 'Shěn Huáiyuǎn',
    entity: { kind: 'person', id: 'p1', name: '沈怀远', start: 0, end: 3, office: '青澜市委副书记、市长' },
    english: 'deputy secretary, Qinglan city Party committee; mayor',
    office: [
      { text: '青澜', pinyin: 'Qīnglán', gloss: '' },
      { text: '市委', pinyin: 'shìwěi', gloss: 'municipal Party committee' },
      { text: '副书记', pinyin: 'fù shūjì', gloss: 'deputy secretary' },
      { text: '市长', pinyin: 'shìzhǎng', gloss: 'mayor' },
    ],
    mention: { number: 1, of: 2 },
  },
  organisation: {
    ...common,
    kind: 'organisation',
    text: '市行政审批服务局',
    pinyin: 'Shì Xíngzhèng Shěnpī Fúwùjú',
    entity: {
      kind: 'organisation',
      id: 'o1',
      name: '青澜市行政审批服务局',
      start: 0,
      end: 8,
      type: 'government',
      level: 'city',
    },
    words: [
      { text: '市', pinyin: 'shì', gloss: 'city' },
      { text: '行政', pinyin: 'xíngzhèng', gloss: 'administration' },
      { text: '审批', pinyin: 'shěnpī', gloss: 'examine and approve' },
      { text: '服务局', pinyin: 'fúwùjú', gloss: '' },
    ],
  },
  place: {
    ...common,
    kind: 'place',
    text: '杨柳坪村',
    pinyin: 'Yángliǔpíng Cūn',
    entity: { kind: 'place', id: 'l1', name: '杨柳坪村', start: 0, end: 4, level: 'village', code: null, within: [] },
    chain: [
      { name: '青澜市', level: 'city', pinyin: 'Qīnglán Shì' },
      { name: '东屏县', level: 'county', pinyin: 'Dōngpíng Xiàn' },
      { name: '白石镇', level: 'town', pinyin: 'Báishí Zhèn' },
      { name: '杨柳坪村', level: 'village', pinyin: 'Yángliǔpíng Cūn' },
    ],
  },
  quantity: {
    ...common,
    kind: 'figure',
    text: '2.3万件',
    pinyin: '',
    entity: {
      kind: 'quantity',
      id: 'q1',
      name: '2.3万件',
      start: 0,
      end: 5,
      value: 23000,
      valueTo: null,
      unit: '件',
      english: '23,000',
    },
  },
  date: {
    ...common,
    kind: 'figure',
    text: '10月14日',
    pinyin: '',
    entity: { kind: 'date', id: 'd1', name: '10月14日', start: 0, end: 6, iso: '2026-10-14' },
  },
};
