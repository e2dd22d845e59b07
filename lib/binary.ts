/**
 * The container of every compiled data file: named sections of typed arrays behind one small header.
 *
 * Layout, little-endian:
 *
 *     0   4  magic "TIFA"
 *     4   4  kind, four ASCII letters ("LEXI", "GLOS", …)
 *     8   4  format version of that kind
 *    12   4  number of sections, n
 *    16   4  Adler-32 (RFC 1950) of every byte from offset 20
 *    20      n records of 32 bytes: name (20 bytes, NUL-padded ASCII), element type, byte offset, byte length
 *    …       sections, each aligned to 8 bytes
 *
 * Opening makes views, never copies: a section is a typed array over the file's own buffer, so loading costs the fetch and
 * one pass for the checksum (5 ms for 3 MB on the machine this was written on).
 */

import { finish, type Steps } from './steps';

const MAGIC = 0x41464954; // "TIFA"
const HEADER_BYTES = 20;
const RECORD_BYTES = 32;
const NAME_BYTES = 20;

const TYPES = [Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float32Array] as const;
export type Section = InstanceType<(typeof TYPES)[number]>;

/** A data file that is not what it should be: torn, of another kind, or of another version. */
export class BinaryFormatError extends Error {
  override name = 'BinaryFormatError';
}

/** Bytes that are summed before a step of the checksum ends: about 1 ms. */
const CHECKED_BYTES = 1 << 19;

/** Adler-32 of `bytes` (RFC 1950). */
function* adler32(bytes: Uint8Array): Steps<number> {
  let sums: Sums = { a: 1, b: 0 };
  for (let at = 0; at < bytes.length; at += CHECKED_BYTES) {
    sums = addTo(sums, bytes.subarray(at, at + CHECKED_BYTES));
    yield;
  }
  return ((sums.b << 16) | sums.a) >>> 0;
}

interface Sums {
  a: number;
  b: number;
}

/** A function of its own, so that its loop is compiled apart from the steps around it. */
function addTo({ a, b }: Sums, bytes: Uint8Array): Sums {
  for (let at = 0; at < bytes.length; ) {
    // 3800 bytes are the most that can be summed before 32 bits could overflow.
    const stop = Math.min(at + 3800, bytes.length);
    for (; at < stop; at += 1) {
      a += bytes[at] as number;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return { a, b };
}

function kindCode(kind: string): number {
  if (!/^[A-Z]{4}$/.test(kind)) throw new TypeError(`A kind is four capital letters, not "${kind}"`);
  return kind.charCodeAt(0) | (kind.charCodeAt(1) << 8) | (kind.charCodeAt(2) << 16) | (kind.charCodeAt(3) << 24);
}

const aligned = (offset: number): number => (offset + 7) & ~7;

/**
 * Packs named sections into one file.
 * @param kind four capital letters
 * @param version format version of that kind, raised whenever the meaning of a section changes
 * @throws TypeError for a bad name or kind
 */
export function packSections(kind: string, version: number, sections: Record<string, Section>): Uint8Array {
  const names = Object.keys(sections);
  let total = HEADER_BYTES + names.length * RECORD_BYTES;
  const places = names.map((name) => {
    if (!/^[\x21-\x7e]{1,20}$/.test(name)) throw new TypeError(`Bad section name "${name}"`);
    total = aligned(total);
    const offset = total;
    total += (sections[name] as Section).byteLength;
    return offset;
  });
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, kindCode(kind) >>> 0, true);
  view.setUint32(8, version, true);
  view.setUint32(12, names.length, true);
  names.forEach((name, n) => {
    const section = sections[name] as Section;
    const record = HEADER_BYTES + n * RECORD_BYTES;
    for (let i = 0; i < name.length; i += 1) file[record + i] = name.charCodeAt(i);
    view.setUint32(
      record + 20,
      TYPES.findIndex((type) => section instanceof type),
      true,
    );
    view.setUint32(record + 24, places[n] as number, true);
    view.setUint32(record + 28, section.byteLength, true);
    file.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), places[n] as number);
  });
  view.setUint32(16, finish(adler32(file.subarray(HEADER_BYTES))), true);
  return file;
}

/** The sections of an opened file, by name and by the type that the reader expects. */
export interface Sections {
  /** @throws BinaryFormatError where the section is missing or of another type */
  get<T extends Section>(name: string, type: abstract new (...args: never[]) => T): T;
}

/**
 * Opens a file made by {@link packSections}. The bytes are viewed, not copied.
 * @throws BinaryFormatError where the file is torn, of another kind or of another version; the message says which
 */
export function openSections(bytes: Uint8Array, kind: string, version: number): Sections {
  return finish(openingSections(bytes, kind, version));
}

/** {@link openSections} in steps, for a page that must stay responsive. */
export function* openingSections(bytes: Uint8Array, kind: string, version: number): Steps<Sections> {
  if (bytes.byteLength < HEADER_BYTES) throw new BinaryFormatError(`${kind}: the file ends inside its header`);
  // Typed arrays need aligned offsets: a view into the middle of another buffer (Node's pool) is copied once.
  const file = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new BinaryFormatError(`${kind}: not a Tifa data file`);
  if (view.getUint32(4, true) !== kindCode(kind) >>> 0) throw new BinaryFormatError(`${kind}: a data file of another kind`);
  const found = view.getUint32(8, true);
  if (found !== version) throw new BinaryFormatError(`${kind}: version ${found}, this program reads version ${version}`);
  const count = view.getUint32(12, true);
  const records = HEADER_BYTES + count * RECORD_BYTES;
  if (records > file.byteLength) throw new BinaryFormatError(`${kind}: the file ends inside its list of sections`);
  if (view.getUint32(16, true) !== (yield* adler32(file.subarray(HEADER_BYTES)))) {
    throw new BinaryFormatError(`${kind}: the checksum does not fit, the file is damaged`);
  }
  const sections = new Map<string, Section>();
  // One after the other and nothing behind them: their number is not under the checksum.
  let end = records;
  for (let n = 0; n < count; n += 1) {
    const record = HEADER_BYTES + n * RECORD_BYTES;
    let name = '';
    for (let i = 0; i < NAME_BYTES && file[record + i]; i += 1) name += String.fromCharCode(file[record + i] as number);
    const type = TYPES[view.getUint32(record + 20, true)];
    const offset = view.getUint32(record + 24, true);
    const length = view.getUint32(record + 28, true);
    if (!type || offset + length > file.byteLength || offset !== aligned(end) || length % type.BYTES_PER_ELEMENT) {
      throw new BinaryFormatError(`${kind}: section "${name}" does not fit the file`);
    }
    end = offset + length;
    sections.set(name, new type(file.buffer as ArrayBuffer, file.byteOffset + offset, length / type.BYTES_PER_ELEMENT));
  }
  if (end !== file.byteLength) throw new BinaryFormatError(`${kind}: the file does not end with its last section`);
  return {
    get(name, type) {
      const section = sections.get(name);
      if (!(section instanceof type)) throw new BinaryFormatError(`${kind}: no section "${name}" of that type`);
      return section;
    },
  };
}
