import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareSide, editDistance } from '../../../lib/library/anchoring/evidence';

/** The textbook distance, whole matrix. */
function plainDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, n) =>
    Array.from({ length: b.length + 1 }, (_, m) => (n === 0 ? m : m === 0 ? n : 0)),
  );
  const at = (n: number, m: number) => rows[n]?.[m] ?? 0;
  for (let n = 1; n <= a.length; n += 1) {
    for (let m = 1; m <= b.length; m += 1) {
      (rows[n] as number[])[m] = Math.min(at(n - 1, m - 1) + (a[n - 1] === b[m - 1] ? 0 : 1), at(n - 1, m) + 1, at(n, m - 1) + 1);
    }
  }
  return at(a.length, b.length);
}

const text = fc.string({ unit: fc.constantFrom(...'甲乙丙'), maxLength: 16 });

it('counts edits, up to the most asked for', () => {
  fc.assert(
    fc.property(text, text, fc.nat(18), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(plainDistance(a, b), most + 1));
    }),
    { numRuns: 1000 },
  );
});

it('counts the edits of each beginning of the context', () => {
  fc.assert(
    fc.property(text, text, (context, page) => {
      const side = compareSide(context, page);
      expect(side.edits).toHaveLength(context.length + 1);
      side.edits.forEach((edits, n) => {
        const beginnings = Array.from({ length: page.length + 1 }, (_, m) =>
          plainDistance(context.slice(0, n), page.slice(0, m)),
        );
        expect(edits).toBe(Math.min(...beginnings));
      });
      expect(page.startsWith(context.slice(0, side.run))).toBe(true);
      expect(side.agreed).toBeGreaterThanOrEqual(side.run);
    }),
  );
});
