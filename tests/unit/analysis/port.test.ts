/** Analyses on their way from the background to a page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankAnalysis, join, PIECE_ITEMS, piecesOf } from '../../../lib/analysis-port';
import type { Analysis, Span } from '../../../lib/contract';

const spans = (count: number): Span[] => Array.from({ length: count }, (_, n) => ({ start: n, end: n + 1 }));

function arrived(analysis: Partial<Analysis>): Analysis {
  const whole = blankAnalysis();
  // As it travels in Chromium: as JSON.
  for (const piece of JSON.parse(JSON.stringify([...piecesOf(0, analysis)]))) join(whole, piece.part);
  return whole;
}

describe('an analysis in pieces', () => {
  it('arrives as it left, however long its lists are', () => {
    fc.assert(
      fc.property(fc.nat(3 * PIECE_ITEMS), fc.nat(3 * PIECE_ITEMS), (words, sentences) => {
        const analysis = {
          ...blankAnalysis(),
          words: spans(words) as Analysis['words'],
          sentences: spans(sentences),
          facts: { who: ['e1'], where: [], when: [], figures: [] },
        };
        expect(arrived(analysis)).toEqual(analysis);
      }),
      { numRuns: 30 },
    );
  });

  it('has no large piece', () => {
    for (const piece of piecesOf(3, { words: spans(5 * PIECE_ITEMS + 1) as Analysis['words'] })) {
      expect(piece).toMatchObject({ kind: 'part', article: 3 });
      if (piece.kind === 'part') expect(piece.part.words?.length).toBeLessThanOrEqual(PIECE_ITEMS);
    }
  });

  it('keeps what came before: names first, words later', () => {
    const whole = blankAnalysis();
    const entities = spans(2) as Analysis['entities'];
    for (const part of [{ entities }, { words: spans(3) as Analysis['words'] }]) {
      for (const piece of piecesOf(0, part)) if (piece.kind === 'part') join(whole, piece.part);
    }
    expect(whole.entities).toEqual(entities);
    expect(whole.words).toHaveLength(3);
  });
});
