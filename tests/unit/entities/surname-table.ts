import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../house/imports';

/** The surnames of `lib/entities/data/surnames.tsv`, commonest first. */
export const readTable = (): string[] =>
  readFileSync(join(ROOT, 'lib/entities/data/surnames.tsv'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/).filter((name) => name !== ''));
