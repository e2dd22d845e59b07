/** What is seen of a piece, by itself and among its neighbours: the numbers that the weights speak about. */

import { creditAhead, hasTwin, headingRuns, inSeries, isItem, isRefrain, storyAfter } from './around';
import type { Cohesion } from './cohesion';
import type { Feature } from './feature-names';
import { isTerminal, type Piece } from './pieces';
import { isBodyLike, isCaption, isHeadingLike, MIDDLING, type Seen, SHORT } from './seen';
import {
  BOX_HEAD,
  CAPTION_END,
  CAPTION_START,
  COLUMN_HEAD,
  FRESH_LEAD,
  JUMP_FROM,
  JUMP_LINE,
  LETTER_SIGNATURE,
  NEW_PARAGRAPH,
  NEWS_LEAD,
  NOTICE_HEAD,
  NUMBERED,
  OPENER,
  PLACE_FIRST,
  SCENE,
} from './shapes';
import { widthOf } from './width';

/** Log-odds of a new story, or against one, from which more odds add nothing. */
const CERTAIN = 3;

const LINES_OF_A_HEAD = 5;

/** The date under a notice. */
const DAY_LINE = /^\d{4}年\d{1,2}月\d{1,2}日$/u;

/** Adds to each piece what is seen of it among the others. */
export function seeTogether(all: Seen[], cohesion: Cohesion, copies: number[]): void {
  const ranks = levelRanks(all.flatMap((seen) => (seen.furniture ? [] : [seen.piece])));
  const runs = headingRuns(all);
  const couplets = all.filter((seen) => isHeadingLike(seen) && isCouplet(seen.piece.text)).length;
  all.forEach((seen, i) => {
    seen.copyOf = copies[i] ?? -1;
  });
  all.forEach((seen, i) => {
    see(seen, i, all, runs, cohesion, ranks, couplets);
  });
}

/** Heading depths in use, from the outermost in: rank 1 is the title's depth where two are used. */
function levelRanks(pieces: Piece[]): Map<number, number> {
  const depths = [...new Set(pieces.map((piece) => piece.level).filter((level) => level > 0))].sort((a, b) => a - b);
  return new Map(depths.map((depth, rank) => [depth, depths.length > 1 ? Math.min(rank + 1, 3) : 0]));
}

/** Below the end of a text, a line like the signature of a letter. */
function isLetterSignature(seen: Seen, before: Seen | undefined): boolean {
  if (seen.piece.level > 0 || seen.width > 20 || seen.byline.credit || seen.furniture || before === undefined) return false;
  return isBodyLike(before) && isTerminal(before.piece.text) && LETTER_SIGNATURE.test(seen.folded);
}

/** The text above or below a head, its other lines and its credits passed over: all lines of one head have the same story. */
function textBeside(all: Seen[], from: number, step: number): number {
  for (let k = from; k >= 0 && k < all.length && Math.abs(k - from) < LINES_OF_A_HEAD; k += step) {
    const other = all[k];
    if (other && !isHeadingLike(other) && !other.byline.credit && !other.furniture && !isCaption(other)) return k;
  }
  return from;
}

/** All lines of the head that the line at `i` is one of. */
function headAround(all: Seen[], i: number): number[] {
  let [first, last] = [i, i];
  const isHead = (k: number): boolean => all[k] !== undefined && isHeadingLike(all[k]);
  while (isHead(first - 1) && i - first < LINES_OF_A_HEAD) first -= 1;
  while (isHead(last + 1) && last - i < LINES_OF_A_HEAD) last += 1;
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}

function isCouplet(text: string): boolean {
  const halves = text.split(/\s+/u);
  return halves.length === 2 && Math.abs(widthOf(halves[0] ?? '') - widthOf(halves[1] ?? '')) <= 4;
}

function see(
  seen: Seen,
  i: number,
  all: Seen[],
  runs: readonly number[],
  cohesion: Cohesion,
  ranks: Map<number, number>,
  couplets: number,
): void {
  const { piece, folded, width, byline, features } = seen;
  const text = piece.text;
  const set = (name: Feature, value: number | boolean): void => {
    const number = Number(value);
    if (number !== 0) features.set(name, number);
  };
  const near = (step: number): number => {
    for (let k = i + step; k >= 0 && k < all.length && Math.abs(k - i) <= 6; k += step) {
      const other = all[k];
      if (other && !other.furniture && other.copyOf < 0 && !isCaption(other)) return k;
    }
    return -1;
  };
  const [beforeAt, afterAt] = [near(-1), near(1)];
  const before = all[beforeAt];
  const after = all[afterAt];
  const heading = isHeadingLike(seen);
  const run = runs[i] ?? 0;
  const people = byline.bylines.length > 0;
  const photographersOnly = people && byline.bylines.every((one) => one.role === 'photographer');
  set('bias', 1);
  set('tiny', width <= 4.5);
  set('short', width <= SHORT);
  set('middling', width > SHORT && width <= MIDDLING);
  set('long', width > MIDDLING ? Math.min(2, width / 80) : 0);
  const terminal = isTerminal(text);
  set('exclaims', terminal && /[!！?？…]+[”"’』」）)]*$/u.test(text) && width <= MIDDLING);
  set('terminal', terminal && !features.has('exclaims'));
  set('stopInside', /。(?!["”』」’)]*$)/u.test(folded));
  set('manyCommas', (folded.match(/[,;、]/gu)?.length ?? 0) >= 3);
  set('punctuated', /[,;。]/u.test(folded));
  set('couplet', heading && isCouplet(text));
  set('colon', /^[^:,。]{2,16}:(?=.{3})/u.test(folded));
  const rank = ranks.get(piece.level) ?? 0;
  set('heading1', piece.level > 0 && rank === 1);
  set('heading2', piece.level > 0 && rank === 2);
  set('headingAny', piece.level > 0 && rank === 0);
  set('heading3', piece.level > 0 && rank === 3);
  set('bold', piece.level === 4);
  set('credit', byline.credit && people && !photographersOnly);
  set('photoCredit', byline.credit && (photographersOnly || (!people && byline.editors.length === 0 && !byline.authorUnit)));
  set('editors', byline.credit && !people && byline.editors.length > 0);
  set('unit', byline.authorUnit !== null);
  set('bareName', byline.credit && people && !/(?:记者|通讯员|作者|摄|文|图|编|评论员|整|译|执笔|撰|员)/u.test(folded));
  set('dateline', seen.dateline !== null && (seen.dateline.dateline !== null || seen.dateline.bylines.length > 0));
  const series = inSeries(i, all);
  set('captionStart', series || (CAPTION_START.test(folded) && !/^[●■◆][^。]{0,20}$/u.test(folded)));
  set('captionSeries', series);
  set('captionEnd', !byline.credit && width <= 160 && CAPTION_END.test(folded));
  set('furniture', seen.furniture !== null);
  set('copy', seen.copyOf >= 0);
  set('turn', seen.turn);
  set('placeFirst', heading && PLACE_FIRST.test(folded));
  set('letter', isLetterSignature(seen, all[i - 1]));
  set('listing', seen.listing || isItem(i, all));
  set('quoted', piece.quoted);
  set('colonEnd', piece.level === 0 && /:$/u.test(folded));
  set('dashEnd', /(?:-{1,2}|…)$/u.test(folded) && !terminal);
  set('dashStart', /^-{1,2}(?=\S)/u.test(folded));
  set('jumpStart', JUMP_FROM.test(folded.slice(0, 16)));
  set('opener', OPENER.test(folded));
  const openBefore =
    before !== undefined &&
    isBodyLike(before) &&
    !before.listing &&
    before.closing === null &&
    !isTerminal(before.piece.text) &&
    !/[:：]$/u.test(before.piece.text);
  set('afterOpen', openBefore);
  set('continues', openBefore && !NEW_PARAGRAPH.test(folded) && (terminal || width > SHORT) && !heading);
  const closedAfter = after !== undefined && isBodyLike(after);
  set(
    'interrupts',
    openBefore &&
      heading &&
      closedAfter &&
      !OPENER.test(after.folded) &&
      !NEWS_LEAD.test(after.folded) &&
      after.dateline === null &&
      piece.level === 0 &&
      !isCouplet(text),
  );
  set('nextCredit', creditAhead(i, all));
  set('nextDateline', after?.dateline?.dateline != null || (after?.dateline?.bylines.length ?? 0) > 0);
  set('nextBody', closedAfter);
  set('scene', heading && piece.level === 0 && width <= 24 && SCENE.test(folded) && !creditAhead(i, all));
  set('nextHeading', after !== undefined && isHeadingLike(after));
  set('afterHeading', before !== undefined && isHeadingLike(before));
  const lead = after !== undefined && closedAfter && after.dateline === null;
  set('newsLeadNext', lead && FRESH_LEAD.test(after.folded) ? 1 : lead && NEWS_LEAD.test(after.folded) ? 0.5 : 0);
  set('first', before === undefined);
  set(
    'besideCaption',
    [all[i - 1], all[i + 1]].some((other) => other !== undefined && isCaption(other)),
  );
  if (heading && run <= LINES_OF_A_HEAD && before && after) {
    const [storyBefore, storyAt] = [textBeside(all, beforeAt, -1), textBeside(all, afterAt, 1)];
    const odds = cohesion.newStory(headAround(all, i), storyBefore, storyAt) / CERTAIN;
    set('strange', Math.max(0, Math.min(1, odds)));
    set('akin', Math.max(0, Math.min(1, -odds)));
    // A headline says again what its story says; a section head seldom does.
    const echo = cohesion.affinity([text], storyAfter(afterAt, all));
    set('echo', Math.max(0, Math.min(1, (echo - 0.08) / 0.12)));
  }
  if (
    terminal === false &&
    after &&
    seen.torn < 1 &&
    cohesion.seen(text, after.piece.text) &&
    /[,，]/u.test(text) &&
    isBodyLike(after)
  )
    set('broken', 0.8);
  else set('broken', seen.torn);
  const gap = (one: Seen | undefined): boolean => one === undefined || one.piece.blanksBefore >= 3;
  set(
    'betweenGaps',
    piece.blanksBefore >= 3 && gap(all[i + 1]) && !features.has('stopInside') && terminal && width <= 110 && !/[“"]$/u.test(text),
  );
  set('numbered', NUMBERED.test(folded) && width <= MIDDLING);
  // The lines of a poem or a list are short and alike without being section heads.
  set('brief', heading && run < 5 ? Math.max(-0.4, Math.min(1, (14 - width) / 7)) : 0);
  set('twin', heading && run < 5 && hasTwin(i, all, runs));
  set('stacked', piece.level === 0 && run >= 2 && run < 5);
  set('inList', run >= 5 ? Math.min(1, (run - 3) / 4) : 0);
  set('table', /^\|.*\|$/u.test(folded));
  const next = all[i + 1];
  set(
    'issuer',
    heading && piece.level === 0 && before !== undefined && isBodyLike(before) && DAY_LINE.test(all[i + 1]?.folded ?? ''),
  );
  set('refrain', isRefrain(i, all));
  set('columnHead', COLUMN_HEAD.test(folded) && next !== undefined && (isBodyLike(next) || isCaption(next)));
  set('noticeHead', heading && NOTICE_HEAD.test(folded) && closedAfter);
  set('photoStory', COLUMN_HEAD.test(all[i - 1]?.folded ?? '') && width > MIDDLING);
  set('boxHead', BOX_HEAD.test(folded));
  set('closing', seen.closing !== null);
  set('jumpLine', JUMP_LINE.test(folded));
  set('parallel', features.has('couplet') && couplets > 2);
}
