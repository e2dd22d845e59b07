/** `chrome` inside functions that are sent to a browser to run there. */
import type { browser } from 'wxt/browser';

declare global {
  const chrome: typeof browser;
}
