/** Searching a sorted list of keys where it lies, without decoding it. */

/** A sorted list of keys, each a row of UTF-16 units. */
export interface SortedKeys {
  count: number;
  /** Unit `at` of key `n`, folded (`foldUnit`); only asked for below its length. */
  unit(n: number, at: number): number;
  /** Units of key `n`. */
  length(n: number): number;
}

/** A run of keys: `start` inclusive, `end` exclusive. */
export interface Run {
  start: number;
  end: number;
}

function firstWhere(start: number, end: number, holds: (n: number) => boolean): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Sign of key `n`, cut to the length of `prefix`, against `prefix`. */
function compare(keys: SortedKeys, n: number, prefix: string): number {
  const length = keys.length(n);
  const stop = Math.min(length, prefix.length);
  for (let at = 0; at < stop; at += 1) {
    const difference = keys.unit(n, at) - prefix.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return length < prefix.length ? -1 : 0;
}

/** The keys that begin with `prefix`; `within` narrows the search to a run found for a shorter prefix. */
export function withPrefix(keys: SortedKeys, prefix: string, within?: Run): Run {
  const { start, end } = within ?? { start: 0, end: keys.count };
  const from = firstWhere(start, end, (n) => compare(keys, n, prefix) >= 0);
  return { start: from, end: firstWhere(from, end, (n) => compare(keys, n, prefix) > 0) };
}

/** The keys that are `length` units long in a run that shares a prefix of that length: they come first in it. */
export function ofLength(keys: SortedKeys, run: Run, length: number): Run {
  return { start: run.start, end: firstWhere(run.start, run.end, (n) => keys.length(n) > length) };
}

/** A unit as headwords are compared: full-width ASCII as plain, capitals as small letters. */
export function foldUnit(unit: number): number {
  const narrow = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  return narrow >= 65 && narrow <= 90 ? narrow + 32 : narrow;
}

/** A text as headwords are compared, unit by unit. */
export function foldUnits(text: string): string {
  return text.replace(/[A-Z\uff01-\uff5e]/g, (unit) => String.fromCharCode(foldUnit(unit.charCodeAt(0))));
}
