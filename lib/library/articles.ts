/**
 * Articles that are kept: with their text as it stood at each visit, the summary, and counts of their phrases. Every call is checked,
 * every change is one transaction; failures are the keys of texts, as in `library.ts`.
 */
import * as v from 'valibot';
import type { Result } from '../result';
import * as checks from './checks';
import type { LibraryDatabase } from './database';
import { attempt, notFound } from './failures';
import { digested, fileArticle, fileReading, fileTally, findArticle, type Version } from './filing';
import { readingSchema, SCHEMAS_OF_RECORDS } from './record-schemas';
import type { Highlight, SavedArticle, SavedText, Tally } from './records';
import { change, type LibraryTools, remember } from './transaction';

/** All that goes with an article, so that its removal can be undone. */
export interface WholeArticle {
  article: SavedArticle;
  highlights: Highlight[];
  texts: SavedText[];
  tallies: Tally[];
}

/** What the library knows of the article on a page. */
export interface ArticleState {
  /** Kept, or something in it is highlighted: the text is followed from visit to visit. */
  followed: boolean;
  /** Kept for its own sake. */
  kept: boolean;
  id: string | null;
}

export interface Visit extends ArticleState {
  /** What became of the text; null where none is kept. */
  version: Version | null;
}

const articleReading = v.object({ article: checks.articleDraftSchema, reading: readingSchema });
const wholeArticle = v.object({
  article: SCHEMAS_OF_RECORDS.articles,
  highlights: v.array(SCHEMAS_OF_RECORDS.highlights),
  texts: v.array(SCHEMAS_OF_RECORDS.texts),
  tallies: v.array(SCHEMAS_OF_RECORDS.tallies),
});
const articleChange = v.object({ id: checks.idSchema, page: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(20))) });

export interface Articles {
  state(query: unknown): Promise<Result<ArticleState>>;
  /** Keeps an article with its text. */
  keep(value: unknown): Promise<Result<SavedArticle>>;
  /**
   * An article was read: of one that is followed, a text that changed is kept beside the earlier ones.
   * @param history count the phrases of articles that are not followed too
   */
  visit(value: unknown, history: boolean): Promise<Result<Visit>>;
  /** Sets the number of the printed page. */
  changePage(value: unknown): Promise<Result<SavedArticle>>;
  /** Removes an article with all that goes with it, and gives it back. Saved words stay. */
  remove(query: unknown): Promise<Result<WholeArticle>>;
  restore(value: unknown): Promise<Result<SavedArticle>>;
  /** Versions of the text, the oldest first. */
  texts(articleId: string): Promise<Result<SavedText[]>>;
}

export function openArticles(database: LibraryDatabase, tools: LibraryTools): Articles {
  const { articles, highlights, texts, tallies, removals } = database;
  const { now } = tools;

  async function stateOf(article: SavedArticle | undefined): Promise<ArticleState> {
    if (!article) return { followed: false, kept: false, id: null };
    const marked = await highlights.where('articleId').equals(article.id).count();
    return { followed: article.kept || marked > 0, kept: article.kept, id: article.id };
  }

  async function wholeOf(article: SavedArticle): Promise<WholeArticle> {
    const of = { articleId: article.id };
    return {
      article,
      highlights: await highlights.where(of).toArray(),
      texts: await texts.where(of).toArray(),
      tallies: await tallies.where(of).toArray(),
    };
  }

  return {
    state: async (value) => {
      const checked = checks.check(checks.pageQuerySchema, value);
      if (!checked.ok) return checked;
      return attempt(() =>
        database.transaction('r', articles, highlights, async () => stateOf(await findArticle(database, checked.value))),
      );
    },

    keep: async (value) => {
      const checked = checks.check(articleReading, value);
      if (!checked.ok) return checked;
      const reading = await digested(checked.value.reading);
      return change(database, articleReading, value, async ({ article: draft }) => {
        const article = await fileArticle(database, tools, draft, { kept: true });
        await fileReading(database, now, article.id, reading);
        return article;
      });
    },

    visit: async (value, history) => {
      const checked = checks.check(articleReading, value);
      if (!checked.ok) return checked;
      const reading = await digested(checked.value.reading);
      return change(database, articleReading, value, async ({ article: draft }) => {
        const state = await stateOf(await findArticle(database, draft));
        if (!state.followed && !history) return { ...state, version: null };
        const article = await fileArticle(database, tools, draft);
        if (state.followed) return { ...state, version: await fileReading(database, now, article.id, reading) };
        await fileTally(database, now, article.id, reading);
        return { ...state, id: article.id, version: null };
      });
    },

    changePage: (value) =>
      change(database, articleChange, value, async ({ id, page }) => {
        const article = await articles.get(id);
        if (!article) throw notFound();
        const changed: SavedArticle = { ...article, page: page || null, modified: now() };
        await articles.put(changed);
        return changed;
      }),

    remove: (value) =>
      change(database, checks.idQuerySchema, value, async ({ id }) => {
        const article = await articles.get(id);
        if (!article) throw notFound();
        const whole = await wholeOf(article);
        const removed = now();
        await remember(database, whole.highlights, 'highlight', removed);
        await remember(database, whole.texts, 'text', removed);
        await remember(database, whole.tallies, 'tally', removed);
        await highlights.bulkDelete(whole.highlights.map((one) => one.id));
        await texts.bulkDelete(whole.texts.map((one) => one.id));
        await tallies.bulkDelete(whole.tallies.map((one) => one.id));
        // Articles themselves stay, unseen: saved words point to them, and merging never removes one.
        await articles.put({ ...article, kept: false, modified: removed });
        return whole;
      }),

    restore: (value) =>
      change(database, wholeArticle, value, async (whole) => {
        const modified = now();
        const again = <T extends object>(records: readonly T[]) => records.map((record) => ({ ...record, modified }));
        const article: SavedArticle = { ...whole.article, modified };
        await articles.put(article);
        await highlights.bulkPut(again(whole.highlights));
        await texts.bulkPut(again(whole.texts));
        await tallies.bulkPut(again(whole.tallies));
        await removals.bulkDelete([...whole.highlights, ...whole.texts, ...whole.tallies].map((one) => one.id));
        return article;
      }),

    texts: (articleId) => attempt(async () => texts.where('articleId').equals(articleId).sortBy('created')),
  };
}
