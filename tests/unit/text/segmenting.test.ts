import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../lib/lexicon/lexicon';
import { finish } from '../../../lib/steps';
import { segment } from '../../../lib/text/segment';
import { segmenting } from '../../../lib/text/segmenting';
import { loadLexicon } from '../lexicon/data';

let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = await loadLexicon();
}, 60_000);

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'研究生命起源于相同的发展地得了着一二三１２９.％，。“” \n\n\n\u3000\u200bab',
        '看一看',
        '2026年8月\n',
        '优于相同\n',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: -2, max: 70 }), fc.integer({ min: 0, max: 6 }), fc.boolean())
    .map(([start, length, whole]) => ({ start, end: start + length, whole })),
  { maxLength: 8 },
);

describe('segmenting', () => {
  it('gives the words that the text has in one go, however small the steps', () => {
    fc.assert(
      fc.property(texts, spans, fc.integer({ min: 0, max: 20 }), (text, fixed, least) => {
        expect(finish(segmenting(text, lexicon, fixed, { least }))).toEqual(segment(text, lexicon, fixed));
      }),
      { numRuns: 500 },
    );
  });

  it('makes a step of each paragraph that is long enough', () => {
    const steps = segmenting('青澜市新闻\n青澜市新闻\n青澜市新闻', lexicon, [], { least: 1 });
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).toBe(3);
  });
});
