/**
 * Backups that are written by themselves, where the reader has switched them on: when the browser starts and when something was kept, at
 * most one in so many days. Each is one packed file in the downloads folder.
 */
import { browser } from 'wxt/browser';
import { backupState, changeBackupState, isDue } from '../../lib/library/backup-state';
import { toJson } from '../../lib/library/export/json';
import type { Library } from '../../lib/library/library';
import { pack } from '../../lib/library/packed';
import { readSettings } from '../../lib/settings';

/** A worker has no object URLs (Chrome); an event page has (Firefox), and refuses to download data URLs. */
async function addressOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (typeof URL.createObjectURL === 'function') return URL.createObjectURL(new Blob([bytes], { type: 'application/gzip' }));
  let binary = '';
  const PIECE = 0x8000;
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return `data:application/gzip;base64,${btoa(binary)}`;
}

let running = false;

/** Writes a backup if one is due. */
export async function backUp(library: Library): Promise<void> {
  const { backupDays } = await readSettings();
  const now = new Date().toISOString();
  if (running || !isDue(await backupState(), backupDays, now)) return;
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) return;
  running = true;
  try {
    const all = await library.snapshot();
    if (!all.ok) return;
    if (all.value.articles.length + all.value.words.length === 0) return;
    const url = await addressOf(await pack(toJson(all.value)));
    const filename = `Tifa/tifa-backup-${now.slice(0, 10)}.json.gz`;
    await browser.downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false });
    await changeBackupState({ last: now, failure: null });
  } catch (error) {
    console.warn('Tifa could not write a backup:', error);
    await changeBackupState({ failure: 'backupFailed' });
  } finally {
    running = false;
  }
}
