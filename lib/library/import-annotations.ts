/**
 * Annotations of other programs: W3C Web Annotation (JSON-LD) and Hypothesis (its API and its export). They become highlights here; what
 * has no quote (notes on a whole page, answers to others) has no place, and is counted instead.
 */
import * as v from 'valibot';
import { canonicalAddress } from './address';
import { stepsOf } from './anchoring/block-path';
import { anchorSchema, LIMITS } from './checks';
import { SCHEMAS_OF_RECORDS } from './record-schemas';
import { type Anchor, COLOURS, type Colour, emptySnapshot, type Highlight, type SavedArticle, type Snapshot } from './records';

/** An annotation with what it says, whichever program wrote it. */
interface Foreign {
  id: string;
  source: string;
  title: string;
  lang: string;
  quote: Anchor['quote'];
  position: Anchor['position'] | null;
  field: Anchor['field'] | undefined;
  path: string | undefined;
  note: string;
  tags: string[];
  colour: string;
  created: string;
  modified: string;
}

export interface Taken {
  snapshot: Snapshot;
  /** Annotations without a quote. */
  leftOut: number;
}

/** Thrown where an annotation is not in the form that its standard gives it. */
export class AnnotationError extends Error {
  constructor(
    readonly index: number,
    why: string,
  ) {
    super(why);
  }
}

type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const objects = (value: unknown): Loose[] => list(value).filter(isObject);
const string = (value: unknown): string => (typeof value === 'string' ? value : '');
const types = (value: Loose): unknown[] => list(value.type ?? value['@type']);

/** A selector and those that refine it. Depth is bounded: a file may be built to be deep. */
function* selectorsIn(value: unknown, depth = 0): Generator<Loose> {
  if (depth > 5) return;
  for (const selector of objects(value)) {
    yield selector;
    yield* selectorsIn(selector.refinedBy, depth + 1);
  }
}

function anchorIn(selectors: readonly Loose[]): Pick<Foreign, 'quote' | 'position' | 'field' | 'path'> | null {
  const of = (type: string) => selectors.find((one) => types(one).includes(type));
  const quote = of('TextQuoteSelector');
  const exact = string(quote?.exact);
  if (!quote || exact === '') return null;
  const position = of('TextPositionSelector');
  const { start, end } = position ?? {};
  const part = /^headline=(kicker|title|subtitle)$/.exec(string(of('FragmentSelector')?.value))?.[1] as Anchor['field'];
  return {
    quote: { exact, prefix: string(quote.prefix).slice(-LIMITS.context), suffix: string(quote.suffix).slice(0, LIMITS.context) },
    position: typeof start === 'number' && typeof end === 'number' ? { start, end } : null,
    field: part,
    // Paths that other programs make do not have our form, and are of no use here.
    path: selectors
      .filter((one) => types(one).includes('CssSelector'))
      .map(({ value }) => string(value))
      .find(stepsOf),
  };
}

function fromWebAnnotation(one: Loose): Foreign | null {
  const target = list(one.target).find((each) => isObject(each) && anchorIn([...selectorsIn(each.selector)]) !== null);
  if (!isObject(target)) return null;
  const anchor = anchorIn([...selectorsIn(target.selector)]);
  if (!anchor) return null;
  const source = isObject(target.source) ? target.source : { id: target.source };
  const bodies = objects(one.body);
  const texts = (tagging: boolean) =>
    bodies.filter((body) => list(body.purpose).includes('tagging') === tagging).map((body) => string(body.value ?? body.chars));
  const notes = [string(one.bodyValue), ...list(one.body).map(string), ...texts(false)];
  return {
    ...anchor,
    id: string(one.id ?? one['@id']).replace(/^urn:uuid:/, ''),
    source: string(source.id ?? source['@id']),
    title: string(source['dc:title'] ?? source.title),
    lang: string(list(source.language)[0]),
    note: notes.filter(Boolean).join('\n\n'),
    tags: texts(true),
    colour: string(target.styleClass),
    created: string(one.created),
    modified: string(one.modified),
  };
}

function fromHypothesis(one: Loose): Foreign | null {
  const [target] = objects(one.target);
  const anchor = target && anchorIn([...selectorsIn(target.selector)]);
  if (!anchor) return null;
  const document = isObject(one.document) ? one.document : {};
  return {
    ...anchor,
    // Positions there count in the whole page's text.
    position: null,
    id: `hypothesis.${string(one.id)}`,
    source: string(one.uri ?? one.url ?? target.source),
    title: string(list(document.title)[0]) || string(one.title),
    lang: '',
    note: string(one.text),
    tags: list(one.tags).map(string),
    colour: '',
    created: string(one.created),
    modified: string(one.updated),
  };
}

/** cyrb53: 53 bits of a text, for ids that are the same at every import. https://github.com/bryc/code (public domain) */
function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let n = 0; n < text.length; n += 1) {
    const unit = text.charCodeAt(n);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

const ID = /^[\w.:-]{1,128}$/;
const TIME = SCHEMAS_OF_RECORDS.highlights.entries.created;
const moment = (text: string, otherwise: string): string => (v.is(TIME, text) ? text : otherwise);

/** One annotation an element; null where the text is no annotations at all. */
function annotationsIn(file: unknown): { read: (one: Loose) => Foreign | null; items: unknown[] } | null {
  const root = isObject(file) ? file : {};
  const rows = root.rows ?? root.annotations;
  const isHypothesis = (one: unknown) => isObject(one) && typeof one.uri === 'string' && Array.isArray(one.target);
  if (Array.isArray(rows) && (rows.length === 0 || rows.some(isHypothesis))) return { read: fromHypothesis, items: rows };
  if (Array.isArray(file) && file.some(isHypothesis)) return { read: fromHypothesis, items: file };
  const isAnnotation = (one: unknown) => isObject(one) && types(one).includes('Annotation');
  const first = isObject(root.first) ? root.first : {};
  for (const items of [list(first.items), list(root.items), list(root['@graph']), list(file)])
    if (items.some(isAnnotation)) return { read: fromWebAnnotation, items };
  const empty = types(root).some((type) => type === 'AnnotationCollection' || type === 'AnnotationPage');
  return empty ? { read: fromWebAnnotation, items: [] } : null;
}

/**
 * Annotations as a state of the library that can be merged into it. Those on an article that is there go to that one.
 * @param now for what carries no time; ISO 8601
 * @returns null where the file holds no annotations of a known kind
 * @throws AnnotationError
 */
export function takeAnnotations(file: unknown, current: Pick<Snapshot, 'articles'>, now: string): Taken | null {
  const found = annotationsIn(file);
  if (!found) return null;
  const byAddress = new Map(current.articles.map((article) => [article.address, article]));
  const articles = new Map<string, SavedArticle>();
  const highlights = new Map<string, Highlight>();
  let leftOut = 0;
  for (const [index, item] of found.items.entries()) {
    if (!isObject(item)) throw new AnnotationError(index, 'Not an annotation');
    const one = found.read(item);
    if (!one) {
      leftOut += 1;
      continue;
    }
    if (!/^(?:https?|file|desk):/i.test(one.source)) throw new AnnotationError(index, 'No address of a page');
    const address = canonicalAddress(one.source);
    const created = moment(one.created, now);
    const modified = moment(one.modified, created);
    const article = byAddress.get(address) ?? {
      id: `page.${hash(address)}`,
      address,
      url: one.source,
      title: one.title.slice(0, LIMITS.title),
      kicker: null,
      subtitle: null,
      outlet: null,
      authors: [],
      published: null,
      lang: /^zh-(?:hant|tw|hk|mo)/i.test(one.lang) ? 'zh-Hant' : 'zh-Hans',
      kept: false,
      created,
      modified: created,
    };
    byAddress.set(address, article);
    articles.set(article.id, article);
    const { exact } = one.quote;
    const highlight: Highlight = {
      id: ID.test(one.id) && one.id !== 'hypothesis.' ? one.id : `note.${hash(`${one.id} ${address} ${exact} ${created}`)}`,
      articleId: article.id,
      anchor: {
        quote: one.quote,
        position: v.is(anchorSchema.entries.position, one.position) ? one.position : { start: 0, end: exact.length },
        ...(one.field ? { field: one.field } : {}),
        ...(one.path ? { path: one.path } : {}),
      },
      colour: COLOURS.includes(one.colour as Colour) ? (one.colour as Colour) : 'straw',
      note: one.note,
      tags: [...new Set(one.tags.map((tag) => tag.slice(0, LIMITS.tag)))].filter(Boolean).slice(0, LIMITS.tags),
      created,
      modified,
    };
    for (const [schema, record] of [
      [SCHEMAS_OF_RECORDS.highlights, highlight],
      [SCHEMAS_OF_RECORDS.articles, article],
    ] as const) {
      const checked = v.safeParse(schema, record, { abortEarly: true });
      if (!checked.success) throw new AnnotationError(index, checked.issues[0].message);
    }
    highlights.set(highlight.id, highlight);
  }
  return { snapshot: { ...emptySnapshot(), articles: [...articles.values()], highlights: [...highlights.values()] }, leftOut };
}
