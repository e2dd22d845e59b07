/**
 * The library in a page of the extension: read directly; changed through the background where it has a message for it, since a change
 * that is on its way there survives the closing of this page.
 */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LibraryDatabase } from '../../lib/library/database';
import { openLibrary, type SavedPage, TOOLS } from '../../lib/library/library';
import { openOwnLanguage } from '../../lib/library/own-language';
import type { SavedArticle, SavedWord } from '../../lib/library/records';
import { onBroadcast, type Result, sendMessage } from '../../lib/protocol';

export type Changed = 'highlights' | 'words' | 'own';

const database = new LibraryDatabase();
export const library = openLibrary(database);
export const own = openOwnLanguage(database, TOOLS);

/** For what this page writes itself. Other pages of the extension and every tab with an annotator; those without one do not answer. */
export async function tellChange(what: Changed): Promise<void> {
  await sendMessage('libraryChanged', { what }).catch(() => {});
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) sendMessage('libraryChanged', { what }, id).catch(() => {});
  }
}

/** What the library page shows. */
export interface Shelf {
  pages: SavedPage[];
  words: SavedWord[];
  /** Every saved article, those without highlights too: words point to them. */
  articles: ReadonlyMap<string, SavedArticle>;
}

export interface ShelfInView {
  /** Undefined until it is read. */
  shelf: Shelf | undefined;
  /** Key of a text: why the library could not be read. */
  failure: string | null;
  /** Waits for a change, then reads the library again. */
  after<T>(change: Promise<Result<T>>): Promise<Result<T>>;
  /** Reads the library again. */
  refresh(): Promise<void>;
}

async function readShelf(): Promise<Result<Shelf>> {
  const [pages, words, all] = await Promise.all([library.articles(), library.savedWords(), library.snapshot()]);
  if (!pages.ok) return pages;
  if (!words.ok) return words;
  if (!all.ok) return all;
  return {
    ok: true,
    value: { pages: pages.value, words: words.value, articles: new Map(all.value.articles.map((one) => [one.id, one])) },
  };
}

/** The whole library, kept up with changes from every window. */
export function useShelf(): ShelfInView {
  const [shelf, setShelf] = useState<Shelf>();
  const [failure, setFailure] = useState<string | null>(null);
  const refresh = useCallback(async () => {
    const read = await readShelf();
    if (read.ok) setShelf(read.value);
    setFailure(read.ok ? null : read.message);
  }, []);
  useEffect(() => {
    void refresh();
    return onBroadcast('libraryChanged', () => void refresh());
  }, [refresh]);
  async function after<T>(change: Promise<Result<T>>): Promise<Result<T>> {
    const result = await change;
    await refresh();
    return result;
  }
  return { shelf, failure, after, refresh };
}
