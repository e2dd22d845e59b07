/**
 * Where the text of an article stands in a document. A run is a stretch of text that one text node holds unchanged; characters
 * without a run (the line feeds between blocks) stand nowhere. Runs ascend by `start` and do not overlap.
 */
import type { Article, HeadlineField } from '../contract';

export interface TextRun {
  /** Offset in the article's text (or in a part of its headline), UTF-16 code units. */
  start: number;
  length: number;
  node: Text;
  /** Where the run begins in `node.data`. */
  nodeOffset: number;
}

export interface LocatedArticle {
  article: Article;
  body: TextRun[];
  headline: Record<HeadlineField, TextRun[]>;
}

/** A piece of one text node: `node.data.slice(start, end)`. */
export interface NodeSpan {
  node: Text;
  start: number;
  end: number;
}

/** Index of the first run that ends after `offset`; `runs.length` where none does. */
export function firstRunAfter(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as TextRun;
    if (run.start + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The pieces of text nodes that hold `start` to `end`, in order; none where the span lies between runs. */
export function locate(runs: readonly TextRun[], start: number, end: number): NodeSpan[] {
  const pieces: NodeSpan[] = [];
  for (let n = firstRunAfter(runs, start); n < runs.length; n += 1) {
    const run = runs[n] as TextRun;
    if (run.start >= end) break;
    const from = Math.max(start, run.start);
    const to = Math.min(end, run.start + run.length);
    if (from < to) {
      pieces.push({ node: run.node, start: run.nodeOffset + from - run.start, end: run.nodeOffset + to - run.start });
    }
  }
  return pieces;
}

/** The text offset of a place in a text node, null where the node (or that part of it) is not in the text. */
export function offsetAt(runs: readonly TextRun[], node: Node, offset: number): number | null {
  let atEnd: number | null = null;
  for (const run of runs) {
    if (run.node !== node) continue;
    const within = offset - run.nodeOffset;
    if (within >= 0 && within < run.length) return run.start + within;
    if (within === run.length) atEnd = run.start + within;
  }
  return atEnd;
}
