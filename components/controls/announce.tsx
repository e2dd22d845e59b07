/** One calm live region a page: what was done, said once and shown for a while, with the way back where there is one. */

import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isTyping } from './typing';

export interface Announcement {
  text: string;
  /** Offered for {@link UNDO_MS}; after that the deed stands. */
  undo?: () => void;
}

/** Design, "States": deleting is done at once, undo for 10 seconds. */
export const UNDO_MS = 10_000;
/** Long enough to read one line. */
const SAID_MS = 4_000;

const Announce = createContext<(what: Announcement | null) => void>(() => {});

/** Says something to the reader: `announce({ text, undo })`; null takes back what no longer holds. */
export const useAnnounce = () => useContext(Announce);

/** A field takes back its own typing; an empty search, where the focus goes when a list is empty, has none to take back. */
const isEdited = (target: EventTarget | null): boolean =>
  isTyping(target) && !(target instanceof HTMLInputElement && target.type === 'search' && target.value === '');

export function AnnounceProvider({ children }: { children: ComponentChildren }) {
  const [said, setSaid] = useState<Announcement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  /** What can be taken back now; a listener put up only after the line is painted misses the key of a quick hand. */
  const latest = useRef<Announcement | null>(null);
  const announce = useCallback((what: Announcement | null) => {
    clearTimeout(timer.current);
    latest.current = what;
    setSaid(what);
    if (what) timer.current = setTimeout(() => announce(null), what.undo ? UNDO_MS : SAID_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const undo = useCallback(() => {
    const { undo: takeBack } = latest.current ?? {};
    announce(null);
    takeBack?.();
  }, [announce]);

  // By key from wherever the reader is: the line stands at the end of the page, and not for long.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isUndo || event.defaultPrevented || isEdited(event.target) || !latest.current?.undo) return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [undo]);

  return (
    <Announce.Provider value={announce}>
      {children}
      <div class="said" role="status" aria-live="polite" data-shown={said !== null}>
        {said && (
          <>
            <span>{said.text}</span>
            {said.undo && (
              <button type="button" class="link" aria-keyshortcuts="Control+Z Meta+Z" onClick={undo}>
                {i18n.t('commonUndo')}
              </button>
            )}
          </>
        )}
      </div>
    </Announce.Provider>
  );
}
