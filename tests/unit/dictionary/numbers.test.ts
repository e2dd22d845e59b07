import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RANKS, rankCode } from '../../../lib/dictionary/rank-scale';
import { packDistances, packPlanes, startsOf, unpackDistances, unpackPlanes } from '../../../lib/planes';

it.each([2, 3, 4] as const)('packs numbers of %i bytes and gives them back', (bytes) => {
  const most = 2 ** (8 * bytes) - 1;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: most })), (numbers) => {
      expect([...unpackPlanes(packPlanes(numbers, bytes), bytes)]).toEqual(numbers);
    }),
  );
  expect(() => packPlanes([most + 1], bytes)).toThrow(RangeError);
  expect(() => packPlanes([-1], bytes)).toThrow(RangeError);
});

it('packs numbers as distances and gives them back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0x7fffff })), (numbers) => {
      expect([...unpackDistances(packDistances(numbers, 3), 3)]).toEqual(numbers);
    }),
  );
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
