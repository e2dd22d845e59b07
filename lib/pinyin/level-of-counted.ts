/** Numbers and what they count, which no list of levels holds as they are written: 10月 and 一次 are as hard as 月 and 次. */
import type { Lexicon } from '../lexicon/lexicon';

const NUMBER = /^第?(?:百分之)?[\d０-９〇○零一二两三四五六七八九十百千万亿点.．,，:：∶]+[多余几]?[万亿]*/u;
const FIGURES = /[\d０-９.．,，:：∶]/gu;
/** What stands after a number in a word of its own. Other words with a numeral are names of things (三农, 一刀切). */
const COUNTED = new Set([...'年月日号时分秒点天周次个件条项家名位人张届块元角里米度倍成岁版层级步回种']);

/**
 * The level of a word that begins with a number and is not in the list itself: the highest of its numerals and of what is counted.
 * @param levelOf level of a word of the lexicon in the list; null outside it
 */
export function levelOfCounted(shown: string, lexicon: Lexicon, levelOf: (word: number) => number | null): number | null {
  const number = NUMBER.exec(shown)?.[0];
  if (!number) return null;
  const counted = shown.slice(number.length);
  if (counted !== '' && !COUNTED.has(counted)) return null;
  let highest: number | null = null;
  for (const sign of new Set(number.replace(FIGURES, '') + counted)) {
    const word = lexicon.find(sign);
    const level = word < 0 ? null : levelOf(word);
    // A list without 第 has it in 第一; the numerals themselves are among the first words of all lists.
    if (level === null) {
      if (sign === counted) return null;
      continue;
    }
    highest = Math.max(highest ?? 1, level);
  }
  return highest ?? 1;
}
