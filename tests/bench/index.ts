/**
 * `npm run bench`: speed, loading and memory, each beside a named peer in the same run. Figures are for comparing, never for passing or
 * failing: machines are noisy. `npm run bench -- core`, `words`, `browser`, `tabs` or `library` runs one part.
 */
import { cpus } from 'node:os';
import { ensureBrowsers, run } from '../../scripts/setup.mjs';
import { benchBrowser } from './browser';
import { benchCore } from './core';
import { benchFirefox } from './firefox';
import { benchLibrary } from './library';
import { benchMemory } from './memory';
import { benchTabs } from './tabs';
import { benchWords } from './words';

const parts = process.argv.slice(2);
const wants = (part: string) => !parts.length || parts.includes(part);

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
if (wants('core')) await benchCore();
if (wants('words')) {
  ensureBrowsers({ chromium: true });
  await benchWords();
}
if (wants('browser')) {
  ensureBrowsers({ chromium: true, firefox: true });
  run('npx', ['wxt', 'build', '--level', 'warn']);
  run('npx', ['wxt', 'build', '-b', 'firefox', '--level', 'warn']);
  await benchBrowser();
  await benchMemory();
  await benchFirefox();
}
if (wants('tabs')) {
  ensureBrowsers({ chromium: true });
  run('npx', ['wxt', 'build', '--level', 'warn']);
  await benchTabs();
}
if (wants('library')) {
  ensureBrowsers({ chromium: true });
  run('npx', ['wxt', 'build', '--level', 'warn']);
  await benchLibrary();
}
