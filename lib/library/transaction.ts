/** What every change of the library does: check what came in, then work on it in one transaction. */
import type * as v from 'valibot';
import type { Result } from '../result';
import { check } from './checks';
import type { LibraryDatabase } from './database';
import { attempt } from './failures';
import { COLLECTIONS, type Removable } from './records';

/** When and under which ids things are kept. */
export interface LibraryTools {
  /** ISO 8601. */
  now(): string;
  newId(): string;
}

export const tablesOf = (database: LibraryDatabase) => [...COLLECTIONS.map((name) => database[name]), database.removals];

/** Checks `value`, then runs `work` on it in one transaction over all tables: all of it is written, or nothing. */
export async function change<Schema extends v.GenericSchema, T>(
  database: LibraryDatabase,
  schema: Schema,
  value: unknown,
  work: (checked: v.InferOutput<Schema>) => Promise<T>,
): Promise<Result<T>> {
  const checked = check(schema, value);
  if (!checked.ok) return checked;
  return attempt(() => database.transaction('rw', tablesOf(database), () => work(checked.value)));
}

/** Remembers removals. */
export const remember = (
  { removals }: LibraryDatabase,
  records: readonly { id: string }[],
  kind: Removable,
  removed: string,
): PromiseLike<unknown> => removals.bulkPut(records.map(({ id }) => ({ id, kind, removed })));
