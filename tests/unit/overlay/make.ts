/** Articles and analyses made by hand: only what a test is about. */
import { plainArticle } from '../../../lib/article/plain-article';
import type { Analysis, Article, Entity, EntityKind, Span, Term, TermKind, Word } from '../../../lib/contract';

export const articleOf = (text: string, title = ''): Article =>
  plainArticle(text, { headline: { kicker: null, title, subtitle: null } });

/** Where the n-th occurrence (from 0) of `part` stands in the body. */
export function placeOf(article: Article, part: string, n = 0): { start: number; end: number } {
  let start = -1;
  for (let seen = 0; seen <= n; seen += 1) {
    start = article.text.indexOf(part, start + 1);
    if (start < 0) throw new Error(`"${part}" does not occur ${n + 1} times`);
  }
  return { start, end: start + part.length };
}

export const term = (article: Article, part: string, kind: TermKind, n = 0): Term => ({
  ...placeOf(article, part, n),
  kind,
  id: part,
});

export function entity(article: Article, part: string, kind: EntityKind, n = 0): Entity {
  const base = { ...placeOf(article, part, n), id: `${kind}-${part}`, name: part };
  switch (kind) {
    case 'person':
      return { ...base, kind, office: null };
    case 'organisation':
      return { ...base, kind, type: null, level: null };
    case 'place':
      return { ...base, kind, level: null, code: null, within: [part] };
    case 'date':
      return { ...base, kind, iso: null };
    case 'quantity':
      return { ...base, kind, value: null, valueTo: null, unit: null, english: '' };
    case 'work':
      return { ...base, kind, type: null };
    case 'quotation':
      return { ...base, kind, speaker: null, speakerId: null };
  }
}

interface Parts {
  terms?: Term[];
  entities?: Entity[];
  words?: (Pick<Word, 'start' | 'end'> & Partial<Word>)[];
  sentences?: Span[];
}

export function analysisOf({ terms = [], entities = [], words = [], sentences = [] }: Parts): Analysis {
  return {
    sentences,
    words: words.map((word) => ({ pinyin: '', syllables: [], level: null, level2012: null, rank: null, ...word })),
    terms,
    entities,
    summary: [],
    facts: { who: [], where: [], when: [], figures: [] },
    difficulty: { characters: 0, words: 0, byLevel: [], level: null, byLevel2012: [], level2012: null, minutes: 0 },
  };
}
