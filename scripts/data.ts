/** Compiles the data sets that are missing or stale. Says on standard error what it did; nothing on standard output. */
import { ensure } from '../modules/data/dataset';
import { DATA_SETS } from '../modules/data/sets';

for (const set of DATA_SETS) {
  const started = performance.now();
  if (await ensure(set)) console.error(`Compiled ${set.name} in ${Math.round(performance.now() - started)} ms`);
}
