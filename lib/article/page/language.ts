/** Simplified or traditional: by the characters that only one of the two has. */
import type { Lang } from '../../contract';
import { SIMPLIFIED, TRADITIONAL } from '../../text/traditional';

const onlyTraditional = new Set(TRADITIONAL);
const onlySimplified = new Set(SIMPLIFIED);
const SAMPLE_UNITS = 3000;

export function languageOf(text: string): Lang {
  let traditional = 0;
  let simplified = 0;
  for (const character of text.slice(0, SAMPLE_UNITS)) {
    if (onlyTraditional.has(character)) traditional++;
    // Characters such as 后 or 里 are in both scripts; 这, 们, 国 are not: most of the column tells.
    else if (onlySimplified.has(character)) simplified++;
  }
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}
