/** What becomes of bytes on the way: flipped, cut off, cut out, doubled, overwritten. */
import fc from 'fast-check';

/** `at` and `to` are shares of the length, in millionths. */
export type Damage = { kind: 'flip' | 'cut' | 'out' | 'twice' | 'over'; at: number; to: number; bit: number };

const share = fc.integer({ min: 0, max: 1_000_000 });
const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'out', 'twice', 'over'),
  at: share,
  to: share,
  bit: fc.integer({ min: 0, max: 255 }),
});

/** Often none, mostly one. */
export const damages = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Damage[]>([]) },
  { weight: 4, arbitrary: fc.array(damage, { minLength: 1, maxLength: 3 }) },
);
export const someDamage = fc.array(damage, { minLength: 1, maxLength: 3 });

export function damaged(bytes: Uint8Array, all: readonly Damage[]): Uint8Array<ArrayBuffer> {
  let result = Uint8Array.from(bytes);
  for (const { kind, at, to, bit } of all) {
    const place = (share: number) => Math.floor((share / 1_000_000) * result.length);
    const [from, end] = [place(Math.min(at, to)), place(Math.max(at, to))];
    const index = Math.min(place(at), result.length - 1);
    if (kind === 'flip' && result.length) result[index] = (result[index] as number) ^ (1 << (bit & 7));
    else if (kind === 'over') result.fill(bit, from, Math.min(end, from + 64));
    else if (kind === 'cut') result = result.slice(0, place(at));
    else if (kind === 'out')
      result = Uint8Array.from([...result.subarray(0, from), ...result.subarray(Math.min(end, from + 64))]);
    else if (kind === 'twice')
      result = Uint8Array.from([
        ...result.subarray(0, from),
        ...result.subarray(from, Math.min(end, from + 64)),
        ...result.subarray(from),
      ]);
  }
  return result;
}
