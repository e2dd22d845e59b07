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

/**
 * Does the steps in slices, so that the page stays responsive.
 * @param options.sliceMs how long to work before pausing, in ms; 12 leaves room in a frame
 * @throws the signal's reason when it aborts; what a step throws
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  pause: Pause,
  { sliceMs = 12, signal }: { sliceMs?: number; signal?: AbortSignal | undefined } = {},
): Promise<Result> {
  let started = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - started < sliceMs) continue;
    await pause();
    started = performance.now();
  }
}
