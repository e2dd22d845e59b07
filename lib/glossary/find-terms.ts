/** Political terms of a text: glossary entries, and the shapes that no list can hold. */
import type { Block, Entity, Span, Term, TermMember } from '../contract';
import { finish, type Steps } from '../steps';
import { wordEdges } from './boundaries';
import { type Candidate, RANK } from './candidate';
import { CONSTRUCTIONS } from './constructions/all';
import { withMembers } from './constructions/key-member';
import type { Glossary } from './glossary';
import { matchForms } from './match-forms';
import { nameRule } from './names';
import { findPageKey } from './page-key';
import { type Passage, readPassage } from './passage';
import { resolve } from './resolve';

export interface FindTermsOptions {
  /** Names of people, bodies and places: a term does not cross them. */
  entities?: readonly Entity[];
  /** Words of a segmentation, ascending: short terms begin and end with a word. */
  tokens?: readonly Span[];
  /** The reader's own terms: they win over the built-in ones. */
  own?: Glossary | undefined;
  /** Frames of official grammar too (以…为抓手), which are not marked otherwise. */
  frames?: boolean;
  /** Everyday words of offices too (`quiet` entries), which are not marked otherwise. */
  everyday?: boolean;
  /** Whether the text is political prose. Absent: judged from the terms in it. A headline is judged by its article. */
  political?: boolean;
}

/** Terms for each 1,000 characters from which a text counts as political prose: pages of sport, recipes and novels stay under 2. */
const POLITICAL_PER_1000 = 5;

/** Different formulas whose key is looked for in one text. */
const MOST_FORMULAS = 60;

/** Mentions of one formula at which its key is looked for: it stands with the first few, where it stands at all. */
const MOST_MENTIONS = 4;

/** One term in a short notice is an accident; this many different ones are not. */
const POLITICAL_LEAST = 3;

/** Whether a text with these terms is political prose, in which shapes may be believed that other prose shares. */
export function isPolitical(terms: readonly { id?: string | undefined }[], characters: number): boolean {
  const ids = terms.flatMap(({ id }) => (id === undefined ? [] : [id]));
  return new Set(ids).size >= POLITICAL_LEAST && ids.length * 1000 >= POLITICAL_PER_1000 * characters;
}

function toTerm(passage: Passage, candidate: Candidate): Term {
  const { kind, id, shape, members, parts } = candidate;
  return {
    ...passage.toSpan(candidate.start, candidate.end),
    kind,
    ...(id === undefined ? {} : { id }),
    ...(shape === undefined ? {} : { shape }),
    ...(members ? { members } : {}),
    ...(parts ? { parts: parts.map(({ start, end, ...rest }) => ({ ...passage.toSpan(start, end), ...rest })) } : {}),
  };
}

/** The list that the page prints for each numbered formula. Its first mentions are looked at, and one key serves them all. */
function pageKeys(passages: readonly Passage[]): (passage: Passage, candidate: Candidate) => TermMember[] | null {
  const known = new Map<string, { key: TermMember[] | null; mentions: number }>();
  return (passage, { start, end }) => {
    const formula = passage.text.slice(start, end);
    const before = known.get(formula) ?? { key: null, mentions: 0 };
    if (before.key || before.mentions === MOST_MENTIONS || known.size === MOST_FORMULAS) return before.key;
    const key = findPageKey(passage, start, end, passages);
    known.set(formula, { key, mentions: before.mentions + 1 });
    return key;
  };
}

export interface FoundTerms {
  /** In the order of the text, none overlapping another; what is nested in a term is among its parts. Each lies inside one block. */
  terms: Term[];
  /** Whether the text is political prose: for its headline, which is too short to tell. */
  political: boolean;
}

/** Terms of a text, and what kind of text it is; a step for each block. Linear in the length of the text. */
export function* readingTerms(
  text: string,
  blocks: readonly Block[],
  glossary: Glossary,
  options: FindTermsOptions = {},
): Steps<FoundTerms> {
  const edges = wordEdges(options.tokens ?? null);
  const passages: Passage[] = [];
  const matched: Candidate[][] = [];
  for (const block of blocks) {
    const passage = readPassage(text, block);
    const forms = matchForms(passage, glossary, edges);
    passages.push(passage);
    matched.push(options.own ? [...matchForms(passage, options.own, edges, RANK.own), ...forms] : forms);
    yield;
  }
  const characters = passages.reduce((sum, passage) => sum + passage.text.length, 0);
  const political = options.political ?? isPolitical(matched.flat(), characters);
  const shapes = CONSTRUCTIONS.filter((construction) => options.frames || !construction.frame);
  const keyOf = pageKeys(passages);
  const mayStand = nameRule(options.entities ?? []);
  const terms: Term[] = [];
  for (const [n, passage] of passages.entries()) {
    const found = shapes.flatMap((construction) => construction.find(passage, { edges, political, known: matched[n] ?? [] }));
    const candidates = [...(matched[n] ?? []), ...found].filter((candidate) => mayStand(passage, candidate));
    for (const candidate of resolve(candidates, options.everyday)) {
      const members = candidate.kind === 'numbered' ? keyOf(passage, candidate) : null;
      terms.push(toTerm(passage, members ? { ...candidate, members } : candidate));
    }
    yield;
  }
  return { terms: withMembers(text, terms), political };
}

/** {@link readingTerms} in one go. */
export function readTerms(text: string, blocks: readonly Block[], glossary: Glossary, options?: FindTermsOptions): FoundTerms {
  return finish(readingTerms(text, blocks, glossary, options));
}

/** The terms of {@link readTerms} alone. */
export function findTerms(text: string, blocks: readonly Block[], glossary: Glossary, options: FindTermsOptions = {}): Term[] {
  return readTerms(text, blocks, glossary, options).terms;
}
