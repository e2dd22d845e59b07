/**
 * A disk that is really full: the profile stands on a small file system in memory, which is then filled to the last byte. Needs Linux and
 * the right to mount; elsewhere the test says that it was left out.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { toJson } from '../../lib/library/export/json';
import { libraryOf } from '../bench/library-data';
import { type Session, startSession } from './support/chromium';
import { ROUTES } from './support/pages';

const PATIENCE = { timeout: 60_000 };
const folder = mkdtempSync(join(tmpdir(), 'tifa-full-'));
const disk = mkdtempSync(join(tmpdir(), 'tifa-disk-'));

/** Room for a fresh profile and a library, with little to fill. */
function isMounted(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const mounted = process.platform === 'linux' && isMounted();

let session: Session | undefined;
afterAll(async () => {
  await session?.close().catch(() => {});
  // Lazily: the browser may still hold a file for a moment.
  if (mounted) execFileSync('umount', ['-l', disk]);
  rmdirSync(disk);
  rmSync(folder, { recursive: true, force: true });
});

function fileOf(name: string, articles: number, highlights: number): string {
  const path = join(folder, name);
  writeFileSync(path, toJson(libraryOf(articles, highlights)));
  return path;
}

/** Fills the disk until not a byte more goes on it. */
function fill(): string {
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

async function take(page: Page, file: string): Promise<void> {
  await page.setInputFiles('.bar input[type=file]', file);
  await page.locator('.preview .btn.primary').click(PATIENCE);
}

async function backup(page: Page): Promise<{ highlights: { id: string }[]; articles: unknown[] }> {
  await page.locator('.bar .menu .btn').click();
  const download = page.waitForEvent('download', PATIENCE);
  await page.getByRole('menuitem', { name: /JSON/ }).click();
  return JSON.parse(readFileSync(await (await download).path(), 'utf8'));
}

test.skipIf(!mounted)(
  `a full disk is said with what to do, loses nothing, and leaves nothing by halves${mounted ? '' : ' (left out: no right to mount)'}`,
  async () => {
    session = await startSession(ROUTES, { profile: disk });
    const page = await session.openOwn('library.html');
    await take(page, fileOf('first.json', 3, 12));
    await page.locator('.item [data-row]').first().waitFor(PATIENCE);
    const before = await backup(page);
    expect(before.highlights).toHaveLength(12);

    const filler = fill();
    await take(page, fileOf('more.json', 4_000, 20_000));
    // Chromium then closes the database and cannot open it without room: what is there is read again as soon as there is some.
    await page
      .getByText(/Free some space and try again/)
      .first()
      .waitFor(PATIENCE);
    rmSync(filler);
    const other = await session.openOwn('library.html');
    await other.locator('.item [data-row]').first().waitFor(PATIENCE);
    expect(await backup(other)).toEqual(before);
    await other.close();

    // It works on as if nothing had been.
    await page.reload();
    await take(page, fileOf('little.json', 5, 20));
    await expect.poll(async () => (await backup(page)).highlights.length, PATIENCE).toBeGreaterThanOrEqual(20);
  },
  300_000,
);
