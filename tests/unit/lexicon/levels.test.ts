/** Levels against the list they come from, in both scripts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../lib/lexicon/lexicon';
import { ROOT } from '../../../modules/data/dataset';
import { HSK_FILE } from '../../../modules/data/lexicon/words';
import { loadLexicon } from './data';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 60_000);

/** Word and its HSK 2021 level; where a word stands twice (长 cháng, zhǎng) the lower. */
const levels = new Map<string, number>();
for (const line of readFileSync(join(ROOT, HSK_FILE), 'utf8').split('\n').slice(1)) {
  const [word, level] = line.split('\t');
  if (word && level) levels.set(word, Math.min(levels.get(word) ?? 7, Number(level)));
}

describe('the levels of HSK 2021', () => {
  it('stand with every word of the list', () => {
    const wrong = [...levels].filter(([word, level]) => lexicon.level(lexicon.find(word)) !== level);
    expect(levels.size).toBeGreaterThan(10_900);
    expect(wrong).toEqual([]);
  });

  it('stand with the traditional form of every word', () => {
    const convert = Converter({ from: 'cn', to: 't' });
    const wrong = [...levels].filter(([word, level]) => {
      const found = lexicon.find(convert(word));
      return found < 0 || lexicon.level(found) !== level;
    });
    expect(wrong).toEqual([]);
  });

  it('are of words that have a rank, and the first levels of common ones', () => {
    const ranks = (wanted: number) =>
      [...levels].filter(([, level]) => level === wanted).map(([word]) => lexicon.rank(lexicon.find(word)));
    const median = (wanted: number) => {
      const known = ranks(wanted)
        .filter((rank) => rank !== null)
        .sort((a, b) => a - b);
      return known[known.length >> 1] as number;
    };
    const medians = [1, 4, 7].map(median);
    expect(medians).toEqual([...medians].sort((a, b) => a - b));
    expect([1, 2, 3, 4, 5, 6, 7].flatMap(ranks)).not.toContain(null);
  });

  it('stand with no word outside the list', () => {
    for (const word of ['放管服', '青岛市', '奥巴马', '座谈会上']) {
      const found = lexicon.find(word);
      if (found >= 0) expect(lexicon.level(found)).toBeNull();
    }
  });
});
