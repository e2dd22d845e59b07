/** Segmentation against sentences that were cut by hand, without names known from the text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../lib/lexicon/lexicon';
import { segment } from '../../../lib/text/segment';
import { ROOT } from '../../../modules/data/dataset';
import { loadLexicon } from '../lexicon/data';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 60_000);

const sentences = readFileSync(join(ROOT, 'tests/unit/text/cut-sentences.txt'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(' '));

const spansOf = (words: readonly string[]) => {
  let at = 0;
  return words.map((word) => {
    const start = at;
    at += word.length;
    return `${start}-${at}`;
  });
};

describe('sentences cut by hand', () => {
  it('come out so, but for one word in thirteen', () => {
    let right = 0;
    let found = 0;
    let wanted = 0;
    for (const words of sentences) {
      const text = words.join('');
      const gold = new Set(spansOf(words));
      const cut = spansOf(segment(text, lexicon, [], true).map(({ start, end }) => text.slice(start, end)));
      right += cut.filter((span) => gold.has(span)).length;
      found += cut.length;
      wanted += gold.size;
    }
    expect((2 * right) / (found + wanted)).toBeGreaterThan(1 - 1 / 13);
  });
});
