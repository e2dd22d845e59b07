/** Where names stand: the tagger's findings, corrected and completed by rules. Not yet decided against other kinds, not yet described. */
import type { Entity } from '../contract';
import { type Lexicon, WordClass } from '../lexicon/lexicon';
import type { Steps } from '../steps';
import { NameClass } from './format';
import type { EntityKnowledge } from './knowledge';
import type { EntityArticle, Passage } from './passage';
import { partNames, withoutVerb } from './rules/apart';
import { findLevelled, growToHead } from './rules/build';
import { partCountry } from './rules/countries';
import { findKnown, findShortForms, spreadNames } from './rules/document';
import { findFirms } from './rules/firms';
import { extendToHead, joinNeighbours, joinTranscriptions, withArea, withBranch } from './rules/joins';
import { correctKind } from './rules/kinds';
import { findLetters, splitPair } from './rules/letters';
import { findBylineNames, findDoctrines, findListed, findNewsrooms, withFamilyTerm } from './rules/listed';
import { findAddressed, findInOffices, withCommittee } from './rules/offices';
import { correctOrganisation, splitBelonging } from './rules/organisations';
import { correctPlace, splitChain } from './rules/places';
import { isIntroduced, isPlausiblePerson } from './rules/plausible';
import { findTitled } from './rules/titled';
import type { Spot } from './spot';
import { taggerOf } from './tagger/tagger';

/** Organisations outweigh a count inside them (九天科技有限公司), but no date. */
const TAGGED_WEIGHT = { person: 3, organisation: 5.5, place: 3 } as const;
const PLACES = NameClass.division | NameClass.shortDivision | NameClass.country | NameClass.foreignCity | NameClass.site;

/** In steps. */
export function* findingSpots(
  passage: Passage,
  lexicon: Lexicon,
  knowledge: EntityKnowledge,
  article: EntityArticle,
  known: readonly Entity[],
): Steps<Spot[]> {
  const { text } = passage;
  const isPlaceName = (name: string): boolean => {
    if (knowledge.classesOf(name) & PLACES) return true;
    const word = lexicon.find(name);
    return word >= 0 && (lexicon.classes(word) & (WordClass.place | WordClass.foreignPlace)) !== 0;
  };
  const correct = (spot: Spot): Spot | null => {
    if (spot.kind === 'person') return isPlausiblePerson(passage, spot, lexicon, knowledge) ? spot : null;
    if (spot.kind === 'place') return correctPlace(passage, spot, lexicon, knowledge);
    return correctOrganisation(passage, spot, lexicon, knowledge);
  };
  const tagger = taggerOf(lexicon, knowledge);
  yield;
  const tagged = (yield* tagger.tagging(passage)).map((found): Spot => ({ ...found, weight: TAGGED_WEIGHT[found.kind] }));
  yield;
  const joined = joinNeighbours(
    text,
    tagged.map((spot) => withCommittee(text, spot)),
    knowledge,
  );
  const headed = growToHead(
    passage,
    extendToHead(passage, joinTranscriptions(text, joined, knowledge), knowledge),
    lexicon,
    knowledge,
  );
  yield;
  const corrected = headed
    .map((spot) => correctKind(text, withArea(text, withBranch(text, spot), knowledge), lexicon, knowledge))
    .flatMap((spot) => splitBelonging(text, spot))
    .flatMap((spot) => partNames(text, spot, knowledge))
    .flatMap((spot) => partCountry(text, spot, knowledge))
    .flatMap((spot) => splitPair(text, spot, isPlaceName))
    .flatMap((spot) => splitChain(text, spot, knowledge))
    .map(correct)
    .filter((spot) => spot !== null)
    .map((spot) => withoutVerb(text, spot))
    .map((spot) => withFamilyTerm(text, spot));
  yield;
  const spread = spreadNames(passage, corrected, (spot) => isIntroduced(passage, spot, lexicon, knowledge));
  const placeEnd = (name: string): number => {
    let at = 0;
    for (;;) {
      const place = knowledge.longest(name, at, NameClass.division | NameClass.shortDivision);
      if (!place || place.end - at < 2) return at;
      at = place.end;
    }
  };
  const names = article.bylines.map(({ name }) => name);
  const spots = [...spread];
  for (const find of [
    () => findLetters(passage, corrected),
    () => findKnown(passage, known, placeEnd),
    () => findFirms(passage, lexicon, knowledge),
    () => findTitled(passage, lexicon, knowledge),
    () => findListed(passage, knowledge),
    () => findDoctrines(passage, lexicon),
    () => findShortForms(passage, spread, placeEnd),
    () => findInOffices(passage, knowledge),
    () => findLevelled(passage, lexicon, knowledge),
    () => findAddressed(passage, knowledge).map((spot) => withFamilyTerm(text, spot)),
    () => findNewsrooms(passage),
    () => findBylineNames(passage, names),
  ]) {
    yield;
    spots.push(...find());
  }
  return spots;
}
