/** The reader's own language in a page of the extension: read directly, kept up with changes from every window. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PackWithTerms } from '../../lib/library/own-language';
import type { OwnWord, WordState } from '../../lib/library/records';
import { onBroadcast } from '../../lib/protocol';
import type { Result } from '../../lib/result';
import { useAnnounce } from '../controls/announce';
import { own, tellChange } from '../library/store';

export interface OwnInView {
  packs: PackWithTerms[];
  words: OwnWord[];
  states: WordState[];
}

export interface OwnStore {
  /** Undefined until it is read. */
  view: OwnInView | undefined;
  /** Key of a text: why it could not be read. */
  failure: string | null;
  /** Makes a change, tells every page, and reads again. A failure is said; the answer is then null. */
  change<T>(deed: () => Promise<Result<T>>): Promise<T | null>;
}

async function read(): Promise<Result<OwnInView>> {
  const [packs, words, states] = await Promise.all([own.packs(), own.ownWords(), own.states()]);
  if (!packs.ok) return packs;
  if (!words.ok) return words;
  if (!states.ok) return states;
  return { ok: true, value: { packs: packs.value, words: words.value, states: states.value } };
}

export function useOwn(): OwnStore {
  const announce = useAnnounce();
  const [view, setView] = useState<OwnInView>();
  const [failure, setFailure] = useState<string | null>(null);
  const refresh = useCallback(async () => {
    const answer = await read();
    if (answer.ok) setView(answer.value);
    setFailure(answer.ok ? null : answer.message);
  }, []);
  useEffect(() => {
    void refresh();
    return onBroadcast('libraryChanged', ({ what }) => void (what === 'own' && refresh()));
  }, [refresh]);
  async function change<T>(deed: () => Promise<Result<T>>): Promise<T | null> {
    const answer = await deed();
    await refresh();
    if (!answer.ok) {
      announce({ text: i18n.t(answer.message as never) });
      return null;
    }
    void tellChange('own');
    return answer.value;
  }
  return { view, failure, change };
}
