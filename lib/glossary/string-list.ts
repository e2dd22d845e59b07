/** Lists of strings in data files: UTF-8, one string a line. */
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @throws TypeError where a string holds a line feed */
export function packStrings(strings: readonly string[]): Uint8Array<ArrayBuffer> {
  const broken = strings.find((string) => string.includes('\n'));
  if (broken !== undefined) throw new TypeError(`A line feed in "${broken}"`);
  return encoder.encode(strings.join('\n'));
}

/** What {@link packStrings} packed. No bytes are no strings. */
export function unpackStrings(bytes: Uint8Array): string[] {
  return bytes.length === 0 ? [] : decoder.decode(bytes).split('\n');
}
