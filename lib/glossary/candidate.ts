/** What finders propose, before it is decided which proposals stand on the page. */
import type { TermKind, TermMember } from '../contract';

/** A piece of a candidate. Offsets count in the passage's normalised text. */
export interface CandidatePart {
  start: number;
  end: number;
  id?: string;
  role?: string;
}

export interface Candidate {
  /** Offsets in the passage's normalised text. */
  start: number;
  end: number;
  kind: TermKind;
  id?: string;
  shape?: string;
  parts?: CandidatePart[];
  members?: TermMember[];
  /** Order of decision where two candidates have one span: the lower stands. See {@link RANK}. */
  rank: number;
  /** It fills, or opens with, a pair of quotation marks: the page itself sets it off. */
  quoted: boolean;
  /** An everyday word: it may be a part, but gets no mark of its own. */
  quiet?: boolean;
  /** It is itself a name and may be one with the name of a place or a body: 国家零碳产业示范区 is a place and a title. */
  isName?: boolean;
}

/** Order of decision for one span: the reader's own term, the glossary, then constructions from the most to the least specific. */
export const RANK = { own: 0, glossary: 1, numbered: 2, brand: 3, slogan: 4, institution: 5, other: 6 } as const;
