/** Packs names into the breadth-first trie of `lib/entities/name-trie.ts`. */
export interface PackedTrie {
  labels: Uint16Array<ArrayBuffer>;
  children: Uint16Array<ArrayBuffer>;
  /** Node of each name. */
  nodeOf: Map<string, number>;
}

export function packTrie(names: Iterable<string>): PackedTrie {
  const sorted = [...new Set(names)].filter((name) => name !== '').sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const labels: number[] = [0];
  const children: number[] = [];
  const nodeOf = new Map<string, number>();
  // A queue of ranges of `sorted` that share a prefix of `depth` units; UTF-16 order keeps siblings ascending.
  const queue: { from: number; to: number; depth: number }[] = [{ from: 0, to: sorted.length, depth: 0 }];
  for (let node = 0; node < queue.length; node += 1) {
    const { from, to, depth } = queue[node] as { from: number; to: number; depth: number };
    let at = from;
    const whole = sorted[at];
    if (depth > 0 && whole !== undefined && whole.length === depth) {
      nodeOf.set(whole, node);
      at += 1;
    }
    let count = 0;
    while (at < to) {
      const unit = (sorted[at] as string).charCodeAt(depth);
      let stop = at + 1;
      while (stop < to && (sorted[stop] as string).charCodeAt(depth) === unit) stop += 1;
      labels.push(unit);
      queue.push({ from: at, to: stop, depth: depth + 1 });
      count += 1;
      at = stop;
    }
    children.push(count);
  }
  return { labels: Uint16Array.from(labels), children: Uint16Array.from(children), nodeOf };
}
