/** The best row of labels for a view: weights looked up by hash, then Viterbi. */
import { FEATURES, featuresAt } from './features';
import { isOpen, LABELS, mayFollow, OUTSIDE } from './labels';
import { type ModelWeights, ROW_WORDS } from './model-file';
import type { View } from './view';

/** Bits of a feature's hash that are kept in the table of prints; 0 is left for free slots. */
export const printOf = (hash: number): number => ((hash >>> 17) & 0x7fff) + 1;

const IMPOSSIBLE = -(2 ** 30);

/** Every second byte of a word. 37 features of at most 255 cannot overflow a lane of 16 bits; the bias is the same for all labels of a unit. */
const LANES = 0x00ff00ff;

/** For each label the labels that may stand before it, and where each list begins. */
const BEFORE: number[] = [];
const BEFORE_STARTS: number[] = [];
for (let to = 0; to < LABELS; to += 1) {
  BEFORE_STARTS.push(BEFORE.length);
  for (let from = 0; from < LABELS; from += 1) if (mayFollow(from, to)) BEFORE.push(from);
}
BEFORE_STARTS.push(BEFORE.length);

export class Decoder {
  private readonly slots: number;
  private readonly features = new Int32Array(FEATURES);
  /** Allowed transitions in the order of {@link BEFORE}. */
  private readonly moves = new Int32Array(BEFORE.length);
  private emissions = new Int32Array(0);
  private back = new Uint8Array(0);
  private before = new Int32Array(LABELS);
  private scores = new Int32Array(LABELS);
  /** Result of the last call. */
  labels = new Uint8Array(0);

  constructor(private readonly model: ModelWeights) {
    this.slots = model.prints.length - 1;
    for (let to = 0; to < LABELS; to += 1) {
      for (let n = BEFORE_STARTS[to] as number; n < (BEFORE_STARTS[to + 1] as number); n += 1) {
        this.moves[n] = model.transitions[(BEFORE[n] as number) * LABELS + to] as number;
      }
    }
  }

  /** Sum of the weights of a unit's features, for each label. */
  private emit(view: View, i: number): void {
    const { features, slots, emissions } = this;
    const { prints, rows } = this.model;
    featuresAt(view, i, features, 0);
    let even0 = 0;
    let odd0 = 0;
    let even1 = 0;
    let odd1 = 0;
    let even2 = 0;
    let odd2 = 0;
    let last = 0;
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
      const row = slot * ROW_WORDS;
      const a = rows[row] as number;
      const b = rows[row + 1] as number;
      const c = rows[row + 2] as number;
      even0 += a & LANES;
      odd0 += (a >>> 8) & LANES;
      even1 += b & LANES;
      odd1 += (b >>> 8) & LANES;
      even2 += c & LANES;
      odd2 += (c >>> 8) & LANES;
      last += (rows[row + 3] as number) & 0xff;
    }
    const base = i * LABELS;
    emissions[base] = even0 & 0xffff;
    emissions[base + 1] = odd0 & 0xffff;
    emissions[base + 2] = even0 >>> 16;
    emissions[base + 3] = odd0 >>> 16;
    emissions[base + 4] = even1 & 0xffff;
    emissions[base + 5] = odd1 & 0xffff;
    emissions[base + 6] = even1 >>> 16;
    emissions[base + 7] = odd1 >>> 16;
    emissions[base + 8] = even2 & 0xffff;
    emissions[base + 9] = odd2 & 0xffff;
    emissions[base + 10] = even2 >>> 16;
    emissions[base + 11] = odd2 >>> 16;
    emissions[base + 12] = last;
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
    const { emissions, back, labels, moves } = this;
    let { before, scores } = this;
    for (let to = 0; to < LABELS; to += 1) before[to] = mayFollow(OUTSIDE, to) ? (emissions[to] as number) : IMPOSSIBLE;
    for (let i = 1; i < length; i += 1) {
      const base = i * LABELS;
      for (let to = 0; to < LABELS; to += 1) {
        let best = IMPOSSIBLE;
        let from = OUTSIDE;
        const end = BEFORE_STARTS[to + 1] as number;
        for (let n = BEFORE_STARTS[to] as number; n < end; n += 1) {
          const score = (before[BEFORE[n] as number] as number) + (moves[n] as number);
          if (score > best) {
            best = score;
            from = BEFORE[n] as number;
          }
        }
        scores[to] = best + (emissions[base + to] as number);
        back[base + to] = from;
      }
      const spare = before;
      before = scores;
      scores = spare;
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
