/** Training: AdaGrad on the logistic loss, with L2 regularisation. Deterministic. */
import { syllableCode } from '../../../lib/lexicon/syllables';
import {
  type Candidates,
  MAX_SHARED,
  MOST_CANDIDATES,
  SHARED_SIZE,
  type Surroundings,
  scoreAll,
  sharedFeatures,
  WEIGHT_BITS,
  type Weights,
  weightIndex,
} from '../../../lib/pinyin/classifier';
import { readCharacters } from '../../../modules/data/readings/characters';
import type { Example } from './examples';

const EPOCHS = 3;
/** The weights are the mean of those after the last epochs. */
const AVERAGED = 2;
/**
 * Trainings from nothing, each in an order of its own, whose mean is the model: the mean of four still moved by half a point on the
 * sentences for measuring with the order alone.
 */
const STARTS = 12;
const RATE = 0.15;
const L2 = 0.06;
/** What a label of our own counts against one of CPP's: they are of the texts that are read, and half of them are rarer readings. */
const OWN_WEIGHT = 2;
/** Added to each count of a reading. */
const SMOOTHING = 0.3;

/** How often each reading was seen with each character. */
export type Counts = Map<string, Map<number, number>>;

export interface Model {
  weights: Weights & { hashed: Float32Array };
  counts: Counts;
}

/**
 * Shares are counted on CPP alone: our own sentences are written for the rarer readings, so that theirs say nothing. Characters that only
 * they have are there, with nothing counted.
 */
export function countReadings(examples: readonly Example[]): Counts {
  const counts: Counts = new Map();
  for (const { character, gold, row } of examples) {
    const of = counts.get(character) ?? new Map<number, number>();
    counts.set(character, of.set(gold, (of.get(gold) ?? 0) + (row.own ? 0 : 1)));
  }
  return counts;
}

/** Log share of a reading; `without` takes one example out, so that the model learns how far to trust shares. */
export function logPrior(counts: Counts, character: string, code: number, candidates: number, without = 0): number {
  const of = counts.get(character);
  let total = without === 0 ? 0 : -1;
  for (const count of of?.values() ?? []) total += count;
  const own = (of?.get(code) ?? 0) - (code === without ? 1 : 0);
  return Math.log((own + SMOOTHING) / (total + SMOOTHING * candidates));
}

/** Candidate codes of a character, ascending: the dictionary's, and those the labels have. */
export function candidateCodes(character: string, counts: Counts): number[] {
  const listed = (readCharacters().get(character)?.all ?? []).map(syllableCode);
  return [...new Set([...listed, ...(counts.get(character)?.keys() ?? [])])].sort((a, b) => a - b);
}

/** Candidates as `Readings.trained` gives them; `without` is the code of an example that is not to be counted. */
function candidatesOf(character: string, counts: Counts, without: number): Candidates {
  const codes = candidateCodes(character, counts);
  const of = counts.get(character);
  return {
    codes: Uint16Array.from(codes),
    priors: Float32Array.from(codes, (code) => logPrior(counts, character, code, codes.length, without)),
    known: Uint8Array.from(codes, (code) => ((of?.get(code) ?? 0) - (code === without ? 1 : 0) > 0 ? 1 : 0)),
    surname: syllableCode(readCharacters().get(character)?.surname ?? ''),
  };
}

/** Numerical Recipes' generator: shuffles must not differ from run to run. */
function shuffler(): (length: number) => number {
  let state = 12345;
  return (length) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * length);
  };
}

interface Item {
  candidates: Candidates;
  around: Surroundings;
  goldAt: number;
  weight: number;
  silver: boolean;
}

/**
 * A feature that is not there when reading: it takes up what is particular to a source, the share of rarer readings in our own sentences
 * and the openness of words (Daumé 2007, "Frustratingly easy domain adaptation").
 */
function withSource(around: Surroundings, character: string, source: number): Surroundings {
  const features = new Int32Array(around.count + 1);
  features.set(around.features);
  features[around.count] = Math.imul(character.charCodeAt(0) * 4 + source, 0x9e3779b1) ^ 0x5bd1e995;
  return { ...around, features, count: around.count + 1 };
}

function itemOf({ character, gold, row, silver, around, weight }: Example, counts: Counts): Item {
  const candidates = candidatesOf(character, counts, silver || row.own ? 0 : gold);
  return {
    candidates,
    around: silver ? withSource(around, character, 1) : row.own ? withSource(around, character, 0) : around,
    goldAt: candidates.codes.indexOf(gold),
    weight: row.own ? weight * OWN_WEIGHT : weight,
    silver,
  };
}

class Trainer {
  private readonly hashed = new Float32Array(1 << WEIGHT_BITS);
  private readonly squares = new Float32Array(1 << WEIGHT_BITS).fill(1e-3);
  private readonly shared = new Float32Array(SHARED_SIZE);
  private readonly sharedSquares = new Float32Array(SHARED_SIZE).fill(1);
  readonly weights = { hashed: this.hashed, step: 1, shared: this.shared };
  private readonly scores = new Float64Array(MOST_CANDIDATES);
  private readonly slots = new Uint8Array(MAX_SHARED);

  constructor() {
    // The prior begins as what it is, a log probability.
    this.shared[0] = 1;
  }

  learn({ candidates, around, goldAt, weight, silver }: Item): void {
    const { scores } = this;
    const { length } = candidates.codes;
    scoreAll(candidates, around, this.weights, scores);
    let top = Number.NEGATIVE_INFINITY;
    for (let n = 0; n < length; n += 1) top = Math.max(top, scores[n] as number);
    let sum = 0;
    for (let n = 0; n < length; n += 1) {
      scores[n] = Math.exp((scores[n] as number) - top);
      sum += scores[n] as number;
    }
    for (let n = 0; n < length; n += 1) {
      const error = ((n === goldAt ? 1 : 0) - (scores[n] as number) / sum) * weight;
      if (Math.abs(error) < 1e-3) continue;
      this.moveHashed(around, n, error);
      // Words say nothing about priors.
      if (!silver) this.moveShared(candidates, around, n, error);
    }
  }

  private moveHashed(around: Surroundings, place: number, error: number): void {
    const { hashed, squares } = this;
    for (let f = 0; f < around.count; f += 1) {
      const at = weightIndex(around.features[f] as number, place);
      const gradient = error - L2 * (hashed[at] as number);
      squares[at] = (squares[at] as number) + gradient * gradient;
      hashed[at] = (hashed[at] as number) + (RATE * gradient) / Math.sqrt(squares[at] as number);
    }
  }

  private moveShared(candidates: Candidates, around: Surroundings, place: number, error: number): void {
    const { shared, sharedSquares, slots } = this;
    const found = sharedFeatures(candidates, place, around, slots);
    for (let s = 0; s < found; s += 1) {
      const slot = slots[s] as number;
      const gradient = error * (s === 0 ? (candidates.priors[place] as number) : 1);
      sharedSquares[slot] = (sharedSquares[slot] as number) + gradient * gradient;
      shared[slot] = (shared[slot] as number) + (RATE * gradient) / Math.sqrt(sharedSquares[slot] as number);
    }
  }
}

export function train(labelled: readonly Example[], words: readonly Example[]): Model {
  const counts = countReadings(labelled);
  const items = [...labelled, ...words]
    .filter(({ character }) => counts.has(character))
    .map((example) => itemOf(example, counts))
    .filter(({ goldAt, candidates }) => goldAt >= 0 && candidates.codes.length > 1);
  const mean = new Float32Array(1 << WEIGHT_BITS);
  const meanShared = new Float32Array(SHARED_SIZE);
  const random = shuffler();
  for (let start = 0; start < STARTS; start += 1) {
    const trainer = new Trainer();
    const { hashed, shared } = trainer.weights;
    for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
      shuffle(items, random);
      for (const item of items) trainer.learn(item);
      if (epoch < EPOCHS - AVERAGED) continue;
      add(mean, hashed, 1 / (AVERAGED * STARTS));
      add(meanShared, shared, 1 / (AVERAGED * STARTS));
    }
  }
  return { weights: { hashed: mean, step: 1, shared: meanShared }, counts };
}

function shuffle(items: Item[], random: (length: number) => number): void {
  for (let n = items.length - 1; n > 0; n -= 1) {
    const other = random(n + 1);
    [items[n], items[other]] = [items[other] as Item, items[n] as Item];
  }
}

function add(sum: Float32Array, weights: Float32Array, factor: number): void {
  for (let n = 0; n < sum.length; n += 1) sum[n] = (sum[n] as number) + (weights[n] as number) * factor;
}
