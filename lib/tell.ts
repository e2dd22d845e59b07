/**
 * Sends a message without waiting for the answer, in the envelope of @webext-core/messaging 4 but without its 3 kB: for the detector,
 * which runs on every page of a news site. The messages and their types are those of `protocol.ts`.
 */
import { browser } from 'wxt/browser';
import type { sendMessage } from './protocol';

type Data<K extends 'articleSeen'> = Parameters<typeof sendMessage<K>>[1];

/** Never throws: after an update of the extension there is nobody to tell. */
export function tell<K extends 'articleSeen'>(type: K, data: Data<K>): void {
  try {
    const sent = browser.runtime.sendMessage({ id: 0, type, data, timestamp: Date.now() }) as Promise<unknown> | undefined;
    sent?.catch(() => {});
  } catch {
    // "Extension context invalidated" is expected.
  }
}
