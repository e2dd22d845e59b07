/** Where pinyin goes: which stretches of which text nodes become ruby. Pure but for the identity of nodes. */
import type { TextRun } from '../article/located';
import type { Span } from '../contract';
import type { SpelledPiece } from '../pinyin/styles';

/** A word that gets its reading written above it. */
export interface Reading extends Span {
  pinyin: string;
  /** The same in pieces, where they are coloured by tone. */
  pieces?: readonly SpelledPiece[];
}

/** One stretch of a text node; with `pinyin` it becomes ruby. Stretches cover the whole node, in order, without gaps. */
export interface Stretch {
  from: number;
  to: number;
  pinyin?: string;
  pieces?: readonly SpelledPiece[];
}

export interface NodePlan {
  node: Text;
  stretches: Stretch[];
}

/**
 * Readings of one text placed in its text nodes. A word that two nodes share (a link ends inside it) gets none: ruby cannot span
 * elements, and half a reading would be wrong.
 * @param runs ascending by `start`
 * @param readings ascending by `start`, not overlapping, all of the same text as the runs
 */
export function planRuby(runs: readonly TextRun[], readings: readonly Reading[]): NodePlan[] {
  const words = new Map<Text, Stretch[]>();
  let next = 0;
  for (const run of runs) {
    const end = run.start + run.length;
    while (next < readings.length && (readings[next] as Reading).start < run.start) next += 1;
    for (; next < readings.length && (readings[next] as Reading).start < end; next += 1) {
      const reading = readings[next] as Reading;
      if (reading.end > end) continue;
      const shift = run.nodeOffset - run.start;
      const { pinyin, pieces } = reading;
      const stretch = { from: reading.start + shift, to: reading.end + shift, pinyin, ...(pieces && { pieces }) };
      const known = words.get(run.node);
      if (known) known.push(stretch);
      else words.set(run.node, [stretch]);
    }
  }
  return [...words].map(([node, found]) => ({ node, stretches: withPlainBetween(found, node.data.length) }));
}

function withPlainBetween(words: Stretch[], length: number): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const word of words.sort((a, b) => a.from - b.from)) {
    if (word.from < at) continue;
    if (word.from > at) stretches.push({ from: at, to: word.from });
    stretches.push(word);
    at = word.to;
  }
  if (at < length) stretches.push({ from: at, to: length });
  return stretches;
}

/**
 * The runs of a text after some of its nodes were cut into pieces.
 * @param pieces for a cut node, its pieces in order: `from` is where a piece began in the whole node
 */
export function runsInPieces(
  runs: readonly TextRun[],
  pieces: ReadonlyMap<Text, readonly { node: Text; from: number; to: number }[]>,
): TextRun[] {
  return runs.flatMap((run) => {
    const cut = pieces.get(run.node);
    if (!cut) return [run];
    const runEnd = run.nodeOffset + run.length;
    const parts: TextRun[] = [];
    for (const piece of cut) {
      const from = Math.max(piece.from, run.nodeOffset);
      const to = Math.min(piece.to, runEnd);
      if (from < to) {
        parts.push({
          node: piece.node,
          nodeOffset: from - piece.from,
          start: run.start + from - run.nodeOffset,
          length: to - from,
        });
      }
    }
    return parts;
  });
}
