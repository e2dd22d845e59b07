/** Lexicon and entity data for the tests of this room, compiled once for all of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

export function articleOf(text: string, more: Partial<Article> = {}): Article {
  let at = 0;
  const blocks = text.split('\n').map((line) => {
    const block = { kind: 'paragraph' as const, start: at, end: at + line.length };
    at += line.length + 1;
    return block;
  });
  return {
    kind: 'article',
    lang: 'zh-Hans',
    url: null,
    outlet: null,
    headline: { kicker: null, title: '', subtitle: null },
    bylines: [],
    dateline: null,
    published: '2023-03-20',
    editors: [],
    authorUnit: null,
    complete: true,
    jump: { from: null, to: null },
    text,
    blocks,
    ...more,
  };
}

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
