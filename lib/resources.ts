/**
 * What the analysis needs besides the text: the compiled data, opened. The same four files serve the page, the desk, the command
 * line and the tests; only the way of reading bytes differs.
 */

import type { Resources } from './analysis';
import { openingEntityKnowledge } from './entities/knowledge';
import { openingGlossary } from './glossary/glossary';
import { openingLexicon } from './lexicon/lexicon';
import { openingReadings } from './pinyin/readings';
import { inSlices, type Pause, type Steps } from './steps';

export const RESOURCE_FILES = ['lexicon.bin', 'readings.bin', 'glossary.bin', 'entities.bin'] as const;
export type ResourceFile = (typeof RESOURCE_FILES)[number];

const atOnce: Pause = async () => {};

/**
 * Opens the four files, each as soon as it is there.
 * @param read gives the bytes of a file under `data/`
 * @param pause waits until the page may be kept busy again; absent: nobody waits
 * @throws BinaryFormatError where a file is damaged or of another version; whatever `read` throws
 */
export async function openResources(
  read: (file: ResourceFile) => Promise<Uint8Array>,
  pause: Pause = atOnce,
): Promise<Resources> {
  const open = async <Opened>(file: ResourceFile, opening: (bytes: Uint8Array) => Steps<Opened>): Promise<Opened> =>
    inSlices(opening(await read(file)), pause);
  const [lexicon, readings, glossary, knowledge] = await Promise.all([
    open('lexicon.bin', openingLexicon),
    open('readings.bin', openingReadings),
    open('glossary.bin', openingGlossary),
    open('entities.bin', openingEntityKnowledge),
  ]);
  return { lexicon, readings, glossary, knowledge };
}
