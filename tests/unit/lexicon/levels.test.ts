/** Levels against the lists they come from, in both scripts. */
import { Converter } from 'opencc-js/cn2t';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LevelList } from '../../../lib/contract';
import { HIGHEST_LEVEL } from '../../../lib/lexicon/levels';
import type { Lexicon } from '../../../lib/lexicon/lexicon';
import { readHsk } from '../../../modules/data/lexicon/hsk';
import { loadLexicon } from './data';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 60_000);

const HSK = readHsk();
/** Phrases of the list of 2012 that are read as several words, and a spoken form: the word that carries their level. */
const CARRIED: Record<string, string> = { 打篮球: '篮球', 系领带: '领带', 纽扣儿: '纽扣' };

const ofList: Record<LevelList, (lexicon: Lexicon, word: number) => number | null> = {
  hsk2021: (from, word) => from.level(word),
  hsk2012: (from, word) => from.level2012(word),
};

describe.each([
  { list: 'hsk2021', size: 10_969, key: 'level' },
  { list: 'hsk2012', size: 5_000, key: 'level2012' },
] as const)('the levels of $list', ({ list, size, key }) => {
  const taught = HSK.filter((row) => row[key] > 0).map((row): [string, number] => [CARRIED[row.word] ?? row.word, row[key]]);
  const levelOf = (word: string) => ofList[list](lexicon, lexicon.find(word));

  it('stand with every word of the list', () => {
    expect(taught.length).toBeGreaterThan(size * 0.99);
    expect(taught.filter(([word, level]) => levelOf(word) !== level)).toEqual([]);
  });

  it.each(['t', 'tw'] as const)('stand with the traditional form of every word, %s', (to) => {
    const convert = Converter({ from: 'cn', to });
    const wrong = taught.filter(([word, level]) => {
      const traditional = convert(word);
      return lexicon.find(traditional) < 0 || levelOf(traditional) !== level;
    });
    expect(wrong).toEqual([]);
  });

  it('stand with no word of the other list alone', () => {
    const known = new Set(taught.map(([word]) => lexicon.find(word)));
    for (const to of ['t', 'tw'] as const) {
      const convert = Converter({ from: 'cn', to });
      for (const [word] of taught) known.add(lexicon.find(convert(word)));
    }
    const levelled = HSK.filter(({ word }) => levelOf(word) !== null && !known.has(lexicon.find(word)));
    expect(levelled).toEqual([]);
  });

  it('are of words that have a rank, and the first levels of common ones', () => {
    const ranks = (wanted: number) =>
      taught.filter(([, level]) => level === wanted).map(([word]) => lexicon.rank(lexicon.find(word)));
    const all = Array.from({ length: HIGHEST_LEVEL[list] }, (_, n) => ranks(n + 1));
    expect(all.flat()).not.toContain(null);
    const medians = [0, 3, all.length - 1].map((n) => {
      const known = (all[n] ?? []).map(Number).sort((a, b) => a - b);
      return known[known.length >> 1] as number;
    });
    expect(medians).toEqual([...medians].sort((a, b) => a - b));
  });

  it('stand with no word outside the list', () => {
    for (const word of ['放管服', '青岛市', '奥巴马', '座谈会上']) expect(levelOf(word)).toBeNull();
  });
});
