import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from '../../../lib/library/merge';
import { COLLECTIONS, emptySnapshot, type Snapshot } from '../../../lib/library/records';
import { snapshot } from './samples';

describe('merge', () => {
  it('gives the same result in either order', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same result however three are grouped', () => {
    fc.assert(
      fc.property(snapshot, snapshot, snapshot, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (a, b) => {
        const once = merge(a, b);
        expect(merge(once, b)).toEqual(once);
        expect(merge(once, once)).toEqual(once);
      }),
    );
  });

  it('loses no record but those removed after their last change, and leaves nothing without its article', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (a, b) => {
        const merged = merge(a, b);
        const removed = new Set(merged.removals.map(({ id }) => id));
        for (const name of COLLECTIONS) {
          const there = new Set(merged[name].map(({ id }) => id));
          for (const { id } of [...a[name], ...b[name]]) expect(there.has(id) || removed.has(id)).toBe(true);
        }
        const articles = new Set(merged.articles.map(({ id }) => id));
        for (const { articleId } of merged.highlights) expect(articles.has(articleId)).toBe(true);
      }),
    );
  });

  it('lets the newest win, whatever the time zone it is written in', () => {
    const state = (note: string, modified: string): Snapshot => ({
      ...emptySnapshot(),
      highlights: [
        {
          id: 'h',
          articleId: 'a',
          anchor: { quote: { exact: '字', prefix: '', suffix: '' }, position: { start: 0, end: 1 } },
          colour: 'sky',
          note,
          tags: [],
          created: '2026-01-01T00:00:00Z',
          modified,
        },
      ],
    });
    const older = state('older', '2026-01-02T07:00:00+08:00');
    const newer = state('newer', '2026-01-01T23:30:00Z');
    expect(merge(older, newer).highlights[0]?.note).toBe('newer');
    const removal: Snapshot = {
      ...older,
      highlights: [],
      removals: [{ id: 'h', kind: 'highlight', removed: '2026-01-01T23:10:00Z' }],
    };
    expect(merge(older, removal).highlights).toEqual([]);
    expect(merge(newer, removal).highlights).toHaveLength(1);
  });
});
