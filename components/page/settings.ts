/** The reader's settings in a component: read once, followed from every context, changed at once. */
import { useEffect, useState } from 'preact/hooks';
import { changeSettings, DEFAULTS, readSettings, type Settings, watchSettings } from '../../lib/settings';

/** Two changes in one turn must not overwrite each other: writing reads first. */
let writing: Promise<unknown> = Promise.resolve();

/** Settings, and the way to change them. Until they are read, the defaults (a few ms). */
export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  useEffect(() => {
    let here = true;
    void readSettings().then((found) => here && setSettings(found));
    const stop = watchSettings(setSettings);
    return () => {
      here = false;
      stop();
    };
  }, []);
  function change(part: Partial<Settings>) {
    // Shown before it is stored, so that a choice never lags behind the finger.
    setSettings((before) => ({ ...before, ...part }));
    writing = writing.then(() => changeSettings(part)).catch(console.warn);
  }
  return [settings, change];
}
