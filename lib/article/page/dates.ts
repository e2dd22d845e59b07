/** Dates as news pages print them, to ISO 8601. Relative ones (昨天, 3小时前) say nothing that lasts and are left out. */

/** China has had one time zone, without summer time, since 1992. */
const CHINA_OFFSET = '+08:00';
const CHINA_OFFSET_MINUTES = 480;
/** Web news in Chinese begins in the mid-nineties; later than next year is a mistake or an advert. */
const FIRST_YEAR = 1995;

export interface PrintedDate {
  /** `2024-05-13` or `2024-05-13T09:16:04+08:00`. */
  iso: string;
  hasTime: boolean;
  /** Where it stands in the text it was found in. */
  start: number;
  end: number;
}

interface Parts {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
  zone?: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

function isReal({ year, month, day, hour = 0, minute = 0, second = 0 }: Parts): boolean {
  if (year < FIRST_YEAR || year > new Date().getFullYear() + 1) return false;
  if (month < 1 || month > 12 || hour > 24 || minute > 59 || second > 59) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoOf(parts: Parts): string {
  const date = `${parts.year}-${two(parts.month)}-${two(parts.day)}`;
  if (parts.hour === undefined || parts.minute === undefined) return date;
  const seconds = parts.second === undefined ? '' : `:${two(parts.second)}`;
  return `${date}T${two(parts.hour % 24)}:${two(parts.minute)}${seconds}${parts.zone ?? CHINA_OFFSET}`;
}

/** An instant in UTC said as China time: feeds and JSON-LD often give UTC, and the day of publication is the local one. */
function inChina(iso: string): string {
  return new Date(Date.parse(iso) + CHINA_OFFSET_MINUTES * 60_000).toISOString().slice(0, 19) + CHINA_OFFSET;
}

const CLOCK = String.raw`(?:\s{0,3}(?:星期[一二三四五六日天]|周[一二三四五六日])?[\sT,，|/　-]{0,4}(上午|下午|晚上|中午|凌晨|早上|AM|PM)?\s{0,2}(\d{1,2})[:：時时](\d{2})(?:[:：分](\d{2}))?)?`;
const YEAR_FIRST = new RegExp(
  String.raw`(?<!\d)((?:19|20)\d{2})\s?(?:年|[-/.．－])\s?(\d{1,2})\s?(?:月|[-/.．－])\s?(\d{1,2})(?!\d)(?:\s?[日号號])?${CLOCK}`,
  'i',
);
/** Year, day and clock in three boxes, as lines joined by spaces: `2019 09/07 19:02`. */
const SPLIT = new RegExp(String.raw`(?<!\d)((?:19|20)\d{2})\s+(\d{1,2})\s?[/\-.月]\s?(\d{1,2})(?!\d)${CLOCK}`, 'i');
const DAY_FIRST = new RegExp(String.raw`(?<!\d)(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})(?!\d)${CLOCK}`, 'i');
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME = String.raw`(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?`;
const ENGLISH_CLOCK = String.raw`(?:[\s,|-]{1,3}(?:at\s)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s?(am|pm)?)?`;
const ENGLISH_MONTH_FIRST = new RegExp(
  String.raw`\b${MONTH_NAME}\s(\d{1,2})(?:st|nd|rd|th)?,?\s((?:19|20)\d{2})(?!\d)${ENGLISH_CLOCK}`,
  'i',
);
const ENGLISH_DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s${MONTH_NAME},?\s((?:19|20)\d{2})(?!\d)${ENGLISH_CLOCK}`,
  'i',
);
/** WordPress in Chinese with the English order: `11月 2, 2019`. */
const MONTH_COMMA = new RegExp(String.raw`(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?日?\s?[,，]\s?((?:19|20)\d{2})(?!\d)${CLOCK}`, 'i');
const MINGUO = new RegExp(String.raw`(?:民國|民国|中華民國)\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日${CLOCK}`);
const HANZI_DATE = /([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
const ISO_INSTANT = /(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})/;
const HANZI_DIGITS = '〇一二三四五六七八九';

function hanziNumber(text: string): number {
  const plain = text.replace(/[零○]/g, '〇');
  if (!plain.includes('十')) return Number([...plain].map((digit) => HANZI_DIGITS.indexOf(digit)).join(''));
  const [tens, units] = plain.split('十');
  return (tens ? HANZI_DIGITS.indexOf(tens) : 1) * 10 + (units ? HANZI_DIGITS.indexOf(units) : 0);
}

function clockOf(match: RegExpExecArray, first: number): Pick<Parts, 'hour' | 'minute' | 'second'> {
  const [half, hourText, minuteText, secondText] = match.slice(first, first + 4);
  if (hourText === undefined || minuteText === undefined) return {};
  let hour = Number(hourText);
  if (half && /下午|晚上|PM/i.test(half) && hour < 12) hour += 12;
  const clock: Pick<Parts, 'hour' | 'minute' | 'second'> = { hour, minute: Number(minuteText) };
  if (secondText !== undefined) clock.second = Number(secondText);
  return clock;
}

function printed(parts: Parts, match: RegExpExecArray): PrintedDate | null {
  if (!isReal(parts)) return null;
  return { iso: isoOf(parts), hasTime: parts.hour !== undefined, start: match.index, end: match.index + match[0].length };
}

const fullWidthDigits = (text: string): string =>
  text.replace(/[０-９：]/g, (character) => (character === '：' ? ':' : String.fromCharCode(character.charCodeAt(0) - 0xfee0)));

/** The first absolute date in a piece of text, with its time of day where one follows. Null where there is none. */
export function findDate(raw: string): PrintedDate | null {
  const text = fullWidthDigits(raw.slice(0, 2000));
  const instant = ISO_INSTANT.exec(text);
  if (instant?.[1] && instant[3]) {
    const zone = instant[3].replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
    const given = `${instant[1]}T${instant[2]}${zone}`;
    const [year, month, day] = instant[1].split('-').map(Number) as [number, number, number];
    if (isReal({ year, month, day }) && !Number.isNaN(Date.parse(given))) {
      const iso = zone === CHINA_OFFSET ? given : inChina(given);
      return { iso, hasTime: true, start: instant.index, end: instant.index + instant[0].length };
    }
  }
  // BBC prints the clock after the zone: 2012年12月10日, 格林尼治标准时间10:41.
  const greenwich = /(?:格林尼治标准时间|格林尼治標準時間|GMT)\s{0,2}(\d{1,2}):(\d{2})|(\d{1,2}):(\d{2})\s?(?:GMT|格林尼治)/.exec(
    text,
  );
  const western = YEAR_FIRST.exec(text);
  if (western) {
    const parts: Parts = { year: Number(western[1]), month: Number(western[2]), day: Number(western[3]), ...clockOf(western, 4) };
    if (greenwich)
      Object.assign(parts, {
        hour: Number(greenwich[1] ?? greenwich[3]),
        minute: Number(greenwich[2] ?? greenwich[4]),
        zone: '+00:00',
      });
    const found = printed(parts, western);
    if (found) return found;
  }
  const split = SPLIT.exec(text);
  if (split) {
    const found = printed(
      { year: Number(split[1]), month: Number(split[2]), day: Number(split[3]), ...clockOf(split, 4) },
      split,
    );
    if (found) return found;
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const found = printed(
      { year: Number(dayFirst[3]), month: Number(dayFirst[2]), day: Number(dayFirst[1]), ...clockOf(dayFirst, 4) },
      dayFirst,
    );
    if (found) return found;
  }
  // American systems of overseas sites print the month first; only a day beyond twelve tells.
  if (dayFirst && Number(dayFirst[2]) > 12) {
    const found = printed(
      { year: Number(dayFirst[3]), month: Number(dayFirst[1]), day: Number(dayFirst[2]), ...clockOf(dayFirst, 4) },
      dayFirst,
    );
    if (found) return found;
  }
  const monthComma = MONTH_COMMA.exec(text);
  if (monthComma) {
    const found = printed(
      { year: Number(monthComma[3]), month: Number(monthComma[1]), day: Number(monthComma[2]), ...clockOf(monthComma, 4) },
      monthComma,
    );
    if (found) return found;
  }
  const minguo = MINGUO.exec(text);
  if (minguo) {
    const found = printed(
      { year: Number(minguo[1]) + 1911, month: Number(minguo[2]), day: Number(minguo[3]), ...clockOf(minguo, 4) },
      minguo,
    );
    if (found) return found;
  }
  const hanzi = HANZI_DATE.exec(text);
  if (hanzi?.[1] && hanzi[2] && hanzi[3])
    return printed({ year: hanziNumber(hanzi[1]), month: hanziNumber(hanzi[2]), day: hanziNumber(hanzi[3]) }, hanzi);
  return null;
}

/**
 * A date in English words: `September 10th, 2005 10:56 am`, `10 Sep 2005`. Overseas sites date their articles so; the mastheads of
 * others say today's day so. The caller asks only where nothing else is dated.
 */
export function findEnglishDate(raw: string): PrintedDate | null {
  const text = raw.slice(0, 400);
  const monthFirst = ENGLISH_MONTH_FIRST.exec(text);
  const match = monthFirst ?? ENGLISH_DAY_FIRST.exec(text);
  if (!match) return null;
  const [first = '', second = '', year, hourText, minuteText, secondText, half] = match.slice(1);
  const [name, day] = monthFirst ? [first, second] : [second, first];
  const parts: Parts = { year: Number(year), month: MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1, day: Number(day) };
  if (hourText !== undefined && minuteText !== undefined) {
    const hour = Number(hourText);
    parts.hour = half ? (hour % 12) + (/pm/i.test(half) ? 12 : 0) : hour;
    parts.minute = Number(minuteText);
    if (secondText !== undefined) parts.second = Number(secondText);
  }
  return printed(parts, match);
}

/** 昨天, 3小时前, 09-30 22:46: what a page shows instead of a day. Says that it is dated, not when. */
export const RELATIVE_DATE =
  /(?:^|[:：\s])\d{1,2}[-月]\d{1,2}日?\s?\d{2}:\d{2}|^(?:.{0,12}\s)?(?:刚刚|昨天|前天|今天|\d{1,2}\s?(?:分钟|分鐘|小时|小時|天|周|个月)前)(?:\s?\d{1,2}:\d{2})?(?:\s.{0,12})?$/;

/** Taiwan's agency closes a text with the Minguo day in seven digits: `1120221`. */
export function findMinguoCode(text: string): string | null {
  const match = /(?:^|[^\d])(1[0-4]\d)(\d{2})(\d{2})$/.exec(text.trimEnd());
  if (!match) return null;
  const parts = { year: Number(match[1]) + 1911, month: Number(match[2]), day: Number(match[3]) };
  return isReal(parts) ? isoOf(parts) : null;
}

const ADDRESS_DAYS = [
  /(?<!\d)((?:19|20)\d{2})[-_/]?(\d{2})[-_/]?(\d{2})(?!\d{0,2}[-_/]\d{2}\b)(?=\D|\d{4}|$)/,
  /(?<!\d)((?:19|20)\d{2})\/(\d{2})-?(\d{2})\//,
  /t((?:19|20)\d{2})(\d{2})(\d{2})_/,
  /\/[a-z]\/?((?:19|20)\d{2})(\d{2})(\d{2})[A-Z0-9]/,
];

/** The day that an address holds (`/2024-05/13/`, `/202405/t20240513_1.htm`, `/2024/0513/c1-2.html`), or null. */
export function dayInAddress(address: string): string | null {
  const path = address.replace(/^[a-z]+:\/\/[^/]+/i, '').slice(0, 500);
  for (const pattern of ADDRESS_DAYS) {
    const match = pattern.exec(path);
    if (!match) continue;
    const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
    if (isReal(parts)) return isoOf(parts);
  }
  return null;
}
