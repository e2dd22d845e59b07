/**
 * What the analysis needs besides the text: the compiled data, opened. The same four files serve the page, the desk, the command
 * line and the tests; only the way of reading bytes differs.
 */

import type { Resources } from './analysis';
import { openEntityKnowledge } from './entities/knowledge';
import { openGlossary } from './glossary/glossary';
import { openLexicon } from './lexicon/lexicon';
import { openReadings } from './pinyin/readings';

export const RESOURCE_FILES = ['lexicon.bin', 'readings.bin', 'glossary.bin', 'entities.bin'] as const;
export type ResourceFile = (typeof RESOURCE_FILES)[number];

/**
 * Opens the four files.
 * @param read gives the bytes of a file under `data/`
 * @throws BinaryFormatError where a file is damaged or of another version; whatever `read` throws
 */
export async function openResources(read: (file: ResourceFile) => Promise<Uint8Array>): Promise<Resources> {
  const [lexicon, readings, glossary, entities] = await Promise.all(RESOURCE_FILES.map(read));
  return {
    lexicon: openLexicon(lexicon as Uint8Array),
    readings: openReadings(readings as Uint8Array),
    glossary: openGlossary(glossary as Uint8Array),
    knowledge: openEntityKnowledge(entities as Uint8Array),
  };
}
