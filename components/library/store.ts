/**
 * The library in a page of the extension: read directly; changed through the background where it has a message for it, since a change
 * that is on its way there survives the closing of this page.
 */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { openArticles } from '../../lib/library/articles';
import { LibraryDatabase } from '../../lib/library/database';
import { messageOf } from '../../lib/library/failures';
import { openLibrary, TOOLS } from '../../lib/library/library';
import { openOwnLanguage } from '../../lib/library/own-language';
import { openReview } from '../../lib/library/review';
import { type Shelf, ShelfReader } from '../../lib/library/shelf';
import { onBroadcast, sendMessage } from '../../lib/protocol';
import type { Result } from '../../lib/result';
import { inSlices } from '../../lib/steps';
import { foldAhead } from './find';

export type Changed = 'highlights' | 'words' | 'own' | 'articles';

export const database = new LibraryDatabase();
export const library = openLibrary(database);
export const own = openOwnLanguage(database, TOOLS);
export const articles = openArticles(database, TOOLS);
export const review = openReview(database, TOOLS);

/** For what this page writes itself. Other pages of the extension and every tab with an annotator; those without one do not answer. */
export async function tellChange(what: Changed): Promise<void> {
  await sendMessage('libraryChanged', { what }).catch(() => {});
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) sendMessage('libraryChanged', { what }, id).catch(() => {});
  }
}

export interface ShelfInView {
  /** Undefined until it is read. */
  shelf: Shelf | undefined;
  /** Key of a text: why the library could not be read. */
  failure: string | null;
  /** Waits for a change, then takes it over. */
  after<T>(change: Promise<Result<T>>): Promise<Result<T>>;
  /** Takes over what has changed. */
  refresh(): Promise<void>;
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The whole library, kept up with changes from every window. */
export function useShelf(): ShelfInView {
  const [shelf, setShelf] = useState<Shelf>();
  const [failure, setFailure] = useState<string | null>(null);
  const reader = useRef(new ShelfReader(database));
  /** One reading at a time: a change during one is read after it. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const show = useCallback((read: Shelf) => {
    setShelf(read);
    setFailure(null);
    return read;
  }, []);
  const read = useCallback((work: () => Promise<unknown>) => {
    const next = queue.current.then(work).catch((error) => {
      console.warn('Library:', error);
      setFailure(messageOf(error));
    });
    queue.current = next;
    return next;
  }, []);
  const everything = useCallback(async () => {
    const all = show(await reader.current.all(pause));
    void inSlices(foldAhead(all.pages), pause);
  }, [show]);
  const refresh = useCallback(
    () =>
      read(async () => {
        const changed = await reader.current.changed();
        if (changed) show(changed);
        else await everything();
      }) as Promise<void>,
    [read, show, everything],
  );
  useEffect(() => {
    void read(async () => {
      const first = show(await reader.current.first());
      if (!first.complete) await everything();
    });
    return onBroadcast('libraryChanged', () => void refresh());
  }, [read, show, everything, refresh]);
  async function after<T>(change: Promise<Result<T>>): Promise<Result<T>> {
    const result = await change;
    await refresh();
    return result;
  }
  return { shelf, failure, after, refresh };
}
