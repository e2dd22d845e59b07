/** What an analysis says about one character: the thing that a card is opened for, and what is nested in it. */
import type { Analysis, Entity, HeadlineField, PlaceEntity, Span, Term, Word } from '../contract';
import { contains, inReadingOrder, lineOfEntity, type Mark } from './mark';

export type Item =
  | { kind: 'term'; at: Span; term: Term }
  | { kind: 'entity'; at: Span; entity: Entity; chain: PlaceEntity[] }
  | { kind: 'word'; at: Span; word: Word };

const covering = <T extends Span>(spans: readonly T[], field: HeadlineField | undefined, offset: number): T[] =>
  spans.filter((span) => span.field === field && span.start <= offset && offset < span.end);

const longest = <T extends Span>(spans: readonly T[]): T | undefined =>
  spans.reduce<T | undefined>((best, span) => (best && best.end - best.start >= span.end - span.start ? best : span), undefined);

/**
 * The thing at an offset: what is marked there, else the longest term, else the longest name, else the word.
 * Quotations and titles of works are no things in this sense: the words in them are.
 */
export function itemAt(
  analysis: Analysis,
  marks: readonly Mark[],
  field: HeadlineField | undefined,
  offset: number,
): Item | null {
  const mark = covering(marks, field, offset)[0];
  if (mark && mark.kind !== 'saved') return itemOfMark(mark, offset);
  const term = longest(covering(analysis.terms, field, offset));
  if (term) return itemOfTerm(term);
  const entity = longest(covering(analysis.entities, field, offset).filter(({ kind }) => lineOfEntity(kind)));
  if (entity) return { kind: 'entity', at: spanOf(entity), entity, chain: chainTo(analysis, entity) };
  const word = longest(covering(analysis.words, field, offset));
  return word ? { kind: 'word', at: spanOf(word), word } : null;
}

export const spanOf = ({ start, end, field }: Span): Span => ({ start, end, ...(field && { field }) });

export const itemOfTerm = (term: Term): Item => ({ kind: 'term', at: spanOf(term), term });

/** The places that run into one without a break, the large before the small: 东屏县白石镇 before 杨柳坪村. Empty where there is none. */
function chainTo(analysis: Analysis, entity: Entity): PlaceEntity[] {
  if (entity.kind !== 'place') return [];
  const chain = [entity];
  for (let first = entity; ; first = chain[0] as PlaceEntity) {
    const before = analysis.entities.find(
      (other): other is PlaceEntity => other.kind === 'place' && other.field === first.field && other.end === first.start,
    );
    if (!before) return chain.length > 1 ? chain : [];
    chain.unshift(before);
  }
}

/** The thing under a mark: of places that run together the smallest, with the chain; else the one at the offset. */
export function itemOfMark(mark: Mark, offset: number): Item {
  if (mark.kind === 'place' && mark.items.length > 1) {
    const chain = mark.items as PlaceEntity[];
    const entity = chain.at(-1) as PlaceEntity;
    return { kind: 'entity', at: spanOf(mark), entity, chain };
  }
  const item = mark.items.find(({ start, end }) => start <= offset && offset < end) ?? (mark.items[0] as Mark['items'][number]);
  if ('syllables' in item) return { kind: 'word', at: spanOf(item), word: item };
  if ('name' in item) return { kind: 'entity', at: spanOf(item), entity: item, chain: [] };
  // As it is drawn: quotation marks around it are not part of it.
  return mark.items.length === 1 ? { kind: 'term', at: spanOf(mark), term: item } : itemOfTerm(item);
}

/** Words inside a span, in order: what can be looked up inside a card. */
export const wordsIn = (analysis: Analysis, at: Span): Word[] =>
  analysis.words.filter((word) => contains(at, word) && word.pinyin !== '');

/** Other terms and names inside a span, outermost first. */
export function nestedIn(analysis: Analysis, item: Item): (Term | Entity)[] {
  const own: unknown = item.kind === 'term' ? item.term : item.kind === 'entity' ? item.entity : item.word;
  return [...analysis.terms, ...analysis.entities.filter(({ kind }) => lineOfEntity(kind))]
    .filter((other) => other !== own && contains(item.at, other))
    .sort(inReadingOrder);
}

/** Every place where the same thing stands, in reading order. Words have none: they are everywhere. */
export function mentionsOf(analysis: Analysis, item: Item): Span[] {
  if (item.kind === 'word') return [];
  const same =
    item.kind === 'term'
      ? item.term.id === undefined
        ? [item.term]
        : analysis.terms.filter(({ id }) => id === item.term.id)
      : analysis.entities.filter(({ id }) => id === item.entity.id);
  return same.map(spanOf).sort(inReadingOrder);
}
