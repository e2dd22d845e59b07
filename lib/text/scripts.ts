/** Which script a character belongs to. Tables of bytes: sets of 7,000 strings took a page 5 ms at its start. */
import { SIMPLIFIED, TRADITIONAL } from './traditional';

const IN_TRADITIONAL = 1;
const IN_SIMPLIFIED = 2;

const SCRIPTS = new Uint8Array(0x10000);
for (let i = 0; i < TRADITIONAL.length; i += 1) {
  const [from, to] = [TRADITIONAL.charCodeAt(i), SIMPLIFIED.charCodeAt(i)];
  SCRIPTS[from] = (SCRIPTS[from] as number) | IN_TRADITIONAL;
  SCRIPTS[to] = (SCRIPTS[to] as number) | IN_SIMPLIFIED;
}

/** Whether simplified text has another character for this UTF-16 unit. A few are simplified characters too: 乾, 著, 覆. */
export const isTraditional = (unit: number): boolean => ((SCRIPTS[unit] as number) & IN_TRADITIONAL) !== 0;

/** Whether traditional text has another character for this UTF-16 unit. A few are traditional characters too: 后, 里, 干. */
export const isSimplified = (unit: number): boolean => ((SCRIPTS[unit] as number) & IN_SIMPLIFIED) !== 0;
