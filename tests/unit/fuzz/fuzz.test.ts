/**
 * A brief fuzzing of everything that reads what others wrote: what was found once, then a fixed number of inputs from a fixed seed.
 * The long run is `npm run fuzz`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openAll } from '../../fuzz/resources';
import { TARGETS } from '../../fuzz/targets';
import { ROOT } from '../house/imports';

const SEED = 20261121;

beforeAll(openAll, 120_000);

describe.each(TARGETS.map((one) => [one.name, one] as const))('%s', (name, target) => {
  const file = join(ROOT, 'tests/fixtures/fuzz', `${name}.json`);
  const kept: { why: string; input: unknown }[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

  it.each(kept.map(({ why, input }) => [why, input]))('once: %s', async (_, input) => {
    await expect(Promise.resolve(target.check(input))).resolves.toBeUndefined();
  });

  it(`holds for ${target.brief} inputs`, { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(target.inputs, async (input) => {
        await target.check(input);
      }),
      { seed: SEED, numRuns: target.brief },
    );
  });
});
