/** The best row of labels for a view: weights looked up by hash, then Viterbi. */
import { FEATURES, featuresAt } from './features';
import { isOpen, LABELS, mayFollow, OUTSIDE } from './labels';
import type { ModelWeights } from './model-file';
import type { View } from './view';

/** Bits of a feature's hash that are kept in the table of prints; 0 is left for free slots. */
export const printOf = (hash: number): number => ((hash >>> 17) & 0x7fff) + 1;

const IMPOSSIBLE = -1e9;

/** For each label the labels that may stand before it. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, to) =>
  Array.from({ length: LABELS }, (_, from) => from).filter((from) => mayFollow(from, to)),
);

export class Decoder {
  private readonly slots: number;
  private readonly features = new Int32Array(FEATURES);
  private readonly sums = new Int32Array(LABELS);
  private emissions = new Int32Array(0);
  private back = new Uint8Array(0);
  /** Result of the last call. */
  labels = new Uint8Array(0);

  constructor(private readonly model: ModelWeights) {
    this.slots = model.prints.length - 1;
  }

  /** Sum of the weights of a unit's features, for each label. */
  private emit(view: View, i: number): void {
    const { features, slots, sums } = this;
    const { prints, weights } = this.model;
    featuresAt(view, i, features, 0);
    sums.fill(0);
    for (let f = 0; f < FEATURES; f += 1) {
      const hash = features[f] as number;
      const print = printOf(hash);
      let slot = hash & slots;
      let found = prints[slot] as number;
      while (found !== print && found !== 0) {
        slot = (slot + 1) & slots;
        found = prints[slot] as number;
      }
      if (found === 0) continue;
      const row = slot * LABELS;
      for (let label = 0; label < LABELS; label += 1) {
        sums[label] = (sums[label] as number) + (weights[row + label] as number);
      }
    }
    this.emissions.set(sums, i * LABELS);
  }

  /** Labels of the view; valid until the next call. */
  decode(view: View): Uint8Array {
    const { length } = view;
    if (this.labels.length < length) {
      this.emissions = new Int32Array(length * 2 * LABELS);
      this.back = new Uint8Array(length * 2 * LABELS);
      this.labels = new Uint8Array(length * 2);
    }
    for (let i = 0; i < length; i += 1) this.emit(view, i);
    this.search(length);
    return this.labels;
  }

  private search(length: number): void {
    const { emissions, back, labels } = this;
    const { transitions } = this.model;
    let before = new Float64Array(LABELS);
    let scores = new Float64Array(LABELS);
    for (let i = 0; i < length; i += 1) {
      for (let to = 0; to < LABELS; to += 1) {
        let best = IMPOSSIBLE;
        let from = OUTSIDE;
        if (i === 0) best = mayFollow(OUTSIDE, to) ? 0 : IMPOSSIBLE;
        else {
          for (const candidate of BEFORE[to] as readonly number[]) {
            const score = (before[candidate] as number) + (transitions[candidate * LABELS + to] as number);
            if (score > best) [best, from] = [score, candidate];
          }
        }
        scores[to] = best + (emissions[i * LABELS + to] as number);
        back[i * LABELS + to] = from;
      }
      [before, scores] = [scores, before];
    }
    let last = OUTSIDE;
    for (let label = 0; label < LABELS; label += 1) {
      if (!isOpen(label) && (before[label] as number) > (before[last] as number)) last = label;
    }
    for (let i = length - 1; i >= 0; i -= 1) {
      labels[i] = last;
      last = back[i * LABELS + last] as number;
    }
  }
}
