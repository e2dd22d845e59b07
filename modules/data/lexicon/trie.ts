/** A trie over the words' keys, numbered breadth first with labels in order, as `lib/lexicon/format.ts` wants it. */

export interface Trie {
  /** Units in the order of their labels: the commonest has label 1. */
  alphabet: Uint16Array<ArrayBuffer>;
  /** Label of each node less the label of the sibling before it; 0 for the root. */
  labelSteps: Uint16Array<ArrayBuffer>;
  children: Uint16Array<ArrayBuffer>;
  /** Node of each key, in the order of the keys. */
  nodes: Uint32Array<ArrayBuffer>;
}

interface Branch {
  label: number;
  below: Map<number, Branch>;
  key: number;
}

/** @param keys distinct strings */
export function buildTrie(keys: readonly string[]): Trie {
  const counts = new Map<number, number>();
  for (const key of keys) {
    for (let i = 0; i < key.length; i += 1) counts.set(key.charCodeAt(i), (counts.get(key.charCodeAt(i)) ?? 0) + 1);
  }
  // Small labels for common units leave the high bytes nearly empty, which is what the package's compression likes.
  const alphabet = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([unit]) => unit);
  const labelOf = new Map(alphabet.map((unit, n) => [unit, n + 1]));
  const root: Branch = { label: 0, below: new Map(), key: -1 };
  // Every unit gets a node below the root, word or not, so that the first step needs no search.
  alphabet.forEach((_, n) => {
    root.below.set(n + 1, { label: n + 1, below: new Map(), key: -1 });
  });
  keys.forEach((key, n) => {
    let branch = root;
    for (let i = 0; i < key.length; i += 1) {
      const label = labelOf.get(key.charCodeAt(i)) as number;
      let next = branch.below.get(label);
      if (!next) {
        next = { label, below: new Map(), key: -1 };
        branch.below.set(label, next);
      }
      branch = next;
    }
    branch.key = n;
  });
  const queue: Branch[] = [root];
  const labelSteps: number[] = [0];
  const children: number[] = [];
  const nodes = new Uint32Array(keys.length);
  for (let node = 0; node < queue.length; node += 1) {
    const branch = queue[node] as Branch;
    children.push(branch.below.size);
    if (branch.key >= 0) nodes[branch.key] = node;
    let before = 0;
    for (const below of [...branch.below.values()].sort((a, b) => a.label - b.label)) {
      labelSteps.push(below.label - before);
      before = below.label;
      queue.push(below);
    }
  }
  return {
    alphabet: Uint16Array.from(alphabet),
    labelSteps: Uint16Array.from(labelSteps),
    children: Uint16Array.from(children),
    nodes,
  };
}
