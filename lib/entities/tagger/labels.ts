/** The tagger's labels: outside, and beginning, inside, end and single of each kind. */

export const TAGGED_KINDS = ['person', 'organisation', 'place'] as const;
export type TaggedKind = (typeof TAGGED_KINDS)[number];

/** 0 outside; 1 + 4 × kind + position, positions 0 begin, 1 inside, 2 end, 3 single. */
export const LABELS = 1 + 4 * TAGGED_KINDS.length;
export const OUTSIDE = 0;
export const Position = { begin: 0, inside: 1, end: 2, single: 3 } as const;

export const labelOf = (kind: number, position: number): number => 1 + 4 * kind + position;

const positionOf = (label: number): number => (label - 1) & 3;
const kindOf = (label: number): number => (label - 1) >> 2;

/** Whether a name is open after this label. */
export const isOpen = (label: number): boolean => label !== OUTSIDE && positionOf(label) < Position.end;

/** Whether `to` may follow `from`. */
export function mayFollow(from: number, to: number): boolean {
  if (isOpen(from))
    return (
      to !== OUTSIDE && kindOf(to) === kindOf(from) && (positionOf(to) === Position.inside || positionOf(to) === Position.end)
    );
  return to === OUTSIDE || positionOf(to) === Position.begin || positionOf(to) === Position.single;
}

export interface TaggedSpan {
  start: number;
  end: number;
  kind: number;
}

/** The names that a well-formed row of labels spells. */
export function spansOf(labels: ArrayLike<number>, length = labels.length): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  let start = -1;
  for (let at = 0; at < length; at += 1) {
    const label = labels[at] as number;
    if (label === OUTSIDE) continue;
    const position = positionOf(label);
    if (position === Position.begin || position === Position.single) start = at;
    if ((position === Position.end || position === Position.single) && start >= 0) {
      spans.push({ start, end: at + 1, kind: kindOf(label) });
      start = -1;
    }
  }
  return spans;
}

/** The labels of spans, which must not overlap. */
export function labelsOf(spans: readonly TaggedSpan[], length: number): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { start, end, kind } of spans) {
    if (end - start === 1) labels[start] = labelOf(kind, Position.single);
    else {
      labels.fill(labelOf(kind, Position.inside), start + 1, end - 1);
      labels[start] = labelOf(kind, Position.begin);
      labels[end - 1] = labelOf(kind, Position.end);
    }
  }
  return labels;
}
