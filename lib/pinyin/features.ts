/**
 * What the reading classifier looks at: hashes of a character's surroundings. Training and reading use this one file, so that a change
 * here asks for new weights (`scripts/train/readings.ts`).
 *
 * All characters are seen in their simplified form, digits as one and letters as one.
 */
import { isDigit, isHanzi, isLetter } from '../text/characters';
import { simplifiedUnit } from '../text/fold';
import type { Place } from './context';

/** Most features that one character can have. */
export const MAX_FEATURES = 32;

/** 32-bit mixing of two numbers (the constants of MurmurHash3). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

const UNKNOWN = -1;
const EDGE = 1;
const DIGIT = 2;
const LETTER = 3;
const LINE_FEED = 0x0a;

const NUMERALS = new Set([...'一二三四五六七八九十百千万亿两零〇几数第'].map((c) => c.charCodeAt(0)));
const STOPS = new Set([...'，。！？；：、,.!?;:'].map((c) => c.charCodeAt(0)));
const MARKS = new Set([...'“”‘’《》（）()「」『』—·'].map((c) => c.charCodeAt(0)));

function unitAt(place: Place, distance: number): number {
  const at = place.at + distance;
  if (at < place.low || at >= place.high) return UNKNOWN;
  if (at < 0 || at >= place.text.length) return EDGE;
  const unit = place.text.charCodeAt(at);
  if (unit === LINE_FEED) return EDGE;
  if (isDigit(unit)) return DIGIT;
  return isLetter(unit) ? LETTER : simplifiedUnit(unit);
}

/** Kind of a unit from {@link unitAt}: edge 1, numeral 2, hanzi 3, digit 4, letter 5, stop 6, mark 7, other 8. */
function kindOf(unit: number): number {
  if (unit === UNKNOWN) return UNKNOWN;
  if (unit === EDGE) return 1;
  if (unit === DIGIT) return 4;
  if (unit === LETTER) return 5;
  if (NUMERALS.has(unit)) return 2;
  if (isHanzi(unit)) return 3;
  return STOPS.has(unit) ? 6 : MARKS.has(unit) ? 7 : 8;
}

function wordHash(place: Place, distance: number): number {
  const { start, end } = place.token(distance);
  let hash = 7;
  for (let at = start; at < end; at += 1) hash = mix(hash, simplifiedUnit(place.text.charCodeAt(at)));
  return hash & 0x7fffffff;
}

function tagCode(place: Place, distance: number): number {
  return place.tag(distance)?.charCodeAt(0) ?? 0;
}

/** Writes the features of the character at `place` to `out`; returns how many. */
export function characterFeatures(place: Place, out: Int32Array): number {
  const unit = simplifiedUnit(place.text.charCodeAt(place.at));
  let count = 0;
  const put = (kind: number, a: number, b: number) => {
    if (a === UNKNOWN || b === UNKNOWN) return;
    out[count] = mix(mix(mix(unit, kind), a), b);
    count += 1;
  };
  const left = unitAt(place, -1);
  const right = unitAt(place, 1);
  const left2 = unitAt(place, -2);
  const right2 = unitAt(place, 2);
  put(0, 0, 0);
  put(1, left, 0);
  put(2, right, 0);
  put(3, left2, 0);
  put(4, right2, 0);
  put(5, left2, left);
  put(6, left, right);
  put(7, right, right2);
  const leftKind = kindOf(left);
  const rightKind = kindOf(right);
  put(14, leftKind, 0);
  put(15, rightKind, 0);
  put(16, leftKind, rightKind);
  put(17, kindOf(left2), leftKind);
  put(18, rightKind, kindOf(right2));
  if (place.tokens.length === 0) return count;
  const { start, end } = place.token(0);
  if (end - start > 1) put(20, wordHash(place, 0), 0);
  put(21, wordHash(place, -1), 0);
  put(22, wordHash(place, 1), 0);
  put(23, Math.min(end - start, 4), Math.min(place.at - start, 3));
  const before = tagCode(place, -1);
  const after = tagCode(place, 1);
  put(24, before, 0);
  put(25, after, 0);
  put(26, tagCode(place, 0), 0);
  put(27, before, after);
  return count;
}
