/** The classifier at work: the likeliest reading of a character in its place. */
import type { WordReading } from '../lexicon/lexicon';
import { syllableCode, syllableOf } from '../lexicon/syllables';
import { neighbourKind, type Surroundings, score } from './classifier';
import type { Place } from './context';
import { characterFeatures, MAX_FEATURES } from './features';
import type { Readings } from './readings';

/** Reused for every character: classifying allocates nothing. */
const around: Surroundings = {
  features: new Int32Array(MAX_FEATURES),
  count: 0,
  wordLength: 1,
  wordReadings: 0,
  left: 0,
  right: 0,
};

/**
 * The likeliest reading, or null where the character was not among those trained.
 * @param listed what the dictionary gives the word, the likeliest first
 */
export function classify(place: Place, readings: Readings, listed: readonly WordReading[]): string | null {
  const unit = place.text.charCodeAt(place.at);
  const candidates = readings.trained(unit);
  if (candidates === null) return null;
  const { start, end } = place.token(0);
  around.count = characterFeatures(place, around.features);
  around.wordLength = end - start;
  around.wordReadings = listed.length;
  around.left = neighbourKind(place, -1);
  around.right = neighbourKind(place, 1);
  const usual = readings.default(unit) ?? '';
  let best = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    candidate.listed = -1;
    candidate.proper = false;
    for (let n = 0; n < listed.length; n += 1) {
      const reading = listed[n] as WordReading;
      if (syllableCode(reading.syllables[place.at - start] ?? usual) !== candidate.code) continue;
      candidate.listed = n;
      candidate.proper = reading.proper;
      break;
    }
    const value = score(candidate, around, readings.weights);
    if (value > highest) {
      highest = value;
      best = candidate.code;
    }
  }
  return syllableOf(best);
}
