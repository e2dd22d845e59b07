import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryDatabase } from '../../../lib/library/database';
import { type Library, openLibrary } from '../../../lib/library/library';
import type { Result } from '../../../lib/result';
import { anchor, draft, snapshot, tools, word } from './samples';

let database: LibraryDatabase;
let library: Library;
let names = 0;

beforeEach(() => {
  database = new LibraryDatabase(`library-${names++}`);
  library = openLibrary(database, tools());
});

afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

async function value<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.message);
  return settled.value;
}

const save = (changes: object = {}) =>
  value(library.saveHighlight({ article: draft, anchor, colour: 'sage', note: '', ...changes }));
const page = { url: draft.url, title: draft.title };

describe('highlights', () => {
  it('are saved with their article, once', async () => {
    const first = await save();
    const second = await save({ anchor: { ...anchor, position: { start: 300, end: 307 } } });
    expect(second.articleId).toBe(first.articleId);
    expect(await database.articles.count()).toBe(1);
    const pages = await value(library.articles());
    expect(pages).toHaveLength(1);
    expect(pages[0]?.article).toMatchObject({
      title: draft.title,
      address: 'https://qinglan-daily.example/news/2026/0412/1001.html',
    });
    expect(pages[0]?.highlights.map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it('take the new colour where the same place is highlighted again, and keep their note', async () => {
    const first = await save({ note: '看这里' });
    const again = await save({ colour: 'mauve' });
    expect(again).toMatchObject({ id: first.id, colour: 'mauve', note: '看这里' });
    expect(await database.highlights.count()).toBe(1);
  });

  it('are found at every form of the address', async () => {
    const { id } = await save();
    for (const url of ['https://www.qinglan-daily.example/news/2026/0412/1001.html', `${draft.url}&utm_source=x`]) {
      expect((await value(library.highlightsFor({ url, title: draft.title }))).map((one) => one.id)).toEqual([id]);
    }
  });

  it('are found by a long headline elsewhere, and not by a short one', async () => {
    await save();
    const elsewhere = 'https://reprint.example/9';
    expect(await value(library.highlightsFor({ url: elsewhere, title: draft.title }))).toHaveLength(1);
    await save({ article: { ...draft, title: '天气预报', url: 'https://qinglan-daily.example/weather' } });
    expect(await value(library.highlightsFor({ url: elsewhere, title: '天气预报' }))).toHaveLength(0);
  });

  it('stay with an article whose headline was edited, apart from others on the same newspaper page', async () => {
    const { articleId } = await save();
    const edited = { ...draft, title: '东屏县推进老旧小区改造 让群众住得更安心舒心' };
    const onEdited = await save({ article: edited, anchor: { ...anchor, position: { start: 9, end: 16 } } });
    expect(onEdited.articleId).toBe(articleId);
    expect(await value(library.highlightsFor({ url: draft.url, title: edited.title }))).toHaveLength(2);
    const other = await save({ article: { ...draft, title: '白石镇春茶开采' } });
    expect(other.articleId).not.toBe(articleId);
    expect(await value(library.highlightsFor({ url: draft.url, title: '白石镇春茶开采' }))).toHaveLength(1);
  });

  it('do not mix the parts of a series', async () => {
    const first = await save({ article: { ...draft, title: '滨河区治水十年纪实（上）' } });
    const second = await save({ article: { ...draft, title: '滨河区治水十年纪实（下）' } });
    expect(second.articleId).not.toBe(first.articleId);
  });

  it('keep what an earlier visit knew of the article', async () => {
    await save();
    await save({ article: { ...draft, outlet: null, authors: [] } });
    expect((await database.articles.toArray())[0]).toMatchObject({ outlet: '青澜日报', authors: ['陆一鸣', '方可'] });
  });

  it('are changed, removed and restored', async () => {
    const { id, modified } = await save();
    const changed = await value(library.changeHighlight({ id, note: '**重要**', tags: ['民生', '民生', '改造'] }));
    expect(changed).toMatchObject({ colour: 'sage', note: '**重要**', tags: ['民生', '改造'] });
    expect(changed.modified > modified).toBe(true);
    const removed = await value(library.removeHighlight({ id }));
    expect(removed).toEqual(changed);
    expect(await value(library.highlightsFor(page))).toEqual([]);
    expect(await database.removals.toArray()).toMatchObject([{ id, kind: 'highlight' }]);
    const restored = await value(library.restoreHighlight(removed));
    expect(restored).toEqual({ ...removed, modified: restored.modified });
    expect(await value(library.highlightsFor(page))).toEqual([restored]);
    expect(await database.removals.count()).toBe(0);
  });

  it('that are gone are named so', async () => {
    const gone = { ok: false, message: 'errorNotFound' };
    expect(await library.changeHighlight({ id: 'none', note: '' })).toEqual(gone);
    expect(await library.removeHighlight({ id: 'none' })).toEqual(gone);
    const highlight = await save();
    expect(await library.restoreHighlight({ ...highlight, articleId: 'none' })).toEqual(gone);
  });

  it('are refused in a wrong form, and nothing is written', async () => {
    for (const bad of [
      null,
      {},
      { article: draft, anchor, colour: 'red', note: '' },
      { article: { ...draft, url: 'javascript:0' }, anchor, colour: 'sky', note: '' },
    ]) {
      expect(await library.saveHighlight(bad)).toEqual({ ok: false, message: 'errorBadRequest' });
    }
    expect(await database.articles.count()).toBe(0);
  });
});

describe('words', () => {
  it('are saved once', async () => {
    const first = await value(library.saveWord({ ...word, article: draft }));
    const again = await value(library.saveWord({ ...word, gloss: 'another', article: null }));
    expect(again).toEqual(first);
    expect(first.articleId).toBe((await database.articles.toArray())[0]?.id);
    await value(library.saveWord({ ...word, pinyin: 'other', article: null }));
    expect((await value(library.savedWords())).map(({ pinyin }) => pinyin)).toEqual(['other', 'xiǎoqū']);
  });

  it('are removed and restored', async () => {
    const saved = await value(library.saveWord({ ...word, article: null }));
    expect(await value(library.removeWord({ id: saved.id }))).toEqual(saved);
    expect(await value(library.savedWords())).toEqual([]);
    await value(library.restoreWord(saved));
    expect(await value(library.savedWords())).toHaveLength(1);
    expect(await database.removals.count()).toBe(0);
  });
});

describe('when storage fails', () => {
  const fail = (name: string) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(database.highlights, 'put').mockImplementation(() => {
      throw new DOMException('no', name);
    });
  };

  it('says that the disk is full, and leaves no article behind', async () => {
    fail('QuotaExceededError');
    const result = await library.saveHighlight({ article: draft, anchor, colour: 'sky', note: '' });
    expect(result).toEqual({ ok: false, message: 'errorStorageFull' });
    expect(await database.articles.count()).toBe(0);
  });

  it('says that the browser refuses', async () => {
    fail('InvalidStateError');
    const result = await library.saveHighlight({ article: draft, anchor, colour: 'sky', note: '' });
    expect(result).toEqual({ ok: false, message: 'errorStorageRefused' });
  });

  it('says so too when the database does not open', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const closed = new LibraryDatabase(`library-${names++}`);
    closed.close({ disableAutoOpen: true });
    expect(await openLibrary(closed).savedWords()).toEqual({ ok: false, message: 'errorStorageRefused' });
  });
});

it('saves from two windows at once without losing or doubling anything', async () => {
  const window = new LibraryDatabase(database.name);
  const other = openLibrary(window, {
    ...tools('2026-06-01T00:00:00Z'),
    newId: () => crypto.randomUUID(),
  });
  const at = (start: number) => ({ ...anchor, position: { start, end: start + 7 } });
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      (n % 2 ? library : other).saveHighlight({ article: draft, anchor: at(n >> 1), colour: 'sky', note: '' }),
    ),
  );
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(await database.articles.count()).toBe(1);
  expect(await database.highlights.count()).toBe(10);
  window.close();
});

it('gives back by snapshot what was merged into an empty library', async () => {
  await fc.assert(
    fc.asyncProperty(snapshot, async (state) => {
      const fresh = new LibraryDatabase(`library-${names++}`);
      const empty = openLibrary(fresh);
      await value(empty.mergeIn(state));
      const back = await value(empty.snapshot());
      const sorted = (list: readonly { id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const kind of ['articles', 'highlights', 'words', 'removals'] as const) {
        expect(sorted(back[kind])).toEqual(sorted(state[kind]));
      }
      await fresh.delete();
    }),
    { numRuns: 25 },
  );
});
