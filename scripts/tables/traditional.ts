/**
 * Writes `lib/text/traditional.ts`: traditional characters and the simplified ones they stand for, from OpenCC's data
 * (package opencc-js, Apache-2.0). Run with `npx tsx scripts/tables/traditional.ts`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { traditionalPairs } from '../../modules/data/lexicon/traditional';

const [from, to] = traditionalPairs();
const path = join(fileURLToPath(import.meta.url), '..', '..', '..', 'lib', 'text', 'traditional.ts');
writeFileSync(
  path,
  `/**
 * Traditional characters and, at the same index, the simplified ones they stand for. Every pair is one UTF-16 unit on
 * each side, so that folding never moves an offset. Derived from OpenCC (Apache-2.0); written by
 * \`scripts/tables/traditional.ts\`, and a test compares it with the package.
 */
export const TRADITIONAL =
  '${from}';
export const SIMPLIFIED =
  '${to}';
`,
);
