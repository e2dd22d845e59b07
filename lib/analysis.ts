/**
 * The one function that composes the core: an article in, its analysis out.
 *
 * Order matters. Words are cut first, roughly, because names are found by looking at words; terms and names are found next; then the
 * words are cut again inside those boundaries, so that no word straddles the edge of a name or a term; readings come last, because
 * a surname or a place decides how a character is read.
 */
import type { Analysis, Article, Block, Entity, HeadlineField, Span, Term, Word } from './contract';
import { findEntities } from './entities/find-entities';
import type { EntityKnowledge } from './entities/knowledge';
import { readTerms } from './glossary/find-terms';
import type { Glossary } from './glossary/glossary';
import type { Lexicon } from './lexicon/lexicon';
import { readWords } from './pinyin/read-words';
import type { Readings } from './pinyin/readings';
import { measureDifficulty } from './summary/difficulty';
import { findFacts } from './summary/facts';
import { summarise } from './summary/summarise';
import { fixedSpans } from './text/fixed';
import { segment } from './text/segment';
import { splitSentences } from './text/sentences';

export interface Resources {
  lexicon: Lexicon;
  readings: Readings;
  glossary: Glossary;
  knowledge: EntityKnowledge;
}

const FIELDS: readonly HeadlineField[] = ['kicker', 'title', 'subtitle'];

/** What one stretch of text (the body, or a part of the headline) holds. */
interface Layers {
  terms: Term[];
  entities: Entity[];
  words: Word[];
  /** Whether the prose is political: judged in the body, taken over by the headline. */
  political: boolean;
}

const inField = <T extends Span>(spans: T[], field: HeadlineField | undefined): T[] =>
  field ? spans.map((span) => ({ ...span, field })) : spans;

/**
 * Terms, names and words of one text. A generator, so that a caller in a page can pause between stages; each stage is linear in the
 * length of the text.
 */
function* readLayers(
  text: string,
  blocks: readonly Block[],
  article: Article,
  resources: Resources,
  headline?: { field: HeadlineField; political: boolean },
) {
  const field = headline?.field;
  const { lexicon, readings, glossary, knowledge } = resources;
  const rough = segment(text, lexicon);
  yield;
  const entities = findEntities({ ...article, text, blocks: [...blocks] }, rough, { lexicon, knowledge, field });
  yield;
  const { terms, political } = readTerms(text, blocks, glossary, { entities, tokens: rough, political: headline?.political });
  yield;
  const tokens = segment(text, lexicon, fixedSpans(text, entities, terms, lexicon));
  yield;
  const words = readWords(text, tokens, { lexicon, readings, entities, terms });
  yield;
  return {
    terms: inField(terms, field),
    entities: inField(entities, field),
    words: inField(words, field),
    political,
  } satisfies Layers;
}

/**
 * Names in the headline are the names of the body: a mention there takes the id of the body's entity of the same kind and name, or of
 * the one whose printed form is the same.
 */
function adoptIds(head: Entity[], body: readonly Entity[], text: string, headText: string, field: HeadlineField): Entity[] {
  const known = new Map<string, Entity>();
  for (const entity of body) {
    for (const key of [entity.name, text.slice(entity.start, entity.end)]) {
      const full = `${entity.kind} ${key}`;
      if (!known.has(full)) known.set(full, entity);
    }
  }
  return head.map((entity) => {
    const same =
      known.get(`${entity.kind} ${entity.name}`) ?? known.get(`${entity.kind} ${headText.slice(entity.start, entity.end)}`);
    return same ? { ...entity, id: same.id, name: same.name } : { ...entity, id: `${field}-${entity.id}` };
  });
}

/** The stages of an analysis, one `yield` between them. Returns the analysis. */
export function* analysisStages(article: Article, resources: Resources): Generator<void, Analysis> {
  const { text, blocks } = article;
  const sentences = splitSentences(text, blocks);
  yield;
  const body: Layers = yield* readLayers(text, blocks, article, resources);
  const head = { terms: [] as Term[], entities: [] as Entity[], words: [] as Word[] };
  for (const field of FIELDS) {
    const line = article.headline[field];
    if (!line) continue;
    const whole: Block = { kind: 'subhead', start: 0, end: line.length };
    const found: Layers = yield* readLayers(line, [whole], article, resources, { field, political: body.political });
    head.terms.push(...found.terms);
    head.entities.push(...adoptIds(found.entities, body.entities, text, line, field));
    head.words.push(...found.words);
  }
  const terms = [...head.terms, ...body.terms];
  const entities = [...head.entities, ...body.entities];
  const words = [...head.words, ...body.words];
  const summary = summarise(article, { sentences, ...body });
  yield;
  const facts = findFacts(article, { sentences, summary, entities, words: body.words });
  const difficulty = measureDifficulty(article, { words: body.words, entities: body.entities });
  return { sentences, words, terms, entities, summary, facts, difficulty };
}

/** Analyses an article in one go. Linear in its length: about 10 ms for 3,000 characters in Node 20. */
export function analyze(article: Article, resources: Resources): Analysis {
  const stages = analysisStages(article, resources);
  for (;;) {
    const { done, value } = stages.next();
    if (done) return value;
  }
}

/**
 * Analyses an article in slices, so that the page stays responsive.
 * @param pause waits until the page may be kept busy again (`scheduler.yield`, a timer)
 * @param options.sliceMs how long to work before pausing, in ms; 12 leaves room in a frame
 * @throws the signal's reason when it aborts
 */
export async function analyzeInSlices(
  article: Article,
  resources: Resources,
  pause: () => Promise<void>,
  { sliceMs = 12, signal }: { sliceMs?: number; signal?: AbortSignal } = {},
): Promise<Analysis> {
  const stages = analysisStages(article, resources);
  let started = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = stages.next();
    if (done) return value;
    if (performance.now() - started >= sliceMs) {
      await pause();
      started = performance.now();
    }
  }
}
