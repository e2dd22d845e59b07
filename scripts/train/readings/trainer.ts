/** Training: AdaGrad on the logistic loss, with L2 regularisation. Deterministic. */
import { syllableCode } from '../../../lib/lexicon/syllables';
import {
  type Candidate,
  SHARED_SIZE,
  score,
  sharedFeatures,
  WEIGHT_BITS,
  type Weights,
  weightIndex,
} from '../../../lib/pinyin/classifier';
import { readCharacters } from '../../../modules/data/readings/characters';
import type { Example } from './examples';

const EPOCHS = Number(process.env.EPOCHS ?? 4);
const RATE = Number(process.env.RATE ?? 0.1);
const L2 = Number(process.env.L2 ?? 0.03);
/** Added to each count of a reading. */
const SMOOTHING = 0.3;

/** How often each reading was seen with each character. */
export type Counts = Map<string, Map<number, number>>;

export interface Model {
  weights: Weights & { hashed: Float32Array };
  counts: Counts;
}

export function countReadings(examples: readonly Example[]): Counts {
  const counts: Counts = new Map();
  for (const { character, gold } of examples) {
    const of = counts.get(character) ?? new Map<number, number>();
    counts.set(character, of.set(gold, (of.get(gold) ?? 0) + 1));
  }
  return counts;
}

/** Log share of a reading; `without` takes one example out, so that the model learns how far to trust shares. */
export function logPrior(counts: Counts, character: string, code: number, candidates: number, without = 0): number {
  const of = counts.get(character);
  let total = 0;
  for (const count of of?.values() ?? []) total += count;
  const removed = without === 0 ? 0 : 1;
  const own = (of?.get(code) ?? 0) - (code === without ? 1 : 0);
  return Math.log((own + SMOOTHING) / (total - removed + SMOOTHING * candidates));
}

/** Candidate codes of a character: the dictionary's, and those the labels have. */
export function candidateCodes(character: string, counts: Counts): number[] {
  const listed = (readCharacters().get(character)?.all ?? []).map(syllableCode);
  return [...new Set([...listed, ...(counts.get(character)?.keys() ?? [])])];
}

function candidatesOf(example: Example, counts: Counts): Candidate[] {
  const { row, character, gold, listed, surname, silver } = example;
  const counted = !silver && !row.own;
  const codes = [...new Set([...candidateCodes(character, counts), ...listed.map(({ code }) => code), gold])];
  return codes.map((code) => {
    const place = listed.findIndex((reading) => reading.code === code);
    const seen = (counts.get(character)?.get(code) ?? 0) - (counted && code === gold ? 1 : 0);
    return {
      code,
      prior: logPrior(counts, character, code, codes.length, counted ? gold : 0),
      known: seen > 0,
      listed: place,
      proper: listed[place]?.proper ?? false,
      surname: surname === code,
    };
  });
}

/** Numerical Recipes' generator: shuffles must not differ from run to run. */
function shuffler(): (length: number) => number {
  let state = 12345;
  return (length) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * length);
  };
}

export function train(labelled: readonly Example[], words: readonly Example[]): Model {
  // Our own sentences are written for the rarer readings: their shares say nothing, and a character that only they have stays untrained.
  const counts = countReadings(labelled.filter(({ row }) => !row.own));
  const size = 1 << WEIGHT_BITS;
  const hashed = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-3);
  const shared = new Float32Array(SHARED_SIZE);
  const sharedSquares = new Float32Array(SHARED_SIZE).fill(1);
  const weights = { hashed, step: 1, shared };
  const items = [...labelled, ...words]
    .filter(({ character }) => counts.has(character))
    .map((example) => ({ example, candidates: candidatesOf(example, counts) }));
  const random = shuffler();
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let n = items.length - 1; n > 0; n -= 1) {
      const other = random(n + 1);
      [items[n], items[other]] = [items[other] as (typeof items)[0], items[n] as (typeof items)[0]];
    }
    for (const { example, candidates } of items) {
      if (candidates.length < 2) continue;
      const { around, gold, weight, silver } = example;
      const scores = candidates.map((candidate) => score(candidate, around, weights));
      const top = Math.max(...scores);
      const powers = scores.map((value) => Math.exp(value - top));
      const sum = powers.reduce((a, b) => a + b, 0);
      candidates.forEach((candidate, n) => {
        const error = ((candidate.code === gold ? 1 : 0) - (powers[n] as number) / sum) * weight;
        if (Math.abs(error) < 1e-3) return;
        for (let f = 0; f < around.count; f += 1) {
          const at = weightIndex(around.features[f] as number, candidate.code);
          const gradient = error - L2 * (hashed[at] as number);
          squares[at] = (squares[at] as number) + gradient * gradient;
          hashed[at] = (hashed[at] as number) + (RATE * gradient) / Math.sqrt(squares[at] as number);
        }
        // Words say nothing about priors or about the dictionary that they come from.
        if (silver) return;
        sharedFeatures(candidate, around, (slot, value) => {
          const gradient = error * value;
          sharedSquares[slot] = (sharedSquares[slot] as number) + gradient * gradient;
          shared[slot] = (shared[slot] as number) + (RATE * gradient) / Math.sqrt(sharedSquares[slot] as number);
        });
      });
    }
  }
  return { weights, counts };
}
