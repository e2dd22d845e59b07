/**
 * The library: what a reader keeps. Every call is checked, every change is one transaction, and every failure comes back as the key
 * of a text that explains it: `errorBadRequest`, `errorNotFound`, `errorStorageFull`, `errorStorageRefused`.
 */
import type { EntityTable, IDType, InsertType } from 'dexie';
import type * as v from 'valibot';
import type { Result } from '../protocol';
import { canonicalAddress } from './address';
import * as checks from './checks';
import type { LibraryDatabase } from './database';
import { attempt, notFound } from './failures';
import { merge } from './merge';
import { SCHEMAS_OF_RECORDS } from './record-schemas';
import {
  type ArticleDraft,
  COLLECTIONS,
  emptySnapshot,
  type Highlight,
  type Removal,
  type SavedArticle,
  type SavedWord,
  type Snapshot,
} from './records';
import { alike, isTelling, theSame } from './same-article';

export interface SavedPage {
  article: SavedArticle;
  highlights: Highlight[];
}

export interface Library {
  /** Saves a highlight, and its article where it is new. The same place highlighted again takes the new colour. */
  saveHighlight(draft: unknown): Promise<Result<Highlight>>;
  changeHighlight(change: unknown): Promise<Result<Highlight>>;
  /** Removes a highlight and gives it back, so that it can be restored. */
  removeHighlight(query: unknown): Promise<Result<Highlight>>;
  restoreHighlight(highlight: unknown): Promise<Result<Highlight>>;
  /** Highlights of the article at any form of an address, and of its reprints under the same (long) headline. */
  highlightsFor(query: unknown): Promise<Result<Highlight[]>>;
  /** Saves a word or term, or gives back the one that is there. */
  saveWord(draft: unknown): Promise<Result<SavedWord>>;
  removeWord(query: unknown): Promise<Result<SavedWord>>;
  restoreWord(word: unknown): Promise<Result<SavedWord>>;
  /** Latest first. */
  savedWords(): Promise<Result<SavedWord[]>>;
  /** Articles with highlights, and those kept for their own sake, the one last changed first; highlights in the order of the text. */
  articles(): Promise<Result<SavedPage[]>>;
  /** Everything, for exports and backups. */
  snapshot(): Promise<Result<Snapshot>>;
  /** Takes in another state of the library, checked before (`import.ts`), whole or not at all. */
  mergeIn(other: Snapshot): Promise<Result<null>>;
}

export interface LibraryTools {
  /** ISO 8601. */
  now(): string;
  newId(): string;
}

export const TOOLS: LibraryTools = { now: () => new Date().toISOString(), newId: () => crypto.randomUUID() };

/** Writes what differs: `merge` gives back the very records that stay. */
async function store<T extends { id: string }>(
  table: EntityTable<T, 'id'>,
  before: readonly T[],
  after: readonly T[],
): Promise<void> {
  const there = new Set(before);
  const kept = new Set(after.map(({ id }) => id));
  await table.bulkPut(after.filter((record) => !there.has(record)) as InsertType<T, 'id'>[]);
  await table.bulkDelete(before.flatMap(({ id }) => (kept.has(id) ? [] : [id])) as IDType<T, 'id'>[]);
}

export function openLibrary(database: LibraryDatabase, { now, newId }: LibraryTools = TOOLS): Library {
  const { articles, highlights, words, removals } = database;
  const all = [...COLLECTIONS.map((name) => database[name]), removals];

  /** Checks `value`, then runs `work` on it in one transaction over all tables. */
  async function change<Schema extends v.GenericSchema, T>(
    schema: Schema,
    value: unknown,
    work: (checked: v.InferOutput<Schema>) => Promise<T>,
  ): Promise<Result<T>> {
    const checked = checks.check(schema, value);
    if (!checked.ok) return checked;
    return attempt(() => database.transaction('rw', all, () => work(checked.value)));
  }

  /** The saved article that a draft is of, brought up to date, or a new one. */
  async function articleOf(draft: ArticleDraft): Promise<SavedArticle> {
    const address = canonicalAddress(draft.url);
    const found = theSame(await articles.where('address').equals(address).toArray(), draft.title);
    if (!found) {
      const created = now();
      const article: SavedArticle = { ...draft, id: newId(), address, kept: false, created, modified: created };
      await articles.add(article);
      return article;
    }
    // What an earlier visit knew and this one does not is kept.
    const known = Object.fromEntries(
      Object.entries(draft).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
    );
    const updated: SavedArticle = { ...found, ...known };
    if (JSON.stringify(updated) === JSON.stringify(found)) return found;
    updated.modified = now();
    await articles.put(updated);
    return updated;
  }

  async function readAll(): Promise<Snapshot> {
    const read: Snapshot = { ...emptySnapshot(), removals: await removals.toArray() };
    for (const name of COLLECTIONS) read[name] = (await database[name].toArray()) as never;
    return read;
  }

  async function remember(id: string, kind: Removal['kind']): Promise<void> {
    await removals.put({ id, kind, removed: now() });
  }

  return {
    saveHighlight: (value) =>
      change(checks.highlightDraftSchema, value, async ({ article: draft, anchor, colour, note }) => {
        const article = await articleOf(draft);
        const there = (await highlights.where('articleId').equals(article.id).toArray()).find(
          (one) =>
            one.anchor.field === anchor.field &&
            one.anchor.position.start === anchor.position.start &&
            one.anchor.position.end === anchor.position.end &&
            one.anchor.quote.exact === anchor.quote.exact,
        );
        const modified = now();
        const highlight: Highlight = there
          ? { ...there, colour, note: note || there.note, modified }
          : { id: newId(), articleId: article.id, anchor, colour, note, tags: [], created: modified, modified };
        await highlights.put(highlight);
        return highlight;
      }),

    changeHighlight: (value) =>
      change(checks.highlightChangeSchema, value, async ({ id, ...changes }) => {
        const highlight = await highlights.get(id);
        if (!highlight) throw notFound();
        const asked = Object.fromEntries(Object.entries(changes).filter(([, given]) => given !== undefined));
        const changed: Highlight = { ...highlight, ...asked, modified: now() };
        changed.tags = [...new Set(changed.tags)];
        await highlights.put(changed);
        return changed;
      }),

    removeHighlight: (value) =>
      change(checks.idQuerySchema, value, async ({ id }) => {
        const highlight = await highlights.get(id);
        if (!highlight) throw notFound();
        await highlights.delete(id);
        await remember(id, 'highlight');
        return highlight;
      }),

    restoreHighlight: (value) =>
      change(SCHEMAS_OF_RECORDS.highlights, value, async (highlight) => {
        if (!(await articles.get(highlight.articleId))) throw notFound();
        // A new time, so that the restored one is newer than its removal wherever the two are merged.
        const restored: Highlight = { ...highlight, modified: now() };
        await highlights.put(restored);
        await removals.delete(highlight.id);
        return restored;
      }),

    highlightsFor: async (value) => {
      const checked = checks.check(checks.pageQuerySchema, value);
      if (!checked.ok) return checked;
      const { url, title } = checked.value;
      return attempt(() =>
        database.transaction('r', articles, highlights, async () => {
          const here = alike(await articles.where('address').equals(canonicalAddress(url)).toArray(), title);
          const reprints = isTelling(title) ? await articles.where('title').equals(title).toArray() : [];
          const ids = new Set([...here, ...reprints].map(({ id }) => id));
          return highlights
            .where('articleId')
            .anyOf([...ids])
            .sortBy('created');
        }),
      );
    },

    saveWord: (value) =>
      change(checks.wordDraftSchema, value, async ({ article: draft, ...word }) => {
        const there = (await words.where('simplified').equals(word.simplified).toArray()).find(
          (one) => one.traditional === word.traditional && one.pinyin === word.pinyin && one.termId === word.termId,
        );
        if (there) return there;
        const article = draft && (await articleOf(draft));
        const created = now();
        const saved: SavedWord = { ...word, id: newId(), articleId: article?.id ?? null, created, modified: created };
        await words.add(saved);
        return saved;
      }),

    removeWord: (value) =>
      change(checks.idQuerySchema, value, async ({ id }) => {
        const word = await words.get(id);
        if (!word) throw notFound();
        await words.delete(id);
        await remember(id, 'word');
        return word;
      }),

    restoreWord: (value) =>
      change(SCHEMAS_OF_RECORDS.words, value, async (word) => {
        const restored: SavedWord = { ...word, modified: now() };
        await words.put(restored);
        await removals.delete(word.id);
        return restored;
      }),

    savedWords: () => attempt(async () => (await words.orderBy('modified').toArray()).reverse()),

    articles: () =>
      attempt(() =>
        database.transaction('r', articles, highlights, async () => {
          const pages = new Map<string, SavedPage>();
          for (const article of await articles.toArray()) pages.set(article.id, { article, highlights: [] });
          for (const highlight of await highlights.toArray()) pages.get(highlight.articleId)?.highlights.push(highlight);
          const kept = [...pages.values()].filter((page) => page.highlights.length > 0 || page.article.kept);
          for (const page of kept) page.highlights.sort((a, b) => a.anchor.position.start - b.anchor.position.start);
          const changed = ({ article, highlights: list }: SavedPage) =>
            Math.max(...[article, ...list].map(({ modified }) => Date.parse(modified)));
          return kept
            .map((page) => ({ page, at: changed(page) }))
            .sort((a, b) => b.at - a.at)
            .map(({ page }) => page);
        }),
      ),

    snapshot: () => attempt(() => database.transaction('r', all, () => readAll())),

    mergeIn: (other) =>
      attempt(() =>
        database.transaction('rw', all, async () => {
          const own = await readAll();
          const merged = merge(own, other);
          for (const name of COLLECTIONS) {
            await store<{ id: string }>(database[name] as EntityTable<{ id: string }, 'id'>, own[name], merged[name]);
          }
          await store(removals, own.removals, merged.removals);
          return null;
        }),
      ),
  };
}
