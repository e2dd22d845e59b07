/**
 * Reads a line that is nothing but credits: who wrote, photographed, edited, and for whom. The whole line must make sense;
 * one word that is neither a role, a name nor an affiliation, and nothing is returned: an invented author is worse than none.
 */
import type { Byline } from '../../contract';
import { isMedium } from './affiliation';
import { isPlausibleEditor, type Range } from './names';
import { Reading } from './reading';
import { takeRole } from './role-words';
import { takeText } from './texts';
import { tokenise } from './tokens';

export interface Credits {
  bylines: Byline[];
  editors: string[];
  authorUnit: string | null;
  /** How many words that name a role the line holds: 0 for a bare signature. */
  roles: number;
}

const LONGEST_CREDIT = 400;

/** One pass over the tokens; false where one of them makes no sense. */
function understand(reading: Reading): boolean {
  for (let i = 0; i < reading.tokens.length; i += 1) {
    const token = reading.tokens[i];
    if (token?.kind === 'role') {
      if (!takeRole(reading, i, token)) return false;
    } else if (token?.kind === 'text') {
      const next = takeText(reading, i, token);
      if (next < 0) return false;
      i = next;
    }
  }
  return true;
}

/** Without a name a line is a credit only if it is more than one word of a menu: 受访者供图, 本报记者, 责编：. */
function saysEnough(reading: Reading): boolean {
  if (reading.roles === 0) return false;
  const [first] = reading.tokens;
  const supplied = first?.kind === 'role' && [first.before, first.after].some((word) => word?.role === 'supply');
  if (supplied && first.end - first.start >= 3) return true;
  if (reading.affiliation !== null) return isMedium(reading.at(reading.affiliation)) && reading.line.length <= 16;
  return first?.kind === 'role' && reading.tokens.some((token) => token.kind === 'sign' && token.sign === ':');
}

function write(reading: Reading, printed: string): Credits | null {
  const word = (range: Range): string => {
    const text = printed.slice(range[0], range[1]);
    return /\p{Script=Han}/u.test(text) ? text.replace(/\s+/gu, '') : text;
  };
  const medium = (range: Range | null): string | null => range && (word(range).replace(/驻[^报社网台]{1,8}$/u, '') || null);
  const bylines: Byline[] = [];
  const add = (byline: Byline): void => {
    if (!bylines.some((other) => other.name === byline.name)) bylines.push(byline);
  };
  for (const person of reading.people) {
    const role = person.role ?? 'author';
    if (role === 'editor' || role === 'supply' || role === 'source' || role === 'unit') continue;
    add({ role, name: word(person.range), affiliation: medium(person.affiliation) });
  }
  for (const group of reading.collective)
    add({ role: group.role, name: word(group.range), affiliation: medium(group.affiliation) });
  const editors = [...new Set(reading.editors.map(word))].filter(isPlausibleEditor);
  if (bylines.length === 0 && editors.length === 0 && !reading.unit && !saysEnough(reading)) return null;
  return { bylines, editors, authorUnit: reading.unit ? printed.slice(...reading.unit).trim() : null, roles: reading.roles };
}

/**
 * Reads `printed`, a line or the inside of a bracket; `folded` is the same line folded, unit for unit. Null where it is not
 * wholly a credit. Lines longer than 400 units are never credits.
 */
export function readCredits(printed: string, folded: string): Credits | null {
  if (printed.length > LONGEST_CREDIT) return null;
  const reading = new Reading(folded, tokenise(folded));
  return understand(reading) ? write(reading, printed) : null;
}
