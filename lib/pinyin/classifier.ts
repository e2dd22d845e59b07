/**
 * A log-linear classifier of readings with hashed weights (multinomial logistic regression over feature hashing, Weinberger and others
 * 2009).
 *
 * score(reading) = Σ weight[feature + place of the reading] + Σ shared[slot], where the shared weights are the same for every character:
 * how far to trust the labels' frequency, the rules, the dictionary's order, the list of family names. Trained by
 * `scripts/train/readings.ts`.
 */
import { isDigit, isHanzi } from '../text/characters';
import type { Place } from './context';

/** log2 of the number of weights. */
export const WEIGHT_BITS = 20;
const MASK = (1 << WEIGHT_BITS) - 1;
/** One step of a weight byte: weights beyond ±4 are cut off. */
export const WEIGHT_STEP = 4 / 127;
/** Steps of a prior byte in one nat. */
export const PRIOR_SCALE = 16;

/** Where each shared weight stands. */
const SLOT = {
  prior: 0,
  known: 1,
  unknown: 2,
  rule: 3,
  listedFirst: 4,
  listedOther: 5,
  listedName: 6,
  unlisted: 7,
  surname: 8,
  surnameLeft: 9,
  surnameRight: 13,
  pair: 17,
  longer: 18,
  ruleAgainstWord: 19,
  word: 20,
  otherThanWord: 22,
};
export const SHARED_SIZE = 24;
/** Most readings that a character has. */
export const MOST_CANDIDATES = 32;
/** Most shared features that one candidate can have. */
export const MAX_SHARED = 10;

/** The candidate readings of a character, in the order in which their weights stand. */
export interface Candidates {
  /** Syllable codes. */
  codes: Uint16Array;
  /** Log of each one's share among the character's labels. */
  priors: Float32Array;
  /** 1 where the labels have it. */
  known: Uint8Array;
  /** Code of the reading as a family name, 0 where it is none. */
  surname: number;
}

export interface Surroundings {
  /** Hashes from `characterFeatures`. */
  features: Int32Array;
  count: number;
  /** Code of the reading that a rule gives, 0 where none speaks. */
  rule: number;
  /** What `Collocations.around` gives. */
  collocation: number;
  /** What the dictionary has for this character in this word, first reading first; empty where the word decides nothing. */
  listed: readonly { code: number; proper: boolean }[];
  /** Code of the syllable that a doubted word has, 0 where none is doubted. */
  word: number;
  /** Whether that word has three characters. */
  longWord: boolean;
  /** Kinds of the neighbours for the surname features, 0 to 3. */
  left: number;
  right: number;
}

/** Index of the weight for a feature and the reading at `place` among the candidates. */
export function weightIndex(feature: number, place: number): number {
  return (feature + place) & MASK;
}

/** Kind of a neighbour of a family name: nothing 0, hanzi 1, digit 2, punctuation and the rest 3. */
export function neighbourKind(place: Place, distance: number): number {
  const unit = place.text.charCodeAt(place.at + distance);
  if (Number.isNaN(unit)) return 0;
  return isHanzi(unit) ? 1 : isDigit(unit) ? 2 : 3;
}

/** Writes the shared features of the candidate at `place`: all count 1 but the first, whose value is the prior. Returns how many. */
export function sharedFeatures(candidates: Candidates, place: number, around: Surroundings, slots: Uint8Array): number {
  const code = candidates.codes[place] as number;
  slots[0] = SLOT.prior;
  slots[1] = candidates.known[place] === 1 ? SLOT.known : SLOT.unknown;
  let count = 2;
  if (around.rule === code) slots[count++] = around.word > 0 ? SLOT.ruleAgainstWord : SLOT.rule;
  if (around.collocation >> 3 === code) slots[count++] = (around.collocation & 7) === 2 ? SLOT.pair : SLOT.longer;
  if (around.word > 0) {
    slots[count++] = (around.word === code ? SLOT.word : SLOT.otherThanWord) + (around.longWord ? 1 : 0);
  } else if (around.listed.length > 0) {
    const at = around.listed.findIndex((reading) => reading.code === code);
    slots[count++] =
      at < 0 ? SLOT.unlisted : around.listed[at]?.proper ? SLOT.listedName : at === 0 ? SLOT.listedFirst : SLOT.listedOther;
  }
  if (candidates.surname === code) {
    slots[count++] = SLOT.surname;
    slots[count++] = SLOT.surnameLeft + around.left;
    slots[count++] = SLOT.surnameRight + around.right;
  }
  return count;
}

export interface Weights {
  /** In steps of `step`. */
  hashed: Int8Array | Float32Array;
  /** Nats of one step. */
  step: number;
  shared: Float32Array;
}

const slots = new Uint8Array(MAX_SHARED);

/** Writes the score of every candidate, in nats up to a constant that all share, to `scores`. */
export function scoreAll(candidates: Candidates, around: Surroundings, weights: Weights, scores: Float64Array): void {
  const { hashed, shared, step } = weights;
  const { features, count } = around;
  const { length } = candidates.codes;
  for (let place = 0; place < length; place += 1) {
    let sum = 0;
    for (let n = 0; n < count; n += 1) sum += hashed[((features[n] as number) + place) & MASK] as number;
    sum *= step;
    const found = sharedFeatures(candidates, place, around, slots);
    sum += (shared[0] as number) * (candidates.priors[place] as number);
    for (let n = 1; n < found; n += 1) sum += shared[slots[n] as number] as number;
    scores[place] = sum;
  }
}
