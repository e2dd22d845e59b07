/** Which forms of glossary entries are common words: explained when asked for, not marked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLexicon } from '../../lib/lexicon/lexicon';
import { ensure, OUT } from './dataset';
import { lexicon } from './lexicon';

/**
 * A word among the 30,000 commonest is known to whoever reads newspapers: 试点, 党委, 打通. Of the terms that readers marked on newspaper
 * pages none is among them, of those that they passed over every second one that is a word at all.
 */
const EVERYDAY_RANK = 30_000;

/** Asks the compiled lexicon, which is made first if need be. */
export async function everydayWords(): Promise<(form: string) => boolean> {
  await ensure(lexicon);
  const words = openLexicon(new Uint8Array(readFileSync(join(OUT, 'lexicon.bin'))));
  return (form) => {
    const word = words.find(form);
    return word >= 0 && (words.rank(word) ?? Number.POSITIVE_INFINITY) < EVERYDAY_RANK;
  };
}
