/** What a fuzzed part of the program is made of. All inputs are plain JSON values, so that what was found can be kept in a file. */
import type { Arbitrary } from 'fast-check';

export interface Target<Input = unknown> {
  /** File name of its corpus under `tests/fixtures/fuzz/`, and its name on the command line. */
  name: string;
  /** One line: what is fed to what. */
  what: string;
  inputs: Arbitrary<Input>;
  /** Throws where an invariant does not hold. What the program documents as thrown is caught here. */
  check(input: Input): void | Promise<void>;
  /** Inputs of a brief run, chosen so that it takes about a second. */
  brief: number;
  /** How an input grows: a unit that stands `count` times. For the measurement of time in the long run. */
  grow?: { units: Arbitrary<string>; input(text: string): Input /** UTF-16 units of the smaller input. */; size: number };
}

/** A broken invariant. */
export class Broken extends Error {
  override name = 'Broken';
}

export function hold(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Broken(message);
}

/** For lists of targets whose inputs differ. */
export const target = <Input>(one: Target<Input>): Target => one as Target;
