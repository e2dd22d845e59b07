import type { Lang } from '../../contract';
import { isSimplified, isTraditional } from '../../text/scripts';

const SAMPLE = 20_000;

/** Traditional where more characters are traditional only than are simplified only. */
export function langOf(text: string): Lang {
  let full = 0;
  let simple = 0;
  for (let at = 0; at < Math.min(text.length, SAMPLE); at += 1) {
    const unit = text.charCodeAt(at);
    if (isTraditional(unit) === isSimplified(unit)) continue;
    if (isTraditional(unit)) full += 1;
    else simple += 1;
  }
  return full > simple ? 'zh-Hant' : 'zh-Hans';
}
