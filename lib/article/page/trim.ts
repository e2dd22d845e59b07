/**
 * The body's own lines, out of all lines of the body element.
 *
 * Head: what stands before the first sentence (date, source, tools, the title again) goes; credits are kept for the byline.
 * Middle: site lines and link lists go; at an editor line, a list of related reading or a second article the text ends, if most of
 * the prose is behind. Tail: what is no sentence, no credit and no part of the story goes.
 */
import { parseByline } from '../byline';
import { isAuthorBox, isLoneName } from './author-marks';
import { creditPieces } from './credit-pieces';
import { isDateLine } from './date-line';
import { findDate } from './dates';
import { spacedText } from './element-texts';
import { furnitureOf } from './furniture';
import type { Line } from './line';
import { shapeOf, squeeze } from './prose';
import { isSectionLabel } from './section-label';
import { type Tail, trimTail } from './trim-tail';

export interface Trimmed extends Tail {
  /** Credit lines that stood before the text. */
  headCredits: Line[];
  /** Lines before the text that are neither credit nor title: date, source. */
  head: Line[];
  /** Lines around the title, where the body repeats it: kicker and deck of an e-paper. */
  kicker: Line | null;
  deck: Line | null;
}

/** A summary in a box of its own, between title and text. */
const SUMMARY_NAME = /introduction|summary|abstract|zhaiyao|daodu|digest|lead-?in|art-?intro/i;
/** Share of the prose that must be behind an end line before the text is cut there. */
const BEHIND = 0.45;
/** What follows a firm end (comments, the next post) may be longer than the text: after this much prose it ends it, in UTF-16 units. */
const FIRM_UNITS = 100;
/** A head longer than this many lines before the first sentence is not a head. */
const HEAD_LINES = 40;

/** A date line may follow so many lines of text, a lead; and is no longer than this, in UTF-16 units. */
const LEAD_LINES = 1;
const DATE_LINE_UNITS = 60;

const proseLength = (line: Line): number => (shapeOf(line).prose ? line.text.length : 0);
const isListLink = (line: Line): boolean => shapeOf(line).linkShare > 0.7 && !(shapeOf(line).prose && line.text.length > 60);

/** Short, no sentence, no caption: may stand above or below a title. */
const isHeadlinePart = (line: Line): boolean =>
  shapeOf(line).hanzi >= 4 && line.text.length <= 60 && !line.caption && !line.afterPicture && !/[。；]$/.test(line.text);

/** The one line above a title inside the text: its kicker. Two and more are something else. */
function onlyHeadlinePart(lines: readonly Line[]): Line | null {
  const [only, ...more] = lines;
  return only &&
    more.length === 0 &&
    only.linked === 0 &&
    isHeadlinePart(only) &&
    !isSectionLabel(only) &&
    furnitureOf(only.text) === null &&
    findDate(only.text) === null
    ? only
    : null;
}

/** `环球广播记者 发自马尼拉`, without a name. */
const FROM_AFAR = /^\S{2,12}(?:记者|記者)[，,\s]?(?:发自|發自)\S{2,10}$/;

/** A line of credits and nothing else, whatever boxes it is printed in. */
const isCredit = (line: Line): boolean =>
  parseByline(line.text, { bare: false }).credit ||
  FROM_AFAR.test(line.text) ||
  (line.text.includes('@') && creditPieces(spacedText(line)).some((piece) => parseByline(piece, { bare: false }).credit));

/** A second article below: a heading, then a date line, then prose. */
function startsAnother(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  const stamped = next !== undefined && next.text.length < 30 && findDate(next.text)?.hasTime === true;
  if (
    line &&
    stamped &&
    !shapeOf(line).prose &&
    line.text.length < 50 &&
    lines.slice(index + 2, index + 5).some((later) => shapeOf(later).prose)
  )
    return true;
  if (!line || (line.heading === 0 && !/title|tit\b/i.test(line.block.getAttribute('class') ?? ''))) return false;
  if (line.heading > 3) return false;
  return lines
    .slice(index + 1, index + 5)
    .some((next) => next.text.length < 60 && findDate(next.text) !== null && !shapeOf(next).prose);
}

function endIndex(lines: readonly Line[], editorLines: Line[]): number {
  const total = lines.reduce((sum, line) => sum + proseLength(line), 0);
  let behind = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    if (behind >= total * 0.15 && behind > 60 && startsAnother(lines, index)) return index;
    const kind = furnitureOf(line.text);
    if (kind?.what === 'editor') editorLines.push(line);
    if (kind?.where === 'end' && behind > 0 && (behind >= total * BEHIND || (kind.firm && behind >= FIRM_UNITS))) return index;
    behind += proseLength(line);
  }
  return lines.length;
}

/**
 * @param all lines of the body, below the title where that stands inside it
 * @param place `titled`: the title stood inside the body; `above`: what stood above it there
 */
export function trim(all: readonly Line[], title: string, place: { titled: boolean; above: readonly Line[] }): Trimmed {
  const result: Trimmed = {
    lines: [],
    headCredits: [],
    head: [],
    editorLines: [],
    tail: [],
    tailCredits: [],
    kicker: null,
    deck: null,
  };
  const end = endIndex(all, result.editorLines);
  const squeezedTitle = squeeze(title);
  let opened = false;
  let titleRepeated = place.titled;
  result.kicker = onlyHeadlinePart(place.above);
  let seen = 0;
  for (const line of all.slice(0, end)) {
    seen++;
    const shape = shapeOf(line);
    const kind = furnitureOf(line.text);
    if (!opened) {
      if (squeezedTitle !== '' && squeeze(line.text) === squeezedTitle) {
        result.kicker = onlyHeadlinePart(result.lines);
        result.lines.length = 0;
        titleRepeated = true;
        continue;
      }
      if (line.text.length <= 120 && !line.caption && (isCredit(line) || isAuthorBox(line))) {
        result.headCredits.push(line);
        if (findDate(line.text) !== null) result.head.push(line);
        continue;
      }
      if (kind && kind.where !== 'tail') {
        // `Posted by … on June 3, 2014` ends a text, and heads another.
        if (line.text.length <= DATE_LINE_UNITS && /\d{4}/.test(line.text)) result.head.push(line);
        continue;
      }
      if (isDateLine(line)) {
        result.head.push(line);
        continue;
      }
      if (isListLink(line) || shape.hanzi === 0 || (isLoneName(line, 0) && parseByline(line.text).bylines.length > 0)) {
        if (line.text.length <= DATE_LINE_UNITS) result.head.push(line);
        continue;
      }
      if (SUMMARY_NAME.test(line.block.getAttribute('class') ?? '') && line.text.length <= 200) {
        result.deck ??= line;
        continue;
      }
      const dashed = /^[—－-]{2}/.test(line.text);
      if (result.deck === null && isHeadlinePart(line) && (dashed || (titleRepeated && line.centred))) {
        result.deck = line;
        continue;
      }
      // A picture may stand above the author and the day.
      if ((shape.prose && !line.caption) || seen > HEAD_LINES) opened = true;
      result.lines.push(line);
      continue;
    }
    if (kind && (kind.where === 'anywhere' || kind.where === 'end')) continue;
    if (isListLink(line)) continue;
    // Between a lead in large type and the text: when, and by whom.
    if (result.lines.length <= LEAD_LINES && line.text.length <= DATE_LINE_UNITS && !line.afterPicture) {
      const credit = !line.caption && isCredit(line);
      if (credit) result.headCredits.push(line);
      else if (isDateLine(line)) result.head.push(line);
      if (credit || isDateLine(line)) continue;
    }
    result.lines.push(line);
  }
  result.tail.push(...all.slice(end, end + 8));
  trimTail(result);
  return result;
}
