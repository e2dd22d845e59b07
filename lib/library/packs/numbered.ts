/** Readings between the spelling for readers (`zhōngguó`) and the numbered one that files for other programs carry (`zhong1 guo2`). */
import { toMarked, toNumbered } from '../../pinyin/syllable';

const NUMBERED = /[a-zü:]{1,7}[1-5]/gi;

/** `Zhong1 guo2` as `Zhōng guó`, `xi1an1` as `xī'ān`; what is no numbered reading comes back as it is. */
export function fromNumbered(reading: string): string {
  return reading.trim().replace(NUMBERED, (syllable, at: number, whole: string) => {
    const numbered = toNumbered(syllable);
    if (!numbered) return syllable;
    const marked = toMarked(numbered);
    const spelled = /^\p{Lu}/u.test(syllable) ? marked.charAt(0).toUpperCase() + marked.slice(1) : marked;
    // Without the apostrophe xī'ān would be read xiān.
    return at > 0 && /\d/.test(whole[at - 1] as string) && /^[aoe]/.test(numbered) ? `'${spelled}` : spelled;
  });
}

/** Letters of a syllable, each with its mark, or with a number at the end. */
const LONGEST_SYLLABLE = 7;

/**
 * `gāo zhìliàng` as `gao1 zhi4 liang4`, ü as `u:`: each word in the longest syllables that leave no letter over. A word that cannot
 * be split comes back as it is.
 */
export function toNumberedText(pinyin: string): string {
  return pinyin
    .split(/[\s'’·-]+/u)
    .filter((word) => word !== '')
    .map((word) => splitWord(word.normalize('NFC'))?.join(' ') ?? word)
    .join(' ');
}

/** Works from the end, so that each ending is split once: linear in the length of the word. */
function splitWord(word: string): string[] | null {
  /** By place: the syllable that begins there, and where the next one does; null where what follows cannot be split. */
  const first: ({ numbered: string; next: number } | null)[] = new Array(word.length).fill(null);
  const splits = (at: number) => at === word.length || first[at] !== null;
  for (let at = word.length - 1; at >= 0; at -= 1) {
    for (let length = Math.min(LONGEST_SYLLABLE, word.length - at); length > 0 && !first[at]; length -= 1) {
      const numbered = splits(at + length) ? toNumbered(word.slice(at, at + length)) : null;
      if (numbered) first[at] = { numbered: numbered.replace('v', 'u:'), next: at + length };
    }
  }
  const syllables: string[] = [];
  for (let at = 0; at < word.length; ) {
    const found = first[at];
    if (!found) return null;
    syllables.push(found.numbered);
    at = found.next;
  }
  return syllables;
}
