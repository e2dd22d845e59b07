/** Where names stand: the tagger's findings, and those of rules. Not yet decided, not yet described. */
import type { Lexicon } from '../lexicon/lexicon';
import type { EntityKnowledge } from './knowledge';
import type { EntityArticle, Passage } from './passage';
import { taggerOf } from './tagger/tagger';

export interface Spot {
  start: number;
  end: number;
  kind: 'person' | 'organisation' | 'place';
  weight: number;
  /** Part of a person's name, with or without an address. */
  partial?: boolean;
}

const TAGGED_WEIGHT = 3;

export function findSpots(passage: Passage, lexicon: Lexicon, knowledge: EntityKnowledge, _article: EntityArticle): Spot[] {
  return taggerOf(lexicon, knowledge)
    .tag(passage)
    .map((tagged) => ({ ...tagged, weight: TAGGED_WEIGHT }));
}
