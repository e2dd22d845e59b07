/**
 * The schema of a glossary entry as it is written in `entries/*.yaml`. Built-in entries, and own packs on import, pass through it.
 * What needs more than one entry at a time (unique ids, variants claimed twice, related ids) is checked in `consistency.ts`.
 */
import * as v from 'valibot';
import { CATEGORIES, KINDS, SOURCE_TYPES, STATUSES } from './entry';

/** Limits in characters; they keep a card one screen high and an import bounded. */
export const LIMITS = {
  form: 60,
  gloss: 60,
  literal: 160,
  explain: 600,
  usage: 500,
  members: 60,
  senses: 12,
  variants: 40,
} as const;

/** YAML reads what looks like a number as one: 1957, 12345. */
const string = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

const text = (most: number) => v.pipe(string, v.trim(), v.nonEmpty(), v.maxLength(most));

/** A surface form as the matcher wants it: white space and quotation marks of the page are skipped, so a form holds none. */
const form = v.pipe(
  string,
  v.maxLength(LIMITS.form),
  v.regex(/^[^\s“”"‘’「」『』]+$/u, 'A form holds no white space and no quotation marks'),
);

const id = v.pipe(
  v.string(),
  v.maxLength(60),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'An id is lower-case ASCII words with hyphens'),
);

/** ISO 8601 year, month or day. */
const date = v.pipe(
  string,
  v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'A date is 2018, 2018-09 or 2018-09-21'),
);

const source = v.strictObject({
  id,
  type: v.picklist(SOURCE_TYPES),
  title: text(160),
  publisher: text(120),
  date,
});

/** A well-known document, without the id that its key in `sources.yaml` gives it. */
export const SharedSourceSchema = v.omit(source, ['id']);

const member = v.strictObject({ zh: text(80), en: text(160), group: v.optional(text(20)) });

const sense = v.strictObject({
  gloss: text(LIMITS.gloss),
  literal: v.optional(text(LIMITS.literal)),
  explain: text(LIMITS.explain),
  usage: v.optional(text(LIMITS.usage)),
  members: v.optional(v.pipe(v.array(member), v.minLength(2), v.maxLength(LIMITS.members))),
  official_en: v.optional(v.array(v.strictObject({ text: text(160), src: id }))),
  since: v.optional(v.strictObject({ date, by: v.optional(text(120)), src: id })),
  related: v.optional(v.array(id)),
  when: v.optional(v.pipe(v.array(text(20)), v.minLength(1))),
});

const match = v.strictObject({
  forms: v.optional(v.pipe(v.array(form), v.minLength(1))),
  ambiguous: v.optional(v.boolean()),
  need: v.optional(v.pipe(v.array(text(20)), v.minLength(1))),
  not: v.optional(v.pipe(v.array(text(30)), v.minLength(1))),
  quoted: v.optional(v.boolean()),
});

/** An entry as written: sources are spelled out, or named by their key in `sources.yaml`. */
export const WrittenEntrySchema = v.strictObject({
  id,
  term: form,
  trad: form,
  pinyin: text(200),
  variants: v.optional(v.pipe(v.array(form), v.maxLength(LIMITS.variants)), []),
  match: v.optional(match),
  quiet: v.optional(v.boolean()),
  category: v.picklist(CATEGORIES),
  kind: v.picklist(KINDS),
  level: v.pipe(v.string(), v.regex(/^(?:nationwide|user|(?:provincial|local|sector):\S.*)$/u, 'Not a level')),
  status: v.picklist(STATUSES),
  senses: v.pipe(v.array(sense), v.minLength(1), v.maxLength(LIMITS.senses)),
  sources: v.pipe(v.array(v.union([id, source])), v.minLength(1)),
  review: v.strictObject({ state: v.picklist(['draft', 'checked']) }),
});
export type WrittenEntry = v.InferOutput<typeof WrittenEntrySchema>;
export type SharedSource = v.InferOutput<typeof SharedSourceSchema>;
