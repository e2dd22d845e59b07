/** Which file imports which: relative imports and packages, types included, read from the sources. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../..');

export interface Import {
  /** Path from the project root, or the package's specifier. */
  target: string;
  /** `import type`: costs nothing in a bundle, but is an arrow all the same. */
  typeOnly: boolean;
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

export function* sourcesUnder(folder: string): Generator<string> {
  for (const name of readdirSync(join(ROOT, folder)).sort()) {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) yield* sourcesUnder(path);
    else if (/\.tsx?$/.test(name) && !name.endsWith('.d.ts')) yield path;
  }
}

export function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  return [...source.matchAll(IMPORT)].map(([, typeOnly, plain, dynamic]) => {
    const specifier = (plain ?? dynamic ?? '').replace(/\?\w+$/, '');
    if (!specifier.startsWith('.')) return { target: specifier, typeOnly: Boolean(typeOnly) };
    const base = join(ROOT, dirname(file), specifier);
    const found = ENDINGS.map((ending) => base + ending).find((path) => existsSync(path) && statSync(path).isFile());
    return { target: relative(ROOT, found ?? base), typeOnly: Boolean(typeOnly) };
  });
}
