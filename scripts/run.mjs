/**
 * Runs a TypeScript script after making sure that dependencies and data are there:
 *
 *     node scripts/run.mjs scripts/analyze.ts [ARG …]
 */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies, ROOT } from './setup.mjs';

const [script, ...args] = process.argv.slice(2);
ensureDependencies();
const { register } = await import('tsx/esm/api');
register();
await import('./data.ts');
process.argv = [process.argv[0], resolve(ROOT, script), ...args];
await import(pathToFileURL(resolve(ROOT, script)).href);
