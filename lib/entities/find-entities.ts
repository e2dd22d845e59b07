/** The door of the room: everything that is named in a text, each mention once, linked and described. */
import type { Entity, HeadlineField } from '../contract';
import type { Lexicon } from '../lexicon/lexicon';
import { finish, type Steps } from '../steps';
import type { Token } from '../text/token';
import { englishDate } from './date-english';
import { findDates } from './dates';
import type { EntityKnowledge } from './knowledge';
import { linkMentions } from './link';
import type { Mention } from './mention';
import { findingNames } from './names';
import { spelledOut } from './organisations';
import { type EntityArticle, openPassage, type Passage } from './passage';
import { findQuantities } from './quantities';
import { findQuotations } from './quotations';
import { resolveOverlaps } from './resolve';
import { findWorks } from './works';

export interface EntityResources {
  lexicon: Lexicon;
  knowledge: EntityKnowledge;
  /** Which part of the headline `tokens` belong to; absent: the body. */
  field?: HeadlineField;
  /** What the body names, for a headline: it has no room to introduce anybody. */
  known?: readonly Entity[];
}

function textOf(article: EntityArticle, field: HeadlineField | undefined): string {
  return field === undefined ? article.text : (article.headline[field] ?? '');
}

/**
 * Entities of the body, or of one part of the headline, in reading order. `tokens` are the words of that text
 * (`lib/text/segment.ts`). Spans of one kind do not cross; only quotations lie over other entities.
 */
export function findEntities(article: EntityArticle, tokens: readonly Token[], resources: EntityResources): Entity[] {
  return finish(findingEntities(article, tokens, resources));
}

/** {@link findEntities} in steps. */
export function* findingEntities(article: EntityArticle, tokens: readonly Token[], resources: EntityResources): Steps<Entity[]> {
  const { lexicon, knowledge, field, known = [] } = resources;
  const text = textOf(article, field);
  if (text === '') return [];
  const passage = openPassage(text, tokens, field === undefined ? article.blocks : []);
  yield;
  const works = findWorks(passage, knowledge);
  const titled = (mention: Mention): boolean => works.some(({ start, end }) => mention.start >= start && mention.end <= end);
  // Figures inside a title are the title's; names inside it are marked all the same (《烟台日报》 is a work and a medium).
  const dates = findDates(passage, knowledge, article);
  yield;
  const quantities = findQuantities(passage, knowledge);
  yield;
  const figures = resolveOverlaps(
    [...dates, ...quantities].filter((mention) => !titled(mention)),
    passage.text.length,
  );
  const named = yield* findingNames(passage, lexicon, knowledge, article, figures, known);
  yield;
  const decided = [...resolveOverlaps([...figures, ...named], passage.text.length), ...works].sort((a, b) => a.start - b.start);
  yield;
  const all = [...decided, ...findQuotations(passage, knowledge, decided)].sort((a, b) => a.start - b.start || b.end - a.end);
  yield;
  return describe(all, passage, knowledge, field);
}

/** Mentions with ids, names and offsets in the text as printed. */
function describe(
  mentions: readonly Mention[],
  passage: Passage,
  knowledge: EntityKnowledge,
  field: HeadlineField | undefined,
): Entity[] {
  const linked = linkMentions(mentions, passage.text, (name) => spelledOut(name, knowledge));
  const idAt = new Map<string, string>();
  mentions.forEach((mention, n) => {
    if (mention.kind !== 'quotation') idAt.set(`${mention.start}-${mention.end}`, (linked[n] as { id: string }).id);
  });
  const officeOf = new Map<string, string>();
  mentions.forEach((mention, n) => {
    const { id } = linked[n] as { id: string };
    if (mention.kind === 'person' && mention.office !== null && !officeOf.has(id)) officeOf.set(id, mention.office);
  });
  const entityOf = (mention: Mention, { id, name }: { id: string; name: string }): Entity => {
    const base = {
      start: passage.toSource(mention.start),
      end: passage.toSourceEnd(mention.end),
      ...(field === undefined ? {} : { field }),
      id,
      name,
    };
    switch (mention.kind) {
      case 'person':
        return { ...base, kind: 'person', office: mention.office ?? officeOf.get(id) ?? null };
      case 'organisation':
        return { ...base, kind: 'organisation', type: mention.type, level: mention.level };
      case 'place':
        return {
          ...base,
          kind: 'place',
          level: mention.level,
          code: mention.code,
          within: mention.within,
          ...(mention.english ? { english: mention.english } : {}),
        };
      case 'date': {
        const english = englishDate(mention.iso, passage.text.slice(mention.start, mention.end));
        return { ...base, kind: 'date', iso: mention.iso, ...(english === null ? {} : { english }) };
      }
      case 'quantity':
        return {
          ...base,
          kind: 'quantity',
          value: mention.value,
          valueTo: mention.valueTo,
          unit: mention.unit,
          english: mention.english,
        };
      case 'work':
        return { ...base, kind: 'work', type: mention.type };
      case 'quotation': {
        const at = mention.speakerAt;
        return {
          ...base,
          kind: 'quotation',
          speaker: mention.speaker,
          speakerId: at ? (idAt.get(`${at.start}-${at.end}`) ?? null) : null,
        };
      }
    }
  };
  return mentions.map((mention, n) => entityOf(mention, linked[n] as { id: string; name: string }));
}
