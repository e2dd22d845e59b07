/**
 * Checks on the articles that a page sends to be analysed. A content script shares its process with the page it reads, so that what it
 * sends may be anything; offsets beyond the text, above all, would send the core astray.
 */
import * as v from 'valibot';
import type { AnalysisRequest } from './analysis-port';

/** UTF-16 units. A newspaper of fifty pages has 300,000. */
const LONGEST_TEXT = 5_000_000;
/** Pages of a newspaper hold some dozens. */
const MOST_ARTICLES = 1_000;
const LONGEST_LINE = 10_000;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_TEXT));
const line = v.pipe(v.string(), v.maxLength(LONGEST_LINE));
const optionalLine = v.nullable(line);

const block = v.object({
  kind: v.picklist(['paragraph', 'subhead', 'caption', 'quote', 'byline']),
  start: offset,
  end: offset,
});

const byline = v.object({
  role: v.picklist(['reporter', 'correspondent', 'photographer', 'author', 'commentator', 'compiler', 'translator']),
  name: line,
  affiliation: optionalLine,
});

const article = v.pipe(
  v.object({
    kind: v.picklist(['article', 'newspaper-page']),
    lang: v.picklist(['zh-Hans', 'zh-Hant']),
    url: optionalLine,
    outlet: optionalLine,
    headline: v.object({ kicker: optionalLine, title: line, subtitle: optionalLine }),
    bylines: v.array(byline),
    dateline: v.nullable(v.object({ agency: optionalLine, place: optionalLine, date: optionalLine })),
    published: optionalLine,
    editors: v.array(line),
    authorUnit: optionalLine,
    complete: v.boolean(),
    jump: v.object({ from: optionalLine, to: optionalLine }),
    text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
    blocks: v.array(block),
  }),
  v.check(
    ({ text, blocks }) =>
      blocks.every(({ start, end }, n) => start <= end && start >= (blocks[n - 1]?.end ?? 0) && end <= text.length),
    'Blocks do not ascend within the text',
  ),
);

const span = v.pipe(
  v.object({ start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'The span is empty'),
);

const request = v.pipe(
  v.object({
    articles: v.pipe(v.array(article), v.maxLength(MOST_ARTICLES)),
    early: v.array(v.nullable(span)),
    unless: v.optional(line),
  }),
  v.check(({ articles, early }) => articles.length === early.length, 'Not one span for each article'),
);

/** The checked request; null for anything else. */
export function checkRequest(value: unknown): AnalysisRequest | null {
  const parsed = v.safeParse(request, value, { abortEarly: true });
  return parsed.success ? (parsed.output as AnalysisRequest) : null;
}
