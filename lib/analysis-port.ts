/**
 * How a page has its articles analysed. The core and its 16 MB of opened data are in the background, once for all tabs and warm from one
 * page to the next; a page opens a port, asks once, and gets the analysis in pieces: what is in the window first, then all terms and
 * names, then the words. Pieces are small, so that receiving one never keeps a page busy. Closing the port ends the work.
 */
import type { Analysis, Article, Span } from './contract';
import type { WordState } from './library/records';
import { addPackedWords, type PackedWords, packedWordsOf, packWords } from './packed-words';

/** Name of the port. */
export const ANALYSIS_PORT = 'analysis';

/** Spans in one piece, and words, at most: about 150 kB of JSON, 2 ms to parse. */
export const PIECE_ITEMS = 1000;
export const PIECE_WORDS = 4000;

export interface AnalysisRequest {
  articles: readonly Article[];
  /** For each article what is in the window, in its text; null where all of it is to be read at once. */
  early: readonly (Pick<Span, 'start' | 'end'> | null)[];
  /** The reader's language that an earlier analysis was made with: where it is still the same, nothing is analysed. */
  unless?: string;
}

/** The reader's own language, as far as the page itself needs it: its terms and exceptions are in the analysis. */
export interface OwnSummary {
  states: [form: string, state: WordState['state']][];
  /** Forms, as they are kept, of which the reader has said how they are cut or read. */
  corrected: string[];
  /** Two of one key analyse a text alike. */
  key: string;
}

/**
 * `early`: terms and names of what is in the window. `found`: all terms and names. `read`: everything. `same`: the reader's language is
 * the one that the page knows.
 */
export type AnalysisStage = 'early' | 'found' | 'read' | 'same';

/** A part of an analysis as it travels. */
export type AnalysisPart = Partial<Omit<Analysis, 'words'>> & { words?: PackedWords };

/** Lists come in several pieces, in order. Those of the stage `early` are forgotten once it is reached: `found` has them all. */
export type AnalysisPiece =
  | { kind: 'own'; own: OwnSummary }
  | { kind: 'part'; article: number; part: AnalysisPart }
  | { kind: 'reached'; stage: AnalysisStage }
  /** `tooMuch`: it would take longer than a page is worth. */
  | { kind: 'failed'; tooMuch?: boolean };

const LISTS = ['terms', 'entities', 'sentences'] as const;

/** The parts of an analysis cut into pieces. */
export function* piecesOf(article: number, analysis: Partial<Analysis>): Generator<AnalysisPiece> {
  const { words = [], ...rest } = analysis;
  for (let at = 0; at < words.length; at += PIECE_WORDS) {
    yield { kind: 'part', article, part: { words: packWords(words.slice(at, at + PIECE_WORDS)) } };
  }
  for (const list of LISTS) {
    const all = rest[list];
    if (!all) continue;
    delete rest[list];
    for (let at = 0; at < all.length; at += PIECE_ITEMS) {
      yield { kind: 'part', article, part: { [list]: all.slice(at, at + PIECE_ITEMS) } };
    }
  }
  if (Object.keys(rest).length > 0) yield { kind: 'part', article, part: rest };
}

/** An analysis of which nothing is known yet. */
export const blankAnalysis = (): Analysis => ({
  terms: [],
  entities: [],
  sentences: [],
  words: [],
  summary: [],
  facts: { who: [], where: [], when: [], figures: [] },
  difficulty: { characters: 0, words: 0, byLevel: [], level: null, byLevel2012: [], level2012: null, minutes: 0 },
});

/**
 * A whole analysis as one string, for {@link unpackAnalysis}. To clone the objects of 30,000 characters for a message held a page in Firefox
 * up for 230 ms; a string is copied.
 */
export function packAnalysis(analysis: Analysis): string {
  // By name: a spread would unpack the words.
  const { terms, entities, sentences, summary, facts, difficulty } = analysis;
  const part: AnalysisPart = { terms, entities, sentences, summary, facts, difficulty, words: packedWordsOf(analysis) };
  return JSON.stringify(part);
}

/** @throws SyntaxError where the string is not what {@link packAnalysis} made */
export function unpackAnalysis(packed: string): Analysis {
  const analysis = blankAnalysis();
  join(analysis, JSON.parse(packed));
  return analysis;
}

/** One article of a page on its way to who asks for it: the panel. */
export interface PackedArticle {
  article: Article;
  /** See {@link packAnalysis}. */
  analysis: string;
}

/** @throws SyntaxError where an analysis is not what {@link packAnalysis} made */
export const unpackArticles = (packed: readonly PackedArticle[]): { article: Article; analysis: Analysis }[] =>
  packed.map(({ article, analysis }) => ({ article, analysis: unpackAnalysis(analysis) }));

/** Adds a piece to what came before it. */
export function join(analysis: Analysis, part: AnalysisPart): void {
  if (part.words) addPackedWords(analysis, part.words);
  for (const list of LISTS) {
    const before: unknown[] = analysis[list];
    for (const item of part[list] ?? []) before.push(item);
  }
  const { summary, facts, difficulty } = part;
  if (summary) analysis.summary = summary;
  if (facts) analysis.facts = facts;
  if (difficulty) analysis.difficulty = difficulty;
}
