/** One fold of UTF-16 units: traditional to simplified. Never changes the number of units. */
import { SIMPLIFIED, TRADITIONAL } from './traditional';

const FOLDED = new Uint16Array(0x10000);
for (let unit = 0; unit < 0x10000; unit += 1) FOLDED[unit] = unit;
for (let i = 0; i < TRADITIONAL.length; i += 1) FOLDED[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);

/** The simplified unit that `unit` stands for; itself where it is no traditional character. */
export function simplifiedUnit(unit: number): number {
  return FOLDED[unit] as number;
}
