/**
 * The whole test: set-up, then lint, types, unit, real browser, and end to end in Chromium and Firefox.
 *
 *     npm test              everything
 *     npm test -- unit      only the named steps (lint types unit build browser e2e)
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/**
 * Steps that drive browsers. A browser on a busy machine can fail to start, or be slower than any patience; a file that fails is run once more
 * by itself, in new sessions, and named as unsteady where it then passes. What fails twice is a failure.
 */
const DRIVING = new Set(['browser', 'e2e']);

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

/** @returns whether it ended well */
function runStep([command, ...args]) {
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** Files with a failure, as Vitest reported them; none where it wrote no report, or failed outside of any file. */
function failedFiles(report) {
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    return testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
  } catch {
    return [];
  }
}

/** Runs a step that drives browsers; see {@link DRIVING}. */
function runDriving(step, unsteady) {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-tests-'));
  const report = join(folder, 'report.json');
  try {
    if (runStep([...step, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])) return true;
    const files = failedFiles(report);
    if (!files.length) return false;
    say(`\n── once more: ${files.join(', ')}`);
    if (!runStep([...step, ...files])) return false;
    unsteady.push(...files);
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const failed = [];
const unsteady = [];
for (const name of chosen) {
  say(`\n── ${name}`);
  const started = performance.now();
  const passed = DRIVING.has(name) ? runDriving(STEPS[name], unsteady) : runStep(STEPS[name]);
  say(`── ${name}: ${passed ? 'passed' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (!passed) failed.push(name);
}
if (unsteady.length) say(`\nFailed at first, passed when run again by itself: ${unsteady.join(', ')}`);
if (failed.length) say(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${chosen.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length ? 1 : 0);
