/**
 * The library in memory, for a page that shows all of it: the newest first, so that there is something to see at once, then the rest
 * piece by piece; after a change only what has changed.
 */
import type { LibraryDatabase } from './database';
import type { SavedPage } from './library';
import type { Highlight, SavedArticle, SavedWord } from './records';

/** What the page shows. Records are never changed in place: a changed one is another object. */
export interface Shelf {
  /** Articles with highlights, and those kept for their own sake, that of the newest highlight first; highlights in the order of the text. */
  pages: SavedPage[];
  /** Latest first. */
  words: SavedWord[];
  /** Every saved article, those without highlights too: words point to them. */
  articles: ReadonlyMap<string, SavedArticle>;
  /** Of all there are, though not all of them are read yet. */
  counts: { highlights: number; words: number };
  /** Everything is read. */
  complete: boolean;
}

/** Highlights that are read before anything is shown, and in each further piece. */
const FIRST = 200;
const PIECE = 4_000;

type Kept = { id: string; modified: string };

export class ShelfReader {
  private highlights = new Map<string, Highlight>();
  private articles = new Map<string, SavedArticle>();
  private words = new Map<string, SavedWord>();
  /** Latest change that is known, as written by this machine. */
  private seen = '';
  private complete = false;

  constructor(private readonly database: LibraryDatabase) {}

  private note(records: readonly Kept[]): void {
    for (const { modified } of records) if (modified > this.seen) this.seen = modified;
  }

  /** The newest highlights with their articles, and all words' number. */
  async first(): Promise<Shelf> {
    const { highlights, articles, words } = this.database;
    return this.database.transaction('r', highlights, articles, words, async () => {
      // By change, which has an index: among the newest in a library where old ones are seldom touched.
      const newest = await highlights.orderBy('modified').reverse().limit(FIRST).toArray();
      const sources = await articles.bulkGet([...new Set(newest.map(({ articleId }) => articleId))]);
      const [highlightCount, wordCount] = await Promise.all([highlights.count(), words.count()]);
      for (const one of newest) this.highlights.set(one.id, one);
      for (const one of sources) if (one) this.articles.set(one.id, one);
      this.complete = highlightCount <= newest.length && wordCount === 0 && (await articles.count()) <= this.articles.size;
      this.note(newest);
      return this.shelf({ highlights: highlightCount, words: wordCount });
    });
  }

  /** Everything, in pieces between which the page has its turn. */
  async all(pause: () => Promise<void>): Promise<Shelf> {
    const { highlights, articles, words } = this.database;
    const fresh = new Map<string, Highlight>();
    const [sources, saved] = await this.database.transaction('r', articles, words, () =>
      Promise.all([articles.toArray(), words.toArray()]),
    );
    for (let last = ''; ; ) {
      const piece = await highlights.where('id').above(last).limit(PIECE).toArray();
      for (const one of piece) fresh.set(one.id, one);
      this.note(piece);
      const end = piece.at(-1);
      if (!end || piece.length < PIECE) break;
      last = end.id;
      await pause();
    }
    this.highlights = fresh;
    this.articles = new Map(sources.map((one) => [one.id, one]));
    this.words = new Map(saved.map((one) => [one.id, one]));
    this.note(sources);
    this.note(saved);
    this.complete = true;
    return this.shelf();
  }

  /**
   * What has changed since. Null where the count shows that something else came or went (an import of older records): then all is to be
   * read again.
   */
  async changed(): Promise<Shelf | null> {
    const { highlights, articles, words, removals } = this.database;
    const since = this.seen;
    return this.database.transaction('r', highlights, articles, words, removals, async () => {
      const [marked, sources, saved, gone] = await Promise.all([
        highlights.where('modified').aboveOrEqual(since).toArray(),
        articles.where('modified').aboveOrEqual(since).toArray(),
        words.where('modified').aboveOrEqual(since).toArray(),
        removals.where('removed').aboveOrEqual(since).toArray(),
      ]);
      for (const { id, removed } of gone) {
        this.highlights.delete(id);
        this.words.delete(id);
        if (removed > this.seen) this.seen = removed;
      }
      for (const one of marked) this.highlights.set(one.id, one);
      for (const one of sources) this.articles.set(one.id, one);
      for (const one of saved) this.words.set(one.id, one);
      for (const list of [marked, sources, saved]) this.note(list);
      const [a, b, c] = await Promise.all([highlights.count(), articles.count(), words.count()]);
      const same = a === this.highlights.size && b === this.articles.size && c === this.words.size;
      return same ? this.shelf() : null;
    });
  }

  private shelf(counts = { highlights: this.highlights.size, words: this.words.size }): Shelf {
    const pages = new Map<string, { page: SavedPage; at: string }>();
    for (const article of this.articles.values())
      pages.set(article.id, { page: { article, highlights: [] }, at: article.created });
    for (const highlight of this.highlights.values()) {
      const found = pages.get(highlight.articleId);
      if (!found) continue;
      found.page.highlights.push(highlight);
      // When it was made, not when it was changed: a list that is worked through must not jump with every note.
      if (highlight.created > found.at) found.at = highlight.created;
    }
    const shown = [...pages.values()].filter(({ page }) => page.highlights.length > 0 || page.article.kept);
    for (const { page } of shown) page.highlights.sort((a, b) => a.anchor.position.start - b.anchor.position.start);
    shown.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
    return {
      pages: shown.map(({ page }) => page),
      words: [...this.words.values()].sort((a, b) => (a.created < b.created ? 1 : -1)),
      articles: new Map(this.articles),
      counts,
      complete: this.complete,
    };
  }
}
