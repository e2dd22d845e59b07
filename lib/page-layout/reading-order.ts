/**
 * The order in which the blocks of a page are read: recursive cuts along white space (Nagy and Seth 1984, "Hierarchical representation of
 * optically scanned documents"). Across first, since a headline stands over its columns; but upright first where both sides begin with
 * a headline of their own, since then they are two articles.
 */
import { type Block, bodySize } from './placed';

/** Of the body's size: less white is no cut. */
const LEAST_ACROSS = 0.15;
const LEAST_UPRIGHT = 0.5;
/** Larger than the body by this is a headline. */
const HEADLINE = 1.35;
/** It stands in this upper part of its article. */
const AT_THE_TOP = 0.3;

interface Cut {
  before: Block[];
  after: Block[];
  white: number;
}

/** The widest white stripe between blocks along one direction; null where every stripe is crossed. */
function widestCut(
  blocks: readonly Block[],
  from: (block: Block) => number,
  to: (block: Block) => number,
  least: number,
): Cut | null {
  const sorted = [...blocks].sort((a, b) => from(a) - from(b));
  let best: { at: number; white: number } | null = null;
  let reach = Number.NEGATIVE_INFINITY;
  for (const [n, block] of sorted.entries()) {
    const white = from(block) - reach;
    if (n > 0 && white >= least && (!best || white > best.white)) best = { at: n, white };
    reach = Math.max(reach, to(block));
  }
  return best && { before: sorted.slice(0, best.at), after: sorted.slice(best.at), white: best.white };
}

function beginsWithHeadline(blocks: readonly Block[], body: number): boolean {
  const top = Math.min(...blocks.map((block) => block.top));
  const bottom = Math.max(...blocks.map((block) => block.bottom));
  return (
    blocks.length > 1 && blocks.some((block) => block.size >= HEADLINE * body && block.top - top <= AT_THE_TOP * (bottom - top))
  );
}

function order(blocks: readonly Block[], body: number): Block[] {
  if (blocks.length < 2) return [...blocks];
  const across = widestCut(
    blocks,
    ({ top }) => top,
    ({ bottom }) => bottom,
    LEAST_ACROSS * body,
  );
  const upright = widestCut(
    blocks,
    ({ left }) => left,
    ({ right }) => right,
    LEAST_UPRIGHT * body,
  );
  const twoArticles = upright && beginsWithHeadline(upright.before, body) && beginsWithHeadline(upright.after, body);
  const cut = twoArticles ? upright : (across ?? upright);
  if (cut) return [...order(cut.before, body), ...order(cut.after, body)];
  // No stripe at all: what is left of something beside it comes first, else what is higher.
  return [...blocks].sort((a, b) => (Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top) ? a.left - b.left : a.top - b.top));
}

export function inReadingOrder(blocks: readonly Block[]): Block[] {
  return order(blocks, bodySize(blocks.flatMap(({ lines }) => lines)));
}
