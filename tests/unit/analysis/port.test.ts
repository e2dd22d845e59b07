/** Analyses on their way from the background to a page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blankAnalysis,
  join,
  PIECE_ITEMS,
  PIECE_WORDS,
  packAnalysis,
  piecesOf,
  unpackAnalysis,
} from '../../../lib/analysis-port';
import type { Analysis, Span, Word } from '../../../lib/contract';
import { packWords } from '../../../lib/packed-words';

const spans = (count: number): Span[] => Array.from({ length: count }, (_, n) => ({ start: n, end: n + 1 }));

const words = (count: number): Word[] =>
  spans(count).map((span, n) => ({
    ...span,
    ...(n % 7 === 0 && { field: 'title' as const }),
    pinyin: n % 5 === 0 ? '' : `Bīnhé Qū${n}`,
    syllables: n % 5 === 0 ? [null] : ['bin1', null, 'qu1'],
    level: n % 3 === 0 ? null : 7,
    level2012: n % 4 === 0 ? null : 6,
    rank: n % 2 === 0 ? null : n,
  }));

function arrived(analysis: Partial<Analysis>): Analysis {
  const whole = blankAnalysis();
  // As it travels in Chromium: as JSON.
  for (const piece of JSON.parse(JSON.stringify([...piecesOf(0, analysis)]))) join(whole, piece.part);
  return whole;
}

describe('an analysis in pieces', () => {
  it('arrives as it left, however long its lists are', () => {
    fc.assert(
      fc.property(fc.nat(2 * PIECE_WORDS), fc.nat(3 * PIECE_ITEMS), (read, sentences) => {
        const analysis = {
          ...blankAnalysis(),
          words: words(read),
          sentences: spans(sentences),
          facts: { who: ['e1'], where: [], when: [], figures: [] },
        };
        expect(arrived(analysis)).toEqual(analysis);
      }),
      { numRuns: 30 },
    );
  });

  it('has no large piece', () => {
    for (const piece of piecesOf(3, { words: words(2 * PIECE_WORDS + 1), sentences: spans(5 * PIECE_ITEMS + 1) })) {
      expect(piece).toMatchObject({ kind: 'part', article: 3 });
      expect(JSON.stringify(piece).length).toBeLessThan(250_000);
    }
  });

  it('keeps what came before: names first, words later', () => {
    const whole = blankAnalysis();
    const entities = spans(2) as Analysis['entities'];
    for (const part of [{ entities }, { words: words(3) }]) {
      for (const piece of piecesOf(0, part)) if (piece.kind === 'part') join(whole, piece.part);
    }
    expect(whole.entities).toEqual(entities);
    expect(whole.words).toEqual(words(3));
  });

  it('goes on to the panel as it came, its words still packed', () => {
    fc.assert(
      fc.property(fc.nat(2 * PIECE_WORDS), fc.nat(20), (read, sentences) => {
        const came = arrived({ ...blankAnalysis(), words: words(read), sentences: spans(sentences) });
        const shown = unpackAnalysis(packAnalysis(came));
        expect(shown).toEqual(came);
        join(shown, { words: packWords(words(3)) });
        expect(shown.words.slice(read)).toEqual(words(3));
      }),
      { numRuns: 20 },
    );
  });

  it('gives the same words twice, and with a copy of the analysis', () => {
    const whole = arrived({ words: words(2 * PIECE_WORDS) });
    const first = whole.words;
    expect(whole.words).toBe(first);
    expect({ ...whole }.words).toEqual(first);
    expect(JSON.parse(JSON.stringify(whole)).words).toEqual(first);
  });
});
