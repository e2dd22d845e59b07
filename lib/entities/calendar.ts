/** Calendar arithmetic without time zones: a day is a day of the paper. ISO 8601 strings in and out. */

export interface Day {
  year: number;
  month: number;
  day: number;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The day of an ISO 8601 date or date-time, or null. */
export function dayOf(iso: string | null): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}

export const isoDay = ({ year, month, day }: Day): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
export const isoMonth = (year: number, month: number): string => `${String(year).padStart(4, '0')}-${two(month)}`;
export const isoYear = (year: number): string => String(year).padStart(4, '0');

const toUtc = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);

function fromUtc(ms: number): Day {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const DAY_MS = 86_400_000;

export const addDays = (day: Day, count: number): Day => fromUtc(toUtc(day) + count * DAY_MS);

/** Days from `a` to `b`. */
export const daysBetween = (a: Day, b: Day): number => Math.round((toUtc(b) - toUtc(a)) / DAY_MS);

/** Year and month `count` months later. */
export function addMonths(year: number, month: number, count: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + count;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** The day `count` years earlier; 29 February becomes the 28th. */
export function yearsBefore(day: Day, count: number): Day {
  const year = day.year - count;
  const last = new Date(Date.UTC(year, day.month, 0)).getUTCDate();
  return { year, month: day.month, day: Math.min(day.day, last) };
}

/** Monday = 1 to Sunday = 7. */
export const weekday = (day: Day): number => ((new Date(toUtc(day)).getUTCDay() + 6) % 7) + 1;

export function isDay({ year, month, day }: Day): boolean {
  const back = fromUtc(toUtc({ year, month, day }));
  return back.year === year && back.month === month && back.day === day;
}

/**
 * The year of a month and day printed without one: the publication's, unless that lies more than two months ahead, which
 * means the year before. News looks back more than forward.
 */
export function yearOf(month: number, day: number, published: Day): number {
  const ahead = daysBetween(published, { year: published.year, month, day });
  if (ahead > 62) return published.year - 1;
  // In late December 1月5日 is the coming one.
  if (ahead < -330) return published.year + 1;
  return published.year;
}
