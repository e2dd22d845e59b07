/**
 * The one function that composes the core: an article in, its analysis out.
 *
 * Order matters. Words are cut first, roughly, because names are found by looking at words; terms and names are found next; then the
 * words are cut again inside those boundaries, so that no word straddles the edge of a name or a term; readings come last, because
 * a surname or a place decides how a character is read.
 */
import type { Analysis, Article, Block, Entity, HeadlineField, Span, Term, Word } from './contract';
import { findingEntities } from './entities/find-entities';
import type { EntityKnowledge } from './entities/knowledge';
import { readingTerms } from './glossary/find-terms';
import type { Glossary } from './glossary/glossary';
import type { Lexicon } from './lexicon/lexicon';
import { readingWords } from './pinyin/read-words';
import type { Readings } from './pinyin/readings';
import { finish, inSlices, type Pause, type Steps } from './steps';
import { measureDifficulty } from './summary/difficulty';
import { findFacts } from './summary/facts';
import { summarising } from './summary/summarise';
import { fixedSpans } from './text/fixed';
import { segmenting } from './text/segmenting';
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

/** Terms, names and words of one text. Each stage is linear in the length of the text. */
function* readLayers(
  text: string,
  blocks: readonly Block[],
  article: Article,
  resources: Resources,
  headline?: { field: HeadlineField; political: boolean },
): Steps<Layers> {
  const field = headline?.field;
  const { lexicon, readings, glossary, knowledge } = resources;
  const rough = yield* segmenting(text, lexicon);
  yield;
  const entities = yield* findingEntities({ ...article, text, blocks: [...blocks] }, rough, { lexicon, knowledge, field });
  yield;
  const { terms, political } = yield* readingTerms(text, blocks, glossary, {
    entities,
    tokens: rough,
    political: headline?.political,
  });
  yield;
  const tokens = yield* segmenting(text, lexicon, fixedSpans(text, entities, terms, lexicon));
  yield;
  const words = yield* readingWords(text, tokens, { lexicon, readings, entities, terms });
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

/** An analysis in steps. */
export function* analysing(article: Article, resources: Resources): Steps<Analysis> {
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
  const summary = yield* summarising(article, { sentences, ...body });
  yield;
  const facts = findFacts(article, { sentences, summary, entities, words: body.words });
  yield;
  const difficulty = measureDifficulty(article, { words: body.words, entities: body.entities });
  return { sentences, words, terms, entities, summary, facts, difficulty };
}

/** Analyses an article in one go. Linear in its length: about 10 ms for 3,000 characters in Node 20. */
export function analyze(article: Article, resources: Resources): Analysis {
  return finish(analysing(article, resources));
}

/**
 * Analyses an article in slices, so that the page stays responsive.
 * @param pause waits until the page may be kept busy again
 * @throws the signal's reason when it aborts
 */
export function analyzeInSlices(
  article: Article,
  resources: Resources,
  pause: Pause,
  options?: { sliceMs?: number; signal?: AbortSignal },
): Promise<Analysis> {
  return inSlices(analysing(article, resources), pause, options);
}
