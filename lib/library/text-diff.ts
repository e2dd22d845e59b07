/** What became of a text from one visit to the next: paragraph beside paragraph, and inside them what was taken out and put in. */
import { diffArrays, diffChars } from 'diff';

/** A stretch of one side: the same on both, or only here. */
export interface Stretch {
  text: string;
  same: boolean;
}

export interface DiffRow {
  kind: 'same' | 'changed' | 'out' | 'in';
  /** Null where the paragraph is on the other side only. */
  before: Stretch[] | null;
  after: Stretch[] | null;
}

/** Paragraphs of this likeness are one paragraph edited; less alike, they are two. */
const ALIKE = 0.4;
/** A paragraph with more changes is shown as a whole: looking for them takes the square of their number. */
const MOST_EDITS = 600;

/** Share of neighbouring pairs of characters that two paragraphs have in common (Dice), 0 to 1. */
function likeness(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let n = 0; n + 1 < a.length; n += 1) pairs.set(a.slice(n, n + 2), (pairs.get(a.slice(n, n + 2)) ?? 0) + 1);
  let common = 0;
  for (let n = 0; n + 1 < b.length; n += 1) {
    const left = pairs.get(b.slice(n, n + 2)) ?? 0;
    if (left > 0) {
      pairs.set(b.slice(n, n + 2), left - 1);
      common += 1;
    }
  }
  return a.length + b.length <= 2 ? 0 : (2 * common) / (a.length + b.length - 2);
}

const whole = (text: string): Stretch[] => [{ text, same: false }];

/** One paragraph edited into another. */
function compare(before: string, after: string): DiffRow {
  const parts = diffChars(before, after, { maxEditLength: MOST_EDITS });
  if (!parts) return { kind: 'changed', before: whole(before), after: whole(after) };
  const side = (other: 'added' | 'removed') =>
    parts.filter((part) => !part[other]).map(({ value, added, removed }) => ({ text: value, same: !added && !removed }));
  return { kind: 'changed', before: side('added'), after: side('removed') };
}

/** Paragraphs taken out and put in at one place: the alike are set beside each other, in order. */
function pair(out: readonly string[], put: readonly string[]): DiffRow[] {
  const rows: DiffRow[] = [];
  let at = 0;
  for (const before of out) {
    let match = -1;
    // What lies far apart is no edit but another paragraph.
    for (let n = at; n < Math.min(put.length, at + 8) && match < 0; n += 1)
      if (likeness(before, put[n] as string) >= ALIKE) match = n;
    if (match < 0) {
      rows.push({ kind: 'out', before: whole(before), after: null });
      continue;
    }
    for (; at < match; at += 1) rows.push({ kind: 'in', before: null, after: whole(put[at] as string) });
    rows.push(compare(before, put[at] as string));
    at += 1;
  }
  for (const after of put.slice(at)) rows.push({ kind: 'in', before: null, after: whole(after) });
  return rows;
}

/** Rows in reading order. Joined, the stretches of either side give that side's text, paragraph by paragraph. */
export function diffTexts(before: string, after: string): DiffRow[] {
  const rows: DiffRow[] = [];
  let out: string[] = [];
  let put: string[] = [];
  const flush = () => {
    rows.push(...pair(out, put));
    out = [];
    put = [];
  };
  for (const { value, added, removed } of diffArrays(before.split('\n'), after.split('\n'))) {
    if (removed) out.push(...value);
    else if (added) put.push(...value);
    else {
      flush();
      for (const text of value) {
        const same = [{ text, same: true }];
        rows.push({ kind: 'same', before: same, after: same });
      }
    }
  }
  flush();
  return rows;
}
