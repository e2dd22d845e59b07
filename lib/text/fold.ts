/** One fold of UTF-16 units: traditional to simplified. Never changes the number of units. */
import { SIMPLIFIED, TRADITIONAL } from './traditional';

const FOLDED = new Uint16Array(0x10000);
for (let unit = 0; unit < 0x10000; unit += 1) FOLDED[unit] = unit;
for (let i = 0; i < TRADITIONAL.length; i += 1) FOLDED[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);

/** The simplified unit that `unit` stands for; itself where it is no traditional character. */
export function simplifiedUnit(unit: number): number {
  return FOLDED[unit] as number;
}

/** A text in simplified characters, unit by unit: for comparing forms, not for reading (乾 becomes 干 in 乾隆 too). */
export function toSimplified(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) folded += String.fromCharCode(simplifiedUnit(text.charCodeAt(at)));
  return folded;
}
