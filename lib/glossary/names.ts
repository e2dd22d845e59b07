/** Terms and names: what a term may share with the name of a person, a place, a body or a work. */
import type { Entity, EntityKind, Span } from '../contract';
import { type Candidate, RANK } from './candidate';
import type { Passage } from './passage';

const NAMES: ReadonlySet<EntityKind> = new Set(['person', 'place', 'organisation', 'work']);

/** Whether a candidate may stand beside the names of the text. */
export type NameRule = (passage: Passage, candidate: Candidate) => boolean;

function mayStand(candidate: Candidate, span: Span, { kind, start, end }: Entity): boolean {
  const inside = start <= span.start && span.end <= end;
  const around = span.start <= start && end <= span.end;
  if (!inside && !around) return false;
  const same = inside && around;
  switch (kind) {
    case 'person':
    case 'work':
      return around;
    case 'organisation':
      // 青澜市委 is a body: its card says what a 市委 is.
      return candidate.kind !== 'institution' || (around && !same);
    case 'place':
      return around && (!same || candidate.id !== undefined || candidate.isName === true);
    default:
      return true;
  }
}

/**
 * A term does not cross a name, and does not stand inside the name of a person, a place or a work; offices are left to the bodies
 * that entities name. The reader's own terms stand anywhere.
 */
export function nameRule(entities: readonly Entity[]): NameRule {
  const names = entities.filter(({ kind }) => NAMES.has(kind)).sort((a, b) => a.start - b.start);
  if (names.length === 0) return () => true;
  const longest = names.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (passage, candidate) => {
    if (candidate.rank === RANK.own) return true;
    const span = passage.toSpan(candidate.start, candidate.end);
    let low = 0;
    for (let high = names.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((names[middle] as Entity).start < span.start - longest) low = middle + 1;
      else high = middle;
    }
    for (let n = low; n < names.length; n += 1) {
      const name = names[n] as Entity;
      if (name.start >= span.end) break;
      if (name.end > span.start && !mayStand(candidate, span, name)) return false;
    }
    return true;
  };
}
