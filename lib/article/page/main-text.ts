/**
 * The element that holds the article, on a page of which nothing is known.
 *
 * For every block: the prose below it, less the furniture below it. The body has all of the first and little of the second; its
 * ancestors gain no prose and all the page's link lists, its children lose prose. Linear in the number of lines (prefix sums).
 */
import type { Flow, LineRange } from './lines';
import { shapeOf } from './prose';

/** Names of blocks that hold other things than the article. */
const ASIDE =
  /comment|reply|pinglun|gentie|recomm|relat|sidebar|side-bar|aside|footer|foot\b|copyright|\bnav|menu|\bhot|rank|guess|disclaim|statement|declare|qrcode|erweima|share|toolbar|login|dialog|popup|modal|\bad-|\bads?\b|advert|banner|crumb|breadcrumb|tuijian|xiangguan|zhuanti-list|newslist|news-list|list-item|feed/i;
const BODY =
  /article|content|zhengwen|artibody|main-?text|text|detail|body|post|story|entry|zoom|editor|con\b|cont\b|news_?con|paragraph/i;

const nameOf = (element: Element): string => `${element.getAttribute('class') ?? ''} ${element.id}`;

export interface MainText {
  element: Element;
  range: LineRange;
  /** UTF-16 units of prose below it. */
  prose: number;
  /** Prose less furniture. */
  value: number;
}

function prefixSums(values: readonly number[]): number[] {
  const sums = [0];
  let total = 0;
  for (const value of values) {
    total += value;
    sums.push(total);
  }
  return sums;
}

/** Lines below blocks that by their name are not the article, unless most of the page's prose is there. */
function asideLines(flow: Flow, proseSums: readonly number[]): boolean[] {
  const aside: boolean[] = new Array(flow.lines.length).fill(false);
  const total = proseSums[flow.lines.length] ?? 0;
  for (const [element, range] of flow.ranges) {
    if (range.to <= range.from) continue;
    const tag = element.tagName.toUpperCase();
    const named = tag === 'ASIDE' || tag === 'FOOTER' || tag === 'NAV' || tag === 'FORM' || ASIDE.test(nameOf(element));
    if (!named || tag === 'BODY' || tag === 'HTML') continue;
    const prose = (proseSums[range.to] ?? 0) - (proseSums[range.from] ?? 0);
    const limit = BODY.test(nameOf(element)) ? 0.15 : 0.4;
    if (prose > total * limit && tag !== 'ASIDE' && tag !== 'FOOTER') continue;
    for (let index = range.from; index < range.to; index++) aside[index] = true;
  }
  return aside;
}

/** The block with the best balance of prose and furniture, or null on a page without prose. */
export function findMainText(flow: Flow): MainText | null {
  const rawProse = prefixSums(flow.lines.map((line) => (shapeOf(line).prose ? line.text.length : 0)));
  const aside = asideLines(flow, rawProse);
  const prose: number[] = [];
  const furniture: number[] = [];
  flow.lines.forEach((line, index) => {
    const shape = shapeOf(line);
    const inAside = aside[index] === true;
    prose.push(shape.prose && !inAside ? line.text.length : 0);
    if (inAside) furniture.push(line.text.length * 0.5 + 5);
    else if (shape.prose) furniture.push(0);
    else furniture.push(line.linked > 0 ? line.linked + 6 : Math.min(6, line.text.length * 0.5));
  });
  const proseSums = prefixSums(prose);
  const furnitureSums = prefixSums(furniture);

  let best: MainText | null = null;
  for (const [element, range] of flow.ranges) {
    const held = (proseSums[range.to] ?? 0) - (proseSums[range.from] ?? 0);
    if (held === 0) continue;
    const waste = (furnitureSums[range.to] ?? 0) - (furnitureSums[range.from] ?? 0);
    const value = held - waste * 0.6 + (BODY.test(nameOf(element)) ? held * 0.03 : 0);
    // Ranges are in closing order, children first: a parent must be better to be taken.
    if (!best || value > best.value + 1) best = { element, range, prose: held, value };
  }
  return best;
}
