/** What can be said of a term that no entry explains: what its shape means, and for offices what the name says. */
import type { Term } from '../contract';
import { normalise } from '../text/normalise';
import { CONSTRUCTIONS } from './constructions/all';
import { LEAGUE, LEVELS, ORGANS, type Row } from './constructions/institution-table';

export interface ShapeDescription {
  /** A name in English, where the shape yields one: `city Party committee`. */
  gloss: string | null;
  /** One or two sentences of plain English. */
  explain: string;
}

const english = (rows: readonly Row[], zh: string) => rows.find((row) => row.zh === zh)?.en;

/** 市委 is the city Party committee, 团市委 the city committee of the Communist Youth League. */
function officeName({ parts = [] }: Pick<Term, 'parts'>, text: string): string | null {
  const names: string[] = [];
  parts.forEach((part, n) => {
    if (part.role !== 'level') return;
    const zh = ({ start, end }: { start: number; end: number }) => normalise(text.slice(start, end)).text;
    const organ = parts[n + 1]?.role === 'organ' ? parts[n + 1] : undefined;
    const name = organ ? english(ORGANS, zh(organ)) : LEAGUE.en;
    const level = english(LEVELS, zh(part));
    if (name && level) names.push(`${level} ${name}`);
  });
  return names.length > 0 ? names.join('; ') : null;
}

/**
 * @param text the text that the term's offsets count in
 * @returns null for a term without a shape
 */
export function describeShape(term: Pick<Term, 'shape' | 'parts'>, text: string): ShapeDescription | null {
  const construction = CONSTRUCTIONS.find(({ name }) => name === term.shape);
  if (!construction) return null;
  return { gloss: construction.name === 'institution' ? officeName(term, text) : null, explain: construction.explain };
}
