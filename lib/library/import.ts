/**
 * Taking in a library file. The whole file is checked before anything is written; a file that is wrong anywhere is refused whole, with
 * the line and the reason. What would change is told first; `Library.mergeIn` then does it in one transaction.
 */
import * as v from 'valibot';
import { JSON_FORMAT, JSON_VERSION } from './export/json';
import { AnnotationError, takeAnnotations } from './import-annotations';
import { lineOf, lineOfError, offsetOf } from './json-places';
import { canonical, merge } from './merge';
import { removalSchema, SCHEMAS_OF_RECORDS } from './record-schemas';
import { COLLECTIONS, type Collection, type Snapshot } from './records';
import { unite } from './unite';

/** A backup of 50,000 highlights over 10,000 articles has about 60 million units. */
export const MAX_FILE_UNITS = 200_000_000;

/** What is wrong may be as long as the file. */
const MAX_DETAIL = 200;

export interface Refusal {
  ok: false;
  /** Key of the text that says why. */
  message:
    | 'importTooLarge'
    | 'importNotJson'
    | 'importForeign'
    | 'importNewer'
    | 'importBadRecord'
    | 'importDuplicate'
    | 'importNoArticle';
  /** Line of the file, the first being 1; null where no line is to blame. */
  line: number | null;
  /** Where in the file, and what: `highlights[3].colour`. For those who can mend it. */
  detail: string | null;
}

/** `leftOut`: annotations of another program that have no place here. */
export type Parsed = { ok: true; value: Snapshot; leftOut?: number } | Refusal;

/** Lists that version 1 of the format did not have are empty there. */
const later = <Item extends v.GenericSchema>(item: Item) => v.optional(v.array(item), []);
const { articles, highlights, words, texts, tallies, packs, terms, exceptions, states, cards, answers } = SCHEMAS_OF_RECORDS;

const fileSchema = v.object({
  articles: v.array(articles),
  highlights: v.array(highlights),
  words: v.array(words),
  texts: later(texts),
  tallies: later(tallies),
  packs: later(packs),
  terms: later(terms),
  exceptions: later(exceptions),
  states: later(states),
  cards: later(cards),
  answers: later(answers),
  removals: v.array(removalSchema),
});

type Path = readonly (string | number)[];

function written(path: Path): string {
  return path.map((step, n) => (typeof step === 'number' ? `[${step}]` : n === 0 ? step : `.${step}`)).join('');
}

function refuse(message: Refusal['message'], line: number | null = null, detail: string | null = null): Refusal {
  return { ok: false, message, line, detail };
}

function refuseAt(text: string, message: Refusal['message'], path: Path, why = ''): Refusal {
  // A property that is missing has no place of its own: its owner's is named.
  let offset = offsetOf(text, path);
  for (let steps = path.length - 1; offset === null && steps >= 0; steps -= 1) offset = offsetOf(text, path.slice(0, steps));
  const detail = `${written(path)}${why ? `: ${why}` : ''}`;
  return refuse(message, offset === null ? null : lineOf(text, offset), detail.slice(0, MAX_DETAIL));
}

/** Ids once each, and nothing without its article. */
function checkWhole(text: string, file: Snapshot): Refusal | null {
  for (const kind of [...COLLECTIONS, 'removals' as const]) {
    const seen = new Set<string>();
    for (const [n, { id }] of file[kind].entries()) {
      if (seen.has(id)) return refuseAt(text, 'importDuplicate', [kind, n, 'id'], id);
      seen.add(id);
    }
  }
  const there = new Set(file.articles.map(({ id }) => id));
  for (const kind of ['highlights', 'words', 'texts', 'tallies'] as const) {
    for (const [n, { articleId }] of file[kind].entries()) {
      if (articleId !== null && !there.has(articleId))
        return refuseAt(text, 'importNoArticle', [kind, n, 'articleId'], articleId);
    }
  }
  return null;
}

/** Annotations of another program; null where the file holds none. */
function parseAnnotations(file: unknown, { current, now }: ImportContext): Parsed | null {
  try {
    const taken = takeAnnotations(file, current, now);
    return taken && { ok: true, value: taken.snapshot, leftOut: taken.leftOut };
  } catch (error) {
    if (!(error instanceof AnnotationError)) throw error;
    return refuse('importBadRecord', null, `[${error.index}]: ${error.message}`.slice(0, MAX_DETAIL));
  }
}

export interface ImportContext {
  /** The library as it is: annotations go to the articles that are there. */
  current: Pick<Snapshot, 'articles'>;
  /** ISO 8601: for what carries no time. */
  now: string;
}

const NOWHERE: ImportContext = { current: { articles: [] }, now: '1970-01-01T00:00:00Z' };

/** Reads a library file, or annotations of another program: all of it, or why not. */
export function parseLibrary(text: string, context: ImportContext = NOWHERE): Parsed {
  if (text.length > MAX_FILE_UNITS) return refuse('importTooLarge');
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('importNotJson', lineOfError(text, reason), reason.slice(0, MAX_DETAIL));
  }
  if (!(file instanceof Object) || !('format' in file) || file.format !== JSON_FORMAT)
    return parseAnnotations(file, context) ?? refuse('importForeign');
  const version = 'version' in file ? file.version : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refuseAt(text, 'importBadRecord', ['version']);
  if (version > JSON_VERSION) return refuse('importNewer', null, String(version));
  const checked = v.safeParse(fileSchema, file, { abortEarly: true });
  if (!checked.success) {
    const [issue] = checked.issues;
    const path = issue.path?.map(({ key }) => key).filter((key) => typeof key === 'string' || typeof key === 'number') ?? [];
    return refuseAt(text, 'importBadRecord', path, issue.message);
  }
  return checkWhole(text, checked.output) ?? { ok: true, value: checked.output };
}

export type Count = Record<Collection, number>;

const none = (): Count => Object.fromEntries(COLLECTIONS.map((name) => [name, 0])) as Count;

/** What merging a file into the library would do. */
export interface Preview {
  adds: Count;
  changes: Count;
  removes: Count;
}

/** Compares the library as it is with what it would be. */
export function preview(own: Snapshot, file: Snapshot): Preview {
  // Under the ids that they will have: a record that changes its id alone is neither new nor deleted.
  const [current, theirs] = unite(own, file);
  const merged = merge(current, theirs);
  const result: Preview = { adds: none(), changes: none(), removes: none() };
  for (const name of COLLECTIONS) {
    const before = new Map<string, object>(current[name].map((record) => [record.id, record]));
    for (const record of merged[name]) {
      const there = before.get(record.id);
      if (!there) result.adds[name] += 1;
      else if (there !== record && canonical(there) !== canonical(record)) result.changes[name] += 1;
      before.delete(record.id);
    }
    result.removes[name] = before.size;
  }
  return result;
}
