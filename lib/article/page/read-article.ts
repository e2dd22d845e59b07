/** One article out of a page whose body has been found. */

import type { Article } from '../../contract';
import type { LocatedArticle } from '../located';
import { mediumAt } from '../sites/hosts';
import type { Template } from '../sites/schema';
import { compose } from './blocks';
import { findJump, isComplete } from './complete';
import { type Credits, gatherCredits } from './credits';
import { RELATIVE_DATE } from './dates';
import { spacedText } from './element-texts';
import { type FoundBody, linesOf } from './find-body';
import { furnitureOf } from './furniture';
import { type FoundHeadline, findHeadline, type HeadlinePart, partBy } from './headline';
import { judge, type Verdict } from './kind';
import { languageOf } from './language';
import { joinLines, type Line, type LineRange } from './line';
import { type Flow, readFlow } from './lines';
import { metaPublished, metaSource, type PaperComment, paperComment, siteName, statedAuthors, statedNews } from './metadata';
import { sourceIn, sourceOf } from './outlet';
import { type DateSources, findPublished } from './published';
import { rewrap } from './rewrap';
import { selectAll } from './select';
import { type Trimmed, trim } from './trim';

export interface ReadArticle {
  located: LocatedArticle;
  verdict: Verdict;
}

export interface ReadContext {
  flow: Flow;
  found: FoundBody;
  /** What the page calls itself. */
  titles: readonly string[];
  /** The address as given, not as the page states it. */
  given: string | null;
  /** The address as given, or else as the page states it. */
  address: string | null;
  /** The address has the form of an article of a known site. */
  known: boolean;
  /** The address has a form that publishing systems give to articles, whatever the site. */
  formed: boolean;
}

/** Subdomains for other things than news, as sites name them. */
const OTHER_HOST =
  /^https?:\/\/(?:[\w-]+\.)*?(?:bbs|blogs?|forum|club|tieba|shop|mall|item|wiki|baike|docs?|developer|book|read|jobs?|hr|search|so|mail)\./i;
/** Lines between title and text that may hold date, source and byline. */
const HEAD_LINES = 28;
/** Lines before the text where its title is unknown. */
const HEAD_LINES_UNTITLED = 14;
const BEFORE_TITLE_LINES = 5;
/** Above the title only a label makes a name an author's. */
const AUTHOR_LABEL = /(?:作者|记者|記者|撰文)\s?[:：]/;
const AFTER_LINES = 12;
/** Lines before and after the body that tell what kind of page it is. */
const AROUND_LINES = 40;

const before = (flow: Flow, index: number, count: number): Line[] => flow.lines.slice(Math.max(0, index - count), index);
const after = (flow: Flow, index: number, count: number): Line[] => flow.lines.slice(index, index + count);

function headLines(flow: Flow, headline: FoundHeadline, bodyFrom: number): Line[] {
  const titleTo = headline.place?.to ?? null;
  if (titleTo === null) return before(flow, bodyFrom, HEAD_LINES_UNTITLED);
  return titleTo < bodyFrom ? flow.lines.slice(titleTo, bodyFrom).slice(0, HEAD_LINES) : [];
}

/** Body lines below the title, where the title stands inside the body element. */
function belowTitle(
  flow: Flow,
  ranges: readonly LineRange[],
  headline: FoundHeadline,
): { lines: Line[]; above: Line[]; titled: boolean } {
  const lines = linesOf(flow, ranges);
  const { place } = headline;
  const last = place ? flow.lines[place.to - 1] : undefined;
  const inside = last ? lines.indexOf(last) + 1 : 0;
  if (!place || inside === 0 || inside >= lines.length * 0.6) return { lines, above: [], titled: false };
  return { lines: lines.slice(inside), above: lines.slice(0, Math.max(0, inside - (place.to - place.from))), titled: true };
}

/** Editors named in elements that a rule leaves out of the text. */
function droppedEditors(doc: Document, template: Template | null): Line[] {
  const lines: Line[] = [];
  for (const element of (template?.drop ?? []).flatMap((selector) => [...selectAll(doc, selector)].slice(0, 3)).slice(0, 20)) {
    if (element.childNodes.length <= 12)
      lines.push(...readFlow(element, { nodeLimit: 80 }).lines.filter((line) => furnitureOf(line.text)?.what === 'editor'));
  }
  return lines;
}

function mediumOf(address: string | null): string | null {
  if (address === null) return null;
  try {
    return mediumAt(new URL(address).hostname);
  } catch {
    return null;
  }
}

function findOutlet(
  doc: Document,
  address: string | null,
  found: FoundBody,
  head: readonly Line[],
  comment: PaperComment | null,
): { name: string | null; stated: boolean } {
  const ruled = partBy(doc, found.template?.source, true)?.text;
  const stated =
    (ruled === undefined ? null : sourceOf(ruled)) ??
    head.map((line) => sourceIn(line.text)).find((source) => source !== null) ??
    null;
  return {
    name: stated ?? comment?.paper ?? sourceOf(metaSource(doc) ?? '') ?? mediumOf(address) ?? siteName(doc),
    stated: stated !== null,
  };
}

function findCredits(
  doc: Document,
  context: ReadContext,
  trimmed: Trimmed,
  head: readonly Line[],
  bodyTo: number,
  author: string | null,
  outlet: string | null,
): Credits {
  return gatherCredits({
    rule: [partBy(doc, context.found.template?.byline)?.text, author].filter((text): text is string => typeof text === 'string'),
    head,
    headCredits: trimmed.headCredits,
    body: trimmed.lines,
    editorLines: trimmed.editorLines,
    tail: [...trimmed.tail, ...after(context.flow, bodyTo, 3)],
    tailCredits: trimmed.tailCredits,
    stated: statedAuthors(doc),
    outlet,
  });
}

const part = (line: Line | null): HeadlinePart | null => (line === null ? null : joinLines([line], ' '));

export function readArticle(doc: Document, context: ReadContext): ReadArticle {
  const { flow, found, given } = context;
  const bodyFrom = found.ranges[0]?.from ?? 0;
  const bodyTo = found.ranges[found.ranges.length - 1]?.to ?? 0;
  const comment = paperComment(doc);
  const titles = comment?.title ? [comment.title, ...context.titles] : context.titles;
  const headline = findHeadline(doc, flow, found.template, titles, bodyFrom, bodyTo);
  const body = belowTitle(flow, found.ranges, headline);
  const trimmed = trim(body.lines, headline.title.text, body);
  trimmed.editorLines.push(...droppedEditors(doc, found.template));
  const head = [...headLines(flow, headline, bodyFrom), ...trimmed.head];
  const kicker = headline.kicker ?? part(trimmed.kicker);
  const subtitle = headline.subtitle ?? part(trimmed.deck);

  const outlet = findOutlet(doc, context.address, found, head, comment);
  const above = before(flow, headline.place?.from ?? 0, BEFORE_TITLE_LINES).filter((line) => AUTHOR_LABEL.test(line.text));
  const credits = findCredits(doc, context, trimmed, [...head, ...above], bodyTo, comment?.author ?? null, outlet.name);
  const following = [...trimmed.tail, ...after(flow, bodyTo, AFTER_LINES)];
  const dates: DateSources = {
    rule: partBy(doc, found.template?.date, true)?.text ?? null,
    head: [...head, ...before(flow, headline.place?.from ?? 0, BEFORE_TITLE_LINES).reverse()],
    meta: [comment?.date ?? '', ...metaPublished(doc)].filter(Boolean),
    tail: [...trimmed.lines.slice(-1), ...following],
    address: given,
  };
  const published = findPublished(dates);
  const shown = findPublished({ ...dates, meta: [], address: null }) !== null;
  const dated = shown || head.some((line) => line.text.length <= 30 && RELATIVE_DATE.test(spacedText(line)));

  const { text, blocks, runs } = compose(rewrap(trimmed.lines));
  const jump = findJump(trimmed.lines);
  const article: Article = {
    kind: 'article',
    lang: languageOf(headline.title.text + text),
    url: given,
    outlet: outlet.name,
    headline: {
      kicker: kicker?.text ?? comment?.kicker ?? null,
      title: headline.title.text,
      subtitle: subtitle?.text ?? comment?.subtitle ?? null,
    },
    bylines: credits.bylines,
    dateline: credits.dateline,
    published,
    editors: credits.editors,
    authorUnit: credits.authorUnit,
    complete: isComplete(following, jump),
    jump,
    text,
    blocks,
  };
  const verdict = judge(doc, {
    address: context.known,
    addressForm: context.formed,
    stated: statedNews(doc),
    newsHost: mediumOf(given) !== null,
    otherHost: OTHER_HOST.test(given ?? ''),
    known: found.by === 'rule' || found.family?.strong === true,
    title: headline.title.text,
    headed: headline.headed,
    body: trimmed.lines,
    untrimmed: body.lines,
    around: [...head, ...before(flow, bodyFrom, AROUND_LINES), ...after(flow, bodyTo, AROUND_LINES)],
    published: published !== null,
    publishedNear: dated,
    bylines: credits.bylines.length,
    dateline: credits.dateline !== null,
    source: outlet.stated || following.slice(0, 4).some((line) => sourceIn(line.text) !== null),
    metaSource: metaSource(doc) !== null,
    editors: credits.editors.length,
  });
  const headlineRuns = { kicker: kicker?.runs ?? [], title: headline.title.runs, subtitle: subtitle?.runs ?? [] };
  return { located: { article, body: runs, headline: headlineRuns }, verdict };
}
