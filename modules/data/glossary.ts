/** The political glossary: `entries/*.yaml` into the page's index and the background's definitions. */
import { packEntries } from '../../lib/glossary/entries';
import { packGlossary } from '../../lib/glossary/glossary';
import type { DataSet } from './dataset';
import { readEntries } from './glossary-entries';

export const glossary: DataSet = {
  name: 'glossary',
  inputs: ['lib/glossary', 'lib/text', 'lib/packed-texts', 'modules/data/glossary.ts', 'modules/data/glossary-entries.ts'],
  outputs: ['glossary.bin', 'glossary-entries.bin'],
  compile: async () => {
    const entries = readEntries();
    return { 'glossary.bin': packGlossary(entries), 'glossary-entries.bin': packEntries(entries) };
  },
};
