import { describe, expect, it } from 'vitest';
import { announcedCounts, numeralsIn, numeralValue } from '../../../lib/glossary/numerals';

describe('numeralValue', () => {
  it.each([
    ['四', 4],
    ['两', 2],
    ['双', 2],
    ['十', 10],
    ['十四', 14],
    ['二十', 20],
    ['三十五', 35],
    ['一百', 100],
    ['一百二十', 120],
    ['16', 16],
  ])('reads %s as %i', (text, value) => {
    expect(numeralValue(text)).toBe(value);
  });

  it.each(['百千万', '五六', '十百', '', '万'])('has no value for %s', (text) => {
    expect(numeralValue(text)).toBeNull();
  });
});

describe('numeralsIn', () => {
  it('gives each numeral with its place', () => {
    expect(numeralsIn('三问四办')).toEqual([
      { value: 3, start: 0, end: 1 },
      { value: 4, start: 2, end: 3 },
    ]);
    expect(numeralsIn('1+16')).toEqual([
      { value: 1, start: 0, end: 1 },
      { value: 16, start: 2, end: 4 },
    ]);
  });
});

describe('announcedCounts', () => {
  it.each([
    ['四个意识', [4]],
    ['十四个坚持', [14]],
    ['三问四办', [7]],
    ['五位一体', [6, 5]],
    ['三会一课', [4, 3]],
    ['一国两制', [3, 2]],
    ['两个一百年', [2]],
    ['1+1+3+8', [13, 11]],
    ['营商环境', []],
    ['百千万工程', []],
  ])('%s announces %j', (formula, counts) => {
    expect(announcedCounts(formula)).toEqual(counts);
  });
});
