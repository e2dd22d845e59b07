/** The compiled data from disk, for the command line, the bench and the tests. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Resources } from '../../lib/analysis';
import { openResources } from '../../lib/resources';
import { OUT } from '../../modules/data/dataset';

/** Opens `public/data/*.bin`. @throws where they have not been compiled (`npm run data`) */
export function loadResources(): Promise<Resources> {
  return openResources(async (file) => new Uint8Array(await readFile(join(OUT, file))));
}
