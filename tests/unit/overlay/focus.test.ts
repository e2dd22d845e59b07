import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlaces, step } from '../../../lib/overlay/focus';
import type { Place } from '../../../lib/overlay/page-text';

const place = fc.record(
  {
    article: fc.nat(2),
    field: fc.constantFrom('kicker' as const, 'title' as const, 'subtitle' as const),
    start: fc.nat(50),
  },
  { requiredKeys: ['article', 'start'] },
);
const places = fc
  .uniqueArray(place, { maxLength: 30, selector: ({ article, field, start }) => `${article} ${field} ${start}` })
  .map((found) => found.map((one): Place => ({ ...one, end: one.start + 2 })).sort(comparePlaces));

describe('moving from place to place', () => {
  it('visits every place once, forwards and backwards', () => {
    fc.assert(
      fc.property(places, (all) => {
        const forwards: Place[] = [];
        for (let at = step(all, null, 1); at; at = step(all, at, 1)) forwards.push(at);
        expect(forwards).toEqual(all);
        const backwards: Place[] = [];
        for (let at = step(all, null, -1); at; at = step(all, at, -1)) backwards.unshift(at);
        expect(backwards).toEqual(all);
      }),
    );
  });

  it('goes on from a place that is not in the list', () => {
    const all = [10, 20, 30].map((start): Place => ({ article: 0, start, end: start + 2 }));
    const between: Place = { article: 0, start: 15, end: 17 };
    expect(step(all, between, 1)?.start).toBe(20);
    expect(step(all, between, -1)?.start).toBe(10);
  });

  it('reads a headline before its body', () => {
    const all: Place[] = [
      { article: 0, start: 3, end: 5, field: 'title' },
      { article: 0, start: 0, end: 2 },
    ];
    expect([...all].sort(comparePlaces)).toEqual(all);
    expect(step(all, all[0] ?? null, 1)).toBe(all[1]);
  });
});
