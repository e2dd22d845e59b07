/**
 * Zip archives that are the same bytes for the same files: sorted by name, one date for all, no word of the machine they were made on.
 * JSZip compresses in JavaScript, so that another Node with another zlib gives the same bytes too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';

/** The first date that the format can say. JSZip writes it in UTC. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/** @param files bytes by name, names with slashes */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const name of [...files.keys()].sort((a, b) => (a < b ? -1 : 1))) {
    archive.file(name, files.get(name) as Uint8Array, { date: DATE, createFolders: false });
  }
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 }, platform: 'DOS' });
}

/** All files under a folder by their path from it. */
export function filesUnder(folder: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path));
  }
  return files;
}
