/**
 * The long fuzzing:
 *
 *     npm run fuzz                                    five minutes, another seed each time
 *     npm run fuzz -- --minutes 20 --seed 7           longer, repeatable
 *     npm run fuzz -- --only html,analysis            only these targets
 *
 * Each target has its turn by rounds. Besides the invariants three bounds are watched: no input may take more than a few seconds of
 * processor time; an input of four times the length may take a bounded multiple of the time; the heap may not grow from round to
 * round. What is found is printed, shrunk, and written to `.cache/fuzz/`; once mended it belongs into `tests/fixtures/fuzz/`.
 */
import './stand-in';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ROOT } from '../../modules/data/dataset';
import { growthOf } from './growth';
import { openAll } from './resources';
import type { Target } from './target';
import { TARGETS } from './targets';
import { type Failure, turnOf } from './turn';
import { watchdog } from './watchdog';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const wanted = values.only?.split(',');
const targets = TARGETS.filter(({ name }) => !wanted || wanted.includes(name));
if (!(minutes > 0) || !Number.isInteger(seed) || targets.length === 0) {
  process.stderr.write(`Usage: npm run fuzz -- [--minutes N] [--seed N] [--only ${TARGETS.map(({ name }) => name).join(',')}]\n`);
  process.exit(2);
}

const TURN_MS = 3_000;
const MEGABYTE = 1e6;
/** Growth of the heap after the second round that is still no leak, in MB. */
const MOST_GROWTH = 80;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed / MEGABYTE;
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Tally {
  inputs: number;
  ms: number;
  slowestMs: number;
  ratio: number;
  found: Map<string, Failure>;
}

await openAll();
const alive = watchdog();
const ends = performance.now() + minutes * 60_000;
const tallies = new Map<Target, Tally>(
  targets.map((one) => [one, { inputs: 0, ms: 0, slowestMs: 0, ratio: 0, found: new Map() }]),
);

function note(target: Target, failure: Failure): void {
  const { found } = tallies.get(target) as Tally;
  if (found.has(failure.key)) return;
  found.set(failure.key, failure);
  say(`\n✗ ${target.name}: ${failure.message}\n  seed ${failure.seed}, input ${failure.input.slice(0, 2_000)}`);
  const folder = join(ROOT, '.cache', 'fuzz');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${target.name}-${failure.seed}.json`), `${JSON.stringify(failure, null, 2)}\n`);
}

say(`Fuzzing ${targets.length} targets for ${minutes} minutes, seed ${seed}`);
let heapAfterWarming = 0;
let round = 0;
for (; performance.now() < ends; round += 1) {
  for (const [n, target] of targets.entries()) {
    if (performance.now() > ends && round > 0) break;
    const tally = tallies.get(target) as Tally;
    const turn = await turnOf(target, {
      seed: seed + 1_000 * round + n,
      ms: TURN_MS,
      known: tally.found,
      alive: () => alive(target.name),
    });
    tally.inputs += turn.inputs;
    tally.ms += turn.ms;
    tally.slowestMs = Math.max(tally.slowestMs, turn.slowestMs);
    if (turn.failure) note(target, turn.failure);
    if (!target.grow) continue;
    const growth = await growthOf(target, seed + 1_000 * round + n, () => alive(target.name));
    tally.ratio = Math.max(tally.ratio, growth.ratio);
    if (growth.failure) note(target, growth.failure);
  }
  if (round === 1) heapAfterWarming = heap();
}

const heapGrowth = round > 2 ? heap() - heapAfterWarming : 0;
let inputs = 0;
let found = 0;
say(
  `\n${'target'.padEnd(20)}${'inputs'.padStart(10)}${'per s'.padStart(9)}${'slowest ms'.padStart(12)}${'4n : n'.padStart(9)}${'found'.padStart(7)}`,
);
for (const [target, tally] of tallies) {
  inputs += tally.inputs;
  found += tally.found.size;
  say(
    target.name.padEnd(20) +
      String(tally.inputs).padStart(10) +
      ((1000 * tally.inputs) / Math.max(1, tally.ms)).toFixed(0).padStart(9) +
      tally.slowestMs.toFixed(0).padStart(12) +
      (tally.ratio ? tally.ratio.toFixed(1) : '').padStart(9) +
      String(tally.found.size).padStart(7),
  );
}
say(
  `${inputs} inputs in ${round} rounds, seed ${seed}; heap ${heapGrowth >= 0 ? '+' : ''}${heapGrowth.toFixed(0)} MB since the second round; ${found} found`,
);
const leak = heapGrowth > MOST_GROWTH;
if (leak) say(`✗ the heap grew by more than ${MOST_GROWTH} MB`);
process.exit(found || leak ? 1 : 0);
