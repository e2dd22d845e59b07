/** One calm live region a page: what was done, said once and shown for a while, with the way back where there is one. */

import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

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

export function AnnounceProvider({ children }: { children: ComponentChildren }) {
  const [said, setSaid] = useState<Announcement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const announce = useCallback((what: Announcement | null) => {
    clearTimeout(timer.current);
    setSaid(what);
    if (what) timer.current = setTimeout(() => setSaid(null), what.undo ? UNDO_MS : SAID_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  function undo() {
    clearTimeout(timer.current);
    said?.undo?.();
    setSaid(null);
  }

  return (
    <Announce.Provider value={announce}>
      {children}
      <div class="said" role="status" aria-live="polite" data-shown={said !== null}>
        {said && (
          <>
            <span>{said.text}</span>
            {said.undo && (
              <button type="button" class="link" onClick={undo}>
                {i18n.t('commonUndo')}
              </button>
            )}
          </>
        )}
      </div>
    </Announce.Provider>
  );
}
