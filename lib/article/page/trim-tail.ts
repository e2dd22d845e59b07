/**
 * What stands after the last sentence and is no part of the story: credits that stand by themselves, dates, link lists, tools. A signed
 * day, a signature in brackets and a table stay.
 */
import { parseByline } from '../byline';
import { isDateLine } from './date-line';
import { furnitureOf } from './furniture';
import type { Line } from './line';
import { shapeOf, squeeze } from './prose';

export interface Tail {
  /** The text, which loses its end. */
  lines: Line[];
  tail: Line[];
  editorLines: Line[];
  /** Credits that stood by themselves after the text. */
  tailCredits: Line[];
}

/** `2024年1月27日` or `二〇二四年一月二十七日` alone on a line: how a statement, a letter or a decree is signed. */
const SIGNED_DAY =
  /^(?:(?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})\s?年\s?[\d一二三四五六七八九十]{1,2}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日$/;
/** A line of the staff's list: 记者：… above 编辑：…. A signature (某报记者某某, in brackets or not) belongs to the text. */
const LABELLED = /^[^。！？（(]{1,8}[:：|｜丨/／]/;
const LATIN_WORD = /[A-Za-z]{2,}/g;

/** A day below a short line without a full stop, the signer: part of the text, and no mark of the site. */
function isSignOff(lines: readonly Line[]): boolean {
  const last = lines[lines.length - 1];
  const signer = lines[lines.length - 2];
  if (!last || !signer || !SIGNED_DAY.test(squeeze(last.text))) return false;
  const { hanzi, linkShare } = shapeOf(signer);
  return hanzi >= 4 && hanzi <= 30 && linkShare === 0 && !/[。！？：:]$/.test(signer.text) && furnitureOf(signer.text) === null;
}

/** A sentence in Latin letters, in a text that has had one before: news in two languages. */
function isOtherLanguage(line: Line, before: readonly Line[]): boolean {
  const sentence = ({ text }: Line): boolean =>
    (text.match(LATIN_WORD)?.length ?? 0) >= 6 && /[.!?]["”’']?$/.test(text) && /^["“‘'A-Z\d]/.test(text);
  return sentence(line) && before.slice(0, -1).some(sentence);
}

/** Moves the end of `result.lines` to where it belongs. */
export function trimTail(result: Tail): void {
  let staff = result.editorLines.length > 0;
  for (let line = result.lines[result.lines.length - 1]; line; line = result.lines[result.lines.length - 1]) {
    if (isSignOff(result.lines) || isOtherLanguage(line, result.lines)) break;
    const shape = shapeOf(line);
    const kind = furnitureOf(line.text);
    const credit = line.text.length <= 120 ? parseByline(line.text, { bare: false }) : null;
    const onlyEditors = credit !== null && credit.editors.length > 0 && credit.bylines.length === 0;
    const labelled = staff && credit?.credit === true && LABELLED.test(line.text);
    const idle = shape.hanzi < 2 || (isDateLine(line) && !/^[（(]/.test(line.text)) || shape.linkShare > 0.6;
    if (!onlyEditors && !labelled && kind === null && (!idle || credit?.credit)) break;
    if (kind?.where === 'head' && !idle && !labelled) break;
    if (onlyEditors || kind?.what === 'editor') {
      result.editorLines.push(line);
      staff = true;
    } else if (labelled) result.tailCredits.unshift(line);
    result.tail.unshift(line);
    result.lines.pop();
  }
}
