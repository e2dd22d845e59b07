/**
 * Plain text as articles: one news item, or a whole printed page as extraction gives it, with several articles run together,
 * paragraphs broken by columns, fragments printed twice, captions, and the lines of the page itself.
 *
 * lines -> pieces (hard line breaks undone) -> what is seen of each -> classes (best path) -> articles -> paragraphs rejoined.
 */
import type { Article } from '../contract';
import { articleOf, type PageFacts } from './newspaper/assemble';
import { classify } from './newspaper/classify';
import { Cohesion } from './newspaper/cohesion';
import { copiesOf } from './newspaper/duplicates';
import { seeTogether } from './newspaper/features';
import { group } from './newspaper/group';
import { langOf } from './newspaper/lang';
import { linesOf } from './newspaper/lines';
import { dateOf, editorsOf, outletOf } from './newspaper/page-facts';
import { isTerminal, type Piece, piecesOf } from './newspaper/pieces';
import { isBodyLike, type Seen, shapesOf } from './newspaper/seen';

export interface TextReading {
  kind: 'article' | 'newspaper-page' | 'not-article';
  /** Why the text is no article. */
  reason?: string;
  articles: Article[];
  /** Lines that belong to no article, each with the reason. `line` counts from 1. */
  furniture: { line: number; text: string; why: string }[];
}

/** Longer texts are cut here: a whole paper has less. In UTF-16 units. */
export const LONGEST_TEXT = 1_000_000;
/** And after so many lines. */
export const MOST_LINES = 30_000;
const FEWEST_HANZI = 8;
const SMALLEST_SHARE = 0.2;

/** Reads `text`. Never throws; time grows with the length. `address` is kept as the articles' address. */
export function readText(text: string, address: string | null = null): TextReading {
  const source = text.slice(0, LONGEST_TEXT);
  const reason = notChinese(source);
  if (reason) return { kind: 'not-article', reason, articles: [], furniture: [] };
  const lines = linesOf(source).slice(0, MOST_LINES);
  const pieces = piecesOf(lines);
  const all = shapesOf(pieces);
  const texts = pieces.map((piece) => piece.text);
  const cohesion = new Cohesion(texts);
  seeTogether(
    all,
    cohesion,
    copiesOf(
      texts,
      (index) => placeOf(all, index),
      (index) => isLoose(all, index),
    ),
  );
  const { drafts, apart } = group(all, classify(all), cohesion);
  const furniture = apart
    .flatMap(({ seen, why }) => seen.piece.lines.map((line) => ({ line, text: lineText(lines, line), why })))
    .sort((a, b) => a.line - b.line);
  if (drafts.length === 0) return { kind: 'not-article', reason: 'no running text', articles: [], furniture };
  const jumps = drafts.some((draft) => draft.jumps.length > 0);
  const kind =
    drafts.length > 1 || jumps || apart.length > 0 || pieces.some((piece) => piece.column > 0) ? 'newspaper-page' : 'article';
  const page: PageFacts = {
    kind,
    lang: langOf(source),
    url: address,
    outlet: outletOf(all),
    published: dateOf(all),
    editors: [...new Set(apart.flatMap(({ seen }) => editorsOf(seen)))],
  };
  return { kind, articles: drafts.map((draft) => articleOf(draft, page)), furniture };
}

function lineText(lines: { number: number; text: string }[], number: number): string {
  // Binary search: lines ascend.
  let low = 0;
  let high = lines.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (!line) break;
    if (line.number === number) return line.text;
    if (line.number < number) low = middle + 1;
    else high = middle - 1;
  }
  return '';
}

function notChinese(text: string): string | null {
  if (text.trim() === '') return 'the text is empty';
  const sample =
    text.length > 60_000
      ? text.slice(0, 20_000) + text.slice(text.length >> 1, (text.length >> 1) + 20_000) + text.slice(-20_000)
      : text;
  const hanzi = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const kana = sample.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  if (kana > hanzi * 0.3) return 'the text is not Chinese';
  return hanzi < FEWEST_HANZI || hanzi < letters * SMALLEST_SHARE ? 'hardly any Chinese in the text' : null;
}

/** Does nothing follow that the piece could be the headline of? */
function isLoose(all: Seen[], index: number): boolean {
  const after = all[index + 1];
  return after === undefined || after.byline.credit || after.furniture !== null;
}

/** Of two pieces that print the same, the one in running text is the original: after an open paragraph, between two others. */
function placeOf(all: Seen[], index: number): number {
  const before: Seen | undefined = all[index - 1];
  const after: Seen | undefined = all[index + 1];
  const runs = (seen: Seen | undefined): number => (seen && isBodyLike(seen) ? 1 : 0);
  const open = before && isBodyLike(before) && !isTerminal((before.piece as Piece).text) ? 2 : 0;
  return open + runs(before) + runs(after) + index / (all.length + 1);
}
