/** One turn of one target: inputs from a seed until the time is up or an invariant breaks. */
import fc from 'fast-check';
import { Broken, type Target } from './target';

export interface Failure {
  /** Failures of one key are one finding. */
  key: string;
  message: string;
  seed: number;
  /** Shrunk, as text that a program can read. */
  input: string;
}

export interface Turn {
  inputs: number;
  ms: number;
  slowestMs: number;
  failure: Failure | null;
}

/** Processor time, of this process alone: other work on the machine does not count. */
export const processorMs = (): number => process.cpuUsage().user / 1000;

/** No reader waits longer for a page; the inputs of a turn are small. */
const MOST_MS = 4_000;

/** The message without what differs between two inputs, and the place. */
export function keyOf(error: unknown): string {
  const { message = String(error), stack = '' } = error instanceof Error ? error : {};
  const place =
    /(?:lib|tests\/fuzz\/targets|tests\/fuzz\/sound)[\w/.-]*\.ts:\d+/.exec(
      stack.replaceAll(/tests\/fuzz\/target\.ts:\d+/g, ''),
    )?.[0] ?? '';
  return `${message.replace(/\d+|["'“«].*/gs, '#').slice(0, 40)} ${place}`;
}

interface Options {
  seed: number;
  ms: number;
  /** Keys that were found before: not looked at again. */
  known: ReadonlyMap<string, Failure>;
  alive(): void;
}

export async function turnOf(target: Target, { seed, ms, known, alive }: Options): Promise<Turn> {
  const started = performance.now();
  const turn: Turn = { inputs: 0, ms: 0, slowestMs: 0, failure: null };
  const property = fc.asyncProperty(target.inputs, async (input) => {
    alive();
    turn.inputs += 1;
    const before = processorMs();
    try {
      await target.check(input);
    } catch (error) {
      if (!known.has(keyOf(error))) throw error;
    }
    const took = processorMs() - before;
    turn.slowestMs = Math.max(turn.slowestMs, took);
    if (took > MOST_MS && !known.has('slow')) throw new Broken(`took ${took.toFixed(0)} ms of processor time`);
  });
  const details = await fc.check(property, {
    seed,
    numRuns: 1_000_000,
    interruptAfterTimeLimit: ms,
    markInterruptAsFailure: false,
  });
  turn.ms = performance.now() - started;
  if (details.failed && details.counterexample) {
    const error = details.errorInstance;
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const stack =
      error instanceof Error && !(error instanceof Broken) ? `\n${error.stack?.split('\n').slice(1, 5).join('\n')}` : '';
    turn.failure = {
      key: /ms of processor time$/.test(message) ? 'slow' : keyOf(error),
      message: message.slice(0, 400) + stack,
      seed: details.seed,
      input: JSON.stringify(details.counterexample[0]) ?? fc.stringify(details.counterexample[0]),
    };
  }
  return turn;
}
