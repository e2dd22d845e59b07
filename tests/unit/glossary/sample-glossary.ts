import type { Block, BlockKind, Term } from '../../../lib/contract';
import type { GlossaryEntry } from '../../../lib/glossary/entry';
import { type FindTermsOptions, findTerms } from '../../../lib/glossary/find-terms';
import { type Glossary, openGlossary, packGlossary } from '../../../lib/glossary/glossary';

/** An entry with what a test says and plain filling for the rest. */
export function entry(term: string, more: Partial<GlossaryEntry> = {}): GlossaryEntry {
  return {
    id: `e-${[...term].map((character) => character.codePointAt(0)?.toString(16)).join('-')}`,
    term,
    trad: term,
    pinyin: '',
    category: 'governance',
    kind: 'term',
    level: 'nationwide',
    status: 'current',
    senses: [{ gloss: term, explain: 'An explanation.' }],
    sources: [{ id: 's1', type: 'document', title: 'A document', publisher: 'A publisher', date: '2020' }],
    review: { state: 'draft' },
    ...more,
  };
}

export const glossaryOf = (...entries: GlossaryEntry[]): Glossary => openGlossary(packGlossary(entries));

/** Blocks of a text whose paragraphs stand one line feed apart; `#` at the start of a line makes a subhead. */
export function blocksOf(text: string, kindOf: (line: string) => BlockKind = () => 'paragraph'): Block[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const block = { kind: kindOf(line), start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
}

export interface FoundTerm extends Term {
  text: string;
}

/** Terms of a text with what the reader sees. Political prose, unless told. */
export function termsIn(text: string, glossary: Glossary, options: FindTermsOptions & { kind?: BlockKind } = {}): FoundTerm[] {
  const { kind = 'paragraph', ...rest } = options;
  return findTerms(
    text,
    blocksOf(text, () => kind),
    glossary,
    { political: true, ...rest },
  ).map((term) => ({
    ...term,
    text: text.slice(term.start, term.end),
  }));
}
