/**
 * Merging two states of the library record by record: the newest wins, and a removal wins over what was changed before it.
 * The result does not depend on the order of the two, merging a third may come before or after, and merging twice changes nothing.
 */
import { COLLECTIONS, emptySnapshot, type Removal, type Snapshot } from './records';

interface Dated {
  id: string;
  modified: string;
}

/** Compares points in time, not spellings: one moment may be written with two offsets. */
function later(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}

/** Which of two states of one record stays. Equal times are decided by the contents, so that both sides decide alike. */
function newest<T extends Dated>(a: T, b: T): T {
  const difference = later(a.modified, b.modified);
  if (difference !== 0) return difference > 0 ? a : b;
  return canonical(a) >= canonical(b) ? a : b;
}

/** For `JSON.stringify`: an object's keys in the order of the alphabet, so that equal records are equal texts. */
export function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)));
}

/** A record as text, its keys sorted. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, sortKeys);
}

function byId<T extends { id: string }>(lists: readonly T[][], choose: (a: T, b: T) => T): Map<string, T> {
  const chosen = new Map<string, T>();
  for (const record of lists.flat()) {
    const other = chosen.get(record.id);
    chosen.set(record.id, other ? choose(other, record) : record);
  }
  return chosen;
}

const latestRemoval = (a: Removal, b: Removal): Removal => {
  const difference = later(a.removed, b.removed);
  return difference > 0 || (difference === 0 && canonical(a) >= canonical(b)) ? a : b;
};

const sorted = <T extends { id: string }>(records: Iterable<T>): T[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * Both states as one, records sorted by id.
 *
 * Articles are never removed, only left without highlights and words (and no longer shown): a removal that came before or after its
 * highlights' would make the result depend on the order. A removal stays remembered though its record was restored later: whether it
 * still holds is decided by the times. Records about a removed one (the cards of a word, the terms of a pack) stay and wait for it.
 */
export function merge(a: Snapshot, b: Snapshot): Snapshot {
  const removals = byId([a.removals, b.removals], latestRemoval);
  const stays = (record: Dated): boolean => {
    const removal = removals.get(record.id);
    return !removal || later(record.modified, removal.removed) > 0;
  };
  const merged: Snapshot = { ...emptySnapshot(), removals: sorted(removals.values()) };
  for (const name of COLLECTIONS) {
    const both: readonly Dated[][] = [a[name], b[name]];
    const all = sorted(byId(both, newest).values());
    merged[name] = (name === 'articles' ? all : all.filter(stays)) as never;
  }
  return merged;
}
