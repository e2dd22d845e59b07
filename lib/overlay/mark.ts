/** What a mark is: one run of a line under the text, of one kind, with all that lies under it. */
import type { Entity, HeadlineField, Span, Term, TermKind, Word } from '../contract';

/** The kinds of line. Every one has its own shape in `marks.css`. */
export const MARK_KINDS = ['numbered', 'term', 'slogan', 'person', 'organisation', 'place', 'quantity', 'saved'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface Mark extends Span {
  kind: MarkKind;
  /** Seen before in this article: drawn paler. */
  again: boolean;
  /** What it marks, in reading order: several where adjacent places or names run together. */
  items: (Term | Entity | Word)[];
}

/** The line a term wears. */
export function lineOfTerm(kind: TermKind): MarkKind {
  if (kind === 'numbered') return 'numbered';
  if (kind === 'slogan' || kind === 'construction') return 'slogan';
  return 'term';
}

/** The line an entity wears, or null where it wears none: works and quotations carry their own marks in print. */
export function lineOfEntity(kind: Entity['kind']): MarkKind | null {
  switch (kind) {
    case 'person':
    case 'organisation':
    case 'place':
      return kind;
    case 'date':
    case 'quantity':
      return 'quantity';
    default:
      return null;
  }
}

const FIELD_ORDER: Record<HeadlineField, number> = { kicker: 0, title: 1, subtitle: 2 };

/** Orders spans as they are read: kicker, title, subtitle, body; within one of them by start, the longer first. */
export function inReadingOrder(a: Span, b: Span): number {
  const field = (span: Span) => (span.field ? FIELD_ORDER[span.field] : 3);
  return field(a) - field(b) || a.start - b.start || b.end - a.end;
}

export const sameField = (a: Span, b: Span): boolean => a.field === b.field;
export const overlaps = (a: Span, b: Span): boolean => sameField(a, b) && a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean =>
  sameField(outer, inner) && outer.start <= inner.start && inner.end <= outer.end;

/** The text that a span counts in. */
export function textOf(article: { text: string; headline: Record<HeadlineField, string | null> }, span: Span): string {
  return (span.field ? article.headline[span.field] : article.text) ?? '';
}

const OPENING = '“‘「『《〈';
const CLOSING = '”’」』》〉';

/** Opening marks minus closing ones of the same pairs. */
function openMarks(text: string): number {
  let open = 0;
  for (const character of text) open += OPENING.includes(character) ? 1 : CLOSING.includes(character) ? -1 : 0;
  return open;
}

/**
 * Where a phrase stands without the quotation marks around it: a pair, or one whose other half is outside. Marks that belong to a part
 * of the phrase stay: “一件事”一次办.
 */
export function bareSpan(text: string): { start: number; end: number } {
  let start = 0;
  let end = text.length;
  while (start < end) {
    const inner = text.slice(start, end);
    const opens = OPENING.includes(inner.charAt(0));
    const closes = CLOSING.includes(inner.charAt(inner.length - 1));
    if (opens && closes && openMarks(inner) === 0 && isOnePair(inner)) [start, end] = [start + 1, end - 1];
    else if (opens && openMarks(inner) > 0) start += 1;
    else if (closes && openMarks(inner) < 0) end -= 1;
    else break;
  }
  return start < end ? { start, end } : { start: 0, end: text.length };
}

/** “甲”和“乙” begins and ends with marks of two pairs. */
function isOnePair(text: string): boolean {
  for (let at = 1; at < text.length; at += 1) if (openMarks(text.slice(0, at)) === 0) return false;
  return true;
}
