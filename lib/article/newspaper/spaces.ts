/**
 * Spaces that extraction put where a printed line ended are taken out again; spaces that the page prints stay: between the
 * halves of a slogan in quotation marks, between names in a byline, between Latin words.
 */
import { commonWidth, widthOf } from './width';

const HAN_OR_SIGN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’"',;:!?。，、；：！？%℃…—·()（）《》]/u;
const ASCII_WORD = /[A-Za-z0-9]/u;
const OPENERS = '“‘「『《〈（(【[';
const CLOSERS = '”’」』》〉）)】]';

/**
 * Widths of the printed lines that spaces divide, and the column's width, or 0 where the spaces do not stand at a regular
 * distance. The last line may be short, the first shorter by its indent.
 */
export function printedWidths(text: string): { widths: number[]; column: number } {
  const parts = text.split(/\s+/u);
  if (parts.length < 3) return { widths: [], column: 0 };
  const widths = parts.map(widthOf);
  const inner = widths.slice(0, -1);
  const { width, share } = commonWidth(inner);
  // Headlines and lists of names have spaces too: printed lines are longer than names and alike in width.
  return width >= 9 && share >= 0.7 ? { widths, column: width } : { widths: [], column: 0 };
}

/** Is there a space worth keeping between these two units? */
function bothLatin(left: string, right: string): boolean {
  return ASCII_WORD.test(left) && ASCII_WORD.test(right);
}

/**
 * Closes the spaces of a paragraph. `column`: width of the printed lines where known, else 0. Line feeds stand for printed
 * line ends and always go. Linear.
 */
export function closeSpaces(text: string, column: number): string {
  if (!/\s/u.test(text)) return text;
  // Pieces are joined at the end: reading back from a growing string would copy it each time.
  const out: string[] = [];
  let depth = 0;
  let straight = false;
  let sinceBreak = 0;
  let left = '';
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (!isBlank(sign)) {
      if (OPENERS.includes(sign)) depth += 1;
      else if (CLOSERS.includes(sign)) depth = Math.max(0, depth - 1);
      else if (sign === '"') straight = !straight;
      out.push(sign);
      left = sign;
      sinceBreak += widthOf(sign);
      continue;
    }
    let end = i;
    let broken = false;
    while (end < text.length && isBlank(text.charAt(end))) {
      if (text.charAt(end) === '\n') broken = true;
      end += 1;
    }
    const right = text.charAt(end);
    const lineEnd = broken || (column > 0 && Math.abs(sinceBreak - column) <= 3.1);
    const latin = bothLatin(left, right);
    const keep = lineEnd ? latin && !/\d/u.test(left + right) : column > 0 ? depth > 0 || straight || latin : true;
    if (keep && left !== '' && right !== '') out.push(' ');
    if (lineEnd) sinceBreak = 0;
    i = end - 1;
  }
  return out.join('');
}

function isBlank(sign: string): boolean {
  return sign === ' ' || sign === '\n' || sign === '\u3000' || sign === '\u00a0' || sign === '\t' || /\s/u.test(sign);
}

/**
 * Closes the spaces inside a paragraph of prose whose line ends are not known: a space between two Chinese characters stays
 * only inside quotation marks and brackets, in the credits at either end, and after them.
 */
export function closeProse(text: string, from: number): string {
  if (!text.includes(' ', from)) return text;
  const out: string[] = [text.slice(0, from)];
  let depth = 0;
  let straight = false;
  let left = '';
  for (let i = from; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (OPENERS.includes(sign)) depth += 1;
    else if (CLOSERS.includes(sign)) depth = Math.max(0, depth - 1);
    else if (sign === '"') straight = !straight;
    const inner = sign === ' ' && depth === 0 && !straight && left !== '';
    if (inner && HAN_OR_SIGN.test(left) && HAN_OR_SIGN.test(text.charAt(i + 1))) continue;
    out.push(sign);
    left = sign;
  }
  return out.join('');
}
