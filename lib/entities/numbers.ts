/** Numbers as newspapers print them: 1,900, 18.62万, 三千五百, 二〇二三, 百分之五. Offsets in folded text. */

import { HANZI_DIGITS as DIGITS, HANZI_MAGNITUDES as MAGNITUDES } from '../text/hanzi-digits';

/** Numbers from here on are no news: 亿亿亿. The language itself writes them as powers of ten (ECMA-262, Number::toString). */
const TOO_LARGE = 1e21;
const sane = (value: number): number | null => (value < TOO_LARGE ? value : null);
/** Signs of a number at most: what is longer is a table, a joke or an attack, and reading it again from each of its signs takes time. */
const LONGEST = 40;

export interface ReadNumber {
  end: number;
  value: number;
  /** Written with hanzi numerals only. */
  hanzi: boolean;
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
};

/** Value of hanzi numerals, positional (二〇二三) or with magnitudes (三千五百, 一百零二, 三十万); null where they make no number, or one of 22 digits and more. */
export function hanziValue(numeral: string): number | null {
  if (numeral === '') return null;
  if ([...numeral].every((sign) => sign in DIGITS)) {
    // 三四 is a guess (three or four), not 34; positional writing has three digits or more.
    if (numeral.length === 2 && !numeral.startsWith('〇') && !numeral.startsWith('零')) return null;
    return sane(Number([...numeral].map((sign) => DIGITS[sign]).join('')));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const sign of numeral) {
    const magnitude = MAGNITUDES[sign];
    if (magnitude === undefined) {
      digit = DIGITS[sign] ?? null;
      if (digit === null) return null;
    } else if (magnitude < 1e4) {
      section += (digit ?? 1) * magnitude;
      digit = null;
    } else {
      section += digit ?? 0;
      digit = null;
      // 一亿三千万: what stands before 亿 and 万 is a number of its own; 万亿 multiplies.
      if (section === 0) total = (total === 0 ? 1 : total) * magnitude;
      else total = magnitude === 1e8 && total > 0 && total < 1e8 ? (total + section) * magnitude : total + section * magnitude;
      section = 0;
    }
  }
  return sane(total + section + (digit ?? 0));
}

/** End of the Arabic digits at `at`, with decimal point and thousands; `at` itself if there are none. */
function arabicEnd(text: string, at: number): number {
  let end = at;
  while (end <= at + LONGEST && isDigit(text, end)) end += 1;
  if (end === at) return at;
  while (end <= at + LONGEST) {
    const sign = text[end];
    if (sign === ',' && isDigit(text, end + 1) && isDigit(text, end + 2) && isDigit(text, end + 3) && !isDigit(text, end + 4))
      end += 4;
    else if (sign === '.' && isDigit(text, end + 1)) {
      end += 2;
      while (end <= at + LONGEST && isDigit(text, end)) end += 1;
      return end;
    } else return end;
  }
  return end;
}

/** The number that begins at `at`, magnitudes (万, 亿) included, or null. */
export function readNumber(text: string, at: number): ReadNumber | null {
  const arabic = arabicEnd(text, at);
  if (arabic > at) {
    let value = Number(text.slice(at, arabic).replaceAll(',', ''));
    let end = arabic;
    while (end <= at + LONGEST) {
      const magnitude = MAGNITUDES[text[end] ?? ''];
      if (magnitude === undefined || magnitude === 10) break;
      value *= magnitude;
      end += 1;
    }
    // 3.2 万亿 is 3.2e12; 4.1 added up in floating point must not print as 410000000.00000006.
    return sane(value) === null ? null : { end, value: Number(value.toPrecision(12)), hanzi: false };
  }
  let end = at;
  while (end < text.length && end <= at + LONGEST && ((text[end] as string) in DIGITS || (text[end] as string) in MAGNITUDES))
    end += 1;
  if (end === at || end > at + LONGEST) return null;
  if (text[end] === '点' && (text[end + 1] ?? '') in DIGITS) {
    const whole = hanziValue(text.slice(at, end));
    let stop = end + 1;
    while (stop <= end + LONGEST && (text[stop] ?? '') in DIGITS) stop += 1;
    const fraction = [...text.slice(end + 1, stop)].map((sign) => DIGITS[sign]).join('');
    if (whole !== null) return { end: stop, value: Number(`${whole}.${fraction}`), hanzi: true };
  }
  const value = hanziValue(text.slice(at, end));
  return value === null ? null : { end, value, hanzi: true };
}

/** `186,200`, `1.54`: English grouping, at most four decimals. */
export function englishNumber(value: number): string {
  const [whole, fraction] = String(Number(value.toFixed(4))).split('.') as [string, string | undefined];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
