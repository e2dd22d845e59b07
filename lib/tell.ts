/**
 * Sends a message without waiting for the answer, in the envelope of @webext-core/messaging 4 but without its 3 kB: for the detector,
 * which runs on every page of a news site. The messages and their types are those of `protocol.ts`.
 *
 * Takes `chrome`, which both browsers have, and takes it late: `wxt/browser` asks for `runtime` as it loads, and the browser then makes
 * the bindings of the extension, 0.4 ms on each page that needs none.
 */
import type { browser } from 'wxt/browser';
import type { sendMessage } from './protocol';

type Data<K extends 'articleSeen'> = Parameters<typeof sendMessage<K>>[1];

const world = globalThis as unknown as { chrome?: Pick<typeof browser, 'runtime'> };

/** Never throws: after an update of the extension there is nobody to tell. */
export function tell<K extends 'articleSeen'>(type: K, data: Data<K>): void {
  try {
    const sent = world.chrome?.runtime.sendMessage({ id: 0, type, data, timestamp: Date.now() }) as Promise<unknown> | undefined;
    sent?.catch(() => {});
  } catch {
    // "Extension context invalidated" is expected.
  }
}

/** Whether the extension that sent this script is still there to be told. Asking what is gone may throw. */
export function isAnybodyThere(): boolean {
  try {
    return Boolean(world.chrome?.runtime?.id);
  } catch {
    return false;
  }
}
