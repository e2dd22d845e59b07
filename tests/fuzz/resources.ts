/** The compiled data, opened once for all targets. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resources } from '../../lib/analysis';
import { type Dictionary, openDictionary } from '../../lib/dictionary/dictionary';
import { type GlossaryEntries, openEntries } from '../../lib/glossary/entries';
import { ensure, OUT } from '../../modules/data/dataset';
import { DATA_SETS } from '../../modules/data/sets';
import { loadResources } from '../../scripts/analyze/resources';

export const bytesOf = (file: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(OUT, file)));

interface Opened extends Resources {
  dictionary: Dictionary;
  entries: GlossaryEntries;
}

let opened: Opened | null = null;

/** Compiles what is stale, and opens everything. */
export async function openAll(): Promise<void> {
  if (opened) return;
  for (const set of DATA_SETS) await ensure(set);
  opened = {
    ...(await loadResources()),
    dictionary: openDictionary(bytesOf('dictionary.bin')),
    entries: openEntries(bytesOf('glossary-entries.bin')),
  };
}

/** @throws where {@link openAll} has not been called */
export function resources(): Opened {
  if (!opened) throw new Error('openAll() first');
  return opened;
}
