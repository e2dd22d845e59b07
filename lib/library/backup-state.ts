/** When the library was last written to a file, so that the reader can be reminded. Kept beside the settings, not in the library: a backup does not know itself. */
import { storage } from '@wxt-dev/storage';

export interface BackupState {
  /** ISO 8601; null where there never was one. */
  last: string | null;
  /** The reader does not want to be reminded before this time. */
  remindAfter: string | null;
  /** Key of a text: why the last automatic backup failed; null where it did not. */
  failure: string | null;
}

const NONE: BackupState = { last: null, remindAfter: null, failure: null };

const stored = storage.defineItem<BackupState>('local:backup', { fallback: NONE });

export async function backupState(): Promise<BackupState> {
  return { ...NONE, ...(await stored.getValue()) };
}

export async function changeBackupState(change: Partial<BackupState>): Promise<void> {
  await stored.setValue({ ...(await backupState()), ...change });
}

/** Calls back after each change, from any context. Returns the way to stop. */
export function watchBackupState(changed: (state: BackupState) => void): () => void {
  return stored.watch((found) => changed({ ...NONE, ...found }));
}

const DAY_MS = 86_400_000;
/** A library worth reminding of, and how long it may go without a backup. */
const WORTH = 20;
const REMIND_DAYS = 30;

/** Whether to remind. @param oldest when the oldest record was made; null where there is none */
export function needsReminder(
  { last, remindAfter }: BackupState,
  { records, oldest }: { records: number; oldest: string | null },
  now: string,
): boolean {
  if (records < WORTH || oldest === null) return false;
  if (remindAfter !== null && now < remindAfter) return false;
  return Date.parse(now) - Date.parse(last ?? oldest) > REMIND_DAYS * DAY_MS;
}

/** Whether an automatic backup is due. @param days between two; 0 for none */
export const isDue = ({ last }: BackupState, days: number, now: string): boolean =>
  days > 0 && (last === null || Date.parse(now) - Date.parse(last) >= days * DAY_MS - DAY_MS / 24);
