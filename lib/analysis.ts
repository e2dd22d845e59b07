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
import { finish, type Steps } from './steps';
import { measureDifficulty } from './summary/difficulty';
import { findFacts } from './summary/facts';
import { summarising } from './summary/summarise';
import type { Exceptions } from './text/exceptions';
import { fixedSpans } from './text/fixed';
import { segmenting } from './text/segmenting';
import { splitSentences } from './text/sentences';

export interface Resources {
  lexicon: Lexicon;
  readings: Readings;
  glossary: Glossary;
  knowledge: EntityKnowledge;
}

export interface AnalysisOptions {
  /** The reader's own words and readings. They change words alone: what is marked stays as it is. */
  exceptions?: Exceptions | undefined;
  /** The reader's own terms: they win over the glossary. */
  own?: Glossary | undefined;
}

const FIELDS: readonly HeadlineField[] = ['kicker', 'title', 'subtitle'];

/** Terms and names of one stretch of text: the body, or a part of the headline. */
interface Layer {
  field: HeadlineField | undefined;
  text: string;
  terms: Term[];
  entities: Entity[];
  /** Whether the prose is political: judged in the body, taken over by the headline. */
  political: boolean;
}

/** What is marked on a page, found before words are read: {@link completing} makes the analysis of it. */
export interface Findings {
  article: Article;
  /** Of headline and body, as in the analysis. */
  terms: Term[];
  entities: Entity[];
  /** The body first. */
  layers: readonly Layer[];
}

const inField = <T extends Span>(spans: T[], field: HeadlineField | undefined): T[] =>
  field ? spans.map((span) => ({ ...span, field })) : spans;

/** As {@link inField}, with what lies inside the terms. */
const termsInField = (terms: Term[], field: HeadlineField): Term[] =>
  inField(terms, field).map((term) => ({
    ...term,
    ...(term.parts && { parts: inField(term.parts, field) }),
    ...(term.members && {
      members: term.members.map((member) => (member.at ? { ...member, at: { ...member.at, field } } : member)),
    }),
  }));

/** What the page lists as the members of a formula are no bodies, though 上门办 and 代理办 in 三问四办 end like offices. */
function withoutMembers(entities: readonly Entity[], terms: readonly Term[]): Entity[] {
  const members = new Set(terms.flatMap((term) => (term.members ?? []).map(({ zh }) => zh)));
  return entities.filter(({ kind, name }) => kind !== 'organisation' || !members.has(name));
}

/** Terms and names of one text. Each stage is linear in the length of the text. */
function* findingLayer(
  text: string,
  blocks: readonly Block[],
  article: Article,
  resources: Resources,
  { own }: AnalysisOptions,
  headline?: { field: HeadlineField; political: boolean; known: readonly Entity[] },
): Steps<Layer> {
  const field = headline?.field;
  const { lexicon, glossary, knowledge } = resources;
  const rough = yield* segmenting(text, lexicon);
  yield;
  const entities = yield* findingEntities({ ...article, text, blocks: [...blocks] }, rough, {
    lexicon,
    knowledge,
    field,
    known: headline?.known,
  });
  yield;
  const { terms, political } = yield* readingTerms(text, blocks, glossary, {
    entities,
    tokens: rough,
    own,
    political: headline?.political,
  });
  yield;
  return { field, text, terms, entities: withoutMembers(entities, terms), political };
}

/** Words of one text, cut inside its terms and names. `known`: the names of the whole article. */
function* readingLayer(
  { field, text, terms, entities }: Layer,
  known: readonly Entity[],
  { lexicon, readings }: Resources,
  { exceptions }: AnalysisOptions,
): Steps<Word[]> {
  const fixed = fixedSpans(text, entities, terms, lexicon, known);
  const tokens = yield* segmenting(text, lexicon, fixed, { exceptions, apart: true });
  yield;
  const words = yield* readingWords(text, tokens, { lexicon, readings, entities, known, terms, exceptions });
  yield;
  return inField(words, field);
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

/** Terms and names of an article in steps: what a page marks. */
export function* finding(article: Article, resources: Resources, options: AnalysisOptions = {}): Steps<Findings> {
  const { text, blocks } = article;
  const body = yield* findingLayer(text, blocks, article, resources, options);
  const layers = [body];
  const terms: Term[] = [];
  const entities: Entity[] = [];
  for (const field of FIELDS) {
    const line = article.headline[field];
    if (!line) continue;
    const whole: Block = { kind: 'subhead', start: 0, end: line.length };
    const layer = yield* findingLayer(line, [whole], article, resources, options, {
      field,
      political: body.political,
      known: body.entities,
    });
    layers.push(layer);
    terms.push(...termsInField(layer.terms, field));
    entities.push(...adoptIds(inField(layer.entities, field), body.entities, text, line, field));
  }
  return { article, terms: [...terms, ...body.terms], entities: [...entities, ...body.entities], layers };
}

/** The analysis of an article in steps, once its terms and names are found. */
export function* completing(
  { article, terms, entities, layers }: Findings,
  resources: Resources,
  options: AnalysisOptions = {},
): Steps<Analysis> {
  const sentences = splitSentences(article.text, article.blocks);
  yield;
  const head: Word[] = [];
  const body = { words: [] as Word[], entities: entities.filter(({ field }) => field === undefined) };
  for (const layer of layers) {
    const words = yield* readingLayer(layer, entities, resources, options);
    if (layer.field) head.push(...words);
    else body.words = words;
  }
  const words = [...head, ...body.words];
  const summary = yield* summarising(article, { sentences, ...body });
  yield;
  const facts = findFacts(article, { sentences, summary, entities, words: body.words });
  yield;
  const difficulty = measureDifficulty(article, body);
  return { sentences, words, terms, entities, summary, facts, difficulty };
}

/** An analysis in steps. */
export function* analysing(article: Article, resources: Resources, options?: AnalysisOptions): Steps<Analysis> {
  return yield* completing(yield* finding(article, resources, options), resources, options);
}

/** Analyses an article in one go. Linear in its length: about 10 ms for 3,000 characters in Node 20. */
export function analyze(article: Article, resources: Resources, options?: AnalysisOptions): Analysis {
  return finish(analysing(article, resources, options));
}
