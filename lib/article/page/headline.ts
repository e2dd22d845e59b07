/** Kicker, title and deck, each apart. */

import { parseByline } from '../byline';
import type { TextRun } from '../located';
import type { Template } from '../sites/schema';
import { parentOf } from '../unclobbered';
import { findDate } from './dates';
import { furnitureOf } from './furniture';
import { joinLines, type Line } from './line';
import { type Flow, isHidden, readFlow } from './lines';
import { shapeOf, squeeze } from './prose';
import { isSectionLabel } from './section-label';
import { selectAll } from './select';
import { findTitle, trimSuffix } from './title';

export interface HeadlinePart {
  text: string;
  runs: TextRun[];
}

export interface FoundHeadline {
  kicker: HeadlinePart | null;
  title: HeadlinePart;
  subtitle: HeadlinePart | null;
  /** Lines of the flow that the title takes, or null where it is not in the flow. */
  place: { from: number; to: number } | null;
  /** The title is a heading of the page, and what the page calls itself begins with it. */
  headed: boolean;
}

const PART_UNITS = 160;

/** Hidden by its attributes or, in a live page, by a style sheet. */
const isUnseen = (element: Element): boolean =>
  isHidden(element) ||
  (element.ownerDocument.defaultView !== null && typeof element.checkVisibility === 'function' && !element.checkVisibility());

/**
 * Text of the first selector that finds some, as one line.
 *
 * @param hidden whether hidden elements count: a date or a source may be stated for machines only, a headline may not
 */
export function partBy(doc: Document, selectors: readonly string[] | undefined, hidden = false): HeadlinePart | null {
  for (const selector of selectors ?? []) {
    let tried = 0;
    for (const element of selectAll(doc, selector)) {
      if (++tried > 6) break;
      if (!hidden && isUnseen(element)) continue;
      const part = joinLines(readFlow(element, { nodeLimit: 400 }).lines, ' ');
      if (squeeze(part.text).length >= 2 && part.text.length <= PART_UNITS) return part;
    }
  }
  return null;
}

const nameOf = (element: Element): string => `${element.getAttribute('class') ?? ''} ${element.id}`;
const KICKER_NAME = /pretitle|pre-title|yinti|introtitle|intro-title|kicker|shoulder|jianti|\bpre\b|leading|eyebrow/i;
const DECK_NAME = /subtitle|sub-title|sub_title|futi|fubiaoti|deck|\bsub\b|subhead/i;

/** Rows of one small table, as the Founder system prints kicker, title, deck and author. */
function isTableRow(line: Line, title: Line): boolean {
  const cell = line.block.closest('td');
  const table = cell?.closest('table');
  return (
    cell !== null &&
    table !== null &&
    cell !== title.block.closest('td') &&
    table === title.block.closest('td')?.closest('table') &&
    line.linked === 0
  );
}

/** A heading of the same group as the title, just before or after it. */
function neighbour(flow: Flow, index: number, title: Line, name: RegExp): HeadlinePart | null {
  const line = flow.lines[index];
  if (!line || line.text.length > PART_UNITS || line.linked > 0 || shapeOf(line).hanzi < 4) return null;
  const sameParent = parentOf(line.block) === parentOf(title.block) && line.block !== title.block;
  const isHeading = sameParent && line.heading > 0 && title.heading > 0;
  if (findDate(line.text) !== null) return null;
  if (isHeading) return joinLines([line], ' ');
  const says = furnitureOf(line.text) !== null || parseByline(line.text, { bare: false }).credit;
  if (says) return null;
  const row = isTableRow(line, title) && !(name === KICKER_NAME && isSectionLabel(line));
  return row || name.test(nameOf(line.block)) ? joinLines([line], ' ') : null;
}

/** Where the lines of a part stand in the flow, by their first text node. */
function placeOf(flow: Flow, part: HeadlinePart): { from: number; to: number } | null {
  const nodes = new Set(part.runs.map((run) => run.node));
  if (nodes.size === 0) return null;
  const from = flow.lines.findIndex((line) => line.runs.some((run) => nodes.has(run.node)));
  if (from < 0) return null;
  let to = from + 1;
  while (flow.lines[to]?.runs.some((run) => nodes.has(run.node))) to++;
  return { from, to };
}

export function findHeadline(
  doc: Document,
  flow: Flow,
  template: Template | null,
  titles: readonly string[],
  bodyFrom: number,
  bodyTo: number,
): FoundHeadline {
  const printed = findTitle(flow, titles, bodyFrom, bodyTo);
  const ruled = partBy(doc, template?.title);
  const joined = printed ? joinLines(printed.lines, ' ') : null;
  const title = ruled ?? joined ?? { text: trimSuffix(titles[0] ?? ''), runs: [] };
  const place = ruled ? placeOf(flow, ruled) : printed;
  const first = place ? flow.lines[place.from] : undefined;
  const kicker = partBy(doc, template?.kicker) ?? (place && first ? neighbour(flow, place.from - 1, first, KICKER_NAME) : null);
  const subtitle = partBy(doc, template?.subtitle) ?? (place && first ? neighbour(flow, place.to, first, DECK_NAME) : null);
  const named = titles.some((name) => squeeze(title.text).length >= 6 && squeeze(name).startsWith(squeeze(title.text)));
  const headed = named && first !== undefined && first.heading > 0;
  const other = (part: HeadlinePart | null): HeadlinePart | null =>
    part && squeeze(part.text) !== squeeze(title.text) ? part : null;
  return { kicker: other(kicker), title, subtitle: other(subtitle), place, headed };
}
