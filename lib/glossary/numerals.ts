/** Chinese and Arabic numerals inside formulas: 四个意识, 三问四办, 1+1+3+8, 十四个坚持. */

import { HANZI_DIGITS, HANZI_MAGNITUDES as UNITS } from '../text/hanzi-digits';

/** In a formula 双 is a number too: 双随机、一公开. */
const DIGITS: Readonly<Record<string, number>> = { ...HANZI_DIGITS, 双: 2 };

/** Characters that can stand in a Chinese numeral. 双 and 两 are two. */
export const NUMERAL = '零〇一二两双三四五六七八九十百千万亿';

export interface Numeral {
  value: number;
  /** UTF-16 offsets in the text given. */
  start: number;
  end: number;
}

/** The value of a Chinese numeral: 十四 is 14, 二十 20, 一百 100. Null for what is no numeral (百千万, 五六). */
export function numeralValue(numeral: string): number | null {
  if (/^\d{1,9}$/.test(numeral)) return Number(numeral);
  let total = 0;
  let digit: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const character of numeral) {
    const unit = UNITS[character];
    if (unit !== undefined) {
      if (unit >= lastUnit || (digit === null && !(unit === 10 && total === 0))) return null;
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
    } else {
      const value = DIGITS[character];
      if (value === undefined || digit !== null) return null;
      digit = value;
    }
  }
  if (numeral === '') return null;
  return total + (digit ?? 0);
}

/** Every numeral in `text`, in order. Runs of numeral characters that have no value (百千万) are left out. */
export function numeralsIn(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (const match of text.matchAll(/\d{1,9}|[零〇一二两双三四五六七八九十百千万亿]+/gu)) {
    const value = numeralValue(match[0]);
    if (value !== null) found.push({ value, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/**
 * How many members a formula announces: the sum of its numbers, and also the sum without its ones, since 一 often means
 * "as one" (五位一体 has five members, 三会一课 four). Numbers of 100 and more do not count members (两个一百年 has two).
 * Empty where the formula announces nothing.
 */
export function announcedCounts(formula: string): number[] {
  const values = numeralsIn(formula)
    .map((numeral) => numeral.value)
    .filter((value) => value < 100);
  const sum = (numbers: number[]) => numbers.reduce((total, value) => total + value, 0);
  const counts = [sum(values), sum(values.filter((value) => value !== 1))];
  return [...new Set(counts)].filter((count) => count >= 2);
}
