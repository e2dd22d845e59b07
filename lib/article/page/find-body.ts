/** Where the text is: by a site's rule, by a publishing system's marks, or by the general search. */

import { FAMILIES } from '../sites/data';
import type { Family, Rule, Template } from '../sites/schema';
import type { Line, LineRange } from './line';
import type { Flow } from './lines';
import { findMainText } from './main-text';
import { shapeOf } from './prose';
import { finds, selectAll } from './select';

export interface FoundBody {
  /** Indexes of the lines, ascending. */
  ranges: LineRange[];
  template: Template | null;
  /** Who found it. */
  by: 'rule' | 'family' | 'search';
  family: Family | null;
  /** Marks of a page index: an e-paper's page map and title list. */
  indexPage: boolean;
}

/** Least prose, in UTF-16 units, for a template's body to be believed: the caption of one picture. */
const LEAST_PROSE = 30;
const COMMENT_NODES = 200;

function proseIn(flow: Flow, ranges: readonly LineRange[]): number {
  let prose = 0;
  for (const range of ranges) {
    for (let index = range.from; index < range.to; index++) {
      const line = flow.lines[index];
      if (line && shapeOf(line).prose) prose += line.text.length;
    }
  }
  return prose;
}

/** Line ranges of all that a selector finds, nested finds left out. */
function rangesOf(doc: Document, flow: Flow, selector: string): LineRange[] {
  const ranges: LineRange[] = [];
  const found = [...selectAll(doc, selector)].map((element) => flow.ranges.get(element)).filter((range) => range !== undefined);
  for (const range of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = ranges[ranges.length - 1];
    if (range.to <= range.from || (last && range.from < last.to)) continue;
    ranges.push(range);
  }
  return ranges;
}

function byTemplate(doc: Document, flow: Flow, template: Template): LineRange[] | null {
  for (const selector of template.body) {
    const ranges = rangesOf(doc, flow, selector);
    if (proseIn(flow, ranges) >= LEAST_PROSE) return ranges;
  }
  return null;
}

/** The page's comments: publishing systems mark their templates with them. */
function comments(doc: Document): string {
  const walker = doc.createTreeWalker(doc, 128 /* NodeFilter.SHOW_COMMENT */);
  const texts: string[] = [];
  while (texts.length < COMMENT_NODES && walker.nextNode()) texts.push((walker.currentNode.nodeValue ?? '').slice(0, 400));
  return texts.join('\n');
}

function hasMarks(doc: Document, family: Family, commentText: string): boolean {
  if (family.unless?.some((selector) => finds(doc, selector))) return false;
  return (
    family.marks.some((selector) => finds(doc, selector)) ||
    (family.comments?.some((word) => commentText.includes(word)) ?? false)
  );
}

/** A page map and no text of its own: the front of one page of an e-paper. */
const isPageIndex = (doc: Document): boolean =>
  finds(doc, '#pageLink, #bmdhTable') ||
  [...doc.getElementsByTagName('area')].some((area) => /content_|nw\.D/.test(area.getAttribute('href') ?? ''));

export function findBody(doc: Document, flow: Flow, rule: Rule | null, titles: readonly string[]): FoundBody | null {
  for (const template of rule?.templates ?? []) {
    const ranges = byTemplate(doc, flow, template);
    if (ranges) return { ranges, template, by: 'rule', family: null, indexPage: false };
  }
  const commentText = comments(doc);
  for (const family of FAMILIES) {
    if (!hasMarks(doc, family, commentText)) continue;
    const ranges = byTemplate(doc, flow, family.template);
    if (ranges) return { ranges, template: family.template, by: 'family', family, indexPage: false };
  }
  const main = findMainText(flow, titles);
  if (!main) return null;
  const system = FAMILIES.find((family) => family.template.body.length === 0 && hasMarks(doc, family, commentText)) ?? null;
  return { ranges: [main], template: null, by: 'search', family: system, indexPage: isPageIndex(doc) };
}

export const linesOf = (flow: Flow, ranges: readonly LineRange[]): Line[] =>
  ranges.flatMap((range) => flow.lines.slice(range.from, range.to));
