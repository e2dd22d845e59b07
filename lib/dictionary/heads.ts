/** The headwords of an opened dictionary file. Layout: `format.ts`. */
import { BinaryFormatError, type Sections } from '../binary';
import { startsOf } from '../planes';
import { DICTIONARY_KIND } from './format';

export interface Heads {
  readonly count: number;
  /** UTF-16 units of the simplified headword. */
  length(entry: number): number;
  unit(entry: number, at: number): number;
  simplified(entry: number): string;
  traditional(entry: number): string;
  traditionalLength(entry: number): number;
  traditionalUnit(entry: number, at: number): number;
}

/** Pairs of units as a table over all units; what is in no pair stands for itself. */
function formsOf(pairs: Uint16Array): Uint16Array {
  const forms = new Uint16Array(0x10000);
  // A loop: Uint16Array.from with a function takes several milliseconds of every opening.
  for (let unit = 0; unit < forms.length; unit += 1) forms[unit] = unit;
  for (let n = 0; n + 1 < pairs.length; n += 2) forms[pairs[n] as number] = pairs[n + 1] as number;
  return forms;
}

/** The units of all headwords: each begins as the one before does. */
function unitsOf(shared: Uint8Array, starts: Uint32Array, rest: Uint16Array): Uint16Array {
  const units = new Uint16Array(starts[shared.length] as number);
  let from = 0;
  for (let entry = 0; entry < shared.length; entry += 1) {
    const start = starts[entry] as number;
    const before = entry > 0 ? (starts[entry - 1] as number) : 0;
    const own = start + (shared[entry] as number);
    for (let at = start; at < own; at += 1) units[at] = units[before + at - start] as number;
    for (let at = own; at < (starts[entry + 1] as number); at += 1) units[at] = rest[from++] as number;
  }
  if (from !== rest.length) throw new BinaryFormatError(`${DICTIONARY_KIND}: the headwords do not fill their section`);
  return units;
}

/** @throws BinaryFormatError where the sections do not fit each other */
export function openHeads(sections: Sections): Heads {
  const lengths = sections.get('headLengths', Uint8Array);
  const shared = sections.get('sharedHeads', Uint8Array);
  if (shared.length !== lengths.length) throw new BinaryFormatError(`${DICTIONARY_KIND}: sections of different lengths`);
  const starts = startsOf(lengths);
  const simplified = unitsOf(shared, starts, sections.get('simplified', Uint16Array));
  const traditional = sections.get('traditional', Uint16Array);
  if (traditional.length !== simplified.length) throw new BinaryFormatError(`${DICTIONARY_KIND}: sections of different lengths`);
  const forms = formsOf(sections.get('forms', Uint16Array));
  const odd = new Map<number, string>();
  for (const line of new TextDecoder().decode(sections.get('oddHeads', Uint8Array)).split('\n')) {
    const [entry, head] = line.split('\t');
    if (entry && head) odd.set(Number(entry), head);
  }
  const start = (entry: number) => starts[entry] as number;
  const units = (entry: number) => simplified.subarray(start(entry), start(entry + 1));
  const other = (place: number) => traditional[place] || (forms[simplified[place] as number] as number);
  return {
    count: lengths.length,
    length: (entry) => lengths[entry] as number,
    unit: (entry, at) => simplified[start(entry) + at] as number,
    simplified: (entry) => String.fromCharCode(...units(entry)),
    traditional: (entry) => odd.get(entry) ?? String.fromCharCode(...units(entry).map((_, at) => other(start(entry) + at))),
    traditionalLength: (entry) => odd.get(entry)?.length ?? (lengths[entry] as number),
    traditionalUnit: (entry, at) => odd.get(entry)?.charCodeAt(at) ?? other(start(entry) + at),
  };
}
