/**
 * The tagger's features: each unit of a view becomes a row of 32-bit hashes, one for each template. No strings are kept, in training
 * or in use; the table of weights is looked up by hash alone.
 *
 * The templates are those that carried nearly all of the accuracy in trials with twice as many: characters, words, parts of
 * speech, classes of words, names of the lists around, fit into Chinese names, runs of transcription, heads ahead.
 */

import type { View } from './view';
import { Mask } from './word-mask';

/** Mixes up to three values into a feature's hash. */
function mix(template: number, a: number, b: number, c: number): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ a;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash ^= b;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 13;
  hash ^= c;
  hash = Math.imul(hash, 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}

/** Templates of which the words themselves are part come first: training drops these more often, so that knowledge is learnt. */
export const LEXICAL_FEATURES = 9;
export const FEATURES = 37;

const EDGE_BEFORE = 1;
const EDGE_AFTER = 2;
const SPACE = 3;
const NARROW_MASK = 0x3fff;
const HEAD_MASK = 0x1fff;

/** Fills `out` with the features of unit `i`; `out` has room for {@link FEATURES}. Values are unsigned after `>>> 0`. */
export function featuresAt(view: View, i: number, out: Int32Array, at: number): void {
  const { length, unit, gap, words, hash, mask, tag, tracks } = view;
  const u = (j: number): number => (j < 0 ? EDGE_BEFORE : j >= length ? EDGE_AFTER : (unit[j] as number));
  const w = (k: number): number => (k < 0 ? EDGE_BEFORE : k >= words ? EDGE_AFTER : (hash[k] as number));
  const m = (k: number): number => (k < 0 ? 1 << 20 : k >= words ? 1 << 21 : (mask[k] as number));
  const t = (k: number): number => (k < 0 ? 0x300 : k >= words ? 0x301 : (tag[k] as number));
  const k = view.wordOf[i] as number;
  const p = view.place[i] as number;
  let n = at;
  const here = u(i);
  const left = gap[i] ? SPACE : u(i - 1);
  const right = gap[i + 1] ? SPACE : u(i + 1);
  out[n++] = mix(1, here, 0, 0);
  out[n++] = mix(2, left, here, 0);
  out[n++] = mix(3, here, right, 0);
  out[n++] = mix(4, left, right, 0);
  out[n++] = mix(5, left, here, right);
  const thisWord = w(k);
  out[n++] = mix(6, thisWord, p, 0);
  out[n++] = mix(7, w(k - 1), p, 0);
  out[n++] = mix(8, w(k + 1), p, 0);
  out[n++] = mix(9, w(k - 1), w(k + 1), p);
  const tag0 = t(k);
  const tagLeft = t(k - 1);
  const tagRight = t(k + 1);
  out[n++] = mix(10, tagLeft, tag0, p);
  out[n++] = mix(11, tag0, tagRight, p);
  out[n++] = mix(12, tagLeft, tagRight, p);
  const mask0 = m(k);
  const maskLeft = m(k - 1);
  const maskRight = m(k + 1);
  out[n++] = mix(13, mask0, p, 0);
  out[n++] = mix(14, maskLeft & NARROW_MASK, mask0 & NARROW_MASK, p);
  out[n++] = mix(15, mask0 & NARROW_MASK, maskRight & NARROW_MASK, p);
  const track = tracks[i] as number;
  const trackRight = i + 1 < length ? (tracks[i + 1] as number) : 1 << 25;
  const trackLeft = i > 0 ? (tracks[i - 1] as number) : 1 << 25;
  out[n++] = mix(16, trackRight, p, 0);
  out[n++] = mix(17, trackLeft, p, 0);
  out[n++] = mix(18, track & 7, trackRight, 0);
  out[n++] = mix(19, track, p, 0);
  n = nameFeatures(view, i, out, n, t, m);
  const run = Math.min(view.runBefore[i] as number, 6) | (Math.min(view.runAfter[i] as number, 6) << 3);
  out[n++] = mix(32, run, view.transcription[i] as number, p);
  out[n++] = mix(33, run, u(i + (view.runAfter[i] as number)), 0);
  const distance = view.headDistance[k] as number;
  out[n++] = mix(34, view.headHash[k] as number, distance, p);
  out[n++] = mix(35, distance, maskLeft & HEAD_MASK, p);
  out[n++] = mix(36, view.placeDistance[k] as number, tag0, u(view.wordEnd[k] as number));
  out[n++] = mix(37, distance, mask0 & HEAD_MASK, p);
}

/** How the unit fits as surname, as first or as last character of a given name, with the words around. */
function nameFeatures(
  view: View,
  i: number,
  out: Int32Array,
  at: number,
  tag: (k: number) => number,
  mask: (k: number) => number,
): number {
  const { length, surname, first, second, only, place, wordOf } = view;
  const sur = (j: number): number => (j < 0 || j >= length ? 0 : (surname[j] as number));
  const one = (j: number): number => (j < 0 || j >= length ? 0 : (first[j] as number));
  const two = (j: number): number => (j < 0 || j >= length ? 0 : (second[j] as number));
  const single = (j: number): number => (j < 0 || j >= length ? 0 : (only[j] as number));
  const cut = (j: number): number => (j < 0 || j >= length ? 7 : (place[j] as number));
  const around = (j: number): number => {
    if (j < 0) return 0x300;
    if (j >= length) return 0x301;
    const k = wordOf[j] as number;
    return tag(k) | (mask(k) & (Mask.title | Mask.surname) ? 0x400 : 0);
  };
  const asSurname = sur(i) | (one(i + 1) << 3) | (two(i + 2) << 6);
  const asFirst = sur(i - 1) | (one(i) << 3) | (two(i + 1) << 6);
  const asSecond = sur(i - 2) | (one(i - 1) << 3) | (two(i) << 6);
  const shortSurname = sur(i) | (single(i + 1) << 3);
  const shortGiven = sur(i - 1) | (single(i) << 3);
  let n = at;
  out[n++] = mix(20, asSurname, cut(i) | (cut(i + 1) << 3) | (cut(i + 2) << 6), 0);
  out[n++] = mix(21, asFirst, cut(i - 1) | (cut(i) << 3) | (cut(i + 1) << 6), 0);
  out[n++] = mix(22, asSecond, cut(i - 2) | (cut(i - 1) << 3) | (cut(i) << 6), 0);
  out[n++] = mix(23, shortSurname, cut(i) | (cut(i + 1) << 3), 0);
  out[n++] = mix(24, shortGiven, cut(i - 1) | (cut(i) << 3), 0);
  out[n++] = mix(25, asSurname, around(i + 3), 0);
  out[n++] = mix(26, asFirst, around(i + 2), 0);
  out[n++] = mix(27, asSecond, around(i + 1), 0);
  out[n++] = mix(28, asSurname, around(i - 1), 0);
  out[n++] = mix(29, asFirst, around(i - 2), 0);
  out[n++] = mix(30, shortSurname, around(i + 2), around(i - 1));
  out[n++] = mix(31, shortGiven, around(i + 1), around(i - 2));
  return n;
}
