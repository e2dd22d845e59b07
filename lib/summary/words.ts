/** Words of sentences as weighted bags: what centrality, overlap and redundancy are measured on. */
import type { Span, Word } from '../contract';

/** Words among the commonest of the language say nothing of what a text is about. */
const COMMON_RANK = 120;
/** Weight of a word that no list knows: as rare as the rarest known. */
const UNKNOWN_RANK = 150_000;

export interface Bag {
  /** Weight of each word, term frequency times rarity. */
  weights: Map<string, number>;
  /** Euclidean length of the weights. */
  norm: number;
  /** UTF-16 units of the sentence without white space. */
  length: number;
}

/** Rarity of a word, 0 for function words: the logarithm of its frequency rank stands in for its inverse document frequency. */
function rarity(word: string, rank: number | null): number {
  if (!/[\p{Script=Han}\p{Letter}\d]/u.test(word)) return 0;
  const place = rank ?? UNKNOWN_RANK;
  if (place < COMMON_RANK) return 0;
  const weight = Math.log(place / COMMON_RANK);
  // Single hanzi are mostly the debris of names and particles.
  return word.length === 1 ? weight * 0.3 : weight;
}

/** One bag for each sentence. `words` ascend; those outside the sentences are left out. */
export function bagsOf(text: string, sentences: readonly Span[], words: readonly Pick<Word, 'start' | 'end' | 'rank'>[]): Bag[] {
  let next = 0;
  return sentences.map(({ start, end }) => {
    const weights = new Map<string, number>();
    while (next < words.length && (words[next] as Span).start < start) next += 1;
    for (; next < words.length && (words[next] as Span).end <= end; next += 1) {
      const { start: from, end: to, rank } = words[next] as Pick<Word, 'start' | 'end' | 'rank'>;
      const word = text.slice(from, to);
      const weight = rarity(word, rank);
      if (weight > 0) weights.set(word, (weights.get(word) ?? 0) + weight);
    }
    return { weights, norm: normOf(weights), length: text.slice(start, end).replace(/\s/g, '').length };
  });
}

export function normOf(weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  return Math.sqrt(sum);
}

/** Cosine of two bags, 0 to 1. */
export function similarity(a: Bag, b: Bag): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small.weights) sum += weight * (large.weights.get(word) ?? 0);
  return sum / (a.norm * b.norm);
}
