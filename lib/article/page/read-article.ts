/** One article out of a page whose body has been found. */
import type { Article } from '../../contract';
import type { LocatedArticle } from '../located';
import type { AddressForm } from '../sites/rules';
import type { Rule } from '../sites/schema';
import { compose } from './blocks';
import { gatherCredits } from './credits';
import { RELATIVE_DATE } from './dates';
import { type FoundBody, linesOf } from './find-body';
import { findHeadline, partBy } from './headline';
import { judge, type Verdict } from './kind';
import { languageOf } from './language';
import type { Flow, Line } from './lines';
import { documentTitles, metaPublished, metaSource, paperComment, siteName } from './metadata';
import { sourceIn, sourceOf } from './outlet';
import { findPublished } from './published';
import { trim } from './trim';

export interface ReadArticle {
  located: LocatedArticle;
  verdict: Verdict;
}

export interface ReadContext {
  flow: Flow;
  found: FoundBody;
  rule: Rule | null;
  address: string | null;
  /** The address as given: the page's own word is not enough for its date. */
  given: string | null;
  form: AddressForm;
}

/** Lines between title and text that may hold date, source and byline; and as many before the title. */
const HEAD_LINES = 14;
const AROUND_LINES = 40;
const TAIL_LINES = 12;

/** Lines from the title to the body, or the last ones before the body where the title is unknown. */
function headLines(flow: Flow, titleTo: number | null, bodyFrom: number): Line[] {
  const from = titleTo !== null && titleTo <= bodyFrom ? titleTo : Math.max(0, bodyFrom - HEAD_LINES);
  return flow.lines.slice(from, bodyFrom).slice(0, HEAD_LINES * 2);
}

export function readArticle(doc: Document, context: ReadContext): ReadArticle {
  const { flow, found, rule, given, form } = context;
  const bodyFrom = found.ranges[0]?.from ?? 0;
  const bodyTo = found.ranges[found.ranges.length - 1]?.to ?? 0;
  const comment = paperComment(doc);
  const titles = [...(comment?.title ? [comment.title] : []), ...documentTitles(doc)];
  const headline = findHeadline(doc, flow, found.template, titles, bodyFrom, bodyTo);
  const { place } = headline;

  const all = linesOf(flow, found.ranges);
  const inside = place && place.from >= bodyFrom && place.to < bodyTo ? all.indexOf(flow.lines[place.to - 1] as Line) + 1 : 0;
  const start = inside > 0 && inside < all.length * 0.6 ? inside : 0;
  const trimmed = trim(all.slice(start), headline.title.text, null);
  const head = [...headLines(flow, place?.to ?? null, Math.max(bodyFrom, place?.to ?? 0)), ...trimmed.head];

  const ruleSource = partBy(doc, found.template?.source)?.text ?? null;
  const outlet =
    (ruleSource === null ? null : sourceOf(ruleSource)) ??
    head.map((line) => sourceIn(line.text)).find((source) => source !== null) ??
    comment?.paper ??
    sourceOf(metaSource(doc) ?? '') ??
    siteName(doc);

  const ruleByline = partBy(doc, found.template?.byline)?.text;
  const credits = gatherCredits({
    rule: [ruleByline, comment?.author].filter((text): text is string => typeof text === 'string'),
    head,
    headCredits: trimmed.headCredits,
    body: trimmed.lines,
    editorLines: trimmed.editorLines,
    tail: [...trimmed.tail, ...flow.lines.slice(bodyTo, bodyTo + 3)],
    outlet,
  });
  const meta = metaPublished(doc);
  const ruleDate = partBy(doc, found.template?.date)?.text ?? null;
  const dates = {
    rule: ruleDate,
    head,
    meta: comment?.date ? [comment.date, ...meta] : meta,
    tail: trimmed.tail,
    address: given,
  };
  const published = findPublished(dates);
  const near =
    findPublished({ ...dates, meta: [], address: null }) !== null ||
    dates.head.some((line) => line.text.length <= 30 && RELATIVE_DATE.test(line.text));

  const { text, blocks, runs } = compose(trimmed.lines);
  const article: Article = {
    kind: 'article',
    lang: languageOf(text),
    url: given,
    outlet,
    headline: { kicker: headline.kicker?.text ?? null, title: headline.title.text, subtitle: headline.subtitle?.text ?? null },
    bylines: credits.bylines,
    dateline: credits.dateline,
    published,
    editors: credits.editors,
    authorUnit: credits.authorUnit,
    complete: true,
    jump: { from: null, to: null },
    text,
    blocks,
  };
  const verdict = judge(doc, {
    address: rule !== null && form === 'article',
    known: found.by === 'rule' || found.family?.strong === true,
    title: headline.title.text,
    body: trimmed.lines,
    around: [
      ...flow.lines.slice(Math.max(0, bodyFrom - AROUND_LINES), bodyFrom),
      ...flow.lines.slice(bodyTo, bodyTo + AROUND_LINES),
    ],
    published: published !== null,
    publishedNear: near,
    bylines: credits.bylines.length,
    dateline: credits.dateline !== null,
    source: ruleSource !== null || head.some((line) => sourceIn(line.text) !== null),
  });
  return {
    located: {
      article,
      body: runs,
      headline: { kicker: headline.kicker?.runs ?? [], title: headline.title.runs, subtitle: headline.subtitle?.runs ?? [] },
    },
    verdict,
  };
}
