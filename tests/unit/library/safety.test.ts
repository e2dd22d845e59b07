/** What must not harm the library: a worker that is stopped, two windows, a full disk, files that are broken or meant to break. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openArticles } from '../../../lib/library/articles';
import { isDue, needsReminder } from '../../../lib/library/backup-state';
import { LibraryDatabase } from '../../../lib/library/database';
import { toJson } from '../../../lib/library/export/json';
import { parseLibrary } from '../../../lib/library/import';
import { openLibrary } from '../../../lib/library/library';
import { pack, TooLargeError, unpack } from '../../../lib/library/packed';
import { emptySnapshot, type Snapshot } from '../../../lib/library/records';
import { ShelfReader } from '../../../lib/library/shelf';
import { anchor, draft, tools } from './samples';

let count = 0;
let name: string;
beforeEach(() => {
  name = `safety-${++count}`;
});

const TIME = '2026-05-01T08:00:00.000Z';
const many = (highlights: number): Snapshot => ({
  ...emptySnapshot(),
  articles: [{ ...draft, id: 'a', address: 'https://a.example/1', kept: true, created: TIME, modified: TIME }],
  highlights: Array.from({ length: highlights }, (_, n) => ({
    id: `h${String(n).padStart(5, '0')}`,
    articleId: 'a',
    anchor,
    colour: 'sky' as const,
    note: '',
    tags: [],
    created: TIME,
    modified: new Date(Date.parse(TIME) + n).toISOString(),
  })),
});

const reading = (text: string) => ({ text, blocks: [], summary: [], characters: 9, terms: [], people: [] });

describe('a worker stopped in the middle of a write', () => {
  it.each([1, 3, 8])('leaves all of it or nothing, after %i requests', async (after) => {
    const database = new LibraryDatabase(name);
    const library = openLibrary(database, tools());
    await library.saveHighlight({ article: draft, anchor, colour: 'sky', note: '', reading: reading('先前的正文。') });
    const before = await library.snapshot();
    // The connection goes away while the transaction is under way, as it does when a worker is stopped.
    let requests = 0;
    const put = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      requests += 1;
      if (requests === after) this.transaction.abort();
      return put.apply(this, args);
    });
    const answer = await library.mergeIn(many(20));
    spy.mockRestore();
    expect(answer.ok).toBe(false);
    database.close();
    const again = openLibrary(new LibraryDatabase(name), tools());
    expect(await again.snapshot()).toEqual(before);
    expect((await again.mergeIn(many(20))).ok).toBe(true);
    const whole = await again.snapshot();
    expect(whole.ok && whole.value.highlights).toHaveLength(21);
  });
});

describe('a full disk', () => {
  it('is said, and nothing is half-written: neither highlight nor text nor count', async () => {
    const database = new LibraryDatabase(name);
    const articles = openArticles(database, tools());
    await database.open();
    const add = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'tallies') throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, args);
    });
    const answer = await articles.keep({ article: draft, reading: reading('一段正文。') });
    spy.mockRestore();
    expect(answer).toEqual({ ok: false, message: 'errorStorageFull' });
    expect(await Promise.all([database.articles.count(), database.texts.count(), database.tallies.count()])).toEqual([0, 0, 0]);
  });
});

describe('two windows at once', () => {
  it('keep one article with every text, whoever comes first', async () => {
    const [one, other] = [1, 2].map((n) => openArticles(new LibraryDatabase(name), tools(`2026-05-0${n}T08:00:00.000Z`)));
    if (!one || !other) throw new Error('two');
    const texts = ['甲版正文，内容各异。', '乙版正文，说法不同。', '丙版正文，又是一样。'];
    const answers = await Promise.all(
      texts.flatMap((text) => [one, other].map((window) => window.keep({ article: draft, reading: reading(text) }))),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const database = new LibraryDatabase(name);
    expect(await database.articles.count()).toBe(1);
    expect((await database.texts.toArray()).map(({ text }) => text).sort()).toEqual([...texts].sort());
    expect(await database.tallies.count()).toBe(1);
  });

  it('see each other’s changes without reading everything again, and notice when they must', async () => {
    const mine = new LibraryDatabase(name);
    const reader = new ShelfReader(mine);
    const theirs = openLibrary(new LibraryDatabase(name), tools('2026-06-01T08:00:00.000Z'));
    await theirs.mergeIn(many(500));
    const pause = () => Promise.resolve();
    const first = await reader.first();
    expect([first.complete, first.counts.highlights, first.pages.length]).toEqual([false, 500, 1]);
    expect((await reader.all(pause)).pages[0]?.highlights).toHaveLength(500);
    await theirs.changeHighlight({ id: 'h00003', note: '新' });
    await theirs.removeHighlight({ id: 'h00004' });
    const changed = await reader.changed();
    expect(changed?.pages[0]?.highlights).toHaveLength(499);
    expect(changed?.pages[0]?.highlights.find(({ id }) => id === 'h00003')?.note).toBe('新');
    // Older records come in: their times tell nothing.
    const old = many(1);
    old.highlights = old.highlights.map((one) => ({ ...one, id: 'old', modified: '2020-01-01T00:00:00.000Z' }));
    await theirs.mergeIn(old);
    expect(await reader.changed()).toBe(null);
    expect((await reader.all(pause)).pages[0]?.highlights).toHaveLength(500);
  });

  it('keep the order of a list that is worked through: a note does not move its article to the top', async () => {
    const mine = new LibraryDatabase(name);
    const library = openLibrary(mine, tools());
    const older = await library.saveHighlight({ article: draft, anchor, colour: 'sky', note: '', reading: undefined });
    await library.saveHighlight({
      article: { ...draft, url: 'https://b.example/2', title: '另一篇' },
      anchor,
      colour: 'sky',
      note: '',
      reading: undefined,
    });
    const reader = new ShelfReader(mine);
    const titles = async () => (await reader.all(() => Promise.resolve())).pages.map(({ article }) => article.title);
    const before = await titles();
    expect(before[0]).toBe('另一篇');
    await library.changeHighlight({ id: older.ok ? older.value.id : '', note: '补记' });
    expect(await titles()).toEqual(before);
  });
});

describe('files', () => {
  it('come back from their packed form', async () => {
    const text = toJson(many(200));
    const packed = await pack(text);
    expect(packed.length).toBeLessThan(text.length / 5);
    expect(await unpack(packed, 1e6)).toBe(text);
    expect(await unpack(new TextEncoder().encode(text), 1e6)).toBe(text);
  });

  it('are refused when they are cut short, damaged, or swell beyond any library', async () => {
    const packed = await pack(toJson(many(200)));
    await expect(unpack(packed.slice(0, packed.length - 20), 1e6)).rejects.toThrow();
    const damaged = packed.slice();
    damaged.fill(0xff, 30, 60);
    await expect(unpack(damaged, 1e6)).rejects.toThrow();
    const bomb = await pack(' '.repeat(5_000_000));
    expect(bomb.length).toBeLessThan(20_000);
    await expect(unpack(bomb, 1_000_000)).rejects.toThrow(TooLargeError);
    await expect(unpack(new Uint8Array(2_000_000), 1_000_000)).rejects.toThrow(TooLargeError);
  });

  it('cut short anywhere are refused whole, and never throw', () => {
    const text = toJson(many(3));
    for (let end = 0; end < text.length - 2; end += 37) expect(parseLibrary(text.slice(0, end)).ok).toBe(false);
  });

  it('cannot reach into the program by names that objects have', () => {
    const text = toJson(many(1)).replace('"colour": "sky"', '"colour": "sky", "__proto__": {"polluted": true}, "constructor": 1');
    const parsed = parseLibrary(text);
    expect(parsed.ok && Object.keys(parsed.value.highlights[0] ?? {})).not.toContain('constructor');
    expect(({} as { polluted?: boolean }).polluted).toBe(undefined);
  });
});

describe('backups', () => {
  const state = { last: null, remindAfter: null, failure: null };
  const now = '2026-05-01T08:00:00.000Z';
  it('are reminded of when a library has gone without for a month, and not before', () => {
    const library = { records: 20, oldest: '2026-03-01T00:00:00.000Z' };
    expect(needsReminder(state, library, now)).toBe(true);
    expect(needsReminder(state, { ...library, records: 19 }, now)).toBe(false);
    expect(needsReminder({ ...state, last: '2026-04-20T00:00:00.000Z' }, library, now)).toBe(false);
    expect(needsReminder({ ...state, remindAfter: '2026-05-03T00:00:00.000Z' }, library, now)).toBe(false);
    expect(needsReminder(state, { records: 0, oldest: null }, now)).toBe(false);
  });
  it('are due after so many days, and never where they are switched off', () => {
    expect(isDue(state, 0, now)).toBe(false);
    expect(isDue(state, 7, now)).toBe(true);
    expect(isDue({ ...state, last: '2026-04-30T07:30:00.000Z' }, 1, now)).toBe(true);
    expect(isDue({ ...state, last: '2026-04-30T08:30:00.000Z' }, 7, now)).toBe(false);
  });
});
