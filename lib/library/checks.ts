/**
 * Checks on everything that comes into the library by message; `record-schemas.ts` has those of whole records, for imports. A content script shares its process with the page it
 * reads, so its messages are as little to be trusted as a file from elsewhere. Unknown fields are dropped.
 */
import * as v from 'valibot';
import type { Result } from '../result';
import { stepsOf } from './anchoring/block-path';
import { COLOURS } from './records';

/** Lengths in UTF-16 units. */
export const LIMITS = {
  quote: 5_000,
  /** W3C asks for some context; `describe` gives 64. */
  context: 256,
  note: 20_000,
  tags: 50,
  tag: 100,
  url: 4_096,
  title: 1_000,
  name: 200,
  authors: 100,
  word: 200,
  pinyin: 1_000,
  gloss: 2_000,
  sentence: 5_000,
  /** Largest offset: a text of 10 million units is no article. */
  offset: 10_000_000,
  /** A record's id, or an entry's. */
  id: 128,
} as const;

export const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
export const filled = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.offset));

/** Ids are UUIDs; other programs' ids may come in by import, so any plain word will do. */
export const idSchema = v.pipe(v.string(), v.regex(/^[\w.:-]{1,128}$/, 'Not an id'));

/** ISO 8601 with seconds and offset, as `toISOString` and others write it, and a real date. */
export const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/, 'Not a time in ISO 8601'),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'No such date'),
);

/** Addresses that a reader may be sent to: a page on the web, a file of the reader's own, a text put on the desk (`desk:` and its digest). */
const url = v.pipe(
  text(LIMITS.url),
  v.check(
    (value) => value === '' || /^(?:https?|file|desk|chrome-extension|moz-extension):/i.test(value),
    'Not an address of a page',
  ),
);

export const field = v.optional(v.picklist(['kicker', 'title', 'subtitle']));

export const anchorSchema = v.object({
  quote: v.object({ exact: filled(LIMITS.quote), prefix: text(LIMITS.context), suffix: text(LIMITS.context) }),
  position: v.pipe(
    v.object({ start: offset, end: offset }),
    v.check(({ start, end }) => start < end, 'The position is empty'),
  ),
  field,
  path: v.optional(
    v.pipe(
      v.string(),
      v.check((path) => stepsOf(path) !== null, 'Not the path of a block'),
    ),
  ),
});

export const tags = v.pipe(v.array(filled(LIMITS.tag)), v.maxLength(LIMITS.tags));
export const colour = v.picklist(COLOURS);
export const note = text(LIMITS.note);

export const article = {
  url,
  title: text(LIMITS.title),
  kicker: v.nullable(text(LIMITS.title)),
  subtitle: v.nullable(text(LIMITS.title)),
  outlet: v.nullable(text(LIMITS.name)),
  authors: v.pipe(v.array(filled(LIMITS.name)), v.maxLength(LIMITS.authors)),
  published: v.nullable(text(40)),
  page: v.optional(v.nullable(text(20))),
  lang: v.picklist(['zh-Hans', 'zh-Hant']),
};

export const articleDraftSchema = v.object(article);

export const highlightDraftSchema = v.object({ article: articleDraftSchema, anchor: anchorSchema, colour, note });

export const highlightChangeSchema = v.object({
  id: idSchema,
  colour: v.optional(colour),
  note: v.optional(note),
  tags: v.optional(tags),
  anchor: v.optional(anchorSchema),
});

export const word = {
  simplified: filled(LIMITS.word),
  traditional: filled(LIMITS.word),
  pinyin: text(LIMITS.pinyin),
  gloss: text(LIMITS.gloss),
  termId: v.nullable(filled(LIMITS.id)),
  sentence: v.nullable(text(LIMITS.sentence)),
};

export const wordDraftSchema = v.object({ ...word, article: v.nullable(articleDraftSchema) });

export const idQuerySchema = v.object({ id: idSchema });

export const pageQuerySchema = v.object({ url: text(LIMITS.url), title: text(LIMITS.title) });

/** The checked value, fields unknown to the schema dropped; or `errorBadRequest`. */
export function check<Schema extends v.GenericSchema>(schema: Schema, value: unknown): Result<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  return parsed.success ? { ok: true, value: parsed.output } : { ok: false, message: 'errorBadRequest' };
}
