/**
 * The whole test: set-up, then lint, types, unit, real browser, and end to end in Chromium and Firefox.
 *
 *     npm test              everything
 *     npm test -- unit      only the named steps (lint types unit build browser e2e)
 */
import { spawnSync } from 'node:child_process';
import { ensureBrowsers, ensureData, ensureDependencies, ensurePrepared, ROOT, say } from './setup.mjs';

const STEPS = {
  lint: ['npx', 'biome', 'check', '.', '--error-on-warnings'],
  types: ['npx', 'tsc', '--noEmit'],
  unused: ['npx', 'knip', '--no-progress'],
  unit: ['npx', 'vitest', 'run', '--project', 'unit'],
  build: ['node', 'scripts/build-all.mjs'],
  sizes: ['npx', 'size-limit'],
  browser: ['npx', 'vitest', 'run', '--project', 'browser'],
  e2e: ['npx', 'vitest', 'run', '--project', 'e2e'],
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length) {
  say(`There is no step ${unknown.join(', ')}; there are ${Object.keys(STEPS).join(', ')}.`);
  process.exit(2);
}
const chosen = wanted.length ? wanted : Object.keys(STEPS);

ensureDependencies();
ensurePrepared();
ensureData();
if (chosen.includes('browser') || chosen.includes('e2e')) ensureBrowsers({ chromium: true, firefox: true });

const failed = [];
for (const name of chosen) {
  say(`\n── ${name}`);
  const started = performance.now();
  const [command, ...args] = STEPS[name];
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  say(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}
if (failed.length) say(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${chosen.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length ? 1 : 0);
