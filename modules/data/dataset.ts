/**
 * A data set is a set of sources compiled into binaries under `public/data/`. Compiling is skipped while the sources and the
 * compiler's own code hash to what the last run left in the stamp file.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const OUT = join(ROOT, 'public', 'data');

export interface DataSet {
  name: string;
  /** Files and folders, relative to the project, whose change asks for a new compilation. Name the compiler's own sources too. */
  inputs: string[];
  /** File names under `public/data/`. */
  outputs: string[];
  /** The bytes of each output, by file name. */
  compile(): Promise<Record<string, Uint8Array>>;
}

function* filesOf(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

function hashOf(inputs: string[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesOf(join(ROOT, input))) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Writes beside and renames: two commands may compile at once, and neither may see half a file. */
function writeWhole(path: string, bytes: Uint8Array | string): void {
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, bytes);
  renameSync(beside, path);
}

/** Compiles a data set if its outputs are missing or older than its inputs. Returns whether it did. */
export async function ensure(set: DataSet): Promise<boolean> {
  const stamp = join(OUT, `.${set.name}.stamp`);
  const hash = hashOf([...set.inputs, 'modules/data/dataset.ts', 'lib/binary.ts']);
  const fresh =
    set.outputs.every((name) => existsSync(join(OUT, name))) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (fresh) return false;
  mkdirSync(OUT, { recursive: true });
  const files = await set.compile();
  for (const name of set.outputs) {
    const bytes = files[name];
    if (!bytes) throw new Error(`${set.name}: compile() gave no ${name}`);
    writeWhole(join(OUT, name), bytes);
  }
  writeWhole(stamp, hash);
  return true;
}
