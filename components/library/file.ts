/** Files to and from the reader's disk. */

/** Offers a text, or the bytes of an archive, as a download. */
export function saveFile(name: string, type: string, contents: string | readonly string[] | Uint8Array<ArrayBuffer>): void {
  const parts = typeof contents === 'string' || contents instanceof Uint8Array ? [contents] : [...contents];
  const isText = !(contents instanceof Uint8Array);
  const url = URL.createObjectURL(new Blob(parts, { type: isText ? `${type};charset=utf-8` : type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox starts the download after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** `tifa-library-2026-10-18.md`. */
export function datedName(what: string, ending: string, now = new Date()): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  // What no file system takes in a name.
  return `tifa-${what.replace(/[\\/:*?"<>|\s]+/g, '-')}-${day}.${ending}`;
}
