/**
 * The tagger's features: each unit of a view becomes a row of 32-bit hashes, one for each template. No strings are kept, in training
 * or in use; the table of weights is looked up by hash alone.
 *
 * The templates are those that carried nearly all of the accuracy in trials with twice as many: characters, words, parts of
 * speech, classes of words, names of the lists around, fit into Chinese names, runs of transcription, heads ahead.
 */

import type { View } from './view';
import { MARGIN } from './view-buffers';

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

const SPACE = 3;
const NARROW_MASK = 0x3fff;
const HEAD_MASK = 0x1fff;
const TWO_CUTS = 0x3f;

/** Fills `out` from place `start` with the features of the view's unit `i`: {@link FEATURES} signed 32-bit hashes. */
export function featuresAt(view: View, i: number, out: Int32Array, start: number): void {
  const { unit, gap, hash, mask, tag, tracks, longName, shortName, cuts, around } = view;
  const at = MARGIN + i;
  const k = view.wordOf[at] as number;
  const p = view.place[at] as number;
  const here = unit[at] as number;
  const left = gap[at] ? SPACE : (unit[at - 1] as number);
  const right = gap[at + 1] ? SPACE : (unit[at + 1] as number);
  const word = hash[k] as number;
  const wordLeft = hash[k - 1] as number;
  const wordRight = hash[k + 1] as number;
  const tagHere = tag[k] as number;
  const tagLeft = tag[k - 1] as number;
  const tagRight = tag[k + 1] as number;
  const maskHere = mask[k] as number;
  const maskLeft = mask[k - 1] as number;
  const maskRight = mask[k + 1] as number;
  const track = tracks[at] as number;
  const trackRight = tracks[at + 1] as number;
  const distance = view.headDistance[k] as number;
  let n = start;
  // Characters and words.
  out[n++] = mix(1, here, 0, 0);
  out[n++] = mix(2, left, here, 0);
  out[n++] = mix(3, here, right, 0);
  out[n++] = mix(4, left, right, 0);
  out[n++] = mix(5, left, here, right);
  out[n++] = mix(6, word, p, 0);
  out[n++] = mix(7, wordLeft, p, 0);
  out[n++] = mix(8, wordRight, p, 0);
  out[n++] = mix(9, wordLeft, wordRight, p);
  // Parts of speech, classes of words, names of the lists.
  out[n++] = mix(10, tagLeft, tagHere, p);
  out[n++] = mix(11, tagHere, tagRight, p);
  out[n++] = mix(12, tagLeft, tagRight, p);
  out[n++] = mix(13, maskHere, p, 0);
  out[n++] = mix(14, maskLeft & NARROW_MASK, maskHere & NARROW_MASK, p);
  out[n++] = mix(15, maskHere & NARROW_MASK, maskRight & NARROW_MASK, p);
  out[n++] = mix(16, trackRight, p, 0);
  out[n++] = mix(17, tracks[at - 1] as number, p, 0);
  out[n++] = mix(18, track & 7, trackRight, 0);
  out[n++] = mix(19, track, p, 0);
  // The unit as surname, as first and as last character of a given name, with the words around the name.
  const asSurname = longName[at] as number;
  const asFirst = longName[at - 1] as number;
  const asSecond = longName[at - 2] as number;
  const shortSurname = shortName[at] as number;
  const shortGiven = shortName[at - 1] as number;
  out[n++] = mix(20, asSurname, cuts[at] as number, 0);
  out[n++] = mix(21, asFirst, cuts[at - 1] as number, 0);
  out[n++] = mix(22, asSecond, cuts[at - 2] as number, 0);
  out[n++] = mix(23, shortSurname, (cuts[at] as number) & TWO_CUTS, 0);
  out[n++] = mix(24, shortGiven, (cuts[at - 1] as number) & TWO_CUTS, 0);
  out[n++] = mix(25, asSurname, around[at + 3] as number, 0);
  out[n++] = mix(26, asFirst, around[at + 2] as number, 0);
  out[n++] = mix(27, asSecond, around[at + 1] as number, 0);
  out[n++] = mix(28, asSurname, around[at - 1] as number, 0);
  out[n++] = mix(29, asFirst, around[at - 2] as number, 0);
  out[n++] = mix(30, shortSurname, around[at + 2] as number, around[at - 1] as number);
  out[n++] = mix(31, shortGiven, around[at + 1] as number, around[at - 2] as number);
  // Runs of transcription, heads ahead.
  const runBefore = view.runBefore[at] as number;
  const runAfter = view.runAfter[at] as number;
  const run = Math.min(runBefore, 6) | (Math.min(runAfter, 6) << 3);
  out[n++] = mix(32, run, view.transcription[at] as number, p);
  out[n++] = mix(33, run, unit[at + runAfter] as number, 0);
  out[n++] = mix(34, view.headHash[k] as number, distance, p);
  out[n++] = mix(35, distance, maskLeft & HEAD_MASK, p);
  out[n++] = mix(36, view.placeDistance[k] as number, tagHere, unit[view.wordEnd[k] as number] as number);
  out[n++] = mix(37, distance, maskHere & HEAD_MASK, p);
}
