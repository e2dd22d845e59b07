/** What can be said of a term that no entry explains: what its shape means, and what its parts say in English. */
import type { Term } from '../contract';
import { normalise } from '../text/normalise';
import { CONSTRUCTIONS } from './constructions/all';

export interface ShapeDescription {
  /** A name in English, where the shape yields one: `city Party committee`. */
  gloss: string | null;
  /** One or two sentences of plain English. */
  explain: string;
}

/**
 * @param text the text that the term's offsets count in
 * @returns null for a term without a shape
 */
export function describeShape(term: Pick<Term, 'shape' | 'parts'>, text: string): ShapeDescription | null {
  const construction = CONSTRUCTIONS.find(({ name }) => name === term.shape);
  if (!construction) return null;
  const parts = (term.parts ?? []).flatMap(({ start, end, role }) =>
    role === undefined ? [] : [{ role, zh: normalise(text.slice(start, end)).text }],
  );
  return { gloss: construction.gloss?.(parts) ?? null, explain: construction.explain };
}
