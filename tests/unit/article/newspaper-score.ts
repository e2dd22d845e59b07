/** How well a reading of a newspaper page agrees with what is expected of it, line by line: counts that add up over pages. */
import type { TextReading } from '../../../lib/article/read-text';
import type { Article } from '../../../lib/contract';

export interface ExpectedArticle {
  /** A box, a notice or a list of headlines: neither asked for nor punished. */
  optional?: true;
  kicker: string | null;
  title: string | null;
  subtitle: string | null;
  bylines: string[];
  /** Photographers of a caption and the like: right with them and without them. */
  maybeBylines?: string[];
  authorUnit: string | null;
  jump: Article['jump'];
  complete: boolean;
  subheads: string[];
  captions: number;
  /** Numbers of the lines that belong to it, from 1. */
  lines: number[];
  /** Where a paragraph was torn: the characters before and after. */
  joins: [string, string][];
  /** First and last six characters of each paragraph. */
  paragraphs: string[];
}

export interface ExpectedPage {
  articles: ExpectedArticle[];
  furniture: number[];
}

const MEASURES = [
  'articles',
  'found',
  'spurious',
  'titles',
  'heads',
  'lines',
  'linesRight',
  'linesWrong',
  'linesApart',
  'furniture',
  'furnitureApart',
  'joins',
  'joined',
  'falseJoins',
  'paragraphs',
  'paragraphsWhole',
  'subheads',
  'subheadsFound',
  'subheadsSpurious',
  'names',
  'namesFound',
  'namesSpurious',
  'jumps',
  'jumpsRight',
  'completeRight',
] as const;
export type Score = Record<(typeof MEASURES)[number], number>;

export const noScore = (): Score => Object.fromEntries(MEASURES.map((name) => [name, 0])) as Score;
export function add(total: Score, one: Score): void {
  for (const name of MEASURES) total[name] += one[name];
}

/** Without white space and without the marks of Markdown. */
const bare = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/^(?:#+ |[-*] (?=\S)|> )/u, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/gu, '$1')
    .replace(/[\s*]+/gu, '');
const SHORTEST_LINE = 6;

/** @param tell is told of each difference */
export function scorePage(raw: string, reading: TextReading, expected: ExpectedPage, tell: (what: string) => void): Score {
  const score = noScore();
  const lines = raw.split('\n').map(bare);
  const line = (number: number): string => lines[number - 1] ?? '';
  const full = reading.articles.map(({ headline, text }) =>
    bare([headline.kicker, headline.title, headline.subtitle, text].join('')),
  );
  const usable = (article: ExpectedArticle): number[] => article.lines.filter((n) => line(n).length >= SHORTEST_LINE);
  const shared = expected.articles.map((article) =>
    full.map((text) => usable(article).filter((n) => text.includes(line(n))).length),
  );
  const match = expected.articles.map(() => -1);
  const pairs = shared.flatMap((row, e) => row.map((count, r) => ({ count, e, r }))).filter((pair) => pair.count > 0);
  for (const { e, r } of pairs.sort((a, b) => b.count - a.count)) if (match[e] === -1 && !match.includes(r)) match[e] = r;

  const apart = new Set(reading.furniture.map((one) => one.line));
  for (const number of expected.furniture) {
    score.furniture += 1;
    if (apart.has(number)) score.furnitureApart += 1;
    else tell(`furniture kept: ${line(number).slice(0, 40)}`);
  }
  reading.articles.forEach((article, r) => {
    if (match.includes(r)) return;
    score.spurious += 1;
    tell(`spurious article: ${article.headline.title} | ${article.text.slice(0, 30)}`);
  });
  expected.articles.forEach((article, e) => {
    const found = reading.articles[match[e] ?? -1];
    if (article.optional) return;
    const name = article.title ?? '';
    score.articles += 1;
    score.lines += usable(article).length;
    score.joins += article.joins.length;
    score.paragraphs += article.paragraphs.length;
    score.subheads += article.subheads.length;
    score.names += article.bylines.length;
    for (const n of usable(article)) {
      if (apart.has(n)) {
        score.linesApart += 1;
        tell(`${name}: set apart: ${line(n).slice(0, 40)}`);
      } else if (full[match[e] ?? -1]?.includes(line(n))) score.linesRight += 1;
      else {
        if (full.some((text) => text.includes(line(n)))) score.linesWrong += 1;
        tell(`${name}: not in its article: ${line(n).slice(0, 40)}`);
      }
    }
    if (!found) {
      tell(`not found: ${name}`);
      return;
    }
    score.found += 1;
    const head = found.headline;
    if (bare(head.title) === bare(article.title)) score.titles += 1;
    const parts = [head.kicker, head.title, head.subtitle];
    const wanted = [article.kicker, article.title, article.subtitle];
    const dashless = (part: string | null): string => bare(part).replace(/^[—-]+|[—-]+$/gu, '');
    if (parts.map(dashless).join('|') === wanted.map(dashless).join('|')) score.heads += 1;
    else tell(`head: ${parts.map(bare).join(' | ')} <> ${wanted.map(bare).join(' | ')}`);
    const names = found.bylines.map((one) => one.name);
    score.namesFound += article.bylines.filter((one) => names.includes(one)).length;
    const extra = names.filter((one) => ![...article.bylines, ...(article.maybeBylines ?? [])].includes(one));
    score.namesSpurious += extra.length;
    const lost = article.bylines.filter((one) => !names.includes(one));
    if (extra.length + lost.length > 0) tell(`${name}: names lost ${lost}, too many ${extra}`);
    if (article.authorUnit && !bare(found.authorUnit).includes(bare(article.authorUnit)))
      tell(`${name}: unit ${found.authorUnit} <> ${article.authorUnit}`);
    const blocks = (kind: string): string[] =>
      found.blocks.filter((block) => block.kind === kind).map((block) => bare(found.text.slice(block.start, block.end)));
    const heads = blocks('subhead');
    for (const one of article.subheads) {
      if (heads.includes(bare(one))) score.subheadsFound += 1;
      else tell(`${name}: section head lost: ${one}`);
    }
    for (const one of heads)
      if (!article.subheads.map(bare).includes(one)) {
        score.subheadsSpurious += 1;
        tell(`${name}: no section head: ${one}`);
      }
    const texts = found.blocks.map((block) => bare(found.text.slice(block.start, block.end)));
    const edges = article.paragraphs.map((one) => one.split('…').map(bare) as [string, string]);
    for (const [start, end] of edges) {
      if (texts.some((text) => text.startsWith(start) && text.endsWith(end))) score.paragraphsWhole += 1;
      else tell(`${name}: paragraph not whole: ${start}…${end}`);
    }
    for (const [left, right] of article.joins) {
      if (texts.some((text) => text.includes(bare(left) + bare(right)))) score.joined += 1;
      else tell(`${name}: not joined: ${left} | ${right}`);
    }
    edges.slice(1).forEach(([start], i) => {
      const end = edges[i]?.[1] ?? '';
      if (!texts.some((text) => text.includes(end + start))) return;
      score.falseJoins += 1;
      tell(`${name}: wrongly joined: ${end} | ${start}`);
    });
    if (article.jump.from || article.jump.to) {
      score.jumps += 1;
      if (found.jump.from === article.jump.from && found.jump.to === article.jump.to) score.jumpsRight += 1;
      else tell(`${name}: jump ${JSON.stringify(found.jump)} <> ${JSON.stringify(article.jump)}`);
    }
    if (found.complete === article.complete) score.completeRight += 1;
    else tell(`${name}: complete ${found.complete}`);
  });
  return score;
}
