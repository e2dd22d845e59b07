/**
 * Do the texts on both sides of a heading speak of the same things? Character bigrams, weighted by how few pieces hold them
 * (tf-idf), compared by cosine: a simple form of TextTiling (Hearst 1997) that needs no word list.
 */
const REACH = 700;
const LONGEST_TEXT = 400_000;

export class Cohesion {
  private readonly weights = new Map<string, number>();
  private readonly enabled: boolean;

  constructor(private readonly texts: readonly string[]) {
    this.enabled = texts.reduce((sum, text) => sum + text.length, 0) <= LONGEST_TEXT;
    if (!this.enabled) return;
    const counts = new Map<string, number>();
    for (const text of texts) for (const bigram of new Set(bigrams(text))) counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
    const total = texts.length;
    for (const [bigram, count] of counts) this.weights.set(bigram, Math.log((total + 1) / count));
  }

  /** 0 (nothing in common) to 1, between up to 700 characters before and after the boundary of pieces `before` and `after`. */
  between(before: number, after: number): number {
    if (!this.enabled) return 0.3;
    return cosine(this.vector(this.collect(before, -1)), this.vector(this.collect(after, 1)));
  }

  /** The same measure between any two sets of texts of the page. */
  affinity(some: readonly string[], others: readonly string[]): number {
    return this.enabled ? cosine(this.vector(some), this.vector(others)) : 0;
  }

  /** How often two texts that touch are seen touching elsewhere: `减` and `肥` in a page that speaks of 减肥. */
  seen(left: string, right: string): number {
    return this.weights.has(left.slice(-1) + right.slice(0, 1)) ? 1 : 0;
  }

  private collect(from: number, step: number): string[] {
    const parts: string[] = [];
    let length = 0;
    for (let i = from; i >= 0 && i < this.texts.length && length < REACH; i += step) {
      parts.push(this.texts[i] ?? '');
      length += this.texts[i]?.length ?? 0;
    }
    return parts;
  }

  private vector(parts: readonly string[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const part of parts) for (const bigram of bigrams(part)) counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
    for (const [bigram, count] of counts) counts.set(bigram, (1 + Math.log(count)) * (this.weights.get(bigram) ?? 0));
    return counts;
  }
}

function cosine(left: Map<string, number>, right: Map<string, number>): number {
  let dot = 0;
  for (const [bigram, value] of left) dot += value * (right.get(bigram) ?? 0);
  const norm = (vector: Map<string, number>): number =>
    Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0));
  const product = norm(left) * norm(right);
  return product > 0 ? dot / product : 0;
}

function bigrams(text: string): string[] {
  const list: string[] = [];
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair)) list.push(pair);
  }
  return list;
}
