import type { Byline } from '../../contract';
import { type Credits, readCredits } from './credits';
import { NOT_NAMES } from './data/not-names';
import { parseDateline } from './dateline';
import { readEnglish } from './english';
import { fold } from './fold';
import { isCommonSurname, isPossibleName } from './names';

export interface BylineContext {
  /** The medium the page belongs to: 本报 and 记者 without a medium stand for it. Not used for names. */
  outlet?: string | null;
  /** Take a bare name without any role for a signature (default true): only where such a line can be expected. */
  bare?: boolean;
}

export interface BylineReading {
  bylines: Byline[];
  /** 责编, 校对, 监制 …: names only. */
  editors: string[];
  authorUnit: string | null;
  /** True where the whole line is a credit, even one without names: 受访者供图, 本报记者, 责编：. */
  credit: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '<': '>', '{': '}' };
const LONGEST_LINE = 400;

/** Offsets of what stands inside ornaments and brackets that enclose the whole line. */
function core(folded: string): [number, number] {
  let start = 0;
  let end = folded.length;
  for (let round = 0; round < 4; round += 1) {
    const inner = folded.slice(start, end);
    const lead = /^[\s□■▶►▷●○◆◇▲△▼▽★☆◎※→»>*|丨_-]*/u.exec(inner)?.[0].length ?? 0;
    start += lead;
    while (end > start && /[\s□■▶►▷●○◆◇▲△▼▽★☆◎※→»*|丨_-]/u.test(folded.charAt(end - 1))) end -= 1;
    const close = CLOSING[folded.charAt(start)];
    if (!close || folded.indexOf(close, start) !== end - 1) break;
    start += 1;
    end -= 1;
  }
  return [start, end];
}

const NOTHING: BylineReading = { bylines: [], editors: [], authorUnit: null, credit: false };

/** `□ 某某某`: the mark says that a name follows, so that it need not be a common one. */
function marked(line: string, folded: string, start: number, end: number): Credits | null {
  if (!/^\s*[□◎○◇■▶]/u.test(folded.slice(0, start))) return null;
  const name = folded.slice(start, end).replace(/ /gu, '');
  if (!isCommonSurname(name.charAt(0)) || !isPossibleName(name) || NOT_NAMES.has(name) || name.length > 3) return null;
  return {
    bylines: [{ role: 'author', name: line.slice(start, end).replace(/\s/gu, ''), affiliation: null }],
    editors: [],
    authorUnit: null,
    roles: 0,
  };
}

/** `中央社記者曾某某台北3日電` on a line of its own, as agencies of Taiwan sign above the text. */
function wire(line: string): BylineReading | null {
  if (line.length > 40 || !/日[电電]$/u.test(line)) return null;
  const { bylines = [], editors = [] } = parseDateline(`（${line}）`) ?? {};
  return bylines.length > 0 ? { bylines, editors, authorUnit: null, credit: true } : null;
}

/**
 * Reads a line or a bracket that is nothing but a byline, signature or credit: `本报记者 王某某 方 某`, `□ 记者马某/文 受访者供图`,
 * `(责编：汤某、丁某)`, `文｜财新 李某`. Empty lists where it is anything else.
 */
export function parseByline(line: string, context: BylineContext = {}): BylineReading {
  if (line.length > LONGEST_LINE || line.trim() === '') return NOTHING;
  const folded = fold(line);
  const [start, end] = core(folded);
  if (end <= start) return NOTHING;
  const credits = readCredits(line.slice(start, end), folded.slice(start, end)) ?? marked(line, folded, start, end);
  if (!credits) {
    const english = readEnglish(line.slice(start, end));
    if (english) return { ...english, authorUnit: null, credit: true };
    return wire(line.slice(start, end)) ?? NOTHING;
  }
  if (credits.roles === 0 && context.bare === false) return NOTHING;
  return { bylines: credits.bylines, editors: credits.editors, authorUnit: credits.authorUnit, credit: true };
}
