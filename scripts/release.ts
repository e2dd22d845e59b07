/**
 * Everything that the stores ask for:
 *
 *     npm run release               builds, checks, and writes .output/release
 *     npm run release -- --twice    and once more from nothing: the same bytes must come out
 *
 * The zips for Chrome, Edge and Firefox, the sources for the reviewers of addons.mozilla.org, and the SHA-256 of each. Ends with 1 where
 * a check fails: lint by Mozilla's own linter, size, same bytes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { complaintsOfLint } from './release/lint';
import { filesUnder, zipOf } from './release/zip';
import { ensurePrepared, ROOT, run, say } from './setup.mjs';

const { values } = parseArgs({ options: { twice: { type: 'boolean', default: false } } });
const OUTPUT = join(ROOT, '.output');
const FOLDER = join(OUTPUT, 'release');
/** The aim for a package, in bytes. */
const MOST_BYTES = 8_000_000;

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

function build(browser: 'chrome' | 'firefox'): Map<string, Uint8Array> {
  const folder = join(OUTPUT, `${browser}-mv3`);
  rmSync(folder, { recursive: true, force: true });
  run('npx', ['wxt', 'build', '-b', browser, '--level', 'warn'], { env: { ...process.env, TIFA_SITES: '' } });
  return filesUnder(folder);
}

/** What is in version control: with it and the README's commands a reviewer builds the same package. */
function sources(): Map<string, Uint8Array> {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9 });
  if (git('status', '--porcelain').trim() !== '')
    say('There are changes that are not in version control: the sources hold them as they are now.');
  const names = git('ls-files', '-z')
    .split('\0')
    .filter((name) => name !== '');
  return new Map(names.map((name) => [name, readFileSync(join(ROOT, name))]));
}

async function makeAll(): Promise<Map<string, Uint8Array>> {
  const chrome = await zipOf(build('chrome'));
  return new Map([
    [`tifa-${version}-chrome.zip`, chrome],
    // Edge takes Chrome's package as it is.
    [`tifa-${version}-edge.zip`, chrome],
    [`tifa-${version}-firefox.zip`, await zipOf(build('firefox'))],
    [`tifa-${version}-sources.zip`, await zipOf(sources())],
  ]);
}

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

ensurePrepared();
const failures: string[] = [];
say('Building for Chrome and Firefox …');
const zips = await makeAll();

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const [name, bytes] of zips) writeFileSync(join(FOLDER, name), bytes);
const sums = [...zips].map(([name, bytes]) => `${sumOf(bytes)}  ${name}`);
writeFileSync(join(FOLDER, 'SHA256SUMS'), `${sums.join('\n')}\n`);

say('Linting the package for Firefox …');
const lint = spawnSync('npx', ['web-ext', 'lint', '--source-dir', join(OUTPUT, 'firefox-mv3'), '--output', 'json'], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 1e8,
  shell: process.platform === 'win32',
});
failures.push(...complaintsOfLint(lint.stdout));

for (const [name, bytes] of zips) {
  if (!name.includes('sources') && bytes.length > MOST_BYTES)
    failures.push(`${name} has ${bytes.length} bytes, the aim is ${MOST_BYTES}`);
}

if (values.twice) {
  say('Building once more …');
  const again = await makeAll();
  for (const [name, bytes] of zips) {
    const other = again.get(name);
    if (!other || sumOf(other) !== sumOf(bytes)) failures.push(`${name}: other bytes the second time`);
  }
  if (failures.length === 0) say('The same bytes.');
}

for (const [name, bytes] of zips) console.log(`${sumOf(bytes)}  ${(bytes.length / 1e6).toFixed(2).padStart(6)} MB  ${name}`);
console.log(`in ${FOLDER.slice(ROOT.length + 1)}`);
for (const failure of failures) say(`✗ ${failure}`);
process.exit(failures.length ? 1 : 0);
