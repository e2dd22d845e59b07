/** Numbers as planes of bytes: all lowest bytes, then all second ones. Compresses by a third better than u16 and u32. */

type Bytes = 2 | 3 | 4;

/** @throws RangeError for a number that does not fit so many bytes */
export function packPlanes(numbers: ArrayLike<number>, bytes: Bytes): Uint8Array<ArrayBuffer> {
  const count = numbers.length;
  const planes = new Uint8Array(bytes * count);
  for (let n = 0; n < count; n += 1) {
    const value = numbers[n] as number;
    if (value < 0 || value >= 2 ** (8 * bytes)) throw new RangeError(`${value} does not fit ${8 * bytes} bits`);
    for (let plane = 0; plane < bytes; plane += 1) planes[plane * count + n] = (value >>> (8 * plane)) & 255;
  }
  return planes;
}

export function unpackPlanes(planes: Uint8Array, bytes: Bytes): Uint32Array {
  const count = Math.floor(planes.length / bytes);
  const numbers = new Uint32Array(count);
  for (let plane = 0; plane < bytes; plane += 1) {
    const from = plane * count;
    for (let n = 0; n < count; n += 1) numbers[n] = (numbers[n] as number) | ((planes[from + n] as number) << (8 * plane));
  }
  return numbers;
}

/**
 * Numbers that mostly grow by little, as their distances: upwards doubled, downwards doubled less one.
 * @throws RangeError for a distance that does not fit so many bytes
 */
export function packDistances(numbers: ArrayLike<number>, bytes: Bytes): Uint8Array<ArrayBuffer> {
  const distances = Array.from(numbers, (value, n) => {
    const distance = value - (n > 0 ? (numbers[n - 1] as number) : 0);
    return distance >= 0 ? 2 * distance : -2 * distance - 1;
  });
  return packPlanes(distances, bytes);
}

export function unpackDistances(planes: Uint8Array, bytes: Bytes): Uint32Array {
  let sum = 0;
  return unpackPlanes(planes, bytes).map((code) => {
    sum += code & 1 ? -((code >>> 1) + 1) : code >>> 1;
    return sum;
  });
}

/** Where each piece of a stream begins, and after the last one where the stream ends. */
export function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let sum = 0;
  for (let n = 0; n < lengths.length; n += 1) starts[n + 1] = sum += lengths[n] as number;
  return starts;
}
