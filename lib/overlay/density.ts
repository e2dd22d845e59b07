/**
 * Which marks are drawn: the density table of the design. Pure.
 *
 * Steps: candidates; of those that overlap the outer or the stronger one stays; neighbours of one kind run together; first and later
 * occurrences are told apart; the table says which of them this density draws; ceilings take the weakest away.
 */
import type { Analysis, Article, Span } from '../contract';
import type { Density } from '../settings';
import { toSimplified } from '../text/fold';
import { bareSpan, contains, inReadingOrder, lineOfEntity, lineOfTerm, type Mark, type MarkKind, overlaps, textOf } from './mark';

export interface MarkChoice {
  density: Density;
  /** Dates and quantities too. */
  quantities: boolean;
  /** Headwords that the reader saved. */
  saved: ReadonlySet<string>;
  /** How much of the text was looked at, in UTF-16 units; absent: all of it. Ceilings go by it. */
  looked?: number | undefined;
  /** What the reader says of words and terms, by simplified form: what is known or ignored gets no mark. */
  states?: ReadonlyMap<string, 'known' | 'learning' | 'ignored'>;
}

/** Ids of the reader's own terms begin so: they always stay. */
const OWN = 'own.';

type Rule = 'no' | 'first' | 'all';
const TABLE: Record<Exclude<Density, 'off'>, Record<MarkKind, Rule>> = {
  few: {
    numbered: 'first',
    term: 'first',
    slogan: 'no',
    person: 'no',
    organisation: 'no',
    place: 'no',
    quantity: 'no',
    saved: 'first',
  },
  standard: {
    numbered: 'all',
    term: 'all',
    slogan: 'all',
    person: 'first',
    organisation: 'first',
    place: 'first',
    quantity: 'all',
    saved: 'first',
  },
  all: {
    numbered: 'all',
    term: 'all',
    slogan: 'all',
    person: 'all',
    organisation: 'all',
    place: 'all',
    quantity: 'all',
    saved: 'all',
  },
};

/** Marks for 1,000 characters, at most. */
const CEILING: Record<Exclude<Density, 'off'>, number> = { few: 10, standard: 40, all: Number.POSITIVE_INFINITY };
/** Share of a full page's marks that is kept for first mentions of names: phrases are so many that nobody would be told apart. */
const NAMES_SHARE = 1 / 4;
/** Share of a paragraph's characters under a line, at most. One mark is always allowed: a short line may be all term. */
const PARAGRAPH_SHARE: Record<Exclude<Density, 'off'>, number> = { few: 1, standard: 1 / 3, all: 1 };

/** Who keeps the line where two marks meet: lower is stronger. */
const STRENGTH: Record<MarkKind, number> = {
  numbered: 1,
  term: 2,
  slogan: 3,
  person: 4,
  organisation: 5,
  place: 6,
  quantity: 7,
  saved: 8,
};
/** Who leaves first over a ceiling: lower leaves sooner. Later occurrences leave before any of these. */
const STAYING: Record<MarkKind, number> = {
  quantity: 1,
  organisation: 2,
  place: 3,
  person: 4,
  slogan: 5,
  term: 6,
  numbered: 7,
  // The reader's own pencil: what was just saved must not fail to show.
  saved: 8,
};

interface Candidate extends Mark {
  /** Occurrences of one thing share a key. */
  keys: string[];
  own: boolean;
  /** An everyday word that the glossary explains too (一把手): the first to make room. */
  plain: boolean;
}

/** A word among the commonest 30,000 is known to most who read newspapers. */
const EVERYDAY_RANK = 30_000;
const keyOf = ({ start, end, field }: Span): string => `${field ?? ''}${start}-${end}`;

/** Where a headword stands as whole words. Bounded by the length of the text times the number of headwords. */
function savedCandidates(article: Article, analysis: Analysis, saved: ReadonlySet<string>): Candidate[] {
  if (saved.size === 0) return [];
  const found: Candidate[] = [];
  for (const word of analysis.words) {
    const text = textOf(article, word).slice(word.start, word.end);
    if (saved.has(text)) found.push(candidate(word, 'saved', [word], text, false));
  }
  return found;
}

/** Quotation marks stay outside the mark of what they quote. */
function withoutQuotes(text: string, { start, end }: Span): { start: number; end: number } {
  const bare = bareSpan(text.slice(start, end));
  return { start: start + bare.start, end: start + bare.end };
}

function candidate(span: Span, kind: MarkKind, items: Mark['items'], key: string, own: boolean): Candidate {
  const { start, end, field } = span;
  return { start, end, ...(field && { field }), kind, again: false, items, keys: [`${kind} ${key}`], own, plain: false };
}

function candidatesOf(article: Article, analysis: Analysis, choice: MarkChoice): Candidate[] {
  const captions = article.blocks.filter((block) => block.kind === 'caption');
  const inCaption = (span: Span) => !span.field && captions.some((block) => block.start <= span.start && span.end <= block.end);
  const writers = new Set(article.bylines.map(({ name }) => name));
  const all: Candidate[] = [];
  const needsNone = (span: Span): boolean => {
    if (!choice.states?.size) return false;
    const state = choice.states.get(toSimplified(textOf(article, span).slice(span.start, span.end)));
    return state === 'known' || state === 'ignored';
  };
  // A term that is one word begins where it begins; of the other words no key is made, since an article has thousands.
  const begins = new Set(analysis.terms.flatMap(({ start, end }) => [start, ...(end - start > 2 ? [start + 1] : [])]));
  const everyday = new Set(
    analysis.words.filter(({ rank, start }) => rank !== null && rank < EVERYDAY_RANK && begins.has(start)).map(keyOf),
  );
  for (const term of analysis.terms) {
    const key = term.id ?? textOf(article, term).slice(term.start, term.end);
    const span = { ...term, ...withoutQuotes(textOf(article, term), term) };
    if (needsNone(span)) continue;
    const mark = candidate(span, lineOfTerm(term.kind), [term], key, term.id?.startsWith(OWN) ?? false);
    all.push({ ...mark, plain: everyday.has(keyOf(span)) });
  }
  for (const entity of analysis.entities) {
    // Who wrote the article is not who it is about: bylines keep the page's own face.
    if (entity.kind === 'person' && writers.has(entity.name)) continue;
    const kind = lineOfEntity(entity.kind);
    if (kind && (kind !== 'quantity' || choice.quantities) && !needsNone(entity))
      all.push(candidate(entity, kind, [entity], entity.id, false));
  }
  all.push(...savedCandidates(article, analysis, choice.saved));
  return all.filter((one) => one.start < one.end && !inCaption(one));
}

/** Of candidates that overlap, the outer one stays; of two that cross, the stronger. Own terms stay in any case. */
function withoutOverlaps(candidates: Candidate[]): Candidate[] {
  const stronger = (a: Candidate, b: Candidate) =>
    Number(b.own) - Number(a.own) || STRENGTH[a.kind] - STRENGTH[b.kind] || inReadingOrder(a, b);
  const byPlace = [...candidates].sort((a, b) => inReadingOrder(a, b) || stronger(a, b));
  const outer: Candidate[] = [];
  const nested: Candidate[] = [];
  let widest: Candidate | undefined;
  for (const one of byPlace) {
    if (widest && contains(widest, one) && !(one.own && !widest.own)) nested.push(one);
    else outer.push(one);
    if (!widest || widest.field !== one.field || one.end > widest.end) widest = one;
  }
  const kept: Candidate[] = [];
  const taken = new OverlapIndex();
  for (const one of [...outer.sort(stronger), ...nested.sort(stronger)]) {
    if (taken.meets(one)) continue;
    taken.add(one);
    kept.push(one);
  }
  return kept.sort(inReadingOrder);
}

/** Spans that were accepted, found again by the characters they cover. */
class OverlapIndex {
  private readonly buckets = new Map<string, Span[]>();

  private *keysOf(span: Span): Generator<string> {
    for (let bucket = span.start >> 6; bucket <= (span.end - 1) >> 6; bucket += 1) yield `${span.field ?? ''}${bucket}`;
  }

  meets(span: Span): boolean {
    for (const key of this.keysOf(span)) if (this.buckets.get(key)?.some((other) => overlaps(span, other))) return true;
    return false;
  }

  add(span: Span): void {
    for (const key of this.keysOf(span)) {
      const bucket = this.buckets.get(key);
      if (bucket) bucket.push(span);
      else this.buckets.set(key, [span]);
    }
  }
}

/** Neighbours of one kind with nothing between them become one mark: no line could be broken there. Own terms stand alone. */
function chained(marks: Candidate[]): Candidate[] {
  const chains: Candidate[] = [];
  for (const mark of marks) {
    const last = chains.at(-1);
    if (last && last.kind === mark.kind && last.field === mark.field && last.end === mark.start && last.own === mark.own) {
      last.end = mark.end;
      last.items = [...last.items, ...mark.items];
      last.keys = [...last.keys, ...mark.keys];
      last.plain = last.plain && mark.plain;
    } else {
      chains.push({ ...mark });
    }
  }
  return chains;
}

/** A chain counts as seen when all its members were. */
function markRepeats(marks: Candidate[]): void {
  const seen = new Set<string>();
  for (const mark of marks) {
    mark.again = mark.keys.every((key) => seen.has(key));
    for (const key of mark.keys) seen.add(key);
  }
}

/** Everyday words leave before names. */
const PLAIN = 1.5;

/** A slogan of the glossary has something to explain, like any term; one known by its shape alone says mostly that it is one. */
const stayingOf = ({ kind, items, plain }: Candidate): number =>
  plain ? PLAIN : kind === 'slogan' && items.some((item) => 'id' in item && item.id !== undefined) ? STAYING.term : STAYING[kind];

const weakestFirst = (a: Candidate, b: Candidate): number =>
  Number(b.again) - Number(a.again) || stayingOf(a) - stayingOf(b) || inReadingOrder(b, a);

const isName = ({ kind }: Mark): boolean => kind === 'person' || kind === 'place' || kind === 'organisation';

function underCeiling(marks: Candidate[], most: number): Candidate[] {
  if (marks.length <= most) return marks;
  const names = marks.filter((mark) => isName(mark) && !mark.again).sort(weakestFirst);
  const seats = Math.floor(most * NAMES_SHARE);
  const seated = new Set(seats > 0 ? names.slice(-seats) : []);
  const leaving = new Set(
    marks
      .filter((mark) => !mark.own && !seated.has(mark))
      .sort(weakestFirst)
      .slice(0, marks.length - most),
  );
  return marks.filter((mark) => !leaving.has(mark));
}

function underShare(marks: Candidate[], blocks: readonly { start: number; end: number }[], share: number): Candidate[] {
  if (share >= 1) return marks;
  const leaving = new Set<Candidate>();
  let next = 0;
  const body = marks.filter((mark) => !mark.field);
  for (const block of blocks) {
    const within: Candidate[] = [];
    while (next < body.length && (body[next] as Candidate).start < block.end) {
      within.push(body[next] as Candidate);
      next += 1;
    }
    let covered = within.reduce((sum, mark) => sum + mark.end - mark.start, 0);
    let left = within.length;
    for (const mark of within.sort(weakestFirst)) {
      if (covered <= (block.end - block.start) * share || left <= 1) break;
      if (mark.own) continue;
      leaving.add(mark);
      covered -= mark.end - mark.start;
      left -= 1;
    }
  }
  return marks.filter((mark) => !leaving.has(mark));
}

/** The marks to draw on an article, in reading order; they do not overlap. */
export function chooseMarks(article: Article, analysis: Analysis, choice: MarkChoice): Mark[] {
  const { density } = choice;
  if (density === 'off') return [];
  const marks = chained(withoutOverlaps(candidatesOf(article, analysis, choice)));
  markRepeats(marks);
  const wanted = marks.filter((mark) => {
    if (mark.own) return true;
    const rule = TABLE[density][mark.kind];
    return rule === 'all' || (rule === 'first' && !mark.again);
  });
  const { kicker, title, subtitle } = article.headline;
  const length = (choice.looked ?? article.text.length) + title.length + (kicker?.length ?? 0) + (subtitle?.length ?? 0);
  const ceiling = Math.ceil((CEILING[density] * Math.max(length, 200)) / 1000);
  const shared = underShare(wanted, article.blocks, PARAGRAPH_SHARE[density]);
  return underCeiling(shared, ceiling).map(({ keys: _keys, own: _own, plain: _plain, ...mark }) => mark);
}
