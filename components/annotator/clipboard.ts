/** Writing to the clipboard from a page. */

/** Pages served without encryption have no clipboard API: there the copy command is answered with our text. */
function byCommand(text: string): void {
  const stop = new AbortController();
  document.addEventListener(
    'copy',
    (event) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal: stop.signal },
  );
  document.execCommand('copy');
  stop.abort();
}

export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    byCommand(text);
  }
}
