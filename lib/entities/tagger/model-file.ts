/** The tagger's weights as the training script leaves them (`data/model.bin`, kind ETAG), and how they go into `entities.bin`. */
import { openSections, packSections, type Section } from '../../binary';

/** Relative to the project. Trained on CC BY-SA 4.0 text, and shared alike: see `data/model.LICENSE`. */
export const MODEL_FILE = 'lib/entities/data/model.bin';

const KIND = 'ETAG';
const VERSION = 2;

/**
 * The table is used as it lies in the file. A slot's row is four 32-bit words: one byte a label with {@link BIAS} added, so that
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

/** The sections of `entities.bin` that hold the model. */
export function modelSections(bytes: Uint8Array): Record<string, Section> {
  const { prints, rows, transitions } = openModel(bytes);
  return { modelPrints: prints, modelRows: rows, modelMoves: transitions };
}
