/** Signatures at the end of a text that no role word introduces, or that no bracket holds. */
import type { Byline } from '../../contract';
import { isMedium } from './affiliation';
import { type Credits, readCredits } from './credits';
import { NOT_NAMES } from './data/not-names';
import { isCompoundSurname, isPossibleName, isSurname } from './names';

const LONGEST_SIGNATURE = 60;

const mayBeName = (word: string): boolean =>
  word.length >= 2 &&
  word.length <= 4 &&
  isPossibleName(word) &&
  !NOT_NAMES.has(word) &&
  (isCompoundSurname(word.slice(0, 2)) ? word.length > 2 : word.length < 4 && isSurname(word.charAt(0)));

/**
 * Several names, or a medium and names, in a bracket of their own that closes the text: `（东屏县融媒体中心 漆军 乜丽）`, `（阙云 句红）`.
 * The place says that they sign, so that the surnames need not be common ones.
 */
export function bareSigners(printed: string, folded: string): Credits | null {
  const words = folded.split(/[ ,、]+/).filter(Boolean);
  const originals = printed.split(/[\s,，、]+/).filter(Boolean);
  if (words.length < 2 || words.length > 6 || words.length !== originals.length) return null;
  const medium = isMedium(words[0] ?? '') && !mayBeName(words[0] ?? '');
  const names = medium ? words.slice(1) : words;
  if (!names.every(mayBeName)) return null;
  const affiliation = medium ? (originals[0] ?? null) : null;
  const bylines: Byline[] = originals.slice(medium ? 1 : 0).map((name) => ({ role: 'reporter', name, affiliation }));
  return { bylines, editors: [], authorUnit: null, roles: medium ? 1 : 0 };
}

/** `…正在进一步办理中。青澜日报记者逄海涛`: a credit without a bracket behind the last full stop. Offset in units of `text`. */
export function openSignature(text: string, folded: string): { credits: Credits; start: number } | null {
  const tail = /[。！？!?”"」)]([^。！？!?“”"「」]{4,60})$/u.exec(folded.slice(-LONGEST_SIGNATURE - 1));
  if (!tail?.[1]) return null;
  const start = folded.length - tail[1].length;
  const credits = readCredits(text.slice(start).trim(), folded.slice(start).trim());
  return credits && credits.roles > 0 && credits.bylines.length > 0 ? { credits, start } : null;
}
