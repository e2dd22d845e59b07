/**
 * Folding for the look-up of names and roles: traditional to simplified characters and full-width to half-width signs, one
 * UTF-16 unit for one, so that every offset in the folded line is an offset in the line as printed.
 */
import { SIMPLIFIED, TRADITIONAL } from '../../text/traditional';

const SIGNS_FROM = '（）［］｛｝【】〔〕〖〗「」，：；／｜＆＋．　\u00a0\u2002\u2003\u2009\u202f\t〈〉﹙﹚‧•・･∙⋅＠—–－';
const SIGNS_TO = '()[]{}[][][][],:;/|&+.       <>()······@---';

const FOLDED = new Map<string, string>();
for (let i = 0; i < SIGNS_FROM.length; i += 1) FOLDED.set(SIGNS_FROM.charAt(i), SIGNS_TO.charAt(i));
for (let i = 0; i < TRADITIONAL.length; i += 1) FOLDED.set(TRADITIONAL.charAt(i), SIMPLIFIED.charAt(i));
for (let code = 0xff10; code <= 0xff5a; code += 1) {
  const sign = String.fromCharCode(code);
  if (/[０-９Ａ-Ｚａ-ｚ]/u.test(sign)) FOLDED.set(sign, String.fromCharCode(code - 0xfee0));
}

/** The line as the tables know it: same length, same offsets. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charAt(i);
    folded += FOLDED.get(unit) ?? unit;
  }
  // 報導 is 报道 on the mainland; both are one role word.
  return folded.replaceAll('报导', '报道');
}
