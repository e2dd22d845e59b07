/** The headwords of an opened dictionary file: a block of them is unpacked when one is asked for. Layout: `format.ts`. */
import { BinaryFormatError, type Sections } from '../binary';
import { startsOf, unpackPlanes } from '../planes';
import { DICTIONARY_KIND, HEADS_BLOCK } from './format';

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

/** Pairs of units as a table over all units; 0 for what is in no pair. */
export function tableOf(pairs: Uint16Array): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let n = 0; n + 1 < pairs.length; n += 2) table[pairs[n] as number] = pairs[n + 1] as number;
  return table;
}

/** The headwords of one block. */
interface Block {
  units: Uint16Array;
  /** Where each begins in `units`, and after the last one where it ends. */
  starts: Uint32Array;
}

/** The units of a block: each headword begins as the one before does. */
function unpackBlock(shared: Uint8Array, lengths: Uint8Array, rest: Uint16Array): Block {
  const starts = startsOf(lengths);
  const units = new Uint16Array(starts[lengths.length] as number);
  let from = 0;
  let before = 0;
  for (let n = 0; n < lengths.length; n += 1) {
    const start = starts[n] as number;
    const own = start + (shared[n] as number);
    for (let at = start; at < own; at += 1) units[at] = units[before + at - start] as number;
    for (let at = own; at < (starts[n + 1] as number); at += 1) units[at] = rest[from++] as number;
    before = start;
  }
  return { units, starts };
}

/** @throws BinaryFormatError where the sections do not fit each other */
export function openHeads(sections: Sections): Heads {
  const lengths = sections.get('headLengths', Uint8Array);
  const shared = sections.get('sharedHeads', Uint8Array);
  const rest = sections.get('simplified', Uint16Array);
  const traditional = sections.get('traditional', Uint16Array);
  const unitStarts = startsOf(unpackPlanes(sections.get('blockUnits', Uint8Array), 2));
  const restStarts = startsOf(unpackPlanes(sections.get('blockRest', Uint8Array), 2));
  const count = Math.ceil(lengths.length / HEADS_BLOCK);
  if (
    shared.length !== lengths.length ||
    unitStarts.length !== count + 1 ||
    restStarts.length !== count + 1 ||
    unitStarts[count] !== traditional.length ||
    restStarts[count] !== rest.length
  ) {
    throw new BinaryFormatError(`${DICTIONARY_KIND}: sections of different lengths`);
  }
  const forms = tableOf(sections.get('forms', Uint16Array));
  const odd = new Map<number, string>();
  for (const line of new TextDecoder().decode(sections.get('oddHeads', Uint8Array)).split('\n')) {
    const [entry, head] = line.split('\t');
    if (entry && head) odd.set(Number(entry), head);
  }
  const blocks: Block[] = [];
  const blockOf = (entry: number): Block => {
    const block = Math.floor(entry / HEADS_BLOCK);
    const [start, end] = [block * HEADS_BLOCK, (block + 1) * HEADS_BLOCK];
    blocks[block] ??= unpackBlock(
      shared.subarray(start, end),
      lengths.subarray(start, end),
      rest.subarray(restStarts[block], restStarts[block + 1]),
    );
    return blocks[block];
  };
  const unit = (entry: number, at: number): number => {
    const { units, starts } = blockOf(entry);
    return units[(starts[entry % HEADS_BLOCK] as number) + at] as number;
  };
  const other = (entry: number, at: number): number => {
    const { starts } = blockOf(entry);
    const place = (unitStarts[Math.floor(entry / HEADS_BLOCK)] as number) + (starts[entry % HEADS_BLOCK] as number) + at;
    return traditional[place] || forms[unit(entry, at)] || unit(entry, at);
  };
  const text = (entry: number, unitAt: (entry: number, at: number) => number): string =>
    String.fromCharCode(...Array.from({ length: lengths[entry] ?? 0 }, (_, at) => unitAt(entry, at)));
  return {
    count: lengths.length,
    length: (entry) => lengths[entry] as number,
    unit,
    simplified: (entry) => text(entry, unit),
    traditional: (entry) => odd.get(entry) ?? text(entry, other),
    traditionalLength: (entry) => odd.get(entry)?.length ?? (lengths[entry] as number),
    traditionalUnit: (entry, at) => odd.get(entry)?.charCodeAt(at) ?? other(entry, at),
  };
}
