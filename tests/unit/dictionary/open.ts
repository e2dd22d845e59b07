/** The real dictionary, compiled if need be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dictionary, openDictionary } from '../../../lib/dictionary/dictionary';
import { ensure, OUT } from '../../../modules/data/dataset';
import { dictionary } from '../../../modules/data/dictionary';

export async function dictionaryBytes(): Promise<Uint8Array> {
  await ensure(dictionary);
  return new Uint8Array(readFileSync(join(OUT, 'dictionary.bin')));
}

export async function realDictionary(): Promise<Dictionary> {
  return openDictionary(await dictionaryBytes());
}
