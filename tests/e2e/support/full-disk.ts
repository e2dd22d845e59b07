/**
 * A disk that is really full: the profile stands on a small file system in memory, which is then filled to the last byte. Needs Linux and
 * the right to mount; elsewhere the test says that it was left out.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { toJson } from '../../../lib/library/export/json';
import { libraryOf } from '../../bench/library-data';
import { appears, type Either, type EitherPage, pressAt, run, textAt } from './either';
import { give } from './files';

const PATIENCE = { timeout: 60_000 };

/** A disk of a size; null without the right to mount. */
function mounted(megabytes: number): string | null {
  if (process.platform !== 'linux') return null;
  const disk = mkdtempSync(join(tmpdir(), 'tifa-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk], { stdio: 'ignore' });
    return disk;
  } catch {
    rmdirSync(disk);
    return null;
  }
}

/** Fills the disk until not a byte more goes on it. */
function fill(disk: string): string {
  const path = join(disk, 'filler');
  for (let size = 1 << 20; size >= 1; ) {
    try {
      appendFileSync(path, Buffer.alloc(size));
    } catch {
      size >>= 1;
    }
  }
  return path;
}

async function take(page: EitherPage, name: string, articles: number, highlights: number): Promise<void> {
  await give(page, '.bar input[type=file]', name, toJson(libraryOf(articles, highlights)));
  await pressAt(page, '.preview .btn.primary');
}

/** Everything that the library holds, by store, asked of the database itself. */
const kept = (page: EitherPage): Promise<Record<string, unknown[]>> =>
  run(page, async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [{ name } = { name: '' }] = await indexedDB.databases();
    const database = await asked(indexedDB.open(name as string));
    const all: Record<string, unknown[]> = {};
    for (const store of database.objectStoreNames) {
      all[store] = await asked(database.transaction(store).objectStore(store).getAll());
    }
    database.close();
    return all;
  });

const rows = (page: EitherPage) => appears(page, '.item [data-row]');

/** What a reader sees of the library. */
const seen = (page: EitherPage) =>
  run(page, () => [...document.querySelectorAll('.item [data-row]')].map((row) => row.textContent));

/**
 * @param start gives a browser whose profile stands on a disk
 * @param strays records of a write that was taken back whole which the browser may keep all the same
 */
export function fullDisk(start: (disk: string) => () => Either, strays = 0): void {
  const disk = mounted(200);
  if (!disk) {
    test.skip('a full disk (left out: no right to mount)', () => {});
    return;
  }
  // Before the browser's own: hooks after all run the other way round.
  beforeAll(() => () => {
    // Lazily: the browser may still hold a file for a moment.
    execFileSync('umount', ['-l', disk]);
    rmdirSync(disk);
  });
  const either = start(disk);

  test('a full disk is said with what to do, loses nothing, and leaves nothing by halves', { timeout: 300_000 }, async () => {
    const page = await either().openOwn('library.html');
    await take(page, 'first.json', 3, 12);
    await rows(page);
    const before = await kept(page);
    expect(before.highlights).toHaveLength(12);
    const shown = await seen(page);

    const filler = fill(disk);
    await take(page, 'more.json', 4_000, 20_000);
    // Chromium then closes the database and cannot open it without room: what is there is read again as soon as there is some.
    await expect.poll(() => textAt(page), PATIENCE).toMatch(/Free some space and try again/);
    rmSync(filler);
    const other = await either().openOwn('library.html');
    await rows(other);
    await expect.poll(() => seen(other), PATIENCE).toEqual(shown);
    let more = 0;
    for (const [store, records] of Object.entries(await kept(other))) {
      expect(records).toEqual(expect.arrayContaining(before[store] ?? []));
      more += records.length - (before[store]?.length ?? 0);
    }
    expect(more).toBeLessThanOrEqual(strays);
    await other.close();

    // It works on as if nothing had been.
    await page.close();
    const later = await either().openOwn('library.html');
    await take(later, 'little.json', 5, 20);
    await expect.poll(async () => (await kept(later)).highlights?.length, PATIENCE).toBeGreaterThanOrEqual(20);
  });
}
