/** The trained model as a file (kind CLAS): what `modules/data/readings.ts` puts into the readings. */
import { packSections } from '../../../lib/binary';
import { PRIOR_SCALE, WEIGHT_STEP } from '../../../lib/pinyin/classifier';
import { CLASSIFIER_KIND, CLASSIFIER_VERSION } from '../../../lib/pinyin/format';
import { candidateCodes, logPrior, type Model } from './trainer';

/** Weights below this many nats are dropped: it costs nothing in accuracy and takes a third off the compressed file. */
const SMALLEST = 0.11;

export function packModel({ weights, counts }: Model): Uint8Array {
  const hashed = new Int8Array(weights.hashed.length);
  weights.hashed.forEach((weight, n) => {
    if (Math.abs(weight) >= SMALLEST) hashed[n] = Math.max(-127, Math.min(127, Math.round(weight / WEIGHT_STEP)));
  });
  const units: number[] = [];
  const starts = [0];
  const codes: number[] = [];
  const priors: number[] = [];
  for (const [character, seen] of [...counts].sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0))) {
    const candidates = candidateCodes(character, counts);
    units.push(character.charCodeAt(0));
    for (const code of candidates) {
      const nats = -logPrior(counts, character, code, candidates.length);
      const byte = Math.max(1, Math.min(127, Math.round(nats * PRIOR_SCALE)));
      codes.push(code);
      priors.push((seen.get(code) ?? 0) > 0 ? byte : -byte);
    }
    starts.push(codes.length);
  }
  return packSections(CLASSIFIER_KIND, CLASSIFIER_VERSION, {
    units: Uint16Array.from(units),
    starts: Uint32Array.from(starts),
    codes: Uint16Array.from(codes),
    priors: Int8Array.from(priors),
    weights: hashed,
    shared: Float32Array.from(weights.shared),
  });
}
