/** What the library asks of the browser's storage: not to be cleared when space is short, and how much space there is. */
import { useEffect, useState } from 'preact/hooks';

/** Asked once something is kept; the browser decides. Workers cannot ask, pages of the extension can. */
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

/** @param changed anything whose change means that something was written */
export function useRoom(changed: unknown): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    let here = true;
    if (changed !== undefined) void roomLeft().then((found) => here && setRoom(found));
    return () => {
      here = false;
    };
  }, [changed]);
  return room;
}
