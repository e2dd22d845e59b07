/** Political terms of a text: glossary entries, and the shapes that no list can hold. */
import type { Block, Entity, Span, Term } from '../contract';
import { wordEdges } from './boundaries';
import { type Candidate, RANK } from './candidate';
import type { Glossary } from './glossary';
import { matchForms } from './match-forms';
import { type Passage, readPassage } from './passage';
import { resolve } from './resolve';

export interface FindTermsOptions {
  /** Names of people, bodies and places: a term does not cross them. */
  entities?: readonly Entity[];
  /** Words of a segmentation, ascending: short terms begin and end with a word. */
  tokens?: readonly Span[];
  /** The reader's own terms: they win over the built-in ones. */
  own?: Glossary;
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

/**
 * Terms in the order of the text, none overlapping another; what is nested in a term is among its parts. Each lies inside one block.
 * Linear in the length of the text.
 */
export function findTerms(text: string, blocks: readonly Block[], glossary: Glossary, options: FindTermsOptions = {}): Term[] {
  const edges = wordEdges(options.tokens ?? null);
  return blocks.flatMap((block) => {
    const passage = readPassage(text, block);
    const candidates = matchForms(passage, glossary, edges);
    if (options.own) candidates.push(...matchForms(passage, options.own, edges, RANK.own));
    return resolve(candidates).map((candidate) => toTerm(passage, candidate));
  });
}
