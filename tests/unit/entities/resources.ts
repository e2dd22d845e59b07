/** Lexicon and entity data for the tests of this room, compiled once for all of them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainArticle } from '../../../lib/article/plain-article';
import type { Article, Entity, EntityKind } from '../../../lib/contract';
import { findEntities } from '../../../lib/entities/find-entities';
import { type EntityKnowledge, openEntityKnowledge } from '../../../lib/entities/knowledge';
import { openPassage, type Passage } from '../../../lib/entities/passage';
import { type Lexicon, openLexicon } from '../../../lib/lexicon/lexicon';
import { segment } from '../../../lib/text/segment';
import { ensure, OUT } from '../../../modules/data/dataset';
import { entities } from '../../../modules/data/entities';
import { lexicon as lexiconSet } from '../../../modules/data/lexicon';

await ensure(lexiconSet);
await ensure(entities);

export const lexicon: Lexicon = openLexicon(readFileSync(join(OUT, 'lexicon.bin')));
export const knowledge: EntityKnowledge = openEntityKnowledge(readFileSync(join(OUT, 'entities.bin')));

export const articleOf = (text: string, more: Partial<Article> = {}): Article =>
  plainArticle(text, { published: '2023-03-20', ...more });

export function entitiesOf(text: string, more: Partial<Article> = {}): Entity[] {
  return findEntities(articleOf(text, more), segment(text, lexicon), { lexicon, knowledge });
}

/** Printed forms of one kind, in order. */
export function printed(text: string, kind: EntityKind, more: Partial<Article> = {}): string[] {
  return entitiesOf(text, more)
    .filter((entity) => entity.kind === kind)
    .map(({ start, end }) => text.slice(start, end));
}

export const passageOf = (text: string): Passage => openPassage(text, segment(text, lexicon), articleOf(text).blocks);
