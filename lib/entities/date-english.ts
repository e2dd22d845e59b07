/** Dates in English, from what they resolve to and how they are printed: 今年4月以来 is "since April 2026". */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const QUARTERS = ['first', 'second', 'third', 'fourth'];

/** Words behind a date that narrow it, longest first, with what English puts before the date. */
const NARROWER: readonly [RegExp, string][] = [
  [/年?底前$|月底前$/u, 'by the end of '],
  [/(?:之|以)?前$/u, 'before '],
  [/(?:之|以)?后$/u, 'after '],
  [/(?:年|月)?(?:初|上旬)$/u, 'early '],
  [/中旬$|年中$/u, 'mid-'],
  [/下旬$/u, 'late '],
  [/[底末]$/u, 'end of '],
  [/前后$|左右$/u, 'around '],
];

/** `2026` to "2026", `2026-04` to "April 2026", `2026-04-05` to "5 April 2026"; null for anything else. */
function englishDay(iso: string): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match) return null;
  const [, year, month, day] = match;
  const name = month === undefined ? null : MONTHS[Number(month) - 1];
  if (name === undefined) return null;
  return [day && String(Number(day)), name, String(Number(year))].filter(Boolean).join(' ');
}

/** Months from `from` to `to` of one year that have a name: halves and quarters. */
function englishPart(from: string, to: string): string | null {
  const [start, end] = [/^(\d{4})-(\d{2})$/.exec(from), /^(\d{4})-(\d{2})$/.exec(to)];
  if (!start || !end || start[1] !== end[1]) return null;
  const [first, last] = [Number(start[2]), Number(end[2])];
  const year = Number(start[1]);
  if (first === 1 && last === 6) return `first half of ${year}`;
  if (first === 7 && last === 12) return `second half of ${year}`;
  if (first === 1 && last === 9) return `first three quarters of ${year}`;
  if (last - first === 2 && first % 3 === 1) return `${QUARTERS[(first - 1) / 3]} quarter of ${year}`;
  return null;
}

/**
 * English for a date.
 * @param iso as in `DateEntity`: a day, a month, a year, or two of them with `/` between
 * @param printed the words on the page, which tell "since" from "to"
 * @returns null where `iso` is null or of no known form
 */
export function englishDate(iso: string | null, printed: string): string | null {
  if (iso === null) return null;
  const [from = '', to] = iso.split('/');
  const start = englishDay(from);
  if (start === null) return null;
  if (to === undefined) {
    const narrower = NARROWER.find(([pattern]) => pattern.test(printed));
    return narrower && !/^\d{4}-\d{2}-\d{2}$/.test(from) ? `${narrower[1]}${start}` : start;
  }
  if (/(?:以来|起|至今)$/u.test(printed)) return `since ${start}`;
  const part = englishPart(from, to);
  const end = englishDay(to);
  if (part !== null || end === null) return part;
  // 5 to 7 March 2023: what both ends share is said once.
  const words = start.split(' ');
  const last = end.split(' ');
  let shared = 0;
  while (shared < words.length - 1 && words.length === last.length && words.at(-1 - shared) === last.at(-1 - shared)) shared += 1;
  return `${words.slice(0, words.length - shared).join(' ')} to ${end}`;
}
