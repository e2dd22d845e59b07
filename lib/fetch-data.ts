import { browser } from 'wxt/browser';

/** Reads a data file of the extension from the background or a page of its own. Web pages, and content scripts in them, cannot. */
export async function fetchData(file: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(`/data/${file}` as never));
  if (!response.ok) throw new Error(`data/${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
