/** The classifier at work: the likeliest reading of a character in its place. */
import type { WordReading } from '../lexicon/lexicon';
import { syllableCode, syllableOf } from '../lexicon/syllables';
import { simplifiedAt } from '../text/fold';
import { MOST_CANDIDATES, neighbourKind, type Surroundings, scoreAll } from './classifier';
import type { Place } from './context';
import { characterFeatures, MAX_FEATURES } from './features';
import type { Readings } from './readings';
import { certainReading, ruleFor } from './rules';

/** Reused for every character. */
const around: Surroundings = {
  features: new Int32Array(MAX_FEATURES),
  count: 0,
  rule: 0,
  collocation: 0,
  listed: [],
  word: 0,
  longWord: false,
  left: 0,
  right: 0,
};
const scores = new Float64Array(MOST_CANDIDATES);

/**
 * What surrounds the character at `place`. The object is the next call's as well.
 * @param word the syllable of a doubted word, else null
 */
export function surroundings(
  place: Place,
  rule: string | null,
  collocation: number,
  listed: readonly { code: number; proper: boolean }[],
  word: string | null,
): Surroundings {
  around.rule = rule === null ? 0 : syllableCode(rule);
  around.collocation = collocation;
  around.listed = listed;
  around.word = word === null ? 0 : syllableCode(word);
  around.longWord = place.token(0).end - place.token(0).start > 2;
  around.count = characterFeatures(place, around.rule, collocation, around.word, around.features);
  around.left = neighbourKind(place, -1);
  around.right = neighbourKind(place, 1);
  return around;
}

/** What the dictionary's readings of a word say of one of its characters. */
export function listedCodes(readings: readonly WordReading[], at: number, usual: string): { code: number; proper: boolean }[] {
  return readings.map(({ syllables, proper }) => ({ code: syllableCode(syllables[at] ?? usual), proper }));
}

/**
 * The likeliest reading; a rule's, or null, where the character was not among those trained.
 * @param listed the dictionary's readings of the word, where it has several
 * @param word the syllable that the word has, where the word is in doubt (`doubt.ts`); null is given back where there is nothing to ask
 */
export function classify(place: Place, readings: Readings, listed: readonly WordReading[], word: string | null): string | null {
  const certain = listed.length === 0 && word === null ? certainReading(place) : null;
  if (certain) return certain;
  // 著 in 看著 is 着, and has its candidates and weights.
  const unit = simplifiedAt(place.text, place.at);
  const candidates = readings.trained(unit);
  // 名著 zhù: the candidates are those of 着.
  if (word !== null && !candidates?.codes.includes(syllableCode(word))) return null;
  const rule = ruleFor(place);
  if (candidates === null) return rule;
  const usual = listed.length > 0 ? (readings.default(unit) ?? '') : '';
  const codes = listed.length > 0 ? listedCodes(listed, place.at - place.token(0).start, usual) : [];
  const collocation = readings.collocations.around(place.text, place.at);
  scoreAll(candidates, surroundings(place, rule, collocation, codes, word), readings.weights, scores);
  let best = 0;
  for (let n = 1; n < candidates.codes.length; n += 1) if ((scores[n] as number) > (scores[best] as number)) best = n;
  return syllableOf(candidates.codes[best] as number);
}
