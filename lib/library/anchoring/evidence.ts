/** What speaks for a place: which units of a quote and its context agree with a text, and where they part. */

/** A stretch that differs between what was kept and the text as it is now. */
export interface Difference {
  /** Units of the pattern before it. */
  at: number;
  gone: string;
  come: string;
}

export interface Alignment {
  /** Units of the pattern that were followed; what lies beyond them does not agree. */
  reach: number;
  /** In the order of the pattern. */
  differences: Difference[];
}

/** Two differences with fewer units than this between them are one: a single character agrees by chance. */
const BETWEEN = 2;

/** Gathers single edits into stretches. Edits come in order; `null` on a side stands for nothing there. */
function gather(edits: readonly { at: number; gone: string; come: string }[], pattern: string): Difference[] {
  const all: Difference[] = [];
  for (const edit of edits) {
    const last = all.at(-1);
    const end = last ? last.at + last.gone.length : 0;
    if (last && edit.at - end < BETWEEN) {
      const between = pattern.slice(end, edit.at);
      last.gone += between + edit.gone;
      last.come += between + edit.come;
    } else all.push({ ...edit });
  }
  return all;
}

/** Used again and again: a page with a hundred highlights asks for thousands of alignments. */
let scratch = new Int16Array(0);

/**
 * Aligns two strings from their beginnings: a unit that agrees counts one, an edit takes one. With `toTheEnd` all of both is aligned,
 * otherwise as far as it pays. Cost: the product of the lengths.
 */
export function align(pattern: string, text: string, toTheEnd = false): Alignment {
  let run = 0;
  while (run < pattern.length && pattern[run] === text[run]) run += 1;
  if (run === pattern.length && (!toTheEnd || run === text.length)) return { reach: run, differences: [] };
  const height = pattern.length - run;
  const width = text.length - run;
  const stride = width + 1;
  if (scratch.length < (height + 1) * stride) scratch = new Int16Array((height + 1) * stride);
  const scores = scratch;
  scores[0] = 0;
  const score = (n: number, m: number) => scores[n * stride + m] as number;
  for (let m = 1; m <= width; m += 1) scores[m] = -m;
  let best = 0;
  let bestAt = 0;
  for (let n = 1; n <= height; n += 1) {
    scores[n * stride] = -n;
    const unit = pattern.charCodeAt(run + n - 1);
    for (let m = 1; m <= width; m += 1) {
      const both = score(n - 1, m - 1) + (unit === text.charCodeAt(run + m - 1) ? 1 : -1);
      const value = Math.max(both, score(n - 1, m) - 1, score(n, m - 1) - 1);
      scores[n * stride + m] = value;
      if (value > best) {
        best = value;
        bestAt = n * stride + m;
      }
    }
  }
  if (toTheEnd) bestAt = height * stride + width;
  let n = Math.floor(bestAt / stride);
  let m = bestAt % stride;
  const reach = run + n;
  const edits: Difference[] = [];
  while (n > 0 || m > 0) {
    const gone = pattern[run + n - 1] ?? '';
    const come = text[run + m - 1] ?? '';
    if (n > 0 && m > 0 && score(n, m) === score(n - 1, m - 1) + (gone === come ? 1 : -1)) {
      n -= 1;
      m -= 1;
      if (gone !== come) edits.push({ at: run + n, gone, come });
    } else if (n > 0 && score(n, m) === score(n - 1, m) - 1) {
      n -= 1;
      edits.push({ at: run + n, gone, come: '' });
    } else {
      m -= 1;
      edits.push({ at: run + n, gone: '', come });
    }
  }
  return { reach, differences: gather(edits.reverse(), pattern) };
}

/** The same, read backwards from the ends; places count from the beginning of the pattern. `reach` counts from its end. */
export function alignBackwards(pattern: string, text: string): Alignment {
  const { reach, differences } = align(reversed(pattern), reversed(text));
  return {
    reach,
    differences: differences
      .map(({ at, gone, come }) => ({ at: pattern.length - at - gone.length, gone: reversed(gone), come: reversed(come) }))
      .reverse(),
  };
}

/** Edit distance of two strings, or `most + 1` where it is more than `most`. Cost: the length times twice `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  // One row, a band of it at a time: only what lies within `most` of the diagonal can stay below it.
  const row = new Uint16Array(b.length + 1).fill(most + 1);
  for (let m = 0; m <= Math.min(most, b.length); m += 1) row[m] = m;
  for (let n = 1; n <= a.length; n += 1) {
    const unit = a.charCodeAt(n - 1);
    const from = Math.max(1, n - most);
    const to = Math.min(b.length, n + most);
    let diagonal = row[from - 1] as number;
    row[from - 1] = from === 1 ? Math.min(n, most + 1) : most + 1;
    let least = row[from - 1] as number;
    for (let m = from; m <= to; m += 1) {
      const above = row[m] as number;
      const cost = Math.min(diagonal + (unit === b.charCodeAt(m - 1) ? 0 : 1), above + 1, (row[m - 1] as number) + 1, most + 1);
      row[m] = cost;
      diagonal = above;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
  }
  return row[b.length] as number;
}

export function reversed(text: string): string {
  let out = '';
  for (let n = text.length - 1; n >= 0; n -= 1) out += text[n];
  return out;
}
