/**
 * From candidates to terms. Two candidates with one span: the order of decision chooses. Two that cross: the reader's own, the
 * quoted, the longer, the leftmost. What lies inside another becomes a part of it, for the card, and gets no mark of its own.
 */
import type { Candidate, CandidatePart } from './candidate';
import { RANK } from './candidate';

const length = (candidate: Candidate) => candidate.end - candidate.start;

/** Most to least deserving, for candidates that cross. */
function byClaim(a: Candidate, b: Candidate): number {
  const own = Number(b.rank === RANK.own) - Number(a.rank === RANK.own);
  return own || Number(b.quoted) - Number(a.quoted) || length(b) - length(a) || a.start - b.start || a.rank - b.rank;
}

/** One candidate for each span, the one that the order of decision prefers; parts and members that only another knows are kept. */
function oneEach(candidates: readonly Candidate[]): Candidate[] {
  const bySpan = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const span = candidate.start * 2 ** 26 + candidate.end;
    const other = bySpan.get(span);
    if (!other) bySpan.set(span, candidate);
    else {
      const [first, second] = candidate.rank < other.rank ? [candidate, other] : [other, candidate];
      bySpan.set(span, {
        ...first,
        parts: first.parts ?? second.parts,
        members: first.members ?? second.members,
        shape: first.shape ?? second.shape,
      });
    }
  }
  return [...bySpan.values()];
}

/** Candidates that hang together on a page written by people are few; a page made to hurt gets the cheap answer. */
const LARGEST_GROUP = 400;

/** Keeps what does not cross anything more deserving. */
function withoutCrossings(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  if (candidates.length > LARGEST_GROUP) {
    for (const candidate of candidates) if (candidate.start >= (kept.at(-1)?.end ?? 0)) kept.push(candidate);
    return kept;
  }
  for (const candidate of [...candidates].sort(byClaim)) {
    const crosses = kept.some(
      (other) =>
        (candidate.start < other.start && candidate.end > other.start && candidate.end < other.end) ||
        (candidate.start > other.start && candidate.start < other.end && candidate.end > other.end),
    );
    if (!crosses) kept.push(candidate);
  }
  return kept;
}

/** Splits candidates, sorted by start, into groups that touch nothing outside: crossings are then looked for within a group. */
function* groups(sorted: readonly Candidate[]): Generator<Candidate[]> {
  let group: Candidate[] = [];
  let end = -1;
  for (const candidate of sorted) {
    if (candidate.start >= end && group.length > 0) {
      yield group;
      group = [];
    }
    group.push(candidate);
    end = Math.max(end, candidate.end);
  }
  if (group.length > 0) yield group;
}

/**
 * Without the shapes and slogans that hold a term of the reader's own: they know of them only what they look like. A longer entry of a
 * glossary stays, and names the own term as its part.
 */
function withoutShapesAround(candidates: readonly Candidate[]): readonly Candidate[] {
  const own = candidates.filter(({ rank }) => rank === RANK.own);
  if (own.length === 0 || own.length > LARGEST_GROUP) return candidates;
  const holds = (outer: Candidate) => own.some(({ start, end }) => outer.start <= start && end <= outer.end);
  return candidates.filter((candidate) => candidate.id !== undefined || !holds(candidate));
}

/** Adds nested candidates to the parts of the outer one; a part that a finder named itself gains the id of the term it is. */
function withParts(outer: Candidate, inner: readonly Candidate[]): Candidate {
  const parts: CandidatePart[] = [...(outer.parts ?? [])];
  for (const { start, end, id } of inner) {
    const same = parts.findIndex((part) => part.start === start && part.end === end);
    if (same >= 0) {
      if (id) parts[same] = { ...(parts[same] as CandidatePart), id };
    } else if (id) parts.push({ start, end, id });
  }
  if (parts.length === 0) return outer;
  return { ...outer, parts: parts.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/**
 * The candidates that stand, ascending, none overlapping another; nested ones as their parts.
 * @param everyday whether everyday words stand too; without it they are parts at most
 */
export function resolve(candidates: readonly Candidate[], everyday = false): Candidate[] {
  const marked = everyday ? candidates : candidates.filter(({ quiet }) => !quiet);
  if (marked.length === 0) return [];
  const sorted = oneEach(withoutShapesAround(marked)).sort((a, b) => a.start - b.start || b.end - a.end);
  const standing: Candidate[] = [];
  for (const group of groups(sorted)) {
    let outer: Candidate | null = null;
    let inner: Candidate[] = [];
    const close = () => {
      if (outer) standing.push(withParts(outer, inner));
    };
    for (const candidate of withoutCrossings(group).sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (outer === null || candidate.start >= outer.end) {
        close();
        outer = candidate;
        inner = [];
      } else inner.push(candidate);
    }
    close();
  }
  return everyday ? standing : withEverydayParts(standing, candidates);
}

/** Adds the everyday words that stand inside each candidate to its parts. Both lists are walked once. */
function withEverydayParts(standing: readonly Candidate[], candidates: readonly Candidate[]): Candidate[] {
  const everyday = candidates.filter(({ quiet }) => quiet).sort((a, b) => a.start - b.start);
  let next = 0;
  return standing.map((outer) => {
    const inside: Candidate[] = [];
    for (; next < everyday.length; next += 1) {
      const candidate = everyday[next] as Candidate;
      if (candidate.start >= outer.end) break;
      if (candidate.start >= outer.start && candidate.end <= outer.end) inside.push(candidate);
    }
    return withParts(outer, inside);
  });
}
