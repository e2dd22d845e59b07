/** Removing one record with a way back: it is given back whole, its removal is remembered for merging, and undone when it is restored. */
import type { EntityTable } from 'dexie';
import type * as v from 'valibot';
import type { Result } from '../result';
import { idQuerySchema } from './checks';
import type { LibraryDatabase } from './database';
import { notFound } from './failures';
import { SCHEMAS_OF_RECORDS } from './record-schemas';
import { REMOVED_AS, type Records } from './records';
import { change, type LibraryTools, remember } from './transaction';

type Name = 'highlights' | 'words' | 'terms' | 'exceptions';

interface OneByOne<T> {
  remove(query: unknown): Promise<Result<T>>;
  /** @throws LibraryError from `mayReturn`, as the result: where a record has nowhere to go */
  restore(record: unknown): Promise<Result<T>>;
}

/** @param mayReturn throws where a record cannot be restored */
export function removable<N extends Name>(
  database: LibraryDatabase,
  { now }: LibraryTools,
  name: N,
  mayReturn?: (record: Records[N]) => Promise<void>,
): OneByOne<Records[N]> {
  type Kept = Records[N] & { id: string; modified: string };
  const table = database[name] as unknown as EntityTable<{ id: string }, 'id'>;
  const schema = SCHEMAS_OF_RECORDS[name] as unknown as v.GenericSchema<unknown, Kept>;
  return {
    remove: (query) =>
      change(database, idQuerySchema, query, async ({ id }) => {
        const record = (await table.get(id)) as Kept | undefined;
        if (!record) throw notFound();
        await table.delete(id);
        await remember(database, [record], REMOVED_AS[name], now());
        return record;
      }),
    restore: (value) =>
      change(database, schema, value, async (record) => {
        // Not awaited where there is nothing to ask: IndexedDB ends a transaction that waits for something else.
        if (mayReturn) await mayReturn(record);
        // A new time, so that the restored one is newer than its removal wherever the two are merged.
        const restored: Kept = { ...record, modified: now() };
        await table.put(restored);
        await database.removals.delete(record.id);
        return restored;
      }),
  };
}
