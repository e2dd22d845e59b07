/** Records for tests, and generators of valid ones. Invented places and people. */
import fc from 'fast-check';
import {
  COLOURS,
  type Highlight,
  type Removal,
  type SavedArticle,
  type SavedWord,
  type Snapshot,
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
    colour: fc.constantFrom(...COLOURS),
    note: hanzi,
    tags: fc.uniqueArray(filled, { maxLength: 4 }),
    created: time,
    modified: time,
  })
  .map(({ quote, start, field, ...rest }) => ({
    ...rest,
    anchor: { quote, position: { start, end: start + quote.exact.length }, ...(field ? { field } : {}) },
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

const removal: fc.Arbitrary<Removal> = fc
  .tuple(fc.constantFrom('highlight' as const, 'word' as const), fc.nat(12), time)
  .map(([kind, n, removed]) => ({ id: `${kind}-${n}`, kind, removed }));

const unique = <T extends { id: string }>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { selector: (record) => record.id, maxLength: 8 });

/** A state as the library can be in: one record an id, no record older than its removal, and nothing without its article. */
export const snapshot: fc.Arbitrary<Snapshot> = fc
  .record({ articles: unique(article), highlights: unique(highlight), words: unique(savedWord), removals: unique(removal) })
  .map((state) => {
    const removed = new Map(state.removals.map((one) => [one.id, Date.parse(one.removed)]));
    const lives = (one: { id: string; modified: string }) => Date.parse(one.modified) > (removed.get(one.id) ?? 0);
    const ids = new Set(state.articles.map((one) => one.id));
    return {
      articles: state.articles,
      highlights: state.highlights.filter((one) => lives(one) && ids.has(one.articleId)),
      words: state.words
        .filter(lives)
        .map((one) => ({ ...one, articleId: one.articleId && ids.has(one.articleId) ? one.articleId : null })),
      removals: state.removals,
    };
  });
