/** The packed sections of the lexicon's file as arrays by node. Packing: `format.ts`. */
import { BinaryFormatError, type Sections } from '../binary';
import type { Steps } from '../steps';
import { LEXICON_KIND } from './format';

/** Nodes that are unpacked in one step: about 1 ms. */
const STEP_NODES = 1 << 16;

export interface UnpackedTrie {
  /** Label of each node, 0 for the root. */
  labels: Uint16Array;
  /** First child of each node; those of node n end where those of n + 1 begin. */
  first: Uint32Array;
}

/** @throws BinaryFormatError where the numbers of children do not add up to the number of nodes */
export function* unpackTrie(file: Sections): Steps<UnpackedTrie> {
  const low = file.get('childrenLow', Uint8Array);
  const high = file.get('childrenHigh', Uint8Array);
  const labelsLow = file.get('labelsLow', Uint8Array);
  const labelsHigh = file.get('labelsHigh', Uint8Array);
  const nodes = low.length;
  if (high.length !== nodes || labelsLow.length !== nodes || labelsHigh.length !== nodes) {
    throw new BinaryFormatError(`${LEXICON_KIND}: sections of different lengths`);
  }
  const first = new Uint32Array(nodes + 1);
  const labels = new Uint16Array(nodes);
  // Each step is a call of its own, so that its loop is compiled apart from the steps around it.
  const unpack = (from: number, to: number, firstChild: number): number => {
    let next = firstChild;
    for (let node = from; node < to; node += 1) {
      first[node] = next;
      const end = next + ((low[node] as number) | ((high[node] as number) << 8));
      if (end > nodes) break;
      let label = 0;
      for (; next < end; next += 1) {
        label += (labelsLow[next] as number) | ((labelsHigh[next] as number) << 8);
        labels[next] = label;
      }
    }
    return next;
  };
  let next = 1;
  for (let node = 0; node < nodes; node += STEP_NODES) {
    next = unpack(node, Math.min(node + STEP_NODES, nodes), next);
    yield;
  }
  if (next !== nodes) throw new BinaryFormatError(`${LEXICON_KIND}: the trie does not close`);
  first[nodes] = nodes;
  return { labels, first };
}

export interface UnpackedAttributes {
  /** 0 where no word ends. */
  costs: Uint8Array;
  bits: Uint16Array;
  tags: Uint8Array;
  /** How many words have each cost. */
  counts: Uint32Array;
  /** Number of words. */
  size: number;
}

/** @throws BinaryFormatError where there are not as many attributes as words */
export function* unpackAttributes(file: Sections, nodes: number): Steps<UnpackedAttributes> {
  const words = file.get('words', Uint8Array);
  const packedCosts = file.get('cost', Uint8Array);
  const low = file.get('bitsLow', Uint8Array);
  const high = file.get('bitsHigh', Uint8Array);
  const packedTags = file.get('tags', Uint8Array);
  const costs = new Uint8Array(nodes);
  const bits = new Uint16Array(nodes);
  const tags = new Uint8Array(nodes);
  const counts = new Uint32Array(256);
  const unpack = (from: number, to: number, word: number): number => {
    let size = word;
    for (let node = from; node < to; node += 1) {
      if (((words[node >> 3] as number) & (1 << (node & 7))) === 0) continue;
      const cost = packedCosts[size] as number;
      costs[node] = cost;
      counts[cost] = (counts[cost] as number) + 1;
      bits[node] = (low[size] as number) | ((high[size] as number) << 8);
      tags[node] = packedTags[size] as number;
      size += 1;
    }
    return size;
  };
  let size = 0;
  for (let node = 0; node < nodes; node += STEP_NODES) {
    size = unpack(node, Math.min(node + STEP_NODES, nodes), size);
    yield;
  }
  if (packedCosts.length !== size || low.length !== size || high.length !== size || packedTags.length !== size) {
    throw new BinaryFormatError(`${LEXICON_KIND}: ${packedCosts.length} words where the trie has ${size}`);
  }
  return { costs, bits, tags, counts, size };
}

/** Ascending numbers of which the file has the first, and each other's distance from the one before it. */
export function unpackAscending(steps: Uint32Array): Uint32Array {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}
