/**
 * How central each sentence is: PageRank over the graph of sentence similarities (LexRank, Erkan and Radev 2004), which in
 * news agrees with what editors pick better than the mere sum of similarities.
 */
import type { Steps } from '../steps';
import { type Bag, similarity } from './words';

const DAMPING = 0.85;
const ROUNDS = 20;
/** Sentences beyond this are not compared with each other (the work grows with the square): only with the first ones. */
const MOST_SENTENCES = 160;

/** Sentences that are compared with all others in one step: under 1 ms. */
const STEP_SENTENCES = 16;

/** Centrality of each bag, scaled so that the highest is 1. In steps. */
export function* centrality(bags: readonly Bag[]): Steps<number[]> {
  const count = Math.min(bags.length, MOST_SENTENCES);
  if (count === 0) return [];
  const links = Array.from({ length: count }, () => new Float64Array(count));
  const sums = new Float64Array(count);
  for (let a = 0; a < count; a += 1) {
    if (a % STEP_SENTENCES === STEP_SENTENCES - 1) yield;
    for (let b = a + 1; b < count; b += 1) {
      const value = similarity(bags[a] as Bag, bags[b] as Bag);
      (links[a] as Float64Array)[b] = value;
      (links[b] as Float64Array)[a] = value;
      sums[a] = (sums[a] as number) + value;
      sums[b] = (sums[b] as number) + value;
    }
  }
  yield;
  let ranks = new Float64Array(count).fill(1 / count);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float64Array(count).fill((1 - DAMPING) / count);
    for (let a = 0; a < count; a += 1) {
      const sum = sums[a] as number;
      if (sum === 0) continue;
      const share = (DAMPING * (ranks[a] as number)) / sum;
      const row = links[a] as Float64Array;
      for (let b = 0; b < count; b += 1) next[b] = (next[b] as number) + share * (row[b] as number);
    }
    ranks = next;
  }
  const highest = Math.max(...ranks);
  return bags.map((_, n) => (n < count && highest > 0 ? (ranks[n] as number) / highest : 0));
}
