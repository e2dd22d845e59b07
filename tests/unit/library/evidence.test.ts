import fc from 'fast-check';
import { expect, it } from 'vitest';
import { align, alignBackwards, editDistance } from '../../../lib/library/anchoring/evidence';

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

it('aligns from the beginning: what is followed, less what is gone, more what came, is in the text', () => {
  fc.assert(
    fc.property(text, text, fc.boolean(), (pattern, page, toTheEnd) => {
      const { reach, differences } = align(pattern, page, toTheEnd);
      let now = '';
      let at = 0;
      for (const one of differences) {
        expect(pattern.startsWith(one.gone, one.at)).toBe(true);
        now += pattern.slice(at, one.at) + one.come;
        at = one.at + one.gone.length;
      }
      now += pattern.slice(at, reach);
      if (toTheEnd) expect([reach, now]).toEqual([pattern.length, page]);
      else expect(page.startsWith(now)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('follows all of what is the same, and gathers what differs', () => {
  expect(align('县里为每个小区列出清单', '县里给每个小区列出清单，')).toEqual({
    reach: 11,
    differences: [{ at: 2, gone: '为', come: '给' }],
  });
  expect(alignBackwards('东屏县完成投资', '今年白石县完成投资')).toEqual({ reach: 5, differences: [] });
  expect(alignBackwards('今年，东屏县完成投资', '今年，白石县完成投资').differences).toEqual([
    { at: 3, gone: '东屏', come: '白石' },
  ]);
});
