/**
 * The library's database. Only the background opens it.
 *
 * A version once released never changes: a new one is added below it with its `upgrade`, and `tests/unit/library/migrations`
 * gets the frozen contents of the old one. What a version adds to the records must have a value for old records.
 */
import Dexie, { type EntityTable } from 'dexie';
import type { Highlight, Removal, SavedArticle, SavedWord } from './records';

export const DATABASE_NAME = 'tifa-library';

/** Indexes by version: the primary key first; `*` for each member of a list. */
export const SCHEMAS = {
  1: {
    articles: 'id, address, title, outlet, published, modified',
    highlights: 'id, articleId, created, modified, *tags',
    words: 'id, simplified, traditional, termId, articleId, modified',
    removals: 'id, kind, removed',
  },
} as const;

export class LibraryDatabase extends Dexie {
  declare articles: EntityTable<SavedArticle, 'id'>;
  declare highlights: EntityTable<Highlight, 'id'>;
  declare words: EntityTable<SavedWord, 'id'>;
  declare removals: EntityTable<Removal, 'id'>;

  constructor(name: string = DATABASE_NAME) {
    super(name);
    this.version(1).stores(SCHEMAS[1]);
  }
}
