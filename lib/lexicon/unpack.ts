/** The packed sections of the lexicon's file as arrays by node. Packing: `format.ts`. */
import { BinaryFormatError, type Sections } from '../binary';
import { LEXICON_KIND } from './format';

export interface UnpackedTrie {
  /** Label of each node, 0 for the root. */
  labels: Uint16Array;
  /** First child of each node; those of node n end where those of n + 1 begin. */
  first: Uint32Array;
}

/** @throws BinaryFormatError where the numbers of children do not add up to the number of nodes */
export function unpackTrie(file: Sections): UnpackedTrie {
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
  let next = 1;
  for (let node = 0; node < nodes; node += 1) {
    first[node] = next;
    const end = next + ((low[node] as number) | ((high[node] as number) << 8));
    if (end > nodes) break;
    let label = 0;
    for (; next < end; next += 1) {
      label += (labelsLow[next] as number) | ((labelsHigh[next] as number) << 8);
      labels[next] = label;
    }
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
  /** Number of words. */
  size: number;
}

/** @throws BinaryFormatError where there are not as many attributes as words */
export function unpackAttributes(file: Sections, nodes: number): UnpackedAttributes {
  const words = file.get('words', Uint8Array);
  const packedCosts = file.get('cost', Uint8Array);
  const low = file.get('bitsLow', Uint8Array);
  const high = file.get('bitsHigh', Uint8Array);
  const packedTags = file.get('tags', Uint8Array);
  const costs = new Uint8Array(nodes);
  const bits = new Uint16Array(nodes);
  const tags = new Uint8Array(nodes);
  let size = 0;
  for (let node = 0; node < nodes; node += 1) {
    if (((words[node >> 3] as number) & (1 << (node & 7))) === 0) continue;
    costs[node] = packedCosts[size] as number;
    bits[node] = (low[size] as number) | ((high[size] as number) << 8);
    tags[node] = packedTags[size] as number;
    size += 1;
  }
  if (packedCosts.length !== size || low.length !== size || high.length !== size || packedTags.length !== size) {
    throw new BinaryFormatError(`${LEXICON_KIND}: ${packedCosts.length} words where the trie has ${size}`);
  }
  return { costs, bits, tags, size };
}
