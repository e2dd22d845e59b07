/** Records for tests, and generators of valid ones. Invented places and people. */
import fc from 'fast-check';
import {
  ASPECTS,
  COLLECTIONS,
  COLOURS,
  emptySnapshot,
  type Highlight,
  idOfForm,
  REMOVED_AS,
  type Records,
  type Removal,
  type SavedArticle,
  type SavedWord,
  type Snapshot,
  WORD_STATES,
} from '../../../lib/library/records';

export const draft = {
  url: 'http://m.qinglan-daily.example/news/2026/0412/1001.html?from=timeline#top',
  title: '东屏县推进老旧小区改造 让群众住得更舒心',
  kicker: null,
  subtitle: '今年计划惠及居民一万二千户',
  outlet: '青澜日报',
  authors: ['陆一鸣', '方可'],
  published: '2026-04-12',
  lang: 'zh-Hans' as const,
};

export const anchor = {
  quote: { exact: '一张清单管到底', prefix: '县里为每个小区', suffix: '，居民一眼就能看懂。' },
  position: { start: 120, end: 127 },
};

export const word = {
  simplified: '小区',
  traditional: '小區',
  pinyin: 'xiǎoqū',
  gloss: 'residential compound',
  termId: null,
  sentence: '县里为每个小区一张清单管到底。',
};

/** Tools whose clock goes forward a second a call, and whose ids count up. */
export function tools(start = '2026-05-01T08:00:00.000Z') {
  let ticks = 0;
  let ids = 0;
  return {
    now: () => new Date(Date.parse(start) + 1000 * ticks++).toISOString(),
    newId: () => `00000000-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
  };
}

const time = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const hanzi = fc.string({ unit: fc.constantFrom(...'青澜东屏白石发展民生“”，。"\n\t|*#<&>=\'\\ aZ9😀'), maxLength: 40 });
const filled = hanzi.map((text) => `字${text}`);
const id = (kind: string) => fc.nat(12).map((n) => `${kind}-${n}`);

const article: fc.Arbitrary<SavedArticle> = fc.record({
  id: id('article'),
  address: fc.constantFrom('https://qinglan.example/a', 'https://qinglan.example/b?id=2'),
  url: fc.constantFrom('https://www.qinglan.example/a', 'https://qinglan.example/b?id=2'),
  title: filled,
  kicker: fc.option(hanzi, { nil: null }),
  subtitle: fc.option(hanzi, { nil: null }),
  outlet: fc.option(filled, { nil: null }),
  authors: fc.array(filled, { maxLength: 4 }),
  published: fc.option(fc.constantFrom('2026', '2026-04-12', '2026-04-12T08:30:00+08:00'), { nil: null }),
  lang: fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const),
  kept: fc.boolean(),
  created: time,
  modified: time,
});

const highlight: fc.Arbitrary<Highlight> = fc
  .record({
    id: id('highlight'),
    articleId: id('article'),
    quote: fc.record({ exact: filled, prefix: hanzi, suffix: hanzi }),
    start: fc.nat(1000),
    field: fc.option(fc.constantFrom('kicker' as const, 'title' as const, 'subtitle' as const), { nil: undefined }),
    path: fc.option(fc.constantFrom('body > p:nth-of-type(3)', 'body > div.text:nth-of-type(2) > p:nth-of-type(12)')),
    colour: fc.constantFrom(...COLOURS),
    note: hanzi,
    tags: fc.uniqueArray(filled, { maxLength: 4 }),
    created: time,
    modified: time,
  })
  .map(({ quote, start, field, path, ...rest }) => ({
    ...rest,
    anchor: {
      quote,
      position: { start, end: start + quote.exact.length },
      ...(field ? { field } : {}),
      ...(path ? { path } : {}),
    },
  }));

const savedWord: fc.Arbitrary<SavedWord> = fc.record({
  id: id('word'),
  simplified: filled,
  traditional: filled,
  pinyin: hanzi,
  gloss: hanzi,
  termId: fc.option(fc.constantFrom('gaozhiliang-fazhan', 'qunzhong-luxian'), { nil: null }),
  sentence: fc.option(hanzi, { nil: null }),
  articleId: fc.option(id('article'), { nil: null }),
  created: time,
  modified: time,
});

const form = fc.string({ unit: fc.constantFrom(...'青澜东屏白石𠮷'), minLength: 1, maxLength: 6 });
const dates = { created: time, modified: time };
const syllables = fc.array(fc.constantFrom('zhong1', 'lv4', 'de5'), { minLength: 1, maxLength: 6 });

/** The collections that came with version 2. */
const later = {
  texts: fc.record({
    id: id('text'),
    articleId: id('article'),
    text: filled,
    blocks: fc.array(
      fc.record({ kind: fc.constantFrom('paragraph' as const, 'subhead' as const), start: fc.nat(9), end: fc.nat(9) }),
    ),
    summary: fc.array(fc.record({ start: fc.nat(9), end: fc.nat(9) }), { maxLength: 2 }),
    digest: fc.constantFrom('0'.repeat(64), 'abcdef0123456789'.repeat(4)),
    ...dates,
  }),
  tallies: fc.record({
    id: id('tally'),
    articleId: id('article'),
    characters: fc.nat(9000),
    terms: fc.array(
      fc.record({
        form,
        termId: fc.option(fc.constant('fang-guan-fu'), { nil: null }),
        kind: fc.constantFrom('term' as const, 'slogan' as const),
        count: fc.nat(30),
        sentence: hanzi,
      }),
      { maxLength: 4 },
    ),
    people: fc.array(filled, { maxLength: 3 }),
    ...dates,
  }),
  packs: fc.record({ id: id('pack'), name: filled, on: fc.boolean(), ...dates }),
  terms: fc.record({
    id: id('term'),
    packId: id('pack'),
    term: form,
    trad: form,
    pinyin: hanzi,
    variants: fc.array(form, { maxLength: 3 }),
    kind: fc.constantFrom('term' as const, 'numbered' as const),
    gloss: hanzi,
    literal: hanzi,
    explain: hanzi,
    members: fc.array(fc.record({ zh: filled, en: hanzi }), { maxLength: 3 }),
    ...dates,
  }),
  exceptions: fc
    .record({ form, syllables: fc.option(syllables, { nil: null }), ...dates })
    .map((one) => ({ ...one, id: idOfForm(one.form), words: one.syllables && [one.form] })),
  states: fc
    .record({ form, state: fc.constantFrom(...WORD_STATES), ...dates })
    .map((one) => ({ ...one, id: `state.${idOfForm(one.form)}` })),
  cards: fc
    .record({
      wordId: id('word'),
      aspect: fc.constantFrom(...ASPECTS),
      due: time,
      stability: fc.nat(99),
      reps: fc.nat(9),
      ...dates,
    })
    .map((one) => ({
      ...one,
      id: `${one.wordId}.${one.aspect}`,
      difficulty: 5,
      scheduled: 1,
      steps: 0,
      lapses: 0,
      state: 2,
      lastReview: null,
    })),
  answers: fc.record({
    id: id('answer'),
    cardId: fc.nat(12).map((n) => `word-${n}.reading`),
    rating: fc.constantFrom(1, 2, 3, 4),
    took: fc.nat(60_000),
    ...dates,
  }),
} satisfies { [Name in Exclude<keyof Records, 'articles' | 'highlights' | 'words'>]: fc.Arbitrary<Records[Name]> };

const removal: fc.Arbitrary<Removal> = fc
  .tuple(fc.constantFrom(...Object.values(REMOVED_AS)), fc.nat(12), time)
  .map(([kind, n, removed]) => ({ id: `${kind}-${n}`, kind, removed }));

const unique = <T extends { id: string }>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { selector: (record) => record.id, maxLength: 8 });

/** A state as the library can be in: one record an id, no record older than its removal, and nothing without its article. */
export const snapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    articles: unique(article),
    highlights: unique(highlight),
    words: unique(savedWord),
    texts: unique(later.texts),
    tallies: unique(later.tallies),
    packs: unique(later.packs),
    terms: unique(later.terms),
    exceptions: unique(later.exceptions),
    states: unique(later.states),
    cards: unique(later.cards),
    answers: unique(later.answers),
    removals: unique(removal),
  })
  .map((state) => {
    const removed = new Map(state.removals.map((one) => [one.id, Date.parse(one.removed)]));
    const lives = (one: { id: string; modified: string }) => Date.parse(one.modified) > (removed.get(one.id) ?? 0);
    const ids = new Set(state.articles.map((one) => one.id));
    const possible: Snapshot = { ...emptySnapshot(), articles: state.articles, removals: state.removals };
    for (const name of COLLECTIONS) {
      if (name !== 'articles') possible[name] = (state[name] as { id: string; modified: string }[]).filter(lives) as never;
    }
    possible.highlights = possible.highlights.filter((one) => ids.has(one.articleId));
    possible.texts = possible.texts.filter((one) => ids.has(one.articleId));
    possible.tallies = possible.tallies.filter((one) => ids.has(one.articleId));
    possible.words = possible.words.map((one) => ({
      ...one,
      articleId: one.articleId && ids.has(one.articleId) ? one.articleId : null,
    }));
    return possible;
  });
