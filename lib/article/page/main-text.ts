/**
 * Where the article stands, on a page of which nothing is known.
 *
 * For every block: the prose below it, less the furniture below it. The body has all of the first and little of the second; its
 * ancestors gain no prose and all the page's link lists, its children lose prose. Where the text shares its block with link lists (old
 * table pages), the best stretch of consecutive lines is taken instead. Linear in the number of lines.
 */
import { parentOf } from '../unclobbered';
import type { LineRange } from './line';
import type { Flow } from './lines';
import { shapeOf } from './prose';
import { findTitle, firstProse } from './title';

/** Names of blocks that hold other things than the article. */
const ASIDE =
  /comment|reply|next-?read|read-?(?:more|next)|also-?read|pinglun|gentie|recom|relat|sidebar|side-bar|aside|footer|foot\b|copyright|\bnav|menu|\bhot|rank|guess|disclaim|statement|declare|qrcode|erweima|share|toolbar|login|dialog|popup|modal|\bad-|\bads?\b|advert|banner|crumb|breadcrumb|tuijian|xiangguan|zhuanti-list|newslist|news-list|list-item|feed/i;
const BODY =
  /article|content|zhengwen|artibody|main-?text|text|detail|body|post|story|entry|zoom|editor|con\b|cont\b|news_?con|paragraph/i;
/** Sentences of the publisher about itself: prose on every page, news on none. */
const LEGAL =
  /著作[权權]|版[权權]所有(?![者人])|许可证|ICP备|公网安备|免责声明|免責聲明|不良信息举报|未经.{0,12}(?:授权|许可)|隐私|隱私|用户协议|不代表本[网站报台]|侵[权權].{0,10}(?:删除|刪除|联系)|法律责任|转载.{0,10}注明/;

/** How many points a line of furniture costs against a point of prose. */
const FURNITURE_COST = 0.6;
/** A short line without a link: a section head, a row of a table. */
const PLAIN_COST = 1;
/** A stretch must beat the best block by this much: a block keeps the short lines at the text's edges. */
const STRETCH_FACTOR = 1.3;
const STRETCH_UNITS = 60;
/** Lines between title and text (date, source, tools, a summary). More, and something else may stand between them. */
const TITLE_REACH = 14;
/** Least prose near the title for it to be the article, in UTF-16 units. */
const NEAR_PROSE = 80;

const nameOf = (element: Element): string => `${element.getAttribute('class') ?? ''} ${element.id}`;

function prefixSums(values: readonly number[]): number[] {
  const sums = [0];
  let total = 0;
  for (const value of values) {
    total += value;
    sums.push(total);
  }
  return sums;
}

const between = (sums: readonly number[], range: LineRange): number => (sums[range.to] ?? 0) - (sums[range.from] ?? 0);

/** Lines below blocks that by their name are not the article, unless most of the page's prose is there. */
function asideLines(flow: Flow, proseSums: readonly number[]): boolean[] {
  const aside: boolean[] = new Array(flow.lines.length).fill(false);
  const total = proseSums[flow.lines.length] ?? 0;
  for (const [element, range] of flow.ranges) {
    if (range.to <= range.from) continue;
    const tag = element.tagName.toUpperCase();
    const certain = tag === 'ASIDE' || tag === 'FOOTER';
    if (tag === 'BODY' || tag === 'HTML' || !(certain || tag === 'NAV' || tag === 'FORM' || ASIDE.test(nameOf(element))))
      continue;
    const limit = BODY.test(nameOf(element)) ? 0.15 : 0.4;
    if (!certain && between(proseSums, range) > total * limit) continue;
    for (let index = range.from; index < range.to; index++) aside[index] = true;
  }
  return aside;
}

/** Fewest teasers that make a list, and the share of them that must look so. */
const FEWEST_CARDS = 4;
const CARD_SHARE = 0.75;
/** Longest headline of a teaser, in UTF-16 units. */
const CARD_TITLE = 60;

/** A headline that links, and a text with it: a teaser. A paragraph with a link in it is none, nor a picture with its caption. */
function isCard(flow: Flow, range: LineRange | undefined): boolean {
  if (!range || range.to - range.from < 2 || range.to - range.from > 12) return false;
  return flow.lines
    .slice(range.from, range.from + 3)
    .some((line) => line.text.length <= CARD_TITLE && shapeOf(line).hanzi >= 5 && line.linked >= line.text.length * 0.8);
}

/** Lines below lists of teasers, by their repeated shape: whatever such blocks are called, they are not the article. */
function cardLines(flow: Flow): boolean[] {
  const cards: boolean[] = new Array(flow.lines.length).fill(false);
  for (const [element, range] of flow.ranges) {
    if (range.to - range.from < FEWEST_CARDS * 2) continue;
    const groups = new Map<string, Element[]>();
    for (const child of element.children) {
      const kind = `${child.tagName} ${child.getAttribute('class') ?? ''}`;
      const group = groups.get(kind);
      if (group) group.push(child);
      else groups.set(kind, [child]);
    }
    for (const group of groups.values()) {
      if (group.length < FEWEST_CARDS) continue;
      const found = group.filter((child) => isCard(flow, flow.ranges.get(child)));
      if (found.length < FEWEST_CARDS || found.length < group.length * CARD_SHARE) continue;
      for (const child of found) {
        const place = flow.ranges.get(child);
        if (place) cards.fill(true, place.from, place.to);
      }
    }
  }
  return cards;
}

interface Weights {
  prose: number[];
  /** Prose less furniture. */
  value: number[];
}

function weigh(flow: Flow, cards: readonly boolean[]): Weights {
  const own = (index: number): number => {
    const line = flow.lines[index];
    return line && shapeOf(line).prose && !LEGAL.test(line.text) ? line.text.length : 0;
  };
  const rawProse = flow.lines.map((_, index) => own(index));
  const aside = asideLines(flow, prefixSums(rawProse)).map((is, index) => is || cards[index] === true);
  const prose = rawProse.map((length, index) => (aside[index] ? 0 : length));
  const value = flow.lines.map((line, index) => {
    if (aside[index]) return -FURNITURE_COST * (line.text.length * 0.5 + 5);
    if (shapeOf(line).prose) return prose[index] ?? 0;
    return -FURNITURE_COST * (line.linked > 0 ? line.linked + 6 : PLAIN_COST);
  });
  return { prose, value };
}

interface Candidate {
  range: LineRange;
  value: number;
}

/** The block of the highest value within `limits`. */
function bestBlock(flow: Flow, proseSums: readonly number[], valueSums: readonly number[], limits: LineRange): Candidate | null {
  let best: Candidate | null = null;
  for (const [element, range] of flow.ranges) {
    if (range.from < limits.from || range.to > limits.to) continue;
    const prose = between(proseSums, range);
    if (prose === 0) continue;
    const value = between(valueSums, range) + (BODY.test(nameOf(element)) ? prose * 0.03 : 0);
    // Ranges are in closing order, children first: a parent must be better to be taken.
    if (!best || value > best.value + 1) best = { range, value };
  }
  return best;
}

/** The stretch of lines with the greatest sum (Kadane's algorithm) within `limits`. */
function bestStretch(values: readonly number[], limits: LineRange): Candidate | null {
  let best: Candidate | null = null;
  let sum = 0;
  let from = limits.from;
  for (let index = limits.from; index < limits.to; index++) {
    sum += values[index] ?? 0;
    if (sum <= 0) {
      sum = 0;
      from = index + 1;
    } else if (!best || sum > best.value) {
      best = { range: { from, to: index + 1 }, value: sum };
    }
  }
  return best;
}

function best(flow: Flow, weights: Weights, limits: LineRange): Candidate | null {
  const block = bestBlock(flow, prefixSums(weights.prose), prefixSums(weights.value), limits);
  const stretch = bestStretch(weights.value, limits);
  if (!block || !stretch) return block ?? stretch;
  return stretch.value > block.value * STRETCH_FACTOR + STRETCH_UNITS ? stretch : block;
}

/** Short lines between the text and a table that belongs to it: a caption, 附：. */
const TABLE_GAP = 3;
const TABLE_LINKED = 0.2;

/** The outermost table that holds `inner` and not `outside`. */
function tableApart(inner: Element, outside: Element): Element | null {
  let found: Element | null = null;
  for (let table = inner.closest('table'); table && !table.contains(outside); table = parentOf(table)?.closest('table') ?? null)
    found = table;
  return found;
}

/**
 * The range with the table of figures that closes the text. Cells are no sentences, so the search leaves them out; a table without
 * links in the very block of the text is part of it (results, admissions, prices).
 */
function withTable(flow: Flow, range: LineRange): LineRange {
  const last = flow.lines[range.to - 1];
  if (!last) return range;
  for (let index = range.to; index < range.to + TABLE_GAP; index++) {
    const line = flow.lines[index];
    if (!line || line.linked > 0) return range;
    const table = tableApart(line.block, last.block);
    if (!table) continue;
    const lines = flow.ranges.get(table);
    const around = parentOf(table)?.contains(last.block) ?? false;
    if (!around || !lines || lines.to <= index || table.getElementsByTagName('td').length < 6) return range;
    const cells = flow.lines.slice(index, lines.to);
    const length = cells.reduce((sum, cell) => sum + cell.text.length, 0);
    const linked = cells.reduce((sum, cell) => sum + cell.linked, 0);
    return linked <= length * TABLE_LINKED ? { from: range.from, to: lines.to } : range;
  }
  return range;
}

/** A first-rank heading stands between the title and the first sentence of `range`: the text below belongs to that. */
function hasOtherTitle(flow: Flow, range: LineRange, titleTo: number): boolean {
  const first = firstProse(flow, range.from, range.to);
  return flow.lines.slice(titleTo, first).some((line) => line.heading > 0 && line.heading <= 2 && shapeOf(line).hanzi >= 6);
}

/**
 * The lines of the article, or null on a page without prose.
 *
 * @param titles what the page calls itself: a longer text further down (a second article, comments) does not win over the one that
 * follows the title
 */
export function findMainText(flow: Flow, titles: readonly string[]): LineRange | null {
  let weights = weigh(flow, cardLines(flow));
  // A page of nothing but teasers is read all the same where the reader asks for it.
  if (!weights.prose.some((length) => length > 0)) weights = weigh(flow, []);
  const whole = best(flow, weights, { from: 0, to: flow.lines.length });
  if (!whole) return null;
  const title = findTitle(flow, titles, whole.range.from, whole.range.from);
  if (!title || !(whole.range.from - title.to > TITLE_REACH || hasOtherTitle(flow, whole.range, title.to)))
    return withTable(flow, whole.range);
  const near = best(flow, weights, { from: title.to, to: whole.range.from });
  const reachable = near !== null && near.range.from - title.to <= TITLE_REACH && near.value >= NEAR_PROSE;
  return withTable(flow, reachable ? near.range : whole.range);
}
