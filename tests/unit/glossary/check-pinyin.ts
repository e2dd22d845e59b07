/** Does a pinyin spelling read the hanzi of a term, one known reading for each? */
import { pinyin } from 'pinyin-pro';

const HANZI = /\p{Script=Han}/u;

/** Lower case, marks of writing taken away: what is left is letters, tones and digits. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s'’·\-‐–,，、.:;"“”()+]/gu, '');
}

const withoutTone = (syllable: string) =>
  syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030C]/gu, '')
    .normalize('NFC');

/** Readings that a hanzi may have: every one that pinyin-pro knows, each also in the neutral tone; 儿 also as final r. */
function readingsOf(hanzi: string): string[] {
  const known = pinyin(hanzi, { multiple: true, type: 'array' });
  const all = new Set(known.flatMap((reading) => [reading, withoutTone(reading)]));
  if (hanzi === '儿') all.add('r');
  return [...all];
}

/**
 * Null when `spelling` reads `term` completely; else what was left over when it stopped.
 * Characters that are no hanzi (digits, Latin letters, punctuation) stand in the spelling as they are or not at all.
 */
export function pinyinComplaint(term: string, spelling: string): string | null {
  if (/[ăĕĭŏŭ]/u.test(spelling.normalize('NFC'))) return 'a breve (ă) stands where the third tone has a caron (ǎ)';
  const target = plain(spelling);
  let open = new Set([0]);
  for (const character of term) {
    const readings = HANZI.test(character) ? readingsOf(character) : [plain(character), ''];
    const next = new Set<number>();
    for (const at of open) for (const reading of readings) if (target.startsWith(reading, at)) next.add(at + reading.length);
    if (next.size === 0) {
      const furthest = Math.max(...open);
      return `${character} is not read at "${target.slice(furthest, furthest + 8)}" (known: ${readings.join(', ')})`;
    }
    open = next;
  }
  return open.has(target.length) ? null : `"${target.slice(Math.max(...open))}" is left over`;
}
