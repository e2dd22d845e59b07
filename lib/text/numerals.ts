/** Where a number in running text ends: digits, hanzi numerals, and the units that are written as one word with them. */
import { isDigit, isHanzi } from './characters';

const NUMERAL = new Set([...'〇○零一二三四五六七八九十百千万亿两'].map((c) => c.charCodeAt(0)));
const MAGNITUDE = new Set([...'百千万亿'].map((c) => c.charCodeAt(0)));
/** Units of clock and calendar, which make one word with their number (1998年, 5月, 二十日). */
const CALENDAR = new Set([...'年月日时分秒'].map((c) => c.charCodeAt(0)));
/** Signs after a number that belong to it. */
const TRAILING = new Set([...'%％‰℃°'].map((c) => c.charCodeAt(0)));
/** Between two digits: decimal point, thousands, clock, ratio, and the full-width forms of these. */
const INNER = new Set([...'.．,，:：∶·'].map((c) => c.charCodeAt(0)));
/** After a round number: somewhat more (二十多个, 3000余户). */
const MORE = new Set([...'多余'].map((c) => c.charCodeAt(0)));
const TEN = '十'.charCodeAt(0);
/** 多于, 余下 are words of their own. */
const NOT_MORE = new Set([...'于下'].map((c) => c.charCodeAt(0)));
const POINT = '点'.charCodeAt(0);
const ORDINAL = '第'.charCodeAt(0);
const HUNDREDTH = '百分之';

const isNumeral = (unit: number) => NUMERAL.has(unit);

/** Past digits with inner points and commas; `at` itself if there is no digit. */
function digitsEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (isDigit(unit)) end += 1;
    else if (end > at && INNER.has(unit) && isDigit(text.charCodeAt(end + 1)) && joins(text, end)) end += 1;
    else break;
  }
  return end;
}

/**
 * A comma joins digits only before a group of exactly three; a colon only before two (10:30); nothing joins a year to the number of
 * its line (1.1987年).
 */
function joins(text: string, at: number): boolean {
  const sign = text[at] as string;
  let digits = 0;
  while (digits < 5 && isDigit(text.charCodeAt(at + 1 + digits))) digits += 1;
  if (digits === 4 && text[at + 5] === '年') return false;
  if (sign === ',' || sign === '，') return digits === 3;
  if (sign === ':' || sign === '：') return digits === 2;
  return true;
}

function hanziEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isNumeral(text.charCodeAt(end))) end += 1;
  // 三点五, but not 三点 (an hour) or 两点建议.
  if (end > at && text.charCodeAt(end) === POINT && isNumeral(text.charCodeAt(end + 1))) {
    end += 1;
    while (end < text.length && isNumeral(text.charCodeAt(end))) end += 1;
  }
  return end;
}

/** Past 多 or 余 and the magnitudes after it (3000多万), if the number ending at `end` may have it and something is counted. */
function moreEnd(text: string, end: number, arabic: boolean): number {
  const last = text.charCodeAt(end - 1);
  if (!MORE.has(text.charCodeAt(end)) || !(arabic || last === TEN || MAGNITUDE.has(last))) return end;
  const after = text.charCodeAt(end + 1);
  if (!isHanzi(after) || NOT_MORE.has(after)) return end;
  let past = end + 1;
  while (past < text.length && MAGNITUDE.has(text.charCodeAt(past))) past += 1;
  return past;
}

/**
 * End of the number that begins at `at`, or `at` if none does. Takes 第 before it, 百分之 between, % and 多 after it.
 * A single hanzi numeral is no number here: 一 is a word like others.
 */
export function numberEnd(text: string, at: number): number {
  let start = at;
  if (text.charCodeAt(at) === ORDINAL) start += 1;
  else if (text.startsWith(HUNDREDTH, at)) start += HUNDREDTH.length;
  let end = digitsEnd(text, start);
  const arabic = end > start;
  if (arabic) {
    while (end < text.length && MAGNITUDE.has(text.charCodeAt(end))) end += 1;
    while (end < text.length && TRAILING.has(text.charCodeAt(end))) end += 1;
  } else {
    end = hanziEnd(text, start);
    if (text.startsWith('分之', end) && isNumeral(text.charCodeAt(end + 2))) end = hanziEnd(text, end + 2);
  }
  if (end > start && start === at) end = moreEnd(text, end, arabic);
  if (end === start || (!arabic && end - at < 2)) return at;
  return end;
}

/** End of a day of the month of one numeral, 六日 in 六月六日; `at` where none begins. */
export function dayEnd(text: string, at: number): number {
  return isNumeral(text.charCodeAt(at)) && text[at + 1] === '日' && text[at - 1] === '月' ? at + 2 : at;
}

/** Whether the unit of time at `at` is one word with the number before it. */
export function isCalendarUnit(unit: number): boolean {
  return CALENDAR.has(unit);
}
