/** A breadth-first trie over typed arrays: walking down, and nothing else. */
import { BinaryFormatError } from '../binary';

export class NameTrie {
  private readonly first: Uint32Array;
  private readonly roots = new Uint32Array(0x10000);

  /** @throws BinaryFormatError where the two sections do not make a trie */
  constructor(
    private readonly labels: Uint16Array,
    children: Uint16Array,
  ) {
    const nodes = labels.length;
    this.first = new Uint32Array(nodes + 1);
    let next = 1;
    for (let node = 0; node < nodes; node += 1) {
      this.first[node] = next;
      next += children[node] ?? 0;
    }
    if (next !== nodes || children.length !== nodes) throw new BinaryFormatError('ENTI: the trie does not close');
    this.first[nodes] = next;
    for (let node = 1; node < (this.first[1] as number); node += 1) this.roots[labels[node] as number] = node;
  }

  get size(): number {
    return this.labels.length;
  }

  /** The node below `node` for a UTF-16 unit; 0 where no name goes on so. */
  step(node: number, unit: number): number {
    if (node === 0) return this.roots[unit] as number;
    let low = this.first[node] as number;
    let high = (this.first[node + 1] as number) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.labels[middle] as number;
      if (found === unit) return middle;
      if (found < unit) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  /** The node at which `text.slice(start, end)` ends, or 0. It need not be a name. */
  find(text: string, start = 0, end = text.length): number {
    let node = 0;
    for (let at = start; at < end; at += 1) {
      node = this.step(node, text.charCodeAt(at));
      if (node === 0) return 0;
    }
    return node;
  }

  /** The name that ends at a node. Nodes stand breadth first, so the node above is found by search, without a table of parents. */
  spell(end: number): string {
    let name = '';
    for (let node = end; node !== 0; node = this.above(node)) name = String.fromCharCode(this.labels[node] as number) + name;
    return name;
  }

  /** The last node whose first child is not behind `node`. */
  private above(node: number): number {
    let low = 0;
    let high = node - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.first[middle] as number) <= node) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
