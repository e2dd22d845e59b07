/**
 * Training of a linear-chain conditional random field by stochastic gradients with AdaGrad (Duchi, Hazan and Singer 2011), one
 * sentence at a time, with feature dropout: words and characters are hidden more often than knowledge, so that the weight goes
 * to what carries over to other papers.
 */
import { FEATURES, LEXICAL_FEATURES } from '../../lib/entities/tagger/features';
import { isOpen, LABELS, mayFollow, OUTSIDE } from '../../lib/entities/tagger/labels';
import type { Prepared } from './prepare';
import { Random } from './random';

export interface TrainingOptions {
  rounds: number;
  step: number;
  decay: number;
  /** Probability that a unit's words and characters are hidden; a quarter of it for each other feature. */
  dropout: number;
  seed: number;
  report?: (round: number, logLikelihood: number) => void;
}

export interface Trained {
  /** `STRIDE` weights for each feature, the first LABELS of them used. */
  weights: Float32Array;
  transitions: Float32Array;
}

/** Weights of a feature fill one cache line. */
export const STRIDE = 16;
const LONGEST = 400;
const SMALL_GRADIENT = 1e-4;

const ALLOWED = Uint8Array.from({ length: LABELS * LABELS }, (_, n) => (mayFollow(Math.floor(n / LABELS), n % LABELS) ? 1 : 0));
const MAY_START = Uint8Array.from({ length: LABELS }, (_, label) => (mayFollow(OUTSIDE, label) ? 1 : 0));
const MAY_END = Uint8Array.from({ length: LABELS }, (_, label) => (isOpen(label) ? 0 : 1));

export function trainCrf(data: Prepared, options: TrainingOptions): Trained {
  const count = data.hashes.length;
  const weights = new Float32Array(count * STRIDE);
  const squares = new Float32Array(count * STRIDE).fill(1e-2);
  const transitions = new Float32Array(LABELS * LABELS);
  const transitionSquares = new Float32Array(LABELS * LABELS).fill(1e-2);
  const moves = new Float64Array(LABELS * LABELS);
  const moveGradient = new Float64Array(LABELS * LABELS);
  const active = new Int32Array(LONGEST * FEATURES);
  const activeEnd = new Int32Array(LONGEST);
  const emissions = new Float64Array(LONGEST * LABELS);
  const potential = new Float64Array(LONGEST * LABELS);
  const forward = new Float64Array(LONGEST * LABELS);
  const backward = new Float64Array(LONGEST * LABELS);
  const scale = new Float64Array(LONGEST);
  const gradient = new Float64Array(LABELS);
  const sentences = data.starts.length - 1;
  const order = Int32Array.from({ length: sentences }, (_, n) => n);
  const random = new Random(options.seed);
  // Average of the weights at the ends of the later rounds: steadier than the last alone.
  const average = new Float64Array(weights.length);
  const transitionAverage = new Float64Array(transitions.length);
  let averaged = 0;

  for (let round = 0; round < options.rounds; round += 1) {
    random.shuffle(order);
    const rate = (options.step / (1 + round * 0.4)) * (round >= options.rounds - 2 ? 0.4 : 1);
    let logLikelihood = 0;
    for (let s = 0; s < sentences; s += 1) {
      const sentence = order[s] as number;
      const start = data.starts[sentence] as number;
      const length = (data.starts[sentence + 1] as number) - start;
      if (length === 0 || length > LONGEST) continue;
      // Features in use, and their scores.
      const hides = options.dropout > 0 && random.chance(0.5);
      let end = 0;
      for (let i = 0; i < length; i += 1) {
        const base = i * LABELS;
        emissions.fill(0, base, base + LABELS);
        const hidden = options.dropout > 0 && random.chance(options.dropout);
        const from = (start + i) * FEATURES;
        for (let f = 0; f < FEATURES; f += 1) {
          const feature = data.features[from + f] as number;
          if (feature < 0) continue;
          if (options.dropout > 0) {
            if (f < LEXICAL_FEATURES) {
              if (hidden || (hides && random.chance(options.dropout))) continue;
            } else if (random.chance(options.dropout * 0.25)) continue;
          }
          active[end++] = feature;
          const row = feature * STRIDE;
          for (let label = 0; label < LABELS; label += 1)
            emissions[base + label] = (emissions[base + label] as number) + (weights[row + label] as number);
        }
        activeEnd[i] = end;
      }
      for (let n = 0; n < LABELS * LABELS; n += 1) moves[n] = ALLOWED[n] ? Math.exp(transitions[n] as number) : 0;
      // Forward.
      for (let i = 0; i < length; i += 1) {
        const base = i * LABELS;
        let highest = emissions[base] as number;
        for (let label = 1; label < LABELS; label += 1)
          if ((emissions[base + label] as number) > highest) highest = emissions[base + label] as number;
        let sum = 0;
        for (let label = 0; label < LABELS; label += 1) {
          const value = Math.exp((emissions[base + label] as number) - highest);
          potential[base + label] = value;
          let x = 0;
          if (i === 0) x = MAY_START[label] as number;
          else
            for (let from = 0; from < LABELS; from += 1)
              x += (forward[base - LABELS + from] as number) * (moves[from * LABELS + label] as number);
          if (i === length - 1 && !MAY_END[label]) x = 0;
          const y = x * value;
          forward[base + label] = y;
          sum += y;
        }
        if (sum < 1e-30) sum = 1e-30;
        scale[i] = sum;
        for (let label = 0; label < LABELS; label += 1) forward[base + label] = (forward[base + label] as number) / sum;
        logLikelihood -= Math.log(sum) + highest;
      }
      // Backward.
      for (let label = 0; label < LABELS; label += 1) backward[(length - 1) * LABELS + label] = MAY_END[label] as number;
      for (let i = length - 2; i >= 0; i -= 1) {
        const base = i * LABELS;
        for (let from = 0; from < LABELS; from += 1) {
          let x = 0;
          for (let to = 0; to < LABELS; to += 1) {
            x +=
              (moves[from * LABELS + to] as number) *
              (potential[base + LABELS + to] as number) *
              (backward[base + LABELS + to] as number);
          }
          backward[base + from] = x / (scale[i + 1] as number);
        }
      }
      // Gradients.
      moveGradient.fill(0);
      let begin = 0;
      for (let i = 0; i < length; i += 1) {
        const base = i * LABELS;
        const gold = data.labels[start + i] as number;
        logLikelihood += emissions[base + gold] as number;
        let total = 0;
        for (let label = 0; label < LABELS; label += 1) {
          const value = (forward[base + label] as number) * (backward[base + label] as number);
          gradient[label] = value;
          total += value;
        }
        let moved = false;
        for (let label = 0; label < LABELS; label += 1) {
          gradient[label] = (gradient[label] as number) / total - (label === gold ? 1 : 0);
          if (Math.abs(gradient[label] as number) > SMALL_GRADIENT) moved = true;
        }
        if (moved) {
          for (let f = begin; f < (activeEnd[i] as number); f += 1) {
            const row = (active[f] as number) * STRIDE;
            for (let label = 0; label < LABELS; label += 1) {
              const g = (gradient[label] as number) + options.decay * (weights[row + label] as number);
              const square = (squares[row + label] as number) + g * g;
              squares[row + label] = square;
              weights[row + label] = (weights[row + label] as number) - (rate * g) / Math.sqrt(square);
            }
          }
        }
        begin = activeEnd[i] as number;
        if (i > 0) {
          const before = data.labels[start + i - 1] as number;
          logLikelihood += transitions[before * LABELS + gold] as number;
          let sum = 0;
          for (let from = 0; from < LABELS; from += 1) {
            const x = forward[base - LABELS + from] as number;
            for (let to = 0; to < LABELS; to += 1)
              sum +=
                x * (moves[from * LABELS + to] as number) * (potential[base + to] as number) * (backward[base + to] as number);
          }
          if (sum > 0) {
            for (let from = 0; from < LABELS; from += 1) {
              const x = (forward[base - LABELS + from] as number) / sum;
              for (let to = 0; to < LABELS; to += 1) {
                moveGradient[from * LABELS + to] =
                  (moveGradient[from * LABELS + to] as number) +
                  x * (moves[from * LABELS + to] as number) * (potential[base + to] as number) * (backward[base + to] as number);
              }
            }
          }
          moveGradient[before * LABELS + gold] = (moveGradient[before * LABELS + gold] as number) - 1;
        }
      }
      for (let n = 0; n < LABELS * LABELS; n += 1) {
        if (!ALLOWED[n] || moveGradient[n] === 0) continue;
        const g = moveGradient[n] as number;
        transitionSquares[n] = (transitionSquares[n] as number) + g * g;
        transitions[n] = (transitions[n] as number) - (rate * 0.5 * g) / Math.sqrt(transitionSquares[n] as number);
      }
    }
    options.report?.(round, logLikelihood);
    if (round >= options.rounds - 3) {
      averaged += 1;
      for (let n = 0; n < weights.length; n += 1) average[n] = (average[n] as number) + (weights[n] as number);
      for (let n = 0; n < transitions.length; n += 1)
        transitionAverage[n] = (transitionAverage[n] as number) + (transitions[n] as number);
    }
  }
  return {
    weights: Float32Array.from(average, (value) => value / averaged),
    transitions: Float32Array.from(transitionAverage, (value) => value / averaged),
  };
}
