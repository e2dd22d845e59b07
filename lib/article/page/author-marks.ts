/**
 * Names that stand alone near the title, and what says that they are the author's: the element's own name, a link to the author's page,
 * or the page's statement for machines.
 */
import { parseByline } from '../byline';
import { elementTexts } from './element-texts';
import type { Line } from './line';

const MARKS =
  '[rel~=author],[itemprop=author],[class*=author i],[class*=byline i],[class*=writer i],[class*=reporter i],[aria-label=作者],[aria-label=记者],[aria-label=記者],a[href*="/author/"],a[href*="/authors/"],a[href*="/byline/"],a[href*="/reporter/"],a[href*="/writer/"],a[href*="/columnist/"]';
const LONGEST = 40;
/** Head lines below the title in which a name of its own may stand. */
const BARE_LINES = 8;
const LONE_NAME = /^[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,3}$/;

/** Texts of a head line that may be names although no role stands beside them. The caller checks that they are names. */
export function markedAuthors(line: Line, stated: readonly string[]): string[] {
  if (line.text.length > 120) return [];
  const found: string[] = [];
  for (const { text, element } of elementTexts(line)) {
    // `爱丽丝·坎贝尔（Alice Campbell）`: the name in its own letters explains the first.
    const name = text.trim().replace(/\s?[（(][A-Z][A-Za-z .'-]{2,40}[)）]$/, '');
    if (name.length < 2 || name.length > LONGEST) continue;
    if (stated.some((author) => author.trim() === name) || element?.closest(MARKS)) found.push(name);
  }
  return found;
}

/** What makes a marked text readable as a credit: names of foreign reporters are believed where a role stands before them. */
export const asCredit = (name: string): string => (/·|^[A-Z][a-z]+ [A-Z]/.test(name) ? `作者：${name}` : name);

/** A line that is an author's box and nothing else: each of its marked texts is a name, and there is no other text. */
export function isAuthorBox(line: Line): boolean {
  const names = line.text.length <= LONGEST * 2 ? markedAuthors(line, []) : [];
  return (
    names.length > 0 &&
    names.every((name) => parseByline(asCredit(name)).bylines.length > 0) &&
    names.length === elementTexts(line).length
  );
}

/** A name on a line of its own, unlinked, just below the title: how papers sign a column. */
export const isLoneName = (line: Line, index: number): boolean =>
  index < BARE_LINES && line.linked === 0 && LONE_NAME.test(line.text);
