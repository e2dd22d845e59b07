/** Writes `lib/article/furniture-first.json`: what each pattern of `furniture.json` can begin with. Run with `npx tsx scripts/tables/furniture.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import furniture from '../../lib/article/furniture.json';
import { firstUnits } from './first-units';

const path = join(fileURLToPath(import.meta.url), '..', '..', '..', 'lib', 'article', 'furniture-first.json');
const first = Object.fromEntries(furniture.map(({ id, pattern }) => [id, firstUnits(pattern)]));
writeFileSync(path, `${JSON.stringify(first, null, 2)}\n`);
