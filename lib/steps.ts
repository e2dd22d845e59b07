/**
 * Work in steps: a generator that yields wherever the page may have its turn. What a step costs is bounded, not equal; how many of them
 * are done at a stretch is decided by the clock of whoever runs them.
 *
 * Steps hold no shared working memory over a `yield`: another piece of work may run in between.
 */
export type Steps<Result> = Generator<void, Result>;

/** Does all steps in one go. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Waits until the page may be kept busy again (`scheduler.yield`, a timer). */
export type Pause = () => Promise<void>;

/** More work than was allowed. */
export class TooMuchWork extends Error {
  override name = 'TooMuchWork';
}

/**
 * Does the steps in slices, so that the page stays responsive.
 * @param options.sliceMs how long to work before pausing, in ms; 12 leaves room in a frame
 * @param options.mostMs work allowed in all, in ms, pauses not counted
 * @throws the signal's reason when it aborts; {@link TooMuchWork}; what a step throws
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  pause: Pause,
  {
    sliceMs = 12,
    mostMs = Number.POSITIVE_INFINITY,
    signal,
  }: { sliceMs?: number; mostMs?: number; signal?: AbortSignal | undefined } = {},
): Promise<Result> {
  let started = performance.now();
  let worked = 0;
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = steps.next();
    if (done) return value;
    const sliced = performance.now() - started;
    if (sliced < sliceMs) continue;
    worked += sliced;
    if (worked > mostMs) throw new TooMuchWork(`${Math.round(worked)} ms`);
    await pause();
    started = performance.now();
  }
}
