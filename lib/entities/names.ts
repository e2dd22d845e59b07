/** People, organisations and places: what the tagger and the rules find. */
import type { Lexicon } from '../lexicon/lexicon';
import type { EntityKnowledge } from './knowledge';
import type { Mention } from './mention';
import type { EntityArticle, Passage } from './passage';

export function findNames(
  _passage: Passage,
  _lexicon: Lexicon,
  _knowledge: EntityKnowledge,
  _article: EntityArticle,
  _fixed: readonly Mention[],
): Mention[] {
  return [];
}
