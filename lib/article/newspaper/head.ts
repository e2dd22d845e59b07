/** Which lines of a head are kicker (引题), headline and deck (副题). */
import type { Headline } from '../../contract';
import { fold } from '../byline/fold';
import { DECK_AFTER_DASH } from './shapes';
import { widthOf } from './width';

/** How the lines of a head were classed, in the order of the page. */
export interface HeadLine {
  text: string;
  as: 'kicker' | 'title' | 'deck';
}

const LONG_DASH = /^(.{4,}?(?:——|--|―{1,2}|——))\s*(?=\S{4})(.+)$/u;

/** Titles are short, often a couplet or `Place: what`; what explains them is longer and plain. */
function titleness(text: string): number {
  const folded = fold(text);
  const halves = text.split(/\s+/u).map(widthOf);
  let score = -widthOf(text) * 0.1;
  if (halves.length === 2 && Math.abs((halves[0] ?? 0) - (halves[1] ?? 0)) <= 3) score += 0.9;
  if (/^[^:]{2,12}:.{3}/u.test(folded)) score += 0.8;
  if (/[!?]$/u.test(folded)) score += 0.5;
  if (/[,;、].*[,;、]/u.test(folded)) score -= 0.6;
  return score;
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
export function headlineOf(lines: HeadLine[]): Headline {
  const of = (as: HeadLine['as']): string[] => lines.filter((line) => line.as === as).map((line) => line.text);
  let [kickers, titles, decks] = [of('kicker'), of('title'), of('deck')];
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
  // Two lines without a mark between them: the one that looks more like a headline is the headline.
  const [first, second] = lines.map((line) => line.text);
  if (lines.length === 2 && first && second && !leads(first) && !follows(second) && titles.length < 2) {
    const gain = titleness(second) - titleness(first);
    if (titles[0] === first && gain > 0.7) [kickers, titles, decks] = [[first], [second], []];
    else if (titles[0] === second && gain < -0.7) [kickers, titles, decks] = [[], [first], [second]];
  }
  if (leads(titles[0]) && titles.length > 1) kickers = [...kickers, titles.shift() ?? ''];
  const join = (parts: string[]): string | null => parts.join(' ') || null;
  return { kicker: join(kickers), title: titles.join(' '), subtitle: join(decks) };
}
