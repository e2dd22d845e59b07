import type { Byline, Dateline } from '../../contract';
import { isMedium } from './affiliation';
import { readCredits } from './credits';
import { DATELINE_PLACES } from './data/datelines';
import { fold } from './fold';

export interface DatelineReading {
  dateline: Dateline | null;
  bylines: Byline[];
  editors: string[];
  /** UTF-16 units from the start of the paragraph to the first of the story. */
  length: number;
}

const DATE = '(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:凌晨|清晨|早间|上午|中午|下午|傍晚|晚间|深夜|晚|夜)?';
const HEAD = '(据)?([^\\s,。!?:;()\\[\\]“”]{1,24}?(?:[ ·-][^\\s,。!?:;()\\[\\]“”]{1,16})?)';
/** `新华社北京9月19日电`, `某某网10月4日讯`: with a date. The head is checked against the media table afterwards. */
const DATED = new RegExp(
  `^${HEAD}(?<![\\d年月]) ?(${DATE}) ?(专电|特稿|快讯|[电讯]|消息|综合报道|报道)(?![话视影力网动子气器员息报社])`,
  'u',
);
/** `本报讯`, `据新华社电`: without one. */
const UNDATED = new RegExp(`^${HEAD}()(综合消息|专电|特稿|快讯|[电讯]|消息|综合报道|报道)(?=[\\s:,!(\\[|]|$|题)`, 'u');
const SELF_REPORT = /^()(本[报网刊台社站])()(讯)(?![息])/u;
const NAMED_REPORT = /^ ?[([]([^()[\]]{2,120})[)\]]/u;
const TITLE_LABEL = /^ ?题 ?:/u;
const AFTER = /^[\s:,!|丨]+/u;
const PLACES = [...DATELINE_PLACES].sort((a, b) => b.length - a.length);
/** Agencies as the longest head that a dateline can begin with. */
const AGENCY =
  /^(?:新华社|中新社|中新网|中国新闻网|新华网|人民网|央广网|央视网|中央社|法新社|美联社|路透社?|德新社|共同社|韩联社|塔斯社|埃菲社|中通社|彭博社?|(?:新浪|网易|腾讯|搜狐|凤凰|和讯)(?:科技|财经|新闻|娱乐|体育|网)?|[^\s]{0,14}?(?:日报|晚报|时报|早报|晨报|商报|都市报|青年报|快报|周报|电视台|广播电视台|全媒体|融媒体|融媒|全媒|通讯社|客户端|新闻网?|在线|网|社|报|刊|台))/u;
const WINDOW = 320;

/** Splits `新华社北京` into agency and place. */
function splitHead(head: string): { agency: string; place: string | null } | null {
  const agency = AGENCY.exec(head)?.[0];
  if (!agency) return null;
  const rest = head.slice(agency.length).replace(/^[\s·-]+/u, '');
  if (rest === '') return { agency, place: null };
  // The agency's name may go on (某某网某某新闻): take the longest head that is still a medium.
  if (isMedium(rest) && !PLACES.some((place) => rest.startsWith(place))) return { agency: head, place: null };
  return rest.length <= 14 && /^[\p{Script=Han}·/]+$/u.test(rest) ? { agency, place: rest } : null;
}

function skip(folded: string, from: number): number {
  return from + (AFTER.exec(folded.slice(from, from + 20))?.[0].length ?? 0);
}

/** `台北`, also with what it is: `嘉义县`. Empty where there is none. */
function placeAtEnd(text: string): string {
  const suffix = /[县市]$/u.exec(text)?.[0] ?? '';
  const bare = text.slice(0, text.length - suffix.length);
  const place = PLACES.find((name) => text.endsWith(name));
  const longer = suffix === '' ? undefined : PLACES.find((name) => bare.endsWith(name));
  return place ?? (longer === undefined ? '' : longer + suffix);
}

/** `（新加坡讯）`, `（怡保15日讯）`, `【明報專訊】`: papers of Malaysia, Singapore and Hong Kong name the place, or themselves. */
function placeOnly(inside: string, printed: string, head: string, date: string | null, length: number): DatelineReading | null {
  const name = printed.slice(0, head.length);
  if (!/^\p{Script=Han}{2,6}$/u.test(name) || !/[讯电]$/u.test(inside) || name === '通') return null;
  const itself = isMedium(fold(name));
  return { dateline: { agency: itself ? name : null, place: itself ? null : name, date }, bylines: [], editors: [], length };
}

/** `（中央社記者溫某某台北21日電）`, `〔記者張某某／台北報導〕`, `（记者 张某）`, `【环球网报道 记者 某某】`. */
function bracketed(paragraph: string, folded: string): DatelineReading | null {
  const close = /^[([]([^()[\]]{2,80})[)\]]/u.exec(folded);
  if (!close?.[1]) return null;
  const inside = close[1];
  const printed = paragraph.slice(1, 1 + inside.length);
  const length = skip(folded, close[0].length);
  const wire = new RegExp(`^(.*?)(${DATE})?(?:综合)?[外专]?[电讯]$`, 'u').exec(inside);
  if (wire) {
    const head = wire[1] ?? '';
    const date = wire[2] ? printed.slice(head.length, head.length + wire[2].length) : null;
    const reporters = /^(.*?)(?:特派员|特派记者|驻地记者|记者)(.*)$/u.exec(head);
    if (reporters) {
      const agency = reporters[1] ?? '';
      const rest = (reporters[2] ?? '').trim();
      const place = placeAtEnd(rest);
      const names = rest.slice(0, rest.length - place.length).trimEnd();
      const start = head.length - (reporters[2] ?? '').trimStart().length;
      const credits = names
        ? readCredits(
            `${printed.slice(0, agency.length)}记者 ${printed.slice(start, start + names.length)}`,
            `${agency}记者 ${names}`,
          )
        : null;
      if (names && !credits) return null;
      return {
        dateline: {
          agency: printed.slice(0, agency.length) || null,
          place: place ? printed.slice(start + rest.length - place.length, start + rest.length) : null,
          date,
        },
        bylines: credits?.bylines ?? [],
        editors: [],
        length,
      };
    }
    const parts = splitHead(head);
    if (!parts) return placeOnly(inside, printed, head, date, length);
    const agency = printed.slice(0, parts.agency.length);
    return {
      dateline: { agency, place: parts.place ? printed.slice(head.length - parts.place.length, head.length) : null, date },
      bylines: [],
      editors: [],
      length,
    };
  }
  const credits =
    readCredits(printed, inside) ?? readCredits(printed.replace(/报[道導] ?/u, '   '), inside.replace(/报道 ?/u, '   '));
  if (credits && credits.roles > 0 && (credits.bylines.length > 0 || credits.editors.length > 0)) {
    return { dateline: null, bylines: credits.bylines, editors: credits.editors, length };
  }
  // Deutsche Welle and its like open with their name alone.
  const report = /^(.{2,16}?)(?:综合)?(?:报道|消息|讯)$/u.exec(inside) ?? /^(.{3,12})$/u.exec(inside);
  if (report?.[1] && isMedium(report[1])) {
    return {
      dateline: { agency: printed.slice(0, report[1].length), place: null, date: null },
      bylines: [],
      editors: [],
      length,
    };
  }
  return null;
}

/** `《某某財經專訊》`: Hong Kong's finance desks set themselves in title marks. */
function titled(paragraph: string, folded: string): DatelineReading | null {
  const found = /^《([^《》]{2,12})(?:专讯|讯|报道)》/u.exec(folded);
  if (!found?.[1]) return null;
  return {
    dateline: { agency: paragraph.slice(1, 1 + found[1].length), place: null, date: null },
    bylines: [],
    editors: [],
    length: skip(folded, found[0].length),
  };
}

/**
 * Reads the start of a body paragraph: 本报讯（记者 …）, 新华社北京9月19日电（记者戴某、印某）, 某某网10月4日讯（记者某某 整合）,
 * （中央社記者溫某某台北21日電）. Null where it begins with neither dateline nor byline.
 */
export function parseDateline(paragraph: string): DatelineReading | null {
  const indent = /^\s*/u.exec(paragraph)?.[0].length ?? 0;
  const window = paragraph.slice(indent, indent + WINDOW);
  const folded = fold(window);
  const reading =
    titled(window, folded) ??
    withReporter(bracketed(window, folded), window, folded) ??
    wired(DATED, window, folded) ??
    wired(UNDATED, window, folded) ??
    wired(SELF_REPORT, window, folded);
  return reading && { ...reading, length: reading.length + indent };
}

/** `【大港報訊】記者蘇若琪報道：…`: the credit stands behind the bracket that names the paper. */
function withReporter(opened: DatelineReading | null, window: string, folded: string): DatelineReading | null {
  if (opened === null || opened.bylines.length > 0) return opened;
  const credits = looseCredits(window, folded, opened.length);
  return credits ? { ...opened, bylines: credits.bylines, length: skip(folded, credits.end) } : opened;
}

function wired(pattern: RegExp, window: string, folded: string): DatelineReading | null {
  const opening = pattern.exec(folded);
  if (!opening) return null;
  const [whole, , head = '', date, sort = ''] = opening;
  const parts = splitHead(head.trimEnd());
  if (!parts) return null;
  let at = whole.length;
  const bracket = NAMED_REPORT.exec(folded.slice(at));
  const label = TITLE_LABEL.test(folded.slice(at));
  const next = folded.charAt(at);
  const clear = bracket !== null || label || /^[\s:,!|丨]/u.test(next);
  // 消息 and 报道 are everyday words: only before a colon or a bracket. 本报讯 and dated wires may run straight on.
  if (/消息|报道/u.test(sort) && !(bracket || next === ':')) return null;
  if (opening[1] && !bracket && next !== ':' && !date && sort !== '电') return null;
  if (!clear && !date && !/^本[报网刊台社站]$/u.test(parts.agency) && at < folded.length) return null;
  let bylines: Byline[] = [];
  let editors: string[] = [];
  if (bracket?.[1] !== undefined) {
    const start = at + bracket[0].indexOf(bracket[1]);
    const credits = readCredits(window.slice(start, start + bracket[1].length), bracket[1]);
    if (credits) {
      // Agencies sign with names alone: 新华社…电（某某、某某）.
      bylines = credits.roles === 0 ? credits.bylines.map((byline) => ({ ...byline, role: 'reporter' })) : credits.bylines;
      editors = credits.editors;
      at += bracket[0].length;
    }
  } else if (!label) {
    const credits = looseCredits(window, folded, at);
    if (credits) {
      bylines = credits.bylines;
      at = credits.end;
    }
  }
  const agency = window.slice(opening[1] ? 1 : 0).slice(0, parts.agency.length);
  const placeAt = parts.place ? folded.indexOf(parts.place, parts.agency.length) : -1;
  return {
    dateline: {
      agency,
      place: parts.place && placeAt >= 0 ? window.slice(placeAt, placeAt + parts.place.length) : null,
      date: date ? window.slice(whole.indexOf(date), whole.indexOf(date) + date.length) : null,
    },
    bylines,
    editors,
    length: skip(folded, at),
  };
}

/** `本报讯 记者张某 通讯员李某报道：`: credits without brackets, as many words as make sense. */
function looseCredits(window: string, folded: string, from: number): { bylines: Byline[]; end: number } | null {
  const start = from + (/^\s*/u.exec(folded.slice(from))?.[0].length ?? 0);
  const line = /^[^。!?:;,[\]“”]{3,80}/u.exec(folded.slice(start))?.[0] ?? '';
  if (!/^[^\s]{0,12}(?:记者|通讯员)/u.test(line)) return null;
  for (let size = line.length; size > 2; size = line.lastIndexOf(' ', size - 1)) {
    const credits = readCredits(window.slice(start, start + size), line.slice(0, size));
    if (credits && credits.bylines.length > 0 && credits.roles > 0) return { bylines: credits.bylines, end: start + size };
  }
  return null;
}
