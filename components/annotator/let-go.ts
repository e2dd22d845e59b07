/** Stops listening to the browser. Where the extension is gone its listeners are too, and the browser throws at who takes them off. */
export function letGo(stop: () => void): void {
  try {
    stop();
  } catch {
    // "Extension context invalidated" is expected.
  }
}
