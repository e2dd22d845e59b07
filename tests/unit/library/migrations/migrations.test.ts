/**
 * A library written by each released version opens in this one with nothing lost. The fixtures are frozen: never edit one; a new
 * version of the database gets a new file, made with the schema of that version.
 */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { LibraryDatabase, SCHEMAS } from '../../../../lib/library/database';
import { openLibrary } from '../../../../lib/library/library';
import { emptySnapshot } from '../../../../lib/library/records';
import version1 from './version-1.json';
import version2 from './version-2.json';
import version3 from './version-3.json';

/** Indexes of version 1 as released, written out: the one in the program must stay equal to it. */
const RELEASED = {
  1: {
    articles: 'id, address, title, outlet, published, modified',
    highlights: 'id, articleId, created, modified, *tags',
    words: 'id, simplified, traditional, termId, articleId, modified',
    removals: 'id, kind, removed',
  },
  2: {
    texts: 'id, articleId, digest',
    tallies: 'id, articleId',
    packs: 'id',
    terms: 'id, packId, term',
    exceptions: 'id, form',
    states: 'id, form',
    cards: 'id, wordId, due',
    answers: 'id, cardId, created',
  },
  3: {
    articles: 'id, address, title, modified',
    highlights: 'id, articleId, modified',
  },
};

describe('version 1', () => {
  it('still has the indexes that it was released with', () => {
    expect(SCHEMAS[1]).toEqual(RELEASED[1]);
  });

  it('opens now, complete', async () => {
    const name = 'frozen-1';
    const old = new Dexie(name);
    old.version(1).stores(RELEASED[1]);
    for (const [table, records] of Object.entries(version1)) await old.table(table).bulkAdd(records);
    old.close();

    const database = new LibraryDatabase(name);
    const library = openLibrary(database);
    const articles = version1.articles.map((article) => ({ ...article, kept: false }));
    expect(await library.snapshot()).toEqual({ ok: true, value: { ...emptySnapshot(), ...version1, articles } });
    const title = version1.articles[0]?.title;
    const found = await library.highlightsFor({ url: 'https://www.qinglan-daily.example/news/2026/0412/1001.html', title });
    expect(found.ok && found.value).toHaveLength(2);
    await database.delete();
  });
});

describe('version 2', () => {
  it('still has the indexes that it was released with', () => {
    expect(SCHEMAS[2]).toEqual(RELEASED[2]);
  });

  it('opens now, complete', async () => {
    const name = 'frozen-2';
    const old = new Dexie(name);
    old.version(1).stores(RELEASED[1]);
    old.version(2).stores(RELEASED[2]);
    for (const [table, records] of Object.entries(version2)) await old.table(table).bulkAdd(records);
    old.close();

    const database = new LibraryDatabase(name);
    expect(await openLibrary(database).snapshot()).toEqual({
      ok: true,
      value: {
        ...version2,
        texts: version2.texts.map((text) => ({ ...text, summary: [] })),
        tallies: version2.tallies.map((tally) => ({ ...tally, people: [] })),
      },
    });
    await database.delete();
  });
});

describe('version 3', () => {
  it('still has the indexes that it was released with', () => {
    expect(SCHEMAS[3]).toEqual(RELEASED[3]);
  });

  it('opens now, complete', async () => {
    const name = 'frozen-3';
    const old = new Dexie(name);
    old.version(1).stores(RELEASED[1]);
    old.version(2).stores(RELEASED[2]);
    old.version(3).stores(RELEASED[3]);
    for (const [table, records] of Object.entries(version3)) await old.table(table).bulkAdd(records);
    old.close();

    const database = new LibraryDatabase(name);
    expect(await openLibrary(database).snapshot()).toEqual({ ok: true, value: version3 });
    await database.delete();
  });
});
