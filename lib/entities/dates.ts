/**
 * Times: calendar dates in full and in part, spans, words such as 目前 and 去年, durations up to now (近三年来), and periods named by
 * events (十四五期间, 党的十八大以来). Resolved against the day of publication; what the text leaves open stays null.
 */
import type { Article } from '../contract';
import { addDays, addMonths, type Day, dayOf, isDay, isoDay, isoMonth, isoYear, yearOf, yearsBefore } from './calendar';
import { characterSet } from './character-set';
import { congress, fiveYearPlan, resolveRule } from './date-rules';
import { NameClass } from './format';
import type { EntityKnowledge } from './knowledge';
import type { DateMention } from './mention';
import { hanziValue } from './numbers';
import type { Passage } from './passage';

const HANZI_DIGITS = '〇零一二三四五六七八九';
const NUMBER = `(?:\\d{1,2}|[一二三四五六七八九十]{1,3})`;
const PART =
  '(?:清晨|凌晨|早上|早晨|上午|中午|午间|下午|傍晚|晚上|晚间|深夜|夜间|晨|晚|夜|午后|前夕|当天|当晚)?(?:\\d{1,2}(?:[时点](?:\\d{1,2}分?|半|许|整|左右)?|:\\d{2}(?::\\d{2})?)(?:左右|许)?)?';
const EDGE =
  '(?:年底前?|年初|年末|底前?|初|末|中旬|上旬|下旬|前后|以来|以前|之前|之后|前|后|起|间|内|春|夏|秋|冬|上半年|下半年|年中|春节)?';
/** `\d` must not stop inside a longer number: every pattern is tried only where a number begins. */
const PATTERNS: readonly [RegExp, (match: RegExpExecArray, published: Day | null) => string | null][] = [
  // 2023年3月5日(上午9时)(至7日 | 至3月7日)
  [
    new RegExp(
      `^(?:(\\d{4}|[${HANZI_DIGITS}]{4})年|(今年|去年|前年|明年|当年|同年|次年))?(${NUMBER})月(?:份|(${NUMBER})[日号]?(?:至|到|-|—|~)(?:(${NUMBER})月)?(${NUMBER})[日号]|(${NUMBER})[日号]${PART})?(?:以来|起|前|底前?|初|末|中旬|上旬|下旬|间)?`,
      'u',
    ),
    (match, published) => calendarDate(match, published),
  ],
  // 2019-2023年, 2012年至2022年
  [
    new RegExp(`^(\\d{4}|[${HANZI_DIGITS}]{4})年?(?:至|到|-|—|~)(\\d{4}|[${HANZI_DIGITS}]{4})年(?:底|初|间|末)?`, 'u'),
    (match) => `${yearNumber(match[1])}/${yearNumber(match[2])}`,
  ],
  // 2023年(上半年|一季度|底前)
  [
    new RegExp(`^(\\d{4}|[${HANZI_DIGITS}]{4})年(?:第?([一二三四])季度|${EDGE})`, 'u'),
    (match, published) => yearDate(match, published),
  ],
  [/^(\d{4})以来/u, (match, published) => (published ? `${match[1]}/${isoDay(published)}` : null)],
  // 20世纪80年代, 上世纪九十年代末, 90年代
  [
    /^(?:(\d{2}|[一二]十[一]?)世纪|上世纪|本世纪)?(\d0|[一二三四五六七八九]十)年代(?:初|末|中期|后期|初期|末期)?/u,
    (match) => decade(match),
  ],
  [/^(?:\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪(?:初|末|中叶|后期|以来)?/u, () => null],
  // 15日(上午)(至20日)
  [new RegExp(`^(${NUMBER})日(?:(?:至|到|-|—|~)(${NUMBER})日|${PART})`, 'u'), (match, published) => dayOfMonth(match, published)],
  [
    /^(?:每|本|上|下|这)?(?:周|星期|礼拜)[一二三四五六日天末](?:[至到—-](?:周|星期)?[一二三四五六日天])?(?:上午|下午|晚上?|早上)?/u,
    () => null,
  ],
  [/^(?:农历|阴历)?(?:正月|腊月)(?:初[一二三四五六七八九十]|[十廿二三]{1,2}[一二三四五六七八九]?)?/u, () => null],
  // 近三年来, 过去五年, 5年来, 未来三年
  [
    /^(?:(近|过去|最近|未来|今后|此后|这|前)(?:的)?)?(\d{1,3}|[一二两三四五六七八九十百]{1,3}|几|数|十几|几十|数十|多)(?:余|多)?(?:个)?(年|月|天|周|小时|星期)(?:多)?(来|间|以来|里|之内|内)?/u,
    (match, published) => durationBack(match, published),
  ],
  [
    /^“?([一二三四五六七八九十]{1,3})五”?(?:规划)?(?:期间|时期|以来|末|初|开局之年|收官之年|开局|收官)/u,
    (match) => fiveYearPlan(match[1] as string),
  ],
  [
    /^(?:党的|中共)?(十[一二三四五六七八九]|二十)(?:届[一二三四五六七]中全)?大?(?:会)?(以来|之后|以后|召开以来|后)/u,
    (match, published) =>
      match[0].includes('大') ? congress(match[1] as string, match[2]?.endsWith('来') ?? false, published) : null,
  ],
];

const yearNumber = (printed: string | undefined): number => {
  const value = /^\d/.test(printed ?? '') ? Number(printed) : (hanziValue(printed ?? '') ?? Number.NaN);
  return value;
};
const smallNumber = (printed: string | undefined): number =>
  printed === undefined ? Number.NaN : /^\d/.test(printed) ? Number(printed) : (hanziValue(printed) ?? Number.NaN);

function namedYear(word: string | undefined, published: Day | null): number | null {
  const shift: Record<string, number> = { 今年: 0, 去年: -1, 前年: -2, 明年: 1 };
  const count = shift[word ?? ''];
  return published && count !== undefined ? published.year + count : null;
}

function calendarDate(match: RegExpExecArray, published: Day | null): string | null {
  const [, printedYear, word, printedMonth, from, toMonth, to, single] = match;
  const month = smallNumber(printedMonth);
  const day = smallNumber(from ?? single);
  const year = printedYear
    ? yearNumber(printedYear)
    : word
      ? namedYear(word, published)
      : published && month >= 1 && month <= 12
        ? yearOf(month, Number.isNaN(day) ? 1 : day, published)
        : null;
  if (year === null || !(month >= 1 && month <= 12)) return null;
  const start = { year, month, day };
  if (Number.isNaN(day)) {
    if (match[0].endsWith('以来') && published) return `${isoMonth(year, month)}/${isoDay(published)}`;
    return isoMonth(year, month);
  }
  if (!isDay(start)) return null;
  if (to === undefined) return match[0].endsWith('以来') && published ? `${isoDay(start)}/${isoDay(published)}` : isoDay(start);
  const endMonth = toMonth === undefined ? month : smallNumber(toMonth);
  const end = { year: endMonth < month ? year + 1 : year, month: endMonth, day: smallNumber(to) };
  return isDay(end) ? `${isoDay(start)}/${isoDay(end)}` : null;
}

function yearDate(match: RegExpExecArray, published: Day | null): string | null {
  const year = yearNumber(match[1]);
  if (Number.isNaN(year) || year < 1) return null;
  if (match[2]) {
    const quarter = '一二三四'.indexOf(match[2]);
    return `${isoMonth(year, quarter * 3 + 1)}/${isoMonth(year, quarter * 3 + 3)}`;
  }
  if (match[0].endsWith('上半年')) return `${isoMonth(year, 1)}/${isoMonth(year, 6)}`;
  if (match[0].endsWith('下半年')) return `${isoMonth(year, 7)}/${isoMonth(year, 12)}`;
  if (match[0].endsWith('以来')) return published ? `${isoYear(year)}/${isoDay(published)}` : null;
  if (match[0].endsWith('初')) return isoMonth(year, 1);
  if (/[底末]前?$/u.test(match[0])) return isoMonth(year, 12);
  return isoYear(year);
}

function decade(match: RegExpExecArray): string | null {
  const tens = /^\d/.test(match[2] as string) ? Number(match[2]) : (hanziValue(match[2] as string) ?? Number.NaN);
  const century = match[1] ? smallNumber(match[1]) : match[0].startsWith('本') ? 21 : 20;
  const first = (century - 1) * 100 + tens;
  return Number.isNaN(first) ? null : `${isoYear(first)}/${isoYear(first + 9)}`;
}

function dayOfMonth(match: RegExpExecArray, published: Day | null): string | null {
  const day = smallNumber(match[1]);
  if (!published || !(day >= 1 && day <= 31)) return null;
  // A day alone is this month's, or the month before if it lies more than two weeks ahead.
  const back = day > published.day + 14 ? -1 : 0;
  const { year, month } = addMonths(published.year, published.month, back);
  const start = { year, month, day };
  if (!isDay(start)) return null;
  const end = { year, month, day: smallNumber(match[2]) };
  return match[2] && isDay(end) ? `${isoDay(start)}/${isoDay(end)}` : isoDay(start);
}

function durationBack(match: RegExpExecArray, published: Day | null): string | null {
  const [, before, printed, unit, after] = match;
  const count = smallNumber(printed);
  if (!published || Number.isNaN(count)) return null;
  const ahead = before === '未来' || before === '今后' || before === '此后';
  const months = unit === '年' ? count * 12 : unit === '月' ? count : 0;
  const days = unit === '天' ? count : unit === '周' || unit === '星期' ? count * 7 : 0;
  if (!ahead && after === undefined && before === undefined) return null;
  if (unit === '小时') return null;
  const shifted = (sign: 1 | -1): Day => {
    if (months === 0) return addDays(published, sign * days);
    if (months % 12 === 0) return yearsBefore(published, (-sign * months) / 12);
    const { year, month } = addMonths(published.year, published.month, sign * months);
    return { year, month, day: Math.min(published.day, 28) };
  };
  return ahead ? `${isoDay(published)}/${isoDay(shifted(1))}` : `${isoDay(shifted(-1))}/${isoDay(published)}`;
}

/** A duration is a time only with a word that ties it to now: 三年来, 过去五年; else it is a quantity. */
function isTiedDuration(printed: string): boolean {
  return /^(?:近|过去|最近|未来|今后|此后)/u.test(printed)
    ? /(?:来|间|以来|里|内)$/u.test(printed) || /^(?:过去|未来|今后|最近)/u.test(printed)
    : /(?:来|以来)$/u.test(printed);
}

const DIGIT_BEFORE = /[\d.,第]$/u;

function atNumber(passage: Passage, at: number, published: Day | null): DateMention | null {
  const { text } = passage;
  if (DIGIT_BEFORE.test(text.slice(Math.max(0, at - 1), at)) && /\d/.test(text[at] as string)) return null;
  const window = text.slice(at, at + 40);
  for (const [pattern, resolve] of PATTERNS) {
    const match = pattern.exec(window);
    if (!match || match[0] === '') continue;
    if (pattern === PATTERNS[9]?.[0] && !isTiedDuration(match[0])) continue;
    // 五月 may be a name's part and 三日 a count: hanzi forms must be words of their own.
    if (!/^\d/.test(match[0]) && (passage.edges[at] === 0 || passage.edges[at + match[0].length] === 0)) continue;
    if (/^[一二三四五六七八九十]+日/u.test(match[0]) && !/^[一二三四五六七八九十]{2,}/u.test(match[0])) continue;
    let length = match[0].length;
    // 年 followed by 级 or 度 is no date: 2023年度 is, 2023年级 is not.
    if (/年$/u.test(match[0]) && window[length] === '级') continue;
    if (/年$/u.test(match[0]) && window[length] === '度') length += 1;
    return { kind: 'date', start: at, end: at + length, weight: 7, iso: resolve(match, published) };
  }
  return null;
}

const STARTS = characterSet(`0123456789${HANZI_DIGITS}十“今去前明当同次近过最未此这每本上下周星礼农阴正腊党中几数多`);
const PART_OF_DAY = new RegExp(`^${PART}`, 'u');

/** A time word of the list, where it stands as a word, with a part of the day after it (昨日下午3时). */
function atWord(passage: Passage, knowledge: EntityKnowledge, at: number, published: Day | null): DateMention | null {
  const { text } = passage;
  const found = knowledge.longest(text, at, NameClass.timeWord, Math.min(text.length, at + 10));
  if (!found || passage.edges[at] === 0 || (passage.edges[found.end] === 0 && found.end - at < 3)) return null;
  const word = text.slice(at, found.end);
  const rule = knowledge.note(found.node, 'rule');
  // 七一, 十一 and 八一 are feasts only in their patterns.
  if (
    rule === 'festival' &&
    /^(?:七一|八一|十一|清明|端午|元旦)$/u.test(word) &&
    !/^(?:前|后|期|当|黄|假|长|节|之|，|、)/u.test(text.slice(found.end))
  )
    return null;
  let end = found.end;
  if (/^day/.test(rule ?? '')) end += (PART_OF_DAY.exec(text.slice(end, end + 16)) ?? [''])[0].length;
  else if (rule === 'festival')
    end += (/^(?:期间|假期|长假|前夕|前后|当天|当日|来临之际)?/u.exec(text.slice(end, end + 6)) ?? [''])[0].length;
  return { kind: 'date', start: at, end, weight: 6, iso: resolveRule(rule, word, published) };
}

/** Every time of the passage, in order, none overlapping another. */
export function findDates(passage: Passage, knowledge: EntityKnowledge, article: Pick<Article, 'published'>): DateMention[] {
  const published = dayOf(article.published);
  const { text } = passage;
  const mentions: DateMention[] = [];
  for (let at = 0; at < text.length; ) {
    const word = atWord(passage, knowledge, at, published);
    const number = STARTS[text.charCodeAt(at)] === 1 ? atNumber(passage, at, published) : null;
    const mention = word && number ? (number.end >= word.end ? number : word) : (number ?? word);
    if (mention) {
      mentions.push(mention);
      at = mention.end;
    } else at += 1;
  }
  return mentions;
}
