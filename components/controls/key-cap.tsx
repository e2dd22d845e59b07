/** The keys of the page as caps: those of the reader, where they were changed. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { capOf, type KeyAction, keyOf, type OwnKeys } from '../../lib/keys';

const Keys = createContext<OwnKeys>({});

export const KeysProvider = Keys.Provider;

/** For each action its cap, `S`; null where the reader has switched it off. */
export function useKeyCaps(): (action: KeyAction) => string | null {
  const own = useContext(Keys);
  return (action) => capOf(keyOf(action, own)) || null;
}
