/** What the library asks of the browser's storage: not to be cleared when space is short, and how much space there is. */
/** Asked once something is kept; the browser decides. Chrome's worker cannot ask, pages of the extension and Firefox's background can. */
export async function askToPersist(): Promise<boolean> {
  try {
    const { storage } = navigator;
    return (await storage.persisted()) || (await storage.persist());
  } catch {
    return false;
  }
}

/** From this share of the quota on the reader is told, long before a write fails. */
const NEARLY_FULL = 0.8;

export interface Room {
  /** Bytes. */
  used: number;
  quota: number;
  nearlyFull: boolean;
}

export async function roomLeft(): Promise<Room | null> {
  try {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    return quota > 0 ? { used: usage, quota, nearlyFull: usage / quota >= NEARLY_FULL } : null;
  } catch {
    return null;
  }
}
