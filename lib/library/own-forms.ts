/** The reader's own terms and words in the shapes that the rest of the program knows: entries, exceptions. */
import type { WordException } from '../contract';
import type { GlossaryEntry } from '../glossary/entry';
import type { OwnTerm, OwnWord, WordState } from './records';

/** What pages need of the reader's own language: forms to find, words to cut, words to leave alone. */
export interface OwnForPages {
  terms: Pick<GlossaryEntry, 'id' | 'term' | 'variants' | 'kind'>[];
  exceptions: WordException[];
  states: Pick<WordState, 'form' | 'state'>[];
}

/** Ids of own terms among those of the glossary. */
export const OWN = 'own.';

/** The entry that cards and look-ups show. */
export function entryOf({ id, term, trad, pinyin, variants, kind, gloss, literal, explain, members }: OwnTerm): GlossaryEntry {
  return {
    id: `${OWN}${id}`,
    term,
    trad,
    pinyin,
    variants,
    kind,
    category: 'own',
    level: 'user',
    status: 'current',
    senses: [{ gloss: gloss || term, ...(literal && { literal }), explain, ...(members.length > 0 && { members }) }],
    sources: [],
    review: { state: 'checked' },
  };
}

/** One record of the library may hold two decisions: how a form is cut and how it is read. */
export function exceptionsOf({ form, words, syllables }: Pick<OwnWord, 'form' | 'words' | 'syllables'>): WordException[] {
  const exceptions: WordException[] = [];
  if (words?.length === 1) exceptions.push({ kind: 'join', text: form });
  else if (words) exceptions.push({ kind: 'split', text: form, parts: words });
  if (syllables) exceptions.push({ kind: 'reading', text: form, syllables });
  return exceptions;
}
