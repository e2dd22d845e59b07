/**
 * Folding for the look-up of names and roles: traditional to simplified characters and full-width to half-width signs, one
 * UTF-16 unit for one, so that every offset in the folded line is an offset in the line as printed.
 */
import { simplifiedUnit } from '../../text/fold';

const SIGNS_FROM = '（）［］｛｝【】〔〕〖〗「」，：；／｜＆＋．　\u00a0\u2002\u2003\u2009\u202f\t〈〉﹙﹚‧•・･∙⋅＠—–－';
const SIGNS_TO = '()[]{}[][][][],:;/|&+.       <>()······@---';

const SIGNS = new Map([...SIGNS_FROM].map((sign, n) => [sign.charCodeAt(0), SIGNS_TO.charCodeAt(n)]));

/** ０-９, Ａ-Ｚ, ａ-ｚ. */
const isWide = (unit: number): boolean =>
  (unit >= 0xff10 && unit <= 0xff19) || (unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a);

const foldedUnit = (unit: number): number => (isWide(unit) ? unit - 0xfee0 : (SIGNS.get(unit) ?? simplifiedUnit(unit)));

/** The line as the tables know it: same length, same offsets. */
export function fold(text: string): string {
  let folded = '';
  let kept = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const to = foldedUnit(unit);
    if (to === unit) continue;
    folded += text.slice(kept, i) + String.fromCharCode(to);
    kept = i + 1;
  }
  folded += text.slice(kept);
  // 報導 is 报道 on the mainland; both are one role word.
  return folded.replaceAll('报导', '报道');
}
