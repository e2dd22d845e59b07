import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Analysis, Article } from '../../../lib/contract';
import { openArticles } from '../../../lib/library/articles';
import { citeChicago, citeGbt7714 } from '../../../lib/library/citation';
import { LibraryDatabase } from '../../../lib/library/database';
import { digestOf, MOST_VERSIONS } from '../../../lib/library/filing';
import { openLibrary } from '../../../lib/library/library';
import { merge } from '../../../lib/library/merge';
import { pageNumberIn } from '../../../lib/library/page-number';
import { readingOf } from '../../../lib/library/reading';
import type { ReadingDraft, Snapshot } from '../../../lib/library/records';
import type { Result } from '../../../lib/result';
import { anchor, draft, tools } from './samples';

let count = 0;
let database: LibraryDatabase;
let articles: ReturnType<typeof openArticles>;
let library: ReturnType<typeof openLibrary>;
beforeEach(() => {
  const own = tools();
  database = new LibraryDatabase(`articles-${++count}`);
  articles = openArticles(database, own);
  library = openLibrary(database, own);
});

async function value<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.message);
  return settled.value;
}

const reading = (text: string, parts: Partial<ReadingDraft> = {}): ReadingDraft => ({
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  summary: [{ start: 0, end: 3 }],
  characters: text.length,
  terms: [{ form: '放管服', termId: 'fang-guan-fu', kind: 'term', count: 2, sentence: '深化放管服。' }],
  people: ['陆一鸣'],
  ...parts,
});
const FIRST = '县里为每个小区一张清单管到底，居民一眼就能看懂。';
const SECOND = '县里为每个小区一张清单管到底，居民看一眼就能懂。更正在后。';

describe('keeping an article', () => {
  it('keeps text, summary and counts, once', async () => {
    const kept = await value(articles.keep({ article: draft, reading: reading(FIRST) }));
    await value(articles.keep({ article: { ...draft, url: `${draft.url}&from=again` }, reading: reading(FIRST) }));
    expect(await database.articles.count()).toBe(1);
    const [text, ...more] = await value(articles.texts(kept.id));
    expect(more).toEqual([]);
    expect(text).toMatchObject({ text: FIRST, digest: await digestOf(FIRST), summary: [{ start: 0, end: 3 }] });
    expect(await database.tallies.toArray()).toMatchObject([{ id: kept.id, people: ['陆一鸣'] }]);
    expect((await value(library.articles())).map(({ article }) => article.kept)).toEqual([true]);
  });

  it('has digests that others compute alike', async () => {
    expect(await digestOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('happens with the first highlight, though the article is not kept for its own sake', async () => {
    const highlight = await value(
      library.saveHighlight({ article: draft, anchor, colour: 'sky', note: '', reading: reading(FIRST) }),
    );
    expect((await value(articles.texts(highlight.articleId))).map(({ text }) => text)).toEqual([FIRST]);
    expect(await value(articles.state({ url: draft.url, title: draft.title }))).toEqual({
      followed: true,
      kept: false,
      id: highlight.articleId,
    });
  });

  it('refuses a reading that is none, and writes nothing', async () => {
    for (const bad of [{ ...reading(FIRST), text: '' }, { ...reading(FIRST), blocks: 'all' }, null]) {
      expect(await articles.keep({ article: draft, reading: bad })).toEqual({ ok: false, message: 'errorBadRequest' });
    }
    expect(await database.articles.count()).toBe(0);
  });
});

describe('a later visit', () => {
  it('keeps a text that changed beside the earlier one, and counts the newer', async () => {
    const { id } = await value(articles.keep({ article: draft, reading: reading(FIRST) }));
    const visit = (text: string, parts = {}) => value(articles.visit({ article: draft, reading: reading(text, parts) }, false));
    expect(await visit(FIRST)).toMatchObject({ followed: true, version: 'same' });
    expect(await visit(SECOND, { terms: [] })).toMatchObject({ version: 'changed' });
    expect(await visit(FIRST)).toMatchObject({ version: 'same' });
    expect((await value(articles.texts(id))).map(({ text }) => text)).toEqual([FIRST, SECOND]);
    expect((await database.tallies.get(id))?.terms).toEqual([]);
  });

  it('does not take a page that had not loaded to its end for another version', async () => {
    const { id } = await value(articles.keep({ article: draft, reading: reading(FIRST) }));
    await value(articles.visit({ article: draft, reading: reading(FIRST.slice(0, 12)) }, false));
    expect(await value(articles.texts(id))).toHaveLength(1);
  });

  it('leaves nothing of an article that is not kept, or its counts alone where history is on', async () => {
    const value_ = { article: draft, reading: reading(FIRST) };
    expect(await value(articles.visit(value_, false))).toEqual({ followed: false, kept: false, id: null, version: null });
    expect(await database.articles.count()).toBe(0);
    expect(await value(articles.visit(value_, true))).toMatchObject({ followed: false, version: null });
    expect(await database.texts.count()).toBe(0);
    expect(await database.tallies.count()).toBe(1);
    expect(await value(library.articles())).toEqual([]);
  });

  it('ends somewhere for a page that never stays the same', async () => {
    const { id } = await value(articles.keep({ article: draft, reading: reading(FIRST) }));
    for (let n = 0; n < MOST_VERSIONS + 5; n += 1)
      await value(articles.visit({ article: draft, reading: reading(`${n}次${FIRST}`) }, false));
    expect(await value(articles.texts(id))).toHaveLength(MOST_VERSIONS);
  });
});

describe('removing an article', () => {
  const everything = async () => {
    const { removals, ...rest } = await value(library.snapshot());
    return JSON.parse(JSON.stringify(rest, (key, one) => (key === 'modified' ? undefined : one))) as Snapshot;
  };

  it('takes all that goes with it, and gives all of it back', async () => {
    const { id } = await value(articles.keep({ article: draft, reading: reading(FIRST) }));
    await value(library.saveHighlight({ article: draft, anchor, colour: 'sky', note: '记', reading: reading(SECOND) }));
    await value(
      library.saveWord({
        simplified: '小区',
        traditional: '小區',
        pinyin: '',
        gloss: '',
        termId: null,
        sentence: null,
        article: draft,
      }),
    );
    const before = await everything();
    const removed = await value(articles.remove({ id }));
    expect(removed.texts).toHaveLength(2);
    expect(await value(library.articles())).toEqual([]);
    expect(await database.texts.count()).toBe(0);
    expect(await database.words.count()).toBe(1);
    await value(articles.restore(removed));
    expect(await everything()).toEqual(before);
    expect(await database.removals.count()).toBe(0);
  });

  it('stays removed when merged with a copy that still has it', async () => {
    const { id } = await value(articles.keep({ article: draft, reading: reading(FIRST) }));
    const copy = await value(library.snapshot());
    await value(articles.remove({ id }));
    const merged = merge(copy, await value(library.snapshot()));
    expect(merged.texts).toEqual([]);
    expect(merged.articles.map(({ kept }) => kept)).toEqual([false]);
  });
});

describe('printed pages', () => {
  it.each([
    ['第04版：要闻', '04'],
    ['A12版 民生', 'A12'],
    ['青澜日报 2026年4月12日 第3版', '3'],
    ['03版：评论', '03'],
    ['新版客户端上线', null],
    ['2026版权所有', null],
    ['第3版本', null],
  ])('%s', (line, number) => expect(pageNumberIn(line)).toBe(number));

  it('stand in citations, and can be set by hand', async () => {
    const { id } = await value(articles.keep({ article: { ...draft, page: '04' }, reading: reading(FIRST) }));
    const changed = await value(articles.changePage({ id, page: ' A2 ' }));
    expect(citeGbt7714(changed)).toContain('2026-04-12(A2)[');
    expect(citeChicago(changed)).toContain('April 12, 2026, A2.');
    expect((await value(articles.changePage({ id, page: '' }))).page).toBe(null);
  });
});

describe('the reading of an article', () => {
  const text = '深化“放管服”改革。陆一鸣说，放管服要再深化。';
  const at = (form: string, from = 0) => ({ start: text.indexOf(form, from), end: text.indexOf(form, from) + form.length });
  const article = {
    text,
    headline: { kicker: null, title: '放管服三年', subtitle: null },
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  } as Article;
  const analysis = {
    sentences: [
      { start: 0, end: 10 },
      { start: 10, end: text.length },
    ],
    terms: [
      { start: 0, end: 3, field: 'title', kind: 'term', id: 'fang-guan-fu' },
      { ...at('放管服'), kind: 'term', id: 'fang-guan-fu' },
      { ...at('放管服', 10), kind: 'term', id: 'fang-guan-fu' },
      { start: 0, end: 5, kind: 'construction', shape: 'couplet' },
    ],
    entities: [{ ...at('陆一鸣'), kind: 'person', id: 'p', name: '陆一鸣', office: null }],
    summary: [{ start: 0, end: 10, score: 1 }],
    difficulty: { characters: 18 },
  } as unknown as Analysis;

  it('counts phrases in headline and body, each with the sentence of its first mention', () => {
    expect(readingOf(article, analysis)).toEqual({
      text,
      blocks: article.blocks,
      summary: [{ start: 0, end: 10 }],
      characters: 18,
      terms: [{ form: '放管服', termId: 'fang-guan-fu', kind: 'term', count: 3, sentence: '放管服三年' }],
      people: ['陆一鸣'],
    });
  });
});
