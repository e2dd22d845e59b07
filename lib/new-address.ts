/** Tells when a page has another address without having loaded anew, as news apps do. Small: the detector holds it on every page. */

/** How often the address is compared where the browser does not tell of a change (Firefox before 147), ms. */
const COMPARE_MS = 1_000;

/** Calls back after each change until the signal is aborted: not before it, since the page may yet refuse the change. */
export function onNewAddress(signal: AbortSignal, changed: (now: string, before: string) => void): void {
  let here = location.href;
  const compare = () => {
    const before = here;
    here = location.href;
    if (here !== before) changed(here, before);
  };
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener('currententrychange', compare, { signal });
    return;
  }
  const comparing = setInterval(compare, COMPARE_MS);
  signal.addEventListener('abort', () => clearInterval(comparing));
}
