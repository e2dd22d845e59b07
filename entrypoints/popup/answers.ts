/** Asks the background while the reader types: the latest question wins, and its answer stays until the next one is there. */
import { useEffect, useState } from 'preact/hooks';
import { type LookUpAnswer, sendMessage } from '../../lib/protocol';

const MOST_HITS = 20;

/** Undefined before the first answer; null when the question failed (the dictionary did not load). */
export function useLookUp(query: string): LookUpAnswer | null | undefined {
  const text = query.trim();
  const [answer, setAnswer] = useState<LookUpAnswer | null>();
  useEffect(() => {
    if (!text) return setAnswer(undefined);
    let latest = true;
    sendMessage('lookUp', { text, limit: MOST_HITS })
      .then((found) => latest && setAnswer(found))
      .catch((error) => {
        console.warn(error);
        if (latest) setAnswer(null);
      });
    return () => {
      latest = false;
    };
  }, [text]);
  return text ? answer : undefined;
}
