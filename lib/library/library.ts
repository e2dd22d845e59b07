/**
 * The library: what a reader keeps. Every call is checked, every change is one transaction, and every failure comes back as the key
 * of a text that explains it: `errorBadRequest`, `errorNotFound`, `errorStorageFull`, `errorStorageRefused`.
 */
import type { EntityTable, IDType, InsertType } from 'dexie';
import * as v from 'valibot';
import type { Result } from '../result';
import { canonicalAddress } from './address';
import * as checks from './checks';
import type { LibraryDatabase } from './database';
import { attempt, notFound } from './failures';
import { digested, fileArticle, fileReading } from './filing';
import { merge } from './merge';
import { readingSchema, SCHEMAS_OF_RECORDS } from './record-schemas';
import { COLLECTIONS, emptySnapshot, type Highlight, type SavedArticle, type SavedWord, type Snapshot } from './records';
import { removable } from './removable';
import { alike, isTelling } from './same-article';
import { change, type LibraryTools, remember, tablesOf } from './transaction';
import { unite } from './unite';

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
  /** Changes many at once, or none of them; gives back what they were. */
  changeHighlights(change: unknown): Promise<Result<Highlight[]>>;
  /** Removes many at once, and gives them back. */
  removeHighlights(query: unknown): Promise<Result<Highlight[]>>;
  /** Puts highlights back as they were, whether they were changed or removed. */
  restoreHighlights(highlights: unknown): Promise<Result<null>>;
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
  /** @param progress hears the share done, 0 to 1 */
  mergeIn(other: Snapshot, progress?: (share: number) => void): Promise<Result<null>>;
}

export type { LibraryTools } from './transaction';

export const TOOLS: LibraryTools = { now: () => new Date().toISOString(), newId: () => crypto.randomUUID() };

/** Records written between two words of progress. */
const PIECE = 1_000;
/** Pieces handed over before the first of them is stored: the page packs one while the browser stores another. */
const AHEAD = 2;

/** Writes what differs: `merge` gives back the very records that stay. */
async function store<T extends { id: string }>(
  table: EntityTable<T, 'id'>,
  before: readonly T[],
  after: readonly T[],
  written: (count: number) => void,
): Promise<void> {
  const there = new Set(before);
  const kept = new Set(after.map(({ id }) => id));
  const fresh = after.filter((record) => !there.has(record));
  written(after.length - fresh.length);
  const under: PromiseLike<void>[] = [];
  for (let at = 0; at < fresh.length; at += PIECE) {
    const piece = fresh.slice(at, at + PIECE);
    under.push(table.bulkPut(piece as InsertType<T, 'id'>[]).then(() => written(piece.length)));
    if (under.length > AHEAD) await under.shift();
  }
  await Promise.all(under);
  await table.bulkDelete(before.flatMap(({ id }) => (kept.has(id) ? [] : [id])) as IDType<T, 'id'>[]);
}

/** A first highlight brings its article's text with it. */
const highlightDraft = v.object({ ...checks.highlightDraftSchema.entries, reading: v.optional(readingSchema) });
const highlightsChange = v.object({
  ids: v.array(checks.idSchema),
  colour: v.optional(checks.colour),
  addTags: v.optional(checks.tags, []),
  removeTags: v.optional(checks.tags, []),
});
const idsQuery = v.object({ ids: v.array(checks.idSchema) });
const highlightList = v.array(SCHEMAS_OF_RECORDS.highlights);

export function openLibrary(database: LibraryDatabase, tools: LibraryTools = TOOLS): Library {
  const { articles, highlights, words, removals } = database;
  const { now, newId } = tools;
  const all = tablesOf(database);

  async function readAll(): Promise<Snapshot> {
    const read: Snapshot = { ...emptySnapshot(), removals: await removals.toArray() };
    for (const name of COLLECTIONS) read[name] = (await database[name].toArray()) as never;
    return read;
  }

  const oneWord = removable(database, tools, 'words');
  const oneHighlight = removable(database, tools, 'highlights', async ({ articleId }) => {
    if (!(await articles.get(articleId))) throw notFound();
  });

  const found = async (ids: readonly string[]): Promise<Highlight[]> =>
    (await highlights.bulkGet([...ids])).filter((one) => one !== undefined);

  return {
    saveHighlight: async (value) => {
      const checked = checks.check(highlightDraft, value);
      if (!checked.ok) return checked;
      const reading = checked.value.reading && (await digested(checked.value.reading));
      return change(database, highlightDraft, value, async ({ article: draft, anchor, colour, note }) => {
        const article = await fileArticle(database, tools, draft);
        if (reading) await fileReading(database, now, article.id, reading);
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
      });
    },

    changeHighlight: (value) =>
      change(database, checks.highlightChangeSchema, value, async ({ id, ...changes }) => {
        const highlight = await highlights.get(id);
        if (!highlight) throw notFound();
        const asked = Object.fromEntries(Object.entries(changes).filter(([, given]) => given !== undefined));
        const changed: Highlight = { ...highlight, ...asked, modified: now() };
        changed.tags = [...new Set(changed.tags)];
        await highlights.put(changed);
        return changed;
      }),

    removeHighlight: oneHighlight.remove,
    restoreHighlight: oneHighlight.restore,

    changeHighlights: (value) =>
      change(database, highlightsChange, value, async ({ ids, colour, addTags, removeTags }) => {
        const before = await found(ids);
        const modified = now();
        const tagged = (tags: readonly string[]) =>
          [...new Set([...tags, ...addTags])].filter((tag) => !removeTags.includes(tag));
        const changed = before.map((one) => ({ ...one, colour: colour ?? one.colour, tags: tagged(one.tags), modified }));
        await highlights.bulkPut(changed);
        return before;
      }),

    removeHighlights: (value) =>
      change(database, idsQuery, value, async ({ ids }) => {
        const before = await found(ids);
        await highlights.bulkDelete(before.map(({ id }) => id));
        await remember(database, before, 'highlight', now());
        return before;
      }),

    restoreHighlights: (value) =>
      change(database, highlightList, value, async (list) => {
        const modified = now();
        await highlights.bulkPut(list.map((one) => ({ ...one, modified })));
        await removals.bulkDelete(list.map(({ id }) => id));
        return null;
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
      change(database, checks.wordDraftSchema, value, async ({ article: draft, ...word }) => {
        const there = (await words.where('simplified').equals(word.simplified).toArray()).find(
          (one) => one.traditional === word.traditional && one.pinyin === word.pinyin && one.termId === word.termId,
        );
        if (there) return there;
        const article = draft && (await fileArticle(database, tools, draft));
        const created = now();
        const saved: SavedWord = { ...word, id: newId(), articleId: article?.id ?? null, created, modified: created };
        await words.add(saved);
        return saved;
      }),

    removeWord: oneWord.remove,
    restoreWord: oneWord.restore,

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

    mergeIn: (other, progress) =>
      attempt(() =>
        database.transaction('rw', all, async () => {
          const own = await readAll();
          const merged = merge(...unite(own, other));
          const total = COLLECTIONS.reduce((sum, name) => sum + merged[name].length, merged.removals.length);
          let done = 0;
          const written = (count: number) => {
            done += count;
            progress?.(done / Math.max(1, total));
          };
          for (const name of COLLECTIONS) {
            await store<{ id: string }>(database[name] as EntityTable<{ id: string }, 'id'>, own[name], merged[name], written);
          }
          await store(removals, own.removals, merged.removals, written);
          return null;
        }),
      ),
  };
}
