/**
 * The headline as the page prints it, without the site's suffix.
 *
 * `<title>` begins with the headline and goes on with channel and site; the page prints the headline somewhere as one line. So the
 * longest printed line that `<title>` begins with is the headline. Readability keeps the suffix on 47 of 81 real pages; this does not.
 */
import { parentOf } from '../unclobbered';
import { findDate } from './dates';
import { furnitureOf } from './furniture';
import type { Line } from './line';
import type { Flow } from './lines';
import { shapeOf, squeeze } from './prose';

const TITLE_NAME = /title|tit\b|_tit|tit_|biaoti|heading|headline|\bh1\b|topic|bt\b/i;
const SEPARATOR = /\s*(?:[_|｜丨]|--+|—{2,}|\s[-–—]\s|-(?=[^-]{2,12}$)|·(?=[^·]{2,10}$)|>+|»)\s*/;
const SOURCE_WORD = /(?:来源|來源|作者|记者|時間|时间)\s?[:：]/;
/** Shorter lines are channel names that happen to open the title. */
const SHORTEST = 4;
const LONGEST = 120;

export interface PrintedTitle {
  /** Lines of the page that are the title, in order. */
  lines: Line[];
  /** Their place in the flow. */
  from: number;
  to: number;
}

const bare = (text: string): string => squeeze(text).replace(/["“”「」『』'‘’]/g, '"');

function namedTitle(line: Line): boolean {
  if (line.heading > 0) return true;
  const parent = parentOf(line.block);
  return [line.block, parent].some(
    (element) => element && TITLE_NAME.test(`${element.getAttribute('class') ?? ''} ${element.id}`),
  );
}

/** How well the lines `from` to `to` fit as the title; 0 if they do not. */
function likeness(documentTitles: readonly string[], text: string, lead: Line, distance: number): number {
  const squeezed = bare(text);
  if (squeezed.length < SHORTEST || squeezed.length > LONGEST) return 0;
  let score = 0;
  for (const title of documentTitles) {
    if (title === '') continue;
    if (title === squeezed) score = Math.max(score, 100 + squeezed.length);
    else if (title.startsWith(squeezed)) score = Math.max(score, 60 + squeezed.length);
    else if (squeezed.length >= 8 && title.includes(squeezed)) score = Math.max(score, 30 + squeezed.length);
  }
  if (score === 0) return 0;
  if (lead.heading > 0) score += 10 - lead.heading;
  if (namedTitle(lead)) score += 6;
  if (lead.linked > lead.text.length * 0.5) score -= 15;
  return score - Math.min(20, distance * 0.1);
}

/** Lines of one heading broken by `<br>` belong together. */
function headingGroup(flow: Flow, index: number): number {
  const first = flow.lines[index];
  let to = index + 1;
  while (
    first &&
    to < index + 4 &&
    flow.lines[to]?.block === first.block &&
    flow.lines[to]?.opening === 'break' &&
    (first.heading > 0 || namedTitle(first))
  )
    to++;
  return to;
}

/**
 * The title among the lines before the body's end, or null where the page prints none.
 *
 * @param bodyFrom first line of the body element (the title may stand inside it)
 * @param bodyTo line after the last of it
 */
export function findTitle(flow: Flow, documentTitles: readonly string[], bodyFrom: number, bodyTo: number): PrintedTitle | null {
  const titles = documentTitles.map(bare);
  let best: PrintedTitle | null = null;
  let bestScore = 0;
  const limit = Math.min(flow.lines.length, bodyTo);
  for (let index = 0; index < limit; index++) {
    const line = flow.lines[index];
    if (!line || line.text.length > LONGEST) continue;
    const group = headingGroup(flow, index);
    for (const to of new Set([group, index + 1])) {
      const lines = flow.lines.slice(index, to);
      const distance = index < bodyFrom ? bodyFrom - index : (index - bodyFrom) * 3;
      const score = likeness(titles, lines.map(({ text }) => text).join(''), line, distance);
      if (score > bestScore) {
        bestScore = score;
        best = { lines, from: index, to };
      }
    }
  }
  return best ?? nearestHeading(flow, bodyFrom, bodyTo);
}

/** How much a line looks like a title: a heading, a block named so, or bold or centred type that says no date. */
function headingSize(line: Line): number {
  if (line.heading > 0 && line.heading <= 3) return 8 - line.heading;
  if (furnitureOf(line.text) !== null || findDate(line.text) !== null || SOURCE_WORD.test(line.text)) return 0;
  if (namedTitle(line)) return 3;
  const set = line.centred || line.bold >= line.text.length * 0.8;
  return set && shapeOf(line).hanzi >= 6 && !/[。，；]$/.test(line.text) ? 1 : 0;
}

/** Where `<title>` is empty or says something else: the last large heading before the text. */
function nearestHeading(flow: Flow, bodyFrom: number, bodyTo: number): PrintedTitle | null {
  let first = firstProse(flow, bodyFrom, bodyTo);
  // A title may have the commas of a sentence; its block's name tells.
  const opening = flow.lines[first];
  if (opening && namedTitle(opening) && opening.text.length <= 60 && !/。/.test(opening.text)) first++;
  let best: PrintedTitle | null = null;
  let bestScore = 0;
  for (let index = first - 1; index >= 0 && index > first - 40; index--) {
    const line = flow.lines[index];
    if (!line || shapeOf(line).hanzi < SHORTEST || line.text.length > LONGEST || line.linked > line.text.length * 0.5) continue;
    const size = headingSize(line);
    if (size === 0) continue;
    const score = size * 3 - (first - index) * 0.4 + Math.min(10, shapeOf(line).hanzi) * 0.5;
    if (score > bestScore) {
      bestScore = score;
      const to = headingGroup(flow, index);
      best = { lines: flow.lines.slice(index, to), from: index, to };
    }
  }
  return best ?? aboveDateLine(flow, bodyFrom);
}

const LABELLED_DATE = /(?:日期|时间|時間|来源|來源|发布|發佈|作者)\s?[:：]/;

/** The line right above one that says when and from where: where nothing is set as a heading, that is the title. */
function aboveDateLine(flow: Flow, bodyFrom: number): PrintedTitle | null {
  for (let index = Math.max(1, bodyFrom - 6); index <= bodyFrom + 3; index++) {
    const line = flow.lines[index];
    const title = flow.lines[index - 1];
    if (!line || !title || line.text.length > 120 || !LABELLED_DATE.test(line.text) || findDate(line.text) === null) continue;
    const fits =
      shapeOf(title).hanzi >= SHORTEST && title.text.length <= 60 && title.linked === 0 && !/[。，；]$/.test(title.text);
    if (fits && furnitureOf(title.text) === null) return { lines: [title], from: index - 1, to: index };
  }
  return null;
}

export function firstProse(flow: Flow, from: number, to: number): number {
  for (let index = from; index < to; index++) {
    const line = flow.lines[index];
    if (line && shapeOf(line).prose) return index;
  }
  return from;
}

/** `<title>` without channel and site, for pages that print no title of their own. */
export function trimSuffix(documentTitle: string): string {
  const parts = documentTitle.trim().split(SEPARATOR).filter(Boolean);
  return (parts[0] && squeeze(parts[0]).length >= SHORTEST ? parts[0] : documentTitle).trim();
}
