/** How much speaks for a place: units of context that agree, less what does not. */

export interface Side {
  /** Units of context that there are. */
  length: number;
  /** Units that agree, counted from the quote outwards, less `EDIT_COST` an edit; 0 or more. */
  agreed: number;
  /** Units that agree before the first edit. */
  run: number;
  /** Edits in the first `n` units, for every `n` from 0 to `length`. */
  edits: readonly number[];
}

/** An edit costs as much as so many units that agree: chance agreement then never adds up. */
export const EDIT_COST = 3;

/**
 * Compares context with a text, both read outwards from the quote. The text may go on where the context ends.
 * Cost: the product of the lengths, at most 32 by 40.
 */
export function compareSide(context: string, text: string): Side {
  let run = 0;
  while (run < context.length && context[run] === text[run]) run += 1;
  if (run === context.length) return { length: run, agreed: run, run, edits: Array.from({ length: run + 1 }, () => 0) };
  // Edit distance of each beginning of the context to the nearest beginning of the text.
  let previous = Array.from({ length: text.length + 1 }, (_, n) => n);
  let agreed = run;
  const edits = [0];
  for (let n = 1; n <= context.length; n += 1) {
    const row = [n];
    let least = n;
    for (let m = 1; m <= text.length; m += 1) {
      const substituted = (previous[m - 1] as number) + (context[n - 1] === text[m - 1] ? 0 : 1);
      const cost = Math.min(substituted, (previous[m] as number) + 1, (row[m - 1] as number) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    edits.push(least);
    agreed = Math.max(agreed, n - EDIT_COST * least - least);
    previous = row;
  }
  return { length: context.length, agreed, run, edits };
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
