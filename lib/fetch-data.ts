import { browser } from 'wxt/browser';

/**
 * Reads a data file of the extension from any of its contexts.
 *
 * In a Firefox content script the buffer that `fetch` gives belongs to the page's compartment, and `subarray` or `TextDecoder` on it
 * throw "Permission denied to access property constructor": there the bytes are copied once.
 */
export async function fetchData(file: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(`/data/${file}` as never));
  if (!response.ok) throw new Error(`data/${file}: ${response.status}`);
  const foreign = new Uint8Array(await response.arrayBuffer());
  if (!import.meta.env.FIREFOX) return foreign;
  const bytes = new Uint8Array(foreign.length);
  bytes.set(foreign);
  return bytes;
}
