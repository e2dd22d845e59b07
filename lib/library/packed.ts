/** Backups as gzip: a tenth of the size. Unpacking stops where a file grows beyond any library (a "zip bomb"). */

/** Thrown where a packed file is larger than a library can be. */
export class TooLargeError extends Error {}

const stream = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream();

async function collect(source: ReadableStream<Uint8Array<ArrayBuffer>>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = source.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new TooLargeError();
    }
    pieces.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export async function pack(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  return collect(stream(bytes).pipeThrough(new CompressionStream('gzip')), Number.POSITIVE_INFINITY);
}

const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The text of a file, packed or not.
 * @param most largest size of the unpacked text, in bytes
 * @throws TooLargeError; TypeError where a packed file is damaged
 */
export async function unpack(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<string> {
  if (bytes.length > most) throw new TooLargeError();
  const plain = isPacked(bytes) ? await collect(stream(bytes).pipeThrough(new DecompressionStream('gzip')), most) : bytes;
  return new TextDecoder().decode(plain);
}
