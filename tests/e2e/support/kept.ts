import type { Worker } from 'playwright-core';

/** How many records the library holds, of any kind. */
export const keptBy = (worker: Worker): Promise<number> =>
  worker.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    let count = 0;
    for (const name of names) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        count += await new Promise<number>((resolve, reject) => {
          const request = database.transaction(store).objectStore(store).count();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      }
      database.close();
    }
    return count;
  });
