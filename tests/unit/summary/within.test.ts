import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SpansWithin } from '../../../lib/summary/within';
import { lowerBound } from '../../../lib/text/lower-bound';

const span = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length + 1 }));

it('counts what a plain look at every span counts', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 40 }), span, (spans, sentence) => {
      const plain = spans.filter(({ start, end }) => start >= sentence.start && end <= sentence.end).length;
      expect(new SpansWithin(spans).count(sentence)).toBe(plain);
    }),
  );
});

it('leaves spans of the headline out', () => {
  expect(new SpansWithin([{ start: 1, end: 2, field: 'title' }]).count({ start: 0, end: 9 })).toBe(0);
});

it('finds the first value that is not less', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(60), (values, wanted) => {
      const sorted = [...values].sort((a, b) => a - b);
      const found = sorted.findIndex((value) => value >= wanted);
      expect(lowerBound(sorted.length, (n) => sorted[n] as number, wanted)).toBe(found < 0 ? sorted.length : found);
    }),
  );
});
