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
  const splits: (string[] | null)[] = new Array(word.length + 1).fill(null);
  splits[word.length] = [];
  for (let at = word.length - 1; at >= 0; at -= 1) {
    for (let length = Math.min(LONGEST_SYLLABLE, word.length - at); length > 0 && !splits[at]; length -= 1) {
      const rest = splits[at + length];
      const numbered = rest && toNumbered(word.slice(at, at + length));
      if (numbered) splits[at] = [numbered.replace('v', 'u:'), ...rest];
    }
  }
  return splits[0] ?? null;
}
