/** Which lines of a head are kicker (引题), headline and deck (副题). */
import type { Headline } from '../../contract';
import { fold } from '../byline/fold';
import { DECK_AFTER_DASH } from './shapes';
import { widthOf } from './width';

/** How the lines of a head were classed, in the order of the page. */
export interface HeadLine {
  text: string;
  as: 'kicker' | 'title' | 'deck';
  /** No blank line stands between it and the line before. */
  tight: boolean;
}

/** A deck: who spoke, what kind of piece it is. */
const SAYS_MORE =
  /(?:主持|讲话|出席|致辞|参加|陪同|作批示|作报告|作部署|宣布开幕|见闻|纪实|侧记|综述|述评|调查|巡礼|访谈|专访|观察|探索)$|^(?:记|访|探访|走进|走近|专家|来自|写在)/u;
/** A place or an office, then what it does: a headline. */
const PLACE_COLON = /^[^:]{1,10}(?:[省市县区州旗镇乡村街]|街道|社区|[局委院校厂站])[:]\S{3}/u;

const LONG_DASH = /^(.{4,}?(?:——|--|―{1,2}|——))\s*(?=\S{4})(.+)$/u;

/** Titles are short, often a couplet or `Place: what`; what explains them is longer and plain. Width in em. */
function titleness(text: string): number {
  const folded = fold(text);
  const width = widthOf(text);
  const halves = text.split(/\s+/u).map(widthOf);
  let score = width < 8 ? (width - 8) * 0.2 - 0.4 : -(width - 8) * 0.1;
  if (halves.length === 2 && Math.abs((halves[0] ?? 0) - (halves[1] ?? 0)) <= 3) score += 0.9;
  if (PLACE_COLON.test(folded)) score += 1.4;
  else if (/^[^:]{2,12}:.{3}/u.test(folded)) score += 0.8;
  if (SAYS_MORE.test(folded)) score -= 1.5;
  if (/[!?]$/u.test(folded)) score += 0.5;
  if (/[,;、].*[,;、]/u.test(folded)) score -= 0.6;
  if (/^[【[(]|[】\])]$/u.test(folded)) score -= 1;
  return score;
}

/** One headline set in two lines: halves of the same width, or nearly so where the lines touch and are short. */
function isOneTitle(first: HeadLine, second: HeadLine): boolean {
  const [a, b] = [widthOf(first.text), widthOf(second.text)];
  if (/\s/u.test(first.text) || /\s/u.test(second.text) || Math.max(a, b) > 16) return false;
  if (SAYS_MORE.test(fold(second.text))) return false;
  const near = second.tight && Math.max(a, b) <= 12 ? (Math.min(a, b) >= 7 ? 3 : 2) : 0.5;
  return Math.abs(a - b) <= near;
}

/** The parts of `A——B` in one line: B explains (a deck) or is what A leads to (the headline). */
function splitAtDash(line: string): Headline | null {
  const match = LONG_DASH.exec(line);
  const [before, after] = [match?.[1], match?.[2]];
  if (!before || !after) return null;
  const plain = before.replace(/(?:—+|-+|―+)$/u, '');
  if (DECK_AFTER_DASH.test(after) && !/\s$/u.test(line.slice(0, before.length + 1)) && widthOf(plain) <= 22)
    return { kicker: null, title: plain, subtitle: `——${after}` };
  if (/(?:——|--|―)\s/u.test(line) || widthOf(plain) > widthOf(after) || /[,，]/u.test(plain))
    return { kicker: before, title: after, subtitle: null };
  return null;
}

/** Lines of one head, in the order of the page. No lines: an empty title. */
export function headlineOf(classed: HeadLine[]): Headline {
  // What says who spoke, or what kind of piece it is, is a deck wherever a title stands above it.
  const lines = classed.map((line, i): HeadLine => {
    const above = classed.slice(0, i).some((one) => one.as === 'title');
    return above && line.as === 'title' && SAYS_MORE.test(fold(line.text)) ? { ...line, as: 'deck' } : line;
  });
  const of = (as: HeadLine['as']): string[] => lines.filter((line) => line.as === as).map((line) => line.text);
  let kickers = of('kicker');
  const titles = of('title');
  const decks = of('deck');
  const leads = (line: string | undefined): boolean => line !== undefined && /(?:——|--|―)$/u.test(line);
  const follows = (line: string | undefined): boolean => line !== undefined && /^(?:——|--|―)/u.test(line);
  if (titles.length === 1 && kickers.length === 0 && decks.length === 0) {
    const split = splitAtDash(titles[0] ?? '');
    if (split) return split;
  }
  if (titles.length === 1 && kickers.length === 0 && !follows(titles[0])) {
    const split = splitAtDash(titles[0] ?? '');
    if (split) return { ...split, subtitle: [split.subtitle, ...decks].filter(Boolean).join(' ') || null };
  }
  if (leads(titles[0]) && titles.length > 1) kickers = [...kickers, titles.shift() ?? ''];
  else if (lines.length > 1 && lines.length <= 4 && !lines.some((line) => leads(line.text) || follows(line.text)))
    return arranged(lines);
  const join = (parts: string[]): string | null => parts.join(' ') || null;
  return { kicker: join(kickers), title: titles.join(' '), subtitle: join(decks) };
}

/** How much the place of the headline among so many lines of a head is expected, from the first line on. */
const EXPECTED: Readonly<Record<number, readonly number[]>> = { 1: [0], 2: [0.3, 0], 3: [0.1, 0.7, 0], 4: [0, 0.5, 0.3, 0] };

/** Lines without a mark between them: the one that looks most like a headline is the headline. */
function arranged(lines: HeadLine[]): Headline {
  const units: HeadLine[] = [];
  for (const line of lines) {
    const before = units.at(-1);
    if (before && isOneTitle(before, line)) {
      const as = before.as === 'title' || line.as === 'title' ? 'title' : before.as;
      units[units.length - 1] = { ...before, as, text: `${before.text} ${line.text}` };
    } else units.push(line);
  }
  const expected = EXPECTED[units.length] ?? [];
  const scores = units.map((unit, i) => titleness(unit.text) + (expected[i] ?? 0) + (unit.as === 'title' ? 0.4 : 0));
  const at = scores.indexOf(Math.max(...scores));
  const join = (parts: HeadLine[]): string | null => parts.map((one) => one.text).join(' ') || null;
  return { kicker: join(units.slice(0, at)), title: units[at]?.text ?? '', subtitle: join(units.slice(at + 1)) };
}
