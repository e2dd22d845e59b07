/** What a record of each collection must look like: checked when it comes from a file, and when something removed is put back. */
import * as v from 'valibot';
import { KINDS } from '../glossary/entry';
import { anchorSchema, article, colour, filled, idSchema, LIMITS, note, offset, tags, text, time, word } from './checks';
import { ASPECTS, type Collection, REMOVED_AS, type Records, type Removable, WORD_STATES } from './records';

const dates = { created: time, modified: time };
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const list = <Item extends v.GenericSchema>(item: Item, most: number) => v.pipe(v.array(item), v.maxLength(most));

/** Sizes in UTF-16 units or items. They bound a file, not the reader: no newspaper page comes near. */
const MOST = {
  text: 2_000_000,
  blocks: 20_000,
  terms: 5_000,
  people: 200,
  summary: 100,
  form: 60,
  explain: 2_000,
  variants: 40,
  members: 60,
  hanzi: 16,
};

const blockKind = v.picklist(['paragraph', 'subhead', 'caption', 'quote', 'byline']);
const termKind = v.picklist(['term', 'slogan', 'numbered', 'campaign', 'metaphor', 'institution', 'brand', 'construction']);
const form = filled(MOST.form);
/** An exception's characters: see `lib/text/exceptions.ts`. */
const hanzi = v.pipe(v.string(), v.regex(/^\p{Script=Han}{1,16}$/u, 'Not hanzi, 16 at most'));
const syllable = v.pipe(v.string(), v.regex(/^[a-z]{1,6}[1-5]$/, 'Not a syllable such as zhong1'));

const blocks = list(v.object({ kind: blockKind, start: offset, end: offset }), MOST.blocks);
const summary = list(v.object({ start: offset, end: offset }), MOST.summary);
const tallied = list(
  v.object({ form: filled(200), termId: v.nullable(idSchema), kind: termKind, count, sentence: text(LIMITS.sentence) }),
  MOST.terms,
);
const people = list(filled(LIMITS.name), MOST.people);

/** What a page gives of an article that is kept. */
export const readingSchema = v.object({
  text: filled(MOST.text),
  blocks,
  summary,
  characters: count,
  terms: tallied,
  people,
});

/** An article's `kept` came with version 2 of the format. */
const kept = v.optional(v.boolean(), false);

export const SCHEMAS_OF_RECORDS = {
  articles: v.object({ id: idSchema, address: text(LIMITS.url), ...article, kept, ...dates }),
  highlights: v.object({ id: idSchema, articleId: idSchema, anchor: anchorSchema, colour, note, tags, ...dates }),
  words: v.object({ id: idSchema, ...word, articleId: v.nullable(idSchema), ...dates }),
  texts: v.object({
    id: idSchema,
    articleId: idSchema,
    text: filled(MOST.text),
    blocks,
    summary: v.optional(summary, []),
    digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'Not a SHA-256 digest')),
    ...dates,
  }),
  tallies: v.object({
    id: idSchema,
    articleId: idSchema,
    characters: count,
    terms: tallied,
    people: v.optional(people, []),
    ...dates,
  }),
  packs: v.object({ id: idSchema, name: filled(LIMITS.name), on: v.boolean(), ...dates }),
  terms: v.object({
    id: idSchema,
    packId: idSchema,
    term: form,
    trad: form,
    pinyin: text(200),
    variants: list(form, MOST.variants),
    kind: v.picklist(KINDS),
    gloss: text(LIMITS.gloss),
    literal: text(LIMITS.gloss),
    explain: text(MOST.explain),
    members: list(v.object({ zh: filled(80), en: text(160), group: v.optional(text(20)) }), MOST.members),
    ...dates,
  }),
  exceptions: v.object({
    id: idSchema,
    form: hanzi,
    words: v.nullable(v.pipe(list(hanzi, MOST.hanzi), v.minLength(1))),
    syllables: v.nullable(list(syllable, MOST.hanzi)),
    ...dates,
  }),
  states: v.object({ id: idSchema, form, state: v.picklist(WORD_STATES), ...dates }),
  cards: v.object({
    id: idSchema,
    wordId: idSchema,
    aspect: v.picklist(ASPECTS),
    due: time,
    stability: amount,
    difficulty: amount,
    scheduled: amount,
    steps: count,
    reps: count,
    lapses: count,
    state: v.picklist([0, 1, 2, 3]),
    lastReview: v.nullable(time),
    ...dates,
  }),
  answers: v.object({ id: idSchema, cardId: idSchema, rating: v.picklist([1, 2, 3, 4]), took: amount, ...dates }),
} satisfies { [Name in Collection]: v.GenericSchema<unknown, Records[Name]> };

export const removalSchema = v.object({
  id: idSchema,
  kind: v.picklist(Object.values(REMOVED_AS) as [Removable, ...Removable[]]),
  removed: time,
});
