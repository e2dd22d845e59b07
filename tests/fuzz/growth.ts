/** Whether the time that an input takes grows with its length, or faster. */
import fc from 'fast-check';
import type { Target } from './target';
import { type Failure, processorMs } from './turn';

/** Times that four times the length may take: 4 would be linear, 16 quadratic. Caches and collections of garbage explain the rest. */
const MOST_RATIO = 10;
/** Shorter times say nothing. In ms. */
const LEAST_MS = 60;

async function timeOf(target: Target, input: unknown, runs: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const before = processorMs();
    try {
      await target.check(input);
    } catch {
      // Whether invariants hold is asked elsewhere.
    }
    best = Math.min(best, processorMs() - before);
  }
  return best;
}

/** One unit repeated to a length, and to four times that length. */
export async function growthOf(
  target: Target,
  seed: number,
  alive: () => void,
): Promise<{ ratio: number; failure: Failure | null }> {
  const { grow } = target;
  if (!grow) return { ratio: 0, failure: null };
  const [drawn] = fc.sample(grow.units, { seed, numRuns: 1 });
  const unit = drawn || '字';
  const inputOf = (size: number) => grow.input(unit.repeat(Math.ceil(size / unit.length)).slice(0, size));
  alive();
  // Once to warm up: the first run compiles.
  await timeOf(target, inputOf(grow.size), 1);
  for (let runs = 1; ; runs += 2) {
    const small = await timeOf(target, inputOf(grow.size), runs + 1);
    alive();
    const large = await timeOf(target, inputOf(4 * grow.size), runs);
    alive();
    const ratio = large / Math.max(small, 1);
    if (large < LEAST_MS) return { ratio: 0, failure: null };
    if (ratio < MOST_RATIO) return { ratio, failure: null };
    // Looked at again before it is believed.
    if (runs >= 3) {
      const message = `${4 * grow.size} units take ${large.toFixed(0)} ms, ${grow.size} take ${small.toFixed(0)} ms`;
      return { ratio, failure: { key: 'growth', message, seed, input: JSON.stringify(unit) } };
    }
  }
}
