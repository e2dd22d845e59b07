/**
 * The library's database. Only the background and the extension's pages open it.
 *
 * A version once released never changes: a new one is added below it with its `upgrade`, and `tests/unit/library/migrations`
 * gets the frozen contents of the old one. What a version adds to the records must have a value for old records.
 */
import Dexie, { type EntityTable } from 'dexie';
import type { Collection, Records, Removal } from './records';

export const DATABASE_NAME = 'tifa-library';

/** Indexes by version: the primary key first; `*` for each member of a list. A version names what it adds or changes. */
export const SCHEMAS = {
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
  // Without the indexes that nothing asks: each costs time at every write.
  3: {
    articles: 'id, address, title, modified',
    highlights: 'id, articleId, modified',
  },
} as const;

export type Tables = { [Name in Collection]: EntityTable<Records[Name], 'id'> };

export interface LibraryDatabase extends Tables {}

// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: Dexie makes the tables' properties from the schema.
export class LibraryDatabase extends Dexie {
  declare removals: EntityTable<Removal, 'id'>;

  constructor(name: string = DATABASE_NAME) {
    super(name);
    this.version(1).stores(SCHEMAS[1]);
    this.version(2)
      .stores(SCHEMAS[2])
      .upgrade((transaction) =>
        transaction
          .table('articles')
          .toCollection()
          .modify((article) => {
            article.kept = false;
          }),
      );
    // Texts came to hold their summaries, counts their people.
    this.version(3)
      .stores(SCHEMAS[3])
      .upgrade(async (transaction) => {
        await transaction
          .table('texts')
          .toCollection()
          .modify((text) => {
            text.summary ??= [];
          });
        await transaction
          .table('tallies')
          .toCollection()
          .modify((tally) => {
            tally.people ??= [];
          });
      });
  }
}
