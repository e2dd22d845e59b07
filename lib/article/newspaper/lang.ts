import type { Lang } from '../../contract';
import { SIMPLIFIED, TRADITIONAL } from '../../text/traditional';

const SIMPLE = new Set(SIMPLIFIED);
const FULL = new Set([...TRADITIONAL].filter((character) => !SIMPLE.has(character)));
const ONLY_SIMPLE = new Set([...SIMPLIFIED].filter((character) => !TRADITIONAL.includes(character)));
const SAMPLE = 20_000;

/** Traditional where more characters are traditional only than are simplified only. */
export function langOf(text: string): Lang {
  let full = 0;
  let simple = 0;
  for (const character of text.slice(0, SAMPLE)) {
    if (FULL.has(character)) full += 1;
    else if (ONLY_SIMPLE.has(character)) simple += 1;
  }
  return full > simple ? 'zh-Hant' : 'zh-Hans';
}
