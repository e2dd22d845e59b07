/** The compiled lexicon, made once a run where it is missing or stale. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lexicon, openLexicon } from '../../../lib/lexicon/lexicon';
import { openReadings, type Readings } from '../../../lib/pinyin/readings';
import { ensure, OUT } from '../../../modules/data/dataset';
import { lexicon } from '../../../modules/data/lexicon';
import { readings } from '../../../modules/data/readings';

export async function lexiconBytes(): Promise<Uint8Array> {
  await ensure(lexicon);
  return new Uint8Array(readFileSync(join(OUT, 'lexicon.bin')));
}

export async function readingsBytes(): Promise<Uint8Array> {
  await ensure(readings);
  return new Uint8Array(readFileSync(join(OUT, 'readings.bin')));
}

export const loadLexicon = async (): Promise<Lexicon> => openLexicon(await lexiconBytes());
export const loadReadings = async (): Promise<Readings> => openReadings(await readingsBytes());
