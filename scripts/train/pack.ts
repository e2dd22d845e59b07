/** Trained weights into the table of the program: pruned to the strongest rows, eight bits a weight, found by open addressing. */

import { printOf } from '../../lib/entities/tagger/decode';
import { LABELS } from '../../lib/entities/tagger/labels';
import { BIAS, type ModelWeights, ROW_WORDS } from '../../lib/entities/tagger/model-file';
import { STRIDE, type Trained } from './crf';

/** Rows at most. More gain little (a third of them loses half a point), and the file must stay small. */
const MOST_ROWS = 150_000;
/** Slots in use at most: linear probing slows down beyond. */
const LOAD = 0.85;
const LARGEST = 127;
/** Weights are rounded to multiples of this: it costs nothing in accuracy and a bit a weight in the compressed file. */
const GRAIN = 2;

/** @param slots a power of two */
export function packWeights(trained: Trained, hashes: Int32Array, slots: number): ModelWeights & { used: number } {
  const { weights } = trained;
  const strength = new Float32Array(hashes.length);
  let largest = 0;
  for (let n = 0; n < hashes.length; n += 1) {
    // The mean of a row changes nothing: what counts is how far labels lie apart.
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABELS; label += 1) {
      const value = weights[n * STRIDE + label] as number;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    strength[n] = high - low;
    largest = Math.max(largest, Math.abs(low), Math.abs(high));
  }
  const order = Array.from(strength.keys()).sort((a, b) => (strength[b] as number) - (strength[a] as number) || a - b);
  const used = Math.min(order.length, MOST_ROWS, Math.floor(slots * LOAD));
  const prints = new Uint16Array(slots);
  const table = new Int32Array(slots * ROW_WORDS);
  // A few very strong weights must not cost the others their precision.
  const unit = Math.min(largest, 4) / LARGEST;
  for (const n of order.slice(0, used)) {
    const hash = hashes[n] as number;
    let slot = hash & (slots - 1);
    while (prints[slot] !== 0) slot = (slot + 1) & (slots - 1);
    prints[slot] = printOf(hash);
    for (let label = 0; label < LABELS; label += 1) {
      const value = GRAIN * Math.round((weights[n * STRIDE + label] as number) / (unit * GRAIN));
      const byte = Math.max(1 - LARGEST, Math.min(LARGEST - 1, value)) + BIAS;
      const place = slot * ROW_WORDS + (label >> 2);
      table[place] = (table[place] as number) | (byte << (8 * (label & 3)));
    }
  }
  const transitions = Int16Array.from(trained.transitions, (value) => Math.round(value / unit));
  return { prints, rows: table, transitions, used };
}
