import type { Byline } from '../../contract';
import { readCredits } from './credits';
import { fold } from './fold';
import { bareSigners, openSignature } from './signers';

export interface EndlineReading {
  bylines: Byline[];
  editors: string[];
  authorUnit: string | null;
  /** Offset in the paragraph, in UTF-16 units, at which the first of the brackets opens. */
  start: number;
}

const LONGEST_BRACKET = 160;
const MOST_BRACKETS = 4;
const WINDOW = LONGEST_BRACKET * MOST_BRACKETS;

/**
 * Reads the names in brackets at the end of a paragraph: （记者 …）, （方某 林某）, （作者：…）, （作者单位：…）, (编辑：…), also several
 * in a row; and a credit without brackets behind the last full stop. Null where it does not end so. Names without a role count only if they cannot be anything else.
 */
export function parseEndline(paragraph: string): EndlineReading | null {
  const from = Math.max(0, paragraph.length - WINDOW);
  const text = paragraph.slice(from);
  const folded = fold(text);
  const reading: EndlineReading = { bylines: [], editors: [], authorUnit: null, start: -1 };
  // Taiwan's agency puts the Minguo day behind the bracket: （編輯：…）1130706.
  let end = folded.trimEnd().replace(/(?<=[)\]])\s?1[0-4]\d{5}$/u, '').length;
  for (let round = 0; round < MOST_BRACKETS; round += 1) {
    const close = folded.charAt(end - 1);
    if (close !== ')' && close !== ']') break;
    const open = folded.lastIndexOf(close === ')' ? '(' : '[', end - 1);
    if (open < 0 || end - open > LONGEST_BRACKET) break;
    const inside: [number, number] = [open + 1, end - 1];
    const credits =
      readCredits(text.slice(...inside), folded.slice(...inside)) ?? bareSigners(text.slice(...inside), folded.slice(...inside));
    if (!credits) break;
    // A bare name in brackets amid a sentence is an explanation; after a full stop or at the start it signs.
    if (credits.roles === 0 && from + open > 0 && !/[。！？!?.”"’』」）)\s]/u.test(text.charAt(open - 1))) break;
    reading.bylines.unshift(...credits.bylines);
    reading.editors.unshift(...credits.editors);
    reading.authorUnit ??= credits.authorUnit;
    reading.start = from + open;
    end = folded.slice(0, open).trimEnd().length;
  }
  if (reading.start >= 0) return reading;
  const open = openSignature(text.slice(0, end), folded.slice(0, end));
  if (!open) return null;
  const { bylines, editors, authorUnit } = open.credits;
  return { bylines, editors, authorUnit, start: from + open.start };
}
