/**
 * A log-linear classifier of readings with hashed weights (multinomial logistic regression over feature hashing, Weinberger and others
 * 2009).
 *
 * score(reading) = Σ weight[hash(feature, reading)] + Σ shared[slot], where the shared weights are the same for every character:
 * how far to trust the labels' frequency, the dictionary, the list of family names. Trained by `scripts/train/readings.ts`.
 */
import { isDigit, isHanzi } from '../text/characters';
import type { Place } from './context';
import { mix } from './features';

/** log2 of the number of weights. */
export const WEIGHT_BITS = 18;
const MASK = (1 << WEIGHT_BITS) - 1;
/** One step of a weight byte: weights beyond ±4 are cut off. */
export const WEIGHT_STEP = 4 / 127;
/** Steps of a prior byte in one nat. */
export const PRIOR_SCALE = 16;

/** Where each shared weight stands. */
export const SHARED = {
  prior: 0,
  dictionary: 1,
  known: 25,
  unknown: 26,
  surname: 27,
  surnameLeft: 28,
  surnameRight: 33,
  surnameInWord: 38,
};
export const SHARED_SIZE = 40;

/** One candidate reading, and what is known of it besides its character's surroundings. */
export interface Candidate {
  /** Syllable code. */
  code: number;
  /** Log of its share among the character's labels. */
  prior: number;
  /** The labels have it. */
  known: boolean;
  /** The dictionary gives it to this word: number of the reading (0 the first), or -1. */
  listed: number;
  /** … and that reading is a name's. */
  proper: boolean;
  /** It is the reading as a family name. */
  surname: boolean;
}

export interface Surroundings {
  /** Hashes from `characterFeatures`. */
  features: Int32Array;
  count: number;
  /** Length of the word, and how many readings the dictionary has for it (0: none asked). */
  wordLength: number;
  wordReadings: number;
  /** Kinds of the neighbours for the surname features, 0 to 4. */
  left: number;
  right: number;
}

/** Index of the weight for a feature and a reading. */
export function weightIndex(feature: number, code: number): number {
  return mix(feature, code) & MASK;
}

/** Kind of a neighbour of a family name: nothing 0, hanzi 1, digit 2, punctuation and the rest 3. */
export function neighbourKind(place: Place, distance: number): number {
  const unit = place.text.charCodeAt(place.at + distance);
  if (Number.isNaN(unit)) return 0;
  return isHanzi(unit) ? 1 : isDigit(unit) ? 2 : 3;
}

/** Calls `each` with every shared feature of a candidate: slot and value. */
export function sharedFeatures(candidate: Candidate, around: Surroundings, each: (slot: number, value: number) => void): void {
  each(SHARED.prior, candidate.prior);
  if (candidate.listed >= 0) {
    const length = Math.min(around.wordLength, 4) - 2;
    const several = around.wordReadings > 1 ? 4 : 0;
    each(SHARED.dictionary + length * 8 + several + (candidate.listed === 0 ? 2 : 0) + (candidate.proper ? 1 : 0), 1);
    each(candidate.known ? SHARED.known : SHARED.unknown, 1);
  }
  if (candidate.surname) {
    each(SHARED.surname, 1);
    each(SHARED.surnameLeft + around.left, 1);
    each(SHARED.surnameRight + around.right, 1);
    each(SHARED.surnameInWord + (around.wordReadings > 0 ? 1 : 0), 1);
  }
}

export interface Weights {
  /** In steps of WEIGHT_STEP, or in nats where `step` is 1. */
  hashed: Int8Array | Float32Array;
  step: number;
  shared: Float32Array;
}

/** Score of a candidate in nats, up to a constant that all candidates share. */
export function score(candidate: Candidate, around: Surroundings, weights: Weights): number {
  let sum = 0;
  for (let n = 0; n < around.count; n += 1) {
    sum += weights.hashed[weightIndex(around.features[n] as number, candidate.code)] as number;
  }
  sum *= weights.step;
  sharedFeatures(candidate, around, (slot, value) => {
    sum += (weights.shared[slot] as number) * value;
  });
  return sum;
}
