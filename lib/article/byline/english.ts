/** Credit lines in English, as bilingual pages print them: `Text: Chen Yu`, `By Chen Yu and Liu Min`, `Photos by Chen Yu`. */
import type { Byline } from '../../contract';

const ROLE =
  /^(text|words?|story|by|author|writer|reporter|reported by|written by|photos?(?: by)?|photographs?(?: by)?|photographer|editors?|edited by|translator|translated by)(?:\s?[:：|/]\s?|\s+(?=[A-Z]))/i;
const NAME = /^[A-Z][A-Za-z'-]{0,19}(?: [A-Z][A-Za-z.'-]{0,19}){1,3}$/;
const LONGEST = 80;

/** Null where the line is anything else: each piece must be a name of two words at least. */
export function readEnglish(line: string): { bylines: Byline[]; editors: string[] } | null {
  if (line.length > LONGEST) return null;
  const text = line.trim();
  const role = ROLE.exec(text);
  if (!role) return null;
  const names = text
    .slice(role[0].length)
    .split(/\s?(?:,|，|、|&| and )\s?/)
    .map((name) => name.trim());
  if (names.length === 0 || !names.every((name) => NAME.test(name))) return null;
  const word = role[1] ?? '';
  if (/^edit/i.test(word)) return { bylines: [], editors: names };
  const kind = /^photo/i.test(word) ? 'photographer' : /^transl/i.test(word) ? 'translator' : 'author';
  return { bylines: names.map((name) => ({ role: kind, name, affiliation: null })), editors: [] };
}
