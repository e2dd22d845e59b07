/** The tagger's weights as the training script leaves them (`data/model.bin`, kind ETAG), and how they go into `entities.bin`. */
import { openSections, packSections, type Section } from '../../binary';

/** Relative to the project. Trained on CC BY-SA 4.0 text, and shared alike: see `data/model.LICENSE`. */
export const MODEL_FILE = 'lib/entities/data/model.bin';

const KIND = 'ETAG';
const VERSION = 1;

export interface ModelWeights {
  /** Open addressing, a power of two of slots: upper 16 bits of a feature's hash, 0 for a free slot. */
  prints: Uint16Array<ArrayBuffer>;
  /** Weights of each slot, one for each label. */
  weights: Int8Array<ArrayBuffer>;
  /** Transition scores, `from * labels + to`, in the unit of the weights. */
  transitions: Int16Array<ArrayBuffer>;
}

export function packModel(model: ModelWeights): Uint8Array {
  return packSections(KIND, VERSION, { prints: model.prints, weights: model.weights, transitions: model.transitions });
}

/** @throws BinaryFormatError for a file that is no model */
export function openModel(bytes: Uint8Array): ModelWeights {
  const file = openSections(bytes, KIND, VERSION);
  return {
    prints: file.get('prints', Uint16Array),
    weights: file.get('weights', Int8Array),
    transitions: file.get('transitions', Int16Array),
  };
}

/** The sections of `entities.bin` that hold the model. */
export function modelSections(bytes: Uint8Array): Record<string, Section> {
  const { prints, weights, transitions } = openModel(bytes);
  return { modelPrints: prints, modelWeights: weights, modelMoves: transitions };
}
