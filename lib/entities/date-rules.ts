/** What the time words of `data/time-words.tsv` mean, resolved against the day of publication. */
import { addDays, addMonths, type Day, isoDay, isoMonth, isoYear, weekday } from './calendar';

/** ISO 8601 of a rule such as `day-1`, `month+0`, `year-1`; null for rules that leave the time open. */
export function resolveRule(rule: string | null, word: string, published: Day | null): string | null {
  if (!published || !rule) return null;
  const match = /^(day|week|month|year)([+-]\d+)$/.exec(rule);
  if (!match) return rule === 'quarter' ? resolveQuarter(word, published) : null;
  const count = Number(match[2]);
  if (match[1] === 'day') return isoDay(addDays(published, count));
  if (match[1] === 'week') {
    const monday = addDays(published, 1 - weekday(published) + 7 * count);
    return `${isoDay(monday)}/${isoDay(addDays(monday, 6))}`;
  }
  if (match[1] === 'month') {
    const { year, month } = addMonths(published.year, published.month, count);
    return isoMonth(year, month);
  }
  return resolveYear(published.year + count, word, published);
}

function resolveYear(year: number, word: string, published: Day): string {
  if (word.endsWith('以来')) return `${isoDay({ year, month: 1, day: 1 })}/${isoDay(published)}`;
  if (word.includes('上半年')) return `${isoMonth(year, 1)}/${isoMonth(year, 6)}`;
  if (word.includes('下半年')) return `${isoMonth(year, 7)}/${isoMonth(year, 12)}`;
  if (word.endsWith('初')) return isoMonth(year, 1);
  if (/[底末]$/u.test(word)) return isoMonth(year, 12);
  return isoYear(year);
}

function resolveQuarter(word: string, published: Day): string | null {
  const { year } = published;
  const month = (n: number): string => isoMonth(year, n);
  if (word === '上半年') return `${month(1)}/${month(6)}`;
  if (word === '下半年') return `${month(7)}/${month(12)}`;
  if (word === '前三季度') return `${month(1)}/${month(9)}`;
  if (word === '前两个月') return `${month(1)}/${month(2)}`;
  const quarter = word.startsWith('首') ? 0 : '一二三四'.indexOf((/[一二三四]/u.exec(word) ?? [''])[0]);
  if (quarter < 0) return null;
  if (word.endsWith('末')) return month(quarter * 3 + 3);
  return `${month(quarter * 3 + 1)}/${month(quarter * 3 + 3)}`;
}

/** First and last year of a Five-Year Plan: 十四五 is 2021 to 2025. */
export function fiveYearPlan(name: string): string | null {
  const number =
    ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六'].indexOf(name) +
    1;
  if (number === 0) return null;
  const first = number <= 2 ? 1953 + (number - 1) * 5 : 1966 + (number - 3) * 5;
  return `${isoYear(first)}/${isoYear(first + 4)}`;
}

/** Opening days of the Party congresses that dates count from. */
const CONGRESSES: Record<string, string> = {
  十一: '1977-08-12',
  十二: '1982-09-01',
  十三: '1987-10-25',
  十四: '1992-10-12',
  十五: '1997-09-12',
  十六: '2002-11-08',
  十七: '2007-10-15',
  十八: '2012-11-08',
  十九: '2017-10-18',
  二十: '2022-10-16',
};

/** From the congress to the day of publication, or the congress's own day. */
export function congress(name: string, since: boolean, published: Day | null): string | null {
  const day = CONGRESSES[name];
  if (!day) return null;
  if (!since) return day;
  return published ? `${day}/${isoDay(published)}` : null;
}
