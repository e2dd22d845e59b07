/**
 * The sentences that tell a text's gist. Each gets a score from where it stands, how central it is, what it shares with the
 * headline, what it names and counts, how long it is, and the wordings of news (`cues.ts`); then the best are picked one by
 * one, each losing what it repeats of those before it (maximal marginal relevance, Carbonell and Goldstein 1998).
 */
import type { Analysis, Article, Entity, Span, SummarySentence } from '../contract';
import { finish, type Steps } from '../steps';
import { lowerBound } from '../text/lower-bound';
import { centrality } from './centrality';
import { cueWorth } from './cues';
import { SpansWithin } from './within';
import { type Bag, bagsOf, normOf, similarity } from './words';

/** What the summary needs of the analysis: sentences of the body, ascending (`lib/text/sentences.ts`); entities may be empty. */
export type SummaryInput = Pick<Analysis, 'sentences' | 'words' | 'entities'>;

/**
 * Weights of what speaks for a sentence; `slope` is how fast the worth of an early place fades, `general` what particulars cost. Set on
 * briefs with the author's headline, on articles without paragraphs with the editor's summary, and on articles of newspapers and web
 * pages with sentences that readers chose and with their own headlines: the more a text is structured, the less its first sentences
 * alone say. Values were drawn by chance some hundred times, and those kept whose neighbours were good too.
 */
export const WEIGHTS = {
  brief: {
    centrality: 0.45,
    lead: 0.3,
    slope: 0.25,
    paragraphLead: 0.09,
    headline: 0.4,
    named: 0.14,
    figures: 0.03,
    subject: 0,
    length: 0.45,
    redundancy: 0.3,
    cues: 0.5,
    general: 0,
  },
  plain: {
    centrality: 0.1,
    lead: 1.5,
    slope: 0.3,
    paragraphLead: 0.15,
    headline: 0.55,
    named: 0.08,
    figures: 0.06,
    subject: 0,
    length: 1.5,
    redundancy: 0.2,
    cues: 0.5,
    general: 0.3,
  },
  structured: {
    centrality: 0.8,
    lead: 0.8,
    slope: 0.5,
    paragraphLead: 0.15,
    headline: 0.6,
    named: 0.06,
    figures: 0.04,
    subject: 0.25,
    length: 0.2,
    redundancy: 0.4,
    cues: 1.5,
    general: 0,
  },
};

/** UTF-16 units: a brief is best told by a short sentence, an article by a full one. */
const BEST_LENGTH = { brief: 34, plain: 75, structured: 60 };
const LONG = 110;
/** Bodies up to this length are briefs. */
const BRIEF = 400;
/** An article with at least so many paragraphs shows its structure by them. */
const STRUCTURED = 4;
/** Below this the text is a brief of which one sentence is the gist. */
const UNITS_FOR_EACH_SENTENCE = 260;
const MOST_SENTENCES = 5;

/** One to five by the length of the body. */
function wanted(units: number): number {
  return Math.max(1, Math.min(MOST_SENTENCES, 1 + Math.floor(units / UNITS_FOR_EACH_SENTENCE)));
}

/** 1 near the best length, falling to 0 for fragments and very long sentences. */
function lengthWorth(length: number, best: number): number {
  if (length < 8) return -1;
  if (length <= best) return 0.4 + (0.6 * (length - 8)) / (best - 8);
  return Math.max(-0.5, 1 - (length - best) / LONG);
}

function headlineBag(article: Pick<Article, 'headline'>, bags: readonly Bag[]): Bag | null {
  const { kicker, title, subtitle } = article.headline;
  const headline = [kicker, title, subtitle].filter(Boolean).join('，');
  if (headline === '') return null;
  const weights = new Map<string, number>();
  for (const bag of bags)
    for (const [word, weight] of bag.weights) if (word.length > 1 && headline.includes(word)) weights.set(word, weight);
  return weights.size === 0 ? null : { weights, norm: normOf(weights), length: headline.length };
}

type TextKind = keyof typeof WEIGHTS;

/** Whether the body is a brief, an article in one piece, or one with paragraphs. */
function kindOf(bags: readonly Bag[], paragraphs: number): TextKind {
  if (bags.reduce((sum, { length }) => sum + length, 0) <= BRIEF) return 'brief';
  return paragraphs >= STRUCTURED ? 'structured' : 'plain';
}

/** Share of a sentence that only goes into particulars: figures, Latin letters, bracketed asides; 0 to 1. */
function detailOf(printed: string): number {
  const particulars = (printed.match(/[\da-zA-Z@]+|[（(][^）)]{0,200}[）)]/gu) ?? []).join('').length;
  return Math.min(1, (3 * particulars) / printed.length);
}

/** The name that the text has most often: what it is about. Null where none is repeated. */
function protagonist(analysis: SummaryInput): string | null {
  const counts = new Map<string, number>();
  for (const { id, kind, field } of analysis.entities) {
    if (field === undefined && (kind === 'person' || kind === 'organisation' || kind === 'place'))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 3 ? best[0] : null;
}

/** Number of the block that a sentence ends in; 0 where it ends in none. */
function blockOf(blocks: readonly Span[], sentence: Span): number {
  const n = lowerBound(blocks.length, (at) => (blocks[at] as Span).end, sentence.end);
  return n < blocks.length ? n : 0;
}

function isCandidate({ blocks }: Pick<Article, 'blocks'>, sentence: Span): boolean {
  const block = blocks[blockOf(blocks, sentence)];
  if (!block || sentence.start < block.start || sentence.end > block.end) return true;
  return block.kind === 'paragraph' || block.kind === 'quote';
}

/**
 * One to five sentences in reading order, scored; the highest score is the sentence to show if only one is shown.
 */
export function summarise(article: Pick<Article, 'text' | 'blocks' | 'headline'>, analysis: SummaryInput): SummarySentence[] {
  return finish(summarising(article, analysis));
}

/** {@link summarise} in steps. */
export function* summarising(
  article: Pick<Article, 'text' | 'blocks' | 'headline'>,
  analysis: SummaryInput,
): Steps<SummarySentence[]> {
  const { sentences } = analysis;
  const candidates = sentences.filter((sentence) => isCandidate(article, sentence));
  const pool = candidates.length > 0 ? candidates : sentences;
  const bags = bagsOf(article.text, pool, analysis.words);
  yield;
  const central = yield* centrality(bags);
  const scores = scoreAll(article, pool, bags, central, analysis);
  yield;
  const count = wanted(pool.reduce((sum, _, n) => sum + (bags[n] as Bag).length, 0));
  return pick(pool, bags, scores, count, WEIGHTS[kindOf(bags, article.blocks.length)].redundancy);
}

function scoreAll(
  article: Pick<Article, 'text' | 'blocks' | 'headline'>,
  pool: readonly Span[],
  bags: readonly Bag[],
  central: readonly number[],
  analysis: SummaryInput,
): number[] {
  const kind = kindOf(bags, article.blocks.length);
  const weights = WEIGHTS[kind];
  const bestLength = BEST_LENGTH[kind];
  const headline = headlineBag(article, bags);
  const blockStarts = new Set(article.blocks.map(({ start }) => start));
  const main = protagonist(analysis);
  const entitiesWithin = (wanted: (entity: Entity) => boolean) => new SpansWithin(analysis.entities.filter(wanted));
  const subject = entitiesWithin(({ id }) => id === main);
  const names = entitiesWithin(({ kind }) => kind === 'person' || kind === 'organisation' || kind === 'place');
  const figures = entitiesWithin(({ kind }) => kind === 'quantity');
  return pool.map((sentence, n) => {
    const bag = bags[n] as Bag;
    const printed = article.text.slice(sentence.start, sentence.end);
    return (
      weights.centrality * (central[n] as number) +
      weights.lead / (1 + (kind === 'structured' ? blockOf(article.blocks, sentence) : n) * weights.slope) +
      (main !== null && subject.count(sentence) > 0 ? weights.subject : 0) +
      (blockStarts.has(sentence.start) ? weights.paragraphLead : 0) +
      (headline ? weights.headline * similarity(bag, headline) : 0) +
      weights.named * Math.min(1, names.count(sentence) / 3) +
      weights.figures * Math.min(1, figures.count(sentence) / 2) +
      weights.length * lengthWorth(bag.length, bestLength) +
      weights.cues * cueWorth(printed) -
      weights.general * detailOf(printed)
    );
  });
}

/** Greedy choice; a picked sentence's score never exceeds that of one picked before it. */
function pick(
  pool: readonly Span[],
  bags: readonly Bag[],
  scores: readonly number[],
  count: number,
  redundancy: number,
): SummarySentence[] {
  const picked: { n: number; score: number }[] = [];
  const left = new Set(pool.keys());
  while (picked.length < count && left.size > 0) {
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const n of left) {
      let repeated = 0;
      for (const other of picked) repeated = Math.max(repeated, similarity(bags[n] as Bag, bags[other.n] as Bag));
      const score = (scores[n] as number) - redundancy * repeated;
      if (score > bestScore) [best, bestScore] = [n, score];
    }
    left.delete(best);
    const before = picked[picked.length - 1];
    picked.push({ n: best, score: before ? Math.min(bestScore, before.score - 1e-6) : bestScore });
  }
  return picked
    .sort((a, b) => a.n - b.n)
    .map(({ n, score }) => ({ start: (pool[n] as Span).start, end: (pool[n] as Span).end, score: Number(score.toFixed(6)) }));
}
