/**
 * The reader's own terms, words and word states in the library. They steer what pages show, and win over what is built in.
 * Every call is checked, every change is one transaction; failures are the keys of texts, as in `library.ts`.
 */
import * as v from 'valibot';
import type { GlossaryEntry } from '../glossary/entry';
import type { Result } from '../result';
import * as checks from './checks';
import type { LibraryDatabase } from './database';
import { attempt, LibraryError, notFound } from './failures';
import type { LibraryTools } from './library';
import { entryOf, exceptionsOf, OWN, type OwnForPages } from './own-forms';
import { type PackTerm, packTermSchema } from './packs/pack-term';
import { SCHEMAS_OF_RECORDS } from './record-schemas';
import { idOfForm, type OwnTerm, type OwnWord, type Pack, REMOVED_AS, WORD_STATES, type WordState } from './records';
import { removable } from './removable';

export interface PackWithTerms {
  pack: Pack;
  terms: OwnTerm[];
}

/** Terms that pages are matched with at once. Compiled in each page: 20,000 take about 60 ms there, in slices. */
export const MOST_OWN_TERMS = 20_000;

const idOfState = (form: string) => `state.${idOfForm(form)}`;

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(checks.LIMITS.name));
const termChange = v.object({ id: checks.idSchema, term: packTermSchema });
const addition = v.object({ packId: v.nullable(checks.idSchema), packName: name, term: packTermSchema });
const packAddition = v.object({ packId: v.nullable(checks.idSchema), name, terms: v.array(packTermSchema) });
const packChange = v.object({ id: checks.idSchema, name: v.optional(name), on: v.optional(v.boolean()) });
const { form, words, syllables } = SCHEMAS_OF_RECORDS.exceptions.entries;
const ownWord = v.pipe(
  v.object({ form, words, syllables }),
  v.check((one) => one.words !== null || one.syllables !== null, 'Says nothing'),
  v.check((one) => one.words === null || one.words.join('') === one.form, 'The words do not make the form'),
  v.check((one) => one.syllables === null || one.syllables.length === [...one.form].length, 'Not one syllable a character'),
);
const stateChange = v.object({ form: SCHEMAS_OF_RECORDS.states.entries.form, state: v.nullable(v.picklist(WORD_STATES)) });
const packAndTerms = v.object({ pack: SCHEMAS_OF_RECORDS.packs, terms: v.array(SCHEMAS_OF_RECORDS.terms) });

export interface OwnLanguage {
  /** All packs with their terms, the oldest pack first, terms as they were added. */
  packs(): Promise<Result<PackWithTerms[]>>;
  /** Adds a term; to a new pack of that name where `packId` is null. A term that stands in the pack is replaced. */
  addTerm(value: unknown): Promise<Result<OwnTerm>>;
  changeTerm(value: unknown): Promise<Result<OwnTerm>>;
  removeTerm(value: unknown): Promise<Result<OwnTerm>>;
  restoreTerm(value: unknown): Promise<Result<OwnTerm>>;
  /** Adds many terms at once; those that stand in the pack already are replaced. */
  addTerms(value: unknown): Promise<Result<Pack>>;
  changePack(value: unknown): Promise<Result<Pack>>;
  removePack(value: unknown): Promise<Result<PackWithTerms>>;
  restorePack(value: unknown): Promise<Result<Pack>>;
  /** How the reader wants a form cut or read; replaces what was said of it before. */
  setWord(value: unknown): Promise<Result<OwnWord>>;
  removeWord(value: unknown): Promise<Result<OwnWord>>;
  ownWords(): Promise<Result<OwnWord[]>>;
  /** Marks a word known, learning or ignored; null forgets it. */
  setState(value: unknown): Promise<Result<WordState | null>>;
  /** Many at once, or none of them. */
  setStates(value: unknown): Promise<Result<null>>;
  states(): Promise<Result<WordState[]>>;
  forPages(): Promise<Result<OwnForPages>>;
  /** Entries of own terms by id, those that are there. */
  explain(ids: readonly string[]): Promise<GlossaryEntry[]>;
  /** Entries whose form is, begins with or holds the text, of packs that are on. */
  lookUp(text: string, limit: number): Promise<GlossaryEntry[]>;
}

export function openOwnLanguage(database: LibraryDatabase, tools: LibraryTools): OwnLanguage {
  const { now, newId } = tools;
  const { packs, terms, exceptions, states, removals } = database;
  const tables = [packs, terms, exceptions, states, removals];

  async function change<Schema extends v.GenericSchema, T>(
    schema: Schema,
    value: unknown,
    work: (checked: v.InferOutput<Schema>) => Promise<T>,
  ): Promise<Result<T>> {
    const checked = checks.check(schema, value);
    if (!checked.ok) return checked;
    return attempt(() => database.transaction('rw', tables, () => work(checked.value)));
  }

  async function packFor(packId: string | null, packName: string): Promise<Pack> {
    if (packId !== null) {
      const pack = await packs.get(packId);
      if (!pack) throw notFound();
      return pack;
    }
    const created = now();
    const pack: Pack = { id: newId(), name: packName, on: true, created, modified: created };
    await packs.add(pack);
    return pack;
  }

  /** @param known the pack's terms by form */
  async function put(pack: Pack, term: PackTerm, known: ReadonlyMap<string, OwnTerm>): Promise<OwnTerm> {
    const there = known.get(term.term);
    const modified = now();
    const own: OwnTerm = { ...term, id: there?.id ?? newId(), packId: pack.id, created: there?.created ?? modified, modified };
    await terms.put(own);
    return own;
  }

  const termsOf = async (packId: string) => terms.where('packId').equals(packId).sortBy('created');
  const byForm = async (packId: string) => new Map((await termsOf(packId)).map((term) => [term.term, term]));

  async function checkRoom(more: number): Promise<void> {
    if ((await terms.count()) + more > MOST_OWN_TERMS) throw new LibraryError('packTooMany');
  }

  const remember = (id: string, kind: keyof typeof REMOVED_AS) => removals.put({ id, kind: REMOVED_AS[kind], removed: now() });

  const oneTerm = removable(database, tools, 'terms');

  async function activeTerms(): Promise<OwnTerm[]> {
    const on = new Set((await packs.toArray()).flatMap((pack) => (pack.on ? [pack.id] : [])));
    return (await terms.toArray()).filter(({ packId }) => on.has(packId));
  }

  async function putState({ form: said, state }: v.InferOutput<typeof stateChange>): Promise<WordState | null> {
    const id = idOfState(said);
    const there = await states.get(id);
    if (state === null) {
      if (!there) return null;
      await states.delete(id);
      await remember(id, 'states');
      return null;
    }
    const modified = now();
    const kept: WordState = { id, form: said, state, created: there?.created ?? modified, modified };
    await states.put(kept);
    await removals.delete(id);
    return kept;
  }

  return {
    packs: () =>
      attempt(() =>
        database.transaction('r', packs, terms, async () => {
          const all = await packs.toArray();
          all.sort((a, b) => (a.created < b.created ? -1 : 1));
          return Promise.all(all.map(async (pack) => ({ pack, terms: await termsOf(pack.id) })));
        }),
      ),

    addTerm: (value) =>
      change(addition, value, async ({ packId, packName, term }) => {
        await checkRoom(1);
        const pack = await packFor(packId, packName);
        return put(pack, term, await byForm(pack.id));
      }),

    changeTerm: (value) =>
      change(termChange, value, async ({ id, term }) => {
        const own = await terms.get(id);
        if (!own) throw notFound();
        const changed: OwnTerm = { ...own, ...term, modified: now() };
        await terms.put(changed);
        return changed;
      }),

    removeTerm: oneTerm.remove,
    restoreTerm: oneTerm.restore,

    addTerms: (value) =>
      change(packAddition, value, async ({ packId, name: packName, terms: added }) => {
        await checkRoom(added.length);
        const pack = await packFor(packId, packName);
        const known = await byForm(pack.id);
        for (const term of added) await put(pack, term, known);
        return pack;
      }),

    changePack: (value) =>
      change(packChange, value, async ({ id, ...asked }) => {
        const pack = await packs.get(id);
        if (!pack) throw notFound();
        const given = Object.fromEntries(Object.entries(asked).filter(([, one]) => one !== undefined));
        const changed: Pack = { ...pack, ...given, modified: now() };
        await packs.put(changed);
        return changed;
      }),

    removePack: (value) =>
      change(checks.idQuerySchema, value, async ({ id }) => {
        const pack = await packs.get(id);
        if (!pack) throw notFound();
        const removed = await termsOf(id);
        await packs.delete(id);
        await remember(id, 'packs');
        for (const term of removed) {
          await terms.delete(term.id);
          await remember(term.id, 'terms');
        }
        return { pack, terms: removed };
      }),

    restorePack: (value) =>
      change(packAndTerms, value, async ({ pack, terms: removed }) => {
        const modified = now();
        const restored: Pack = { ...pack, modified };
        await packs.put(restored);
        await terms.bulkPut(removed.map((term) => ({ ...term, modified })));
        await removals.bulkDelete([pack.id, ...removed.map(({ id }) => id)]);
        return restored;
      }),

    setWord: (value) =>
      change(ownWord, value, async (said) => {
        const id = idOfForm(said.form);
        const there = await exceptions.get(id);
        const modified = now();
        const own: OwnWord = { ...said, id, created: there?.created ?? modified, modified };
        await exceptions.put(own);
        await removals.delete(id);
        return own;
      }),

    removeWord: removable(database, tools, 'exceptions').remove,

    ownWords: () => attempt(async () => exceptions.orderBy('form').toArray()),

    setState: (value) => change(stateChange, value, putState),

    setStates: (value) =>
      change(v.array(stateChange), value, async (changes) => {
        for (const one of changes) await putState(one);
        return null;
      }),

    states: () => attempt(async () => states.orderBy('form').toArray()),

    forPages: () =>
      attempt(() =>
        database.transaction('r', packs, terms, exceptions, states, async () => ({
          terms: (await activeTerms()).map(({ id, term, variants, kind }) => ({ id: `${OWN}${id}`, term, variants, kind })),
          exceptions: (await exceptions.toArray()).flatMap(exceptionsOf),
          states: (await states.toArray()).map(({ form: one, state }) => ({ form: one, state })),
        })),
      ),

    explain: async (ids) => {
      const own = ids.flatMap((id) => (id.startsWith(OWN) ? [id.slice(OWN.length)] : []));
      if (own.length === 0) return [];
      return (await terms.bulkGet(own)).flatMap((term) => (term ? [entryOf(term)] : []));
    },

    lookUp: async (text, limit) => {
      if (text === '') return [];
      const rank = (one: string) => (one === text ? 0 : one.startsWith(text) ? 1 : one.includes(text) ? 2 : 3);
      const best = (term: OwnTerm) => Math.min(...[term.term, term.trad, ...term.variants, term.gloss].map(rank));
      return (await activeTerms())
        .map((term) => ({ term, rank: best(term) }))
        .filter((hit) => hit.rank < 3)
        .sort((a, b) => a.rank - b.rank)
        .slice(0, limit)
        .map((hit) => entryOf(hit.term));
    },
  };
}
