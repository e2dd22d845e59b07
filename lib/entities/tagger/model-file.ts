/** The tagger's weights as the training script leaves them (`data/model.bin`, kind ETAG), and how they go into `entities.bin`. */
import { BinaryFormatError, openSections, packSections, type Section, type Sections } from '../../binary';
import { packPlanes } from '../../planes';
import type { Steps } from '../../steps';
import { LABELS } from './labels';

/** Relative to the project. Trained on CC BY-SA 4.0 text, and shared alike: see `data/model.LICENSE`. */
export const MODEL_FILE = 'lib/entities/data/model.bin';

const KIND = 'ETAG';
const VERSION = 2;

/**
 * A slot's row is four 32-bit words: one byte a label with {@link BIAS} added, so that
 * four labels are added up with two masks and two additions, in lanes of 16 bits.
 */
export const ROW_WORDS = 4;
export const BIAS = 128;

export interface ModelWeights {
  /** Open addressing, a power of two of slots: upper bits of a feature's hash, 0 for a free slot. */
  prints: Uint16Array<ArrayBuffer>;
  /** {@link ROW_WORDS} words for each slot. */
  rows: Int32Array<ArrayBuffer>;
  /** Transition scores, `from * labels + to`, in the unit of the weights. */
  transitions: Int16Array<ArrayBuffer>;
}

export function packModel(model: ModelWeights): Uint8Array {
  return packSections(KIND, VERSION, { prints: model.prints, rows: model.rows, transitions: model.transitions });
}

/** @throws BinaryFormatError for a file that is no model */
export function openModel(bytes: Uint8Array): ModelWeights {
  const file = openSections(bytes, KIND, VERSION);
  return {
    prints: file.get('prints', Uint16Array),
    rows: file.get('rows', Int32Array),
    transitions: file.get('transitions', Int16Array),
  };
}

const byteOf = (rows: Int32Array, slot: number, label: number): number =>
  ((rows[slot * ROW_WORDS + (label >> 2)] as number) >>> (8 * (label & 3))) & 255;

/**
 * The sections of `entities.bin` that hold the model: which slots are in use, and of those the prints and the bytes of each label
 * together, in the order of the slots. A row's bytes are moved so that its median is {@link BIAS}: what counts is how far labels lie
 * apart, and rows that are mostly one value compress by a quarter better.
 */
export function modelSections(bytes: Uint8Array): Record<string, Section> {
  const { prints, rows, transitions } = openModel(bytes);
  const slots = [...prints.keys()].filter((slot) => prints[slot] !== 0);
  const used = new Uint8Array(prints.length / 8);
  const planes = new Uint8Array(LABELS * slots.length);
  for (const [n, slot] of slots.entries()) {
    used[slot >> 3] = (used[slot >> 3] as number) | (1 << (slot & 7));
    const row = Array.from({ length: LABELS }, (_, label) => byteOf(rows, slot, label));
    const median = [...row].sort((a, b) => a - b)[LABELS >> 1] as number;
    for (const [label, value] of row.entries()) {
      const moved = value - median + BIAS;
      if (moved < 0 || moved > 255) throw new RangeError(`The weights of slot ${slot} lie too far apart`);
      planes[label * slots.length + n] = moved;
    }
  }
  const kept = slots.map((slot) => prints[slot] as number);
  return { modelUsed: used, modelPrints: packPlanes(kept, 2), modelRows: planes, modelMoves: transitions };
}

/** Slots that are filled in one step: about 1 ms. */
const STEP_SLOTS = 1 << 15;

/**
 * The table, from the sections of `entities.bin`.
 * @throws BinaryFormatError where they are missing or do not fit each other
 */
export function* unpackingModel(file: Sections): Steps<ModelWeights> {
  const used = file.get('modelUsed', Uint8Array);
  const packed = file.get('modelPrints', Uint8Array);
  const planes = file.get('modelRows', Uint8Array);
  const transitions = file.get('modelMoves', Int16Array);
  const count = packed.length >> 1;
  const slots = 8 * used.length;
  if (planes.length !== LABELS * count || (slots & (slots - 1)) !== 0 || transitions.length !== LABELS * LABELS) {
    throw new BinaryFormatError('ENTI: sections of different lengths');
  }
  const prints = new Uint16Array(slots);
  const rows = new Int32Array(slots * ROW_WORDS);
  // Each step is a call of its own, so that its loop is compiled apart from the steps around it.
  const fill = (from: number, to: number, first: number): number => {
    let n = first;
    for (let slot = from; slot < to; slot += 1) {
      if (((used[slot >> 3] as number) & (1 << (slot & 7))) === 0) continue;
      prints[slot] = (packed[n] as number) | ((packed[count + n] as number) << 8);
      const row = slot * ROW_WORDS;
      for (let label = 0, at = n; label < LABELS; label += 1, at += count) {
        const word = row + (label >> 2);
        rows[word] = (rows[word] as number) | ((planes[at] as number) << (8 * (label & 3)));
      }
      n += 1;
    }
    return n;
  };
  let n = 0;
  for (let slot = 0; slot < slots; slot += STEP_SLOTS) {
    n = fill(slot, Math.min(slot + STEP_SLOTS, slots), n);
    yield;
  }
  if (n !== count || n === slots) throw new BinaryFormatError('ENTI: sections of different lengths');
  return { prints, rows, transitions };
}
