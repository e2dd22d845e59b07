/** An analysis turned into the rows of a list: one for each thing, in reading order, with every place it stands at. */
import type {
  Analysis,
  Article,
  LevelList,
  OrganisationEntity,
  PersonEntity,
  PlaceEntity,
  Span,
  Term,
  TermKind,
  TermMember,
  Word,
} from '../../lib/contract';
import { describeShape, type ShapeDescription } from '../../lib/glossary/describe-shape';
import { levelIn } from '../../lib/lexicon/levels';
import { bareSpan, inReadingOrder, lineOfTerm, textOf } from '../../lib/overlay/mark';
import { pinyinAt, textAt } from './places';

export type TermGroup = 'numbered' | 'term' | 'slogan';

export interface TermRow {
  key: string;
  /** Glossary entry. */
  id: string | undefined;
  /** As the page writes it the first time. */
  text: string;
  pinyin: string;
  group: TermGroup;
  kind: TermKind;
  shape: string | undefined;
  /** What the shape says, for what no entry explains. */
  about: ShapeDescription | null;
  /** Members that the page spells out. */
  members: TermMember[];
  /** The pieces of a construction, as the page writes them. */
  parts: string[];
  spans: Span[];
}

/** Terms of one group in reading order; a glossary entry met twice, or a phrase repeated word for word, is one row. */
export function termRows(article: Article, analysis: Analysis): Record<TermGroup, TermRow[]> {
  const rows = new Map<string, TermRow>();
  for (const term of [...analysis.terms].sort(inReadingOrder)) {
    const text = bare(textAt(article, term));
    const key = term.id ?? `${term.kind} ${text}`;
    const row = rows.get(key);
    if (row) {
      row.spans.push(spanOf(term));
      if (row.members.length === 0) row.members = term.members ?? [];
      continue;
    }
    rows.set(key, {
      key,
      id: term.id,
      text,
      pinyin: pinyinAt(analysis, term),
      group: groupOf(term.kind),
      kind: term.kind,
      shape: term.shape,
      about: term.id === undefined ? describeShape(term, textOf(article, term)) : null,
      members: term.members ?? [],
      parts: (term.parts ?? []).map((part) => textAt(article, part)),
      spans: [spanOf(term)],
    });
  }
  const groups: Record<TermGroup, TermRow[]> = { numbered: [], term: [], slogan: [] };
  for (const row of rows.values()) groups[row.group].push(row);
  return groups;
}

/** As it is marked: quotation marks stay outside. */
function bare(text: string): string {
  const { start, end } = bareSpan(text);
  return text.slice(start, end);
}

/** Eight kinds of term are three to the reader: what is counted out, what has a meaning, what has a shape. */
function groupOf(kind: TermKind): TermGroup {
  const line = lineOfTerm(kind);
  return line === 'numbered' || line === 'slogan' ? line : 'term';
}

function spanOf({ start, end, field }: Term | Span): Span {
  return field ? { start, end, field } : { start, end };
}

export type NamedEntity = PersonEntity | OrganisationEntity | PlaceEntity;
export type NameKind = NamedEntity['kind'];

export interface NameRow {
  key: string;
  entity: NamedEntity;
  pinyin: string;
  spans: Span[];
}

/** People, organisations and places, each once, with every mention. */
export function nameRows(analysis: Analysis): Record<NameKind, NameRow[]> {
  const rows = new Map<string, NameRow>();
  for (const entity of [...analysis.entities].sort(inReadingOrder)) {
    if (entity.kind !== 'person' && entity.kind !== 'organisation' && entity.kind !== 'place') continue;
    const span = spanOf(entity);
    const row = rows.get(entity.id);
    if (!row) {
      rows.set(entity.id, { key: entity.id, entity, pinyin: pinyinAt(analysis, entity), spans: [span] });
      continue;
    }
    row.spans.push(span);
    row.entity = richer(row.entity, entity);
    // The full name may come second: 陈主任, later 陈立新.
    const width = entity.end - entity.start;
    if (width === entity.name.length && row.pinyin.length === 0) row.pinyin = pinyinAt(analysis, entity);
  }
  const groups: Record<NameKind, NameRow[]> = { person: [], organisation: [], place: [] };
  for (const row of rows.values()) groups[row.entity.kind].push(row);
  return groups;
}

/** Of two mentions, the one that says more about the thing: an office, a line of places. */
function richer(first: NamedEntity, second: NamedEntity): NamedEntity {
  if (first.kind === 'person' && second.kind === 'person') return first.office ? first : second;
  if (first.kind === 'place' && second.kind === 'place') return second.within.length > first.within.length ? second : first;
  return first;
}

export interface WordRow {
  key: string;
  text: string;
  pinyin: string;
  /** In the list that was asked for. */
  level: number | null;
  spans: Span[];
}

const HANZI = /^\p{Script=Han}+$/u;

/**
 * Words above a level, each once, in reading order. Words outside the list count as above it where the lexicon knows them; lone
 * hanzi outside it are mostly pieces of names and are left out, as is everything that a name or a term of the page already explains.
 * @param level highest level of the list that the reader knows, 0 to 7
 */
export function wordRows(article: Article, analysis: Analysis, level: number, list: LevelList): WordRow[] {
  const explained = new Set([...analysis.terms, ...analysis.entities.filter(isNotVocabulary)].map(spanKey));
  const isInName = heldBy(analysis.entities.filter(isNotVocabulary));
  const rows = new Map<string, WordRow>();
  for (const word of [...analysis.words].sort(inReadingOrder)) {
    const own = levelIn(word, list);
    if (isInName(word) || !isAbove(word, own, level) || explained.has(spanKey(word))) continue;
    const text = textAt(article, word);
    if (!HANZI.test(text) || (own === null && text.length === 1)) continue;
    const row = rows.get(text);
    if (row) row.spans.push(spanOf(word));
    else rows.set(text, { key: text, text, pinyin: word.pinyin, level: own, spans: [spanOf(word)] });
  }
  return [...rows.values()];
}

/**
 * Tells of spans that are asked about in reading order whether one of the others holds them. One pass over both: 18,000 words against
 * 3,000 names one by one took the panel 400 ms.
 */
function heldBy(others: readonly Span[]): (span: Span) => boolean {
  const outer = [...others].sort(inReadingOrder);
  let next = 0;
  let reached: { field: Span['field']; end: number } | undefined;
  return (span) => {
    for (let other = outer[next]; other && inReadingOrder(other, span) <= 0; other = outer[++next]) {
      if (!reached || reached.field !== other.field) reached = { field: other.field, end: other.end };
      else reached.end = Math.max(reached.end, other.end);
    }
    return reached !== undefined && reached.field === span.field && span.end <= reached.end;
  };
}

const isNotVocabulary = (entity: { kind: string }) => entity.kind !== 'quotation' && entity.kind !== 'work';
const isAbove = ({ pinyin, rank }: Word, own: number | null, level: number) =>
  pinyin !== '' && (own === null ? rank !== null : own > level);
const spanKey = (span: Span) => `${span.field ?? ''} ${span.start} ${span.end}`;
