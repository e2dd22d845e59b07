import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffRow, diffTexts } from '../../../lib/library/text-diff';

const side = (rows: readonly DiffRow[], which: 'before' | 'after') =>
  rows.flatMap((row) => (row[which] ? [row[which].map(({ text }) => text).join('')] : [])).join('\n');

describe('what became of a text', () => {
  it('leaves nothing out of either side', () => {
    const text = fc
      .array(fc.string({ unit: fc.constantFrom(...'县里每个小区清单，。'), maxLength: 30 }), { minLength: 1, maxLength: 8 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = diffTexts(before, after);
        expect(side(rows, 'before')).toBe(before);
        expect(side(rows, 'after')).toBe(after);
        for (const { kind, before: left, after: right } of rows) {
          expect([left === null, right === null]).toEqual([kind === 'in', kind === 'out']);
          // What is called the same is the same on both sides.
          const same = (list: DiffRow['before']) =>
            list
              ?.filter((one) => one.same)
              .map((one) => one.text)
              .join('');
          if (left && right) expect(same(left)).toBe(same(right));
        }
      }),
    );
  });

  it('shows the characters that changed inside a paragraph', () => {
    const [row] = diffTexts('由专人负责到底，居民能看懂。', '由专人管到底，居民能看懂。');
    expect(row?.before?.filter(({ same }) => !same)).toEqual([{ text: '负责', same: false }]);
    expect(row?.after?.filter(({ same }) => !same)).toEqual([{ text: '管', same: false }]);
  });

  it('sets a paragraph put in between apart from those around it', () => {
    const first = '县里为每个小区列出一张清单。';
    const last = '下一步将继续聚焦养老服务。';
    expect(diffTexts(`${first}\n${last}`, `${first}\n据方可介绍，每年增收二十万元。\n${last}`).map(({ kind }) => kind)).toEqual([
      'same',
      'in',
      'same',
    ]);
  });

  it('ends for two long texts that have nothing in common', () => {
    const one = Array.from({ length: 3000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7) % 4000))).join('');
    const other = Array.from({ length: 3000 }, (_, n) => String.fromCodePoint(0x5e00 + ((n * 11) % 4000))).join('');
    expect(diffTexts(one, other).map(({ kind }) => kind)).toEqual(['out', 'in']);
  });
});
