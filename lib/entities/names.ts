/** People, organisations and places: found by the tagger, described by the lists. */
import type { Entity } from '../contract';
import type { Lexicon } from '../lexicon/lexicon';
import type { Steps } from '../steps';
import type { EntityKnowledge } from './knowledge';
import type { Mention } from './mention';
import { describeOrganisation } from './organisations';
import type { EntityArticle, Passage } from './passage';
import { officesOf } from './people';
import { describePlaces } from './places';
import { resolveOverlaps } from './resolve';
import { isFamilyAddress } from './rules/listed';
import type { Spot } from './spot';
import { findingSpots } from './spots';

/** Names of the passage that overlap none of `fixed` (dates, quantities), described; `known` are names of another part of the article. In steps. */
export function* findingNames(
  passage: Passage,
  lexicon: Lexicon,
  knowledge: EntityKnowledge,
  article: EntityArticle,
  fixed: readonly Mention[],
  known: readonly Entity[],
): Steps<Mention[]> {
  const spots = yield* findingSpots(passage, lexicon, knowledge, article, known);
  yield;
  const decided = resolveOverlaps([...fixed, ...spots.map((spot) => asMention(spot, passage.text))], passage.text.length);
  const kept = new Set(decided);
  const of = (kind: Spot['kind']): Mention[] => decided.filter((mention) => mention.kind === kind && kept.has(mention));
  const places = of('place');
  const organisations = of('organisation');
  const persons = of('person');
  const described = describePlaces(passage.text, places, knowledge, article);
  yield;
  const offices = officesOf(passage, persons, [...places, ...organisations], lexicon, knowledge);
  yield;
  return [
    ...places.map((mention, n) => ({ ...mention, ...described[n] }) as Mention),
    ...organisations.map(
      (mention) =>
        ({ ...mention, ...describeOrganisation(passage.text.slice(mention.start, mention.end), knowledge) }) as Mention,
    ),
    ...persons.map((mention, n) => ({ ...mention, office: offices[n] ?? null }) as Mention),
  ];
}

function asMention(spot: Spot, text: string): Mention {
  const { start, end, weight } = spot;
  if (spot.kind === 'person')
    return {
      kind: 'person',
      start,
      end,
      weight,
      office: null,
      partial: end - start === 1 || isFamilyAddress(text.slice(start, end)),
    };
  if (spot.kind === 'organisation') return { kind: 'organisation', start, end, weight, type: null, level: null };
  return { kind: 'place', start, end, weight, level: null, code: null, within: [] };
}
