import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packPlanes, startsOf, unpackPlanes } from '../../../lib/dictionary/planes';
import { RANKS, rankCode } from '../../../lib/dictionary/rank-scale';

it('packs numbers of 24 bits and gives them back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffffff })), (numbers) => {
      expect([...unpackPlanes(packPlanes(numbers))]).toEqual(numbers);
    }),
  );
  expect(() => packPlanes([0x1000000])).toThrow(RangeError);
  expect(() => packPlanes([-1])).toThrow(RangeError);
});

it('sums lengths to beginnings', () => {
  expect([...startsOf([3, 0, 2])]).toEqual([0, 3, 3, 5]);
});

it('keeps a rank to within 2.5 %, exactly up to 30', () => {
  expect(RANKS).toHaveLength(256);
  expect(rankCode(0)).toBe(0);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 390_000 }), (rank) => {
      const kept = RANKS[rankCode(rank)] ?? 0;
      expect(Math.abs(kept - rank)).toBeLessThanOrEqual(rank <= 30 ? 0 : Math.max(1, rank * 0.025));
    }),
    { numRuns: 1000 },
  );
});
