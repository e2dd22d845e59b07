import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishNumber, hanziValue, readNumber } from '../../../lib/entities/numbers';

const SIGNS = '零一二三四五六七八九';

/** 1 to 9999 the way a newspaper writes it. */
function inHanzi(value: number): string {
  let left = value;
  let text = '';
  let gap = false;
  for (const [magnitude, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(left / magnitude);
    left %= magnitude;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += '零';
    gap = false;
    text += SIGNS[digit] + sign;
  }
  return text;
}

describe('numbers', () => {
  it('reads every number from 1 to 9999 back from hanzi', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(hanziValue(inHanzi(value))).toBe(value);
      }),
    );
  });

  it.each([
    ['十', 10],
    ['二〇二三', 2023],
    ['三十万', 300_000],
    ['一亿三千万', 130_000_000],
    ['三万亿', 3e12],
    ['两百', 200],
    ['三四', null],
  ])('hanzi %s is %s', (numeral, value) => {
    expect(hanziValue(numeral)).toBe(value);
  });

  it.each([
    ['1,900个', 1900, 5],
    ['18.62万条', 186_200, 6],
    ['3.2万亿元', 3.2e12, 5],
    ['4.1亿元', 410_000_000, 4],
    ['三点五公里', 3.5, 3],
    ['12，34', 12, 2],
  ])('reads %s', (text, value, end) => {
    expect(readNumber(text, 0)).toMatchObject({ value, end });
  });

  it('groups as English does and keeps at most four decimals', () => {
    expect([186_200, 0.123456, 1e9, 12.5].map(englishNumber)).toEqual(['186,200', '0.1235', '1,000,000,000', '12.5']);
  });
});
