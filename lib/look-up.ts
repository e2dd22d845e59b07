/** One question, two books: the political glossary and the dictionary, merged for popup, omnibox and menu. */
import type { Dictionary } from './dictionary/dictionary';
import type { GlossaryEntries } from './glossary/entries';
import type { GlossaryEntry } from './glossary/entry';
import type { LookUpAnswer, LookUpHit } from './protocol';

export interface LookUpSources {
  dictionary: Dictionary;
  glossary: GlossaryEntries;
  /** The reader's own terms for this question, best first: they come before the glossary's. */
  own?: readonly GlossaryEntry[];
}

/**
 * Looks up hanzi, pinyin or English. Terms whose form is the query itself come first, then the dictionary's exact words, then other
 * terms, then other words: what was typed in full outranks what merely begins so.
 * @param limit at most so many hits
 */
export function lookUp(query: string, { dictionary, glossary, own = [] }: LookUpSources, limit = 20): LookUpAnswer {
  const text = query.trim();
  const { understoodAs, entries } = dictionary.lookUp(text, limit);
  const taken = new Set(own.map(({ term }) => term));
  const terms = [...own, ...glossary.lookUp(text, limit).filter(({ term }) => !taken.has(term))];
  const hits: LookUpHit[] = [];
  const isExactTerm = (n: number) => {
    const entry = terms[n];
    return entry && [entry.term, entry.trad, ...(entry.variants ?? [])].includes(text);
  };
  const isExactWord = (n: number) => {
    const entry = entries[n];
    return entry && (entry.simplified === text || entry.traditional === text);
  };
  const exactFirst = <T>(items: readonly T[], exact: (n: number) => boolean | undefined) => ({
    exact: items.filter((_, n) => exact(n)),
    rest: items.filter((_, n) => !exact(n)),
  });
  const term = exactFirst(terms, isExactTerm);
  const word = exactFirst(entries, isExactWord);
  hits.push(...term.exact.map((entry) => ({ kind: 'term' as const, entry })));
  hits.push(...word.exact.map((entry) => ({ kind: 'word' as const, entry })));
  // An English or pinyin question is answered by the dictionary first: the glossary's forms are long and match loosely.
  const restTerms = term.rest.map((entry) => ({ kind: 'term' as const, entry }));
  const restWords = word.rest.map((entry) => ({ kind: 'word' as const, entry }));
  hits.push(
    ...(understoodAs === 'hanzi'
      ? [...restTerms, ...restWords]
      : [...restWords.slice(0, 8), ...restTerms, ...restWords.slice(8)]),
  );
  return { query: text, understoodAs, hits: hits.slice(0, limit) };
}
