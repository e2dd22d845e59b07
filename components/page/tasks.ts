/** Asynchronous values in components. */
import { useEffect, useState } from 'preact/hooks';

/**
 * The value of the latest of a row of promises: an answer to an older question never overwrites a newer one.
 * `undefined` until the first answer and after a failure (which is logged: the caller shows what it has).
 * @param ask must be pure in `inputs`
 */
export function useAnswer<T>(ask: () => Promise<T> | undefined, inputs: readonly unknown[]): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    let latest = true;
    ask()?.then(
      (value) => latest && setAnswer(() => value),
      (error) => {
        if (!latest) return;
        setAnswer(undefined);
        console.warn(error);
      },
    );
    return () => {
      latest = false;
    };
  }, inputs);
  return answer;
}
