/** Simplified or traditional: by the characters that only one of the two has. */
import type { Lang } from '../../contract';
import { isSimplified, isTraditional } from '../../text/scripts';

const SAMPLE_UNITS = 3000;

export function languageOf(text: string): Lang {
  let traditional = 0;
  let simplified = 0;
  for (let at = 0; at < Math.min(text.length, SAMPLE_UNITS); at += 1) {
    const unit = text.charCodeAt(at);
    if (isTraditional(unit)) traditional++;
    // Characters such as 后 or 里 are in both scripts; 这, 们, 国 are not: most of the column tells.
    else if (isSimplified(unit)) simplified++;
  }
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}
