/**
 * Is it a news article? The last word, for a body already found: what speaks for it, less what speaks against it.
 *
 * Prose alone says little (blogs, wikis and forums are prose); a date says little (index pages are full of dates). Word of a source or
 * a reporter is the best single sign. The signs against are data (`signs.json`).
 */

import signs from '../signs.json';
import type { Line } from './line';
import { shapeOf } from './prose';
import { finds } from './select';

export interface Evidence {
  /** The address has an article form of a known site. */
  address: boolean;
  /** The address has the form that publishing systems give to articles, on a site without a rule. */
  addressForm: boolean;
  /** The page says of itself, for machines, that it is a news article. */
  stated: boolean;
  /** The host is in the list of news hosts. */
  newsHost: boolean;
  /** The host's name says that it holds other things: `bbs.`, `blog.`, `item.`. */
  otherHost: boolean;
  /** A rule or a strong family found the body. */
  known: boolean;
  title: string;
  /** The page prints, as a heading, what it calls itself. */
  headed: boolean;
  body: readonly Line[];
  /** The body as found, before date lines and furniture went. */
  untrimmed: readonly Line[];
  /** Lines of the page just before and just after the body. */
  around: readonly Line[];
  published: boolean;
  /** The day stands near the text, and not only in a meta element. */
  publishedNear: boolean;
  bylines: number;
  dateline: boolean;
  source: boolean;
  /** A source is stated for machines only. */
  metaSource: boolean;
  editors: number;
}

export interface Verdict {
  article: boolean;
  score: number;
  /** Ids of what was found, for and against. */
  signs: string[];
}

/** Fewest UTF-16 units of prose: a captioned picture; without any knowledge of the site, a flash. */
const LEAST_KNOWN = 40;
const LEAST_UNKNOWN = 80;
/** Points an article needs. */
const NEEDED = 4;
/** Points from which a flash of one short sentence is believed. */
const SURE = 6;

const REPORTED =
  /(?:本报|本刊|本网|本台|通讯社|新华社|新华网|中新社|中新网|央视|中央社|日报|晚报|早报|时报|青报|电视台|报社)?(?:记者|記者|通讯员|評論員|评论员|特派员)|(?:据|據).{2,24}(?:报道|報道|報導|消息|获悉)|(?:讯|訊|日电|日電)[（(\s]|[\d一二三四五六七八九十]日(?:电|電|讯|訊)|新华社|中新社|中央社|法新社|路透社|美联社|编译|報導|报道称?[，：]|(?:来源|來源|稿源)\s?[:：]|获悉|责任?编辑?\s?[:：]|文[/／]|\d{1,2}月\d{1,2}日/;

/** News begins with when. */
const LEAD = /\d{1,2}日|今天|昨天|昨日|今日|近日|日前|凌晨|上午|下午|今晚|昨晚|本周|上周|近期|连日来|今年|去年|刚刚/;

const compiled = signs.map(({ id, where, weight, pattern, unless }) => ({
  id,
  where,
  weight,
  pattern,
  unless: unless ?? null,
  test: where === 'selector' ? null : new RegExp(pattern, where === 'title' ? 'i' : 'gi'),
}));

/** Words of another kind of page count in full when two different ones are there: one may stand in a menu. */
const FEW_WORDS = 2;

function against(doc: Document, evidence: Evidence): { id: string; weight: number }[] {
  const lines = [...evidence.around, ...evidence.body.filter((line) => line.text.length < 60), ...evidence.body.slice(-2)];
  const text = lines.map((line) => line.text).join('\n');
  const found: { id: string; weight: number }[] = [];
  for (const { id, where, weight, pattern, unless, test } of compiled) {
    if (where === 'selector') {
      if (finds(doc, pattern) && !(unless !== null && finds(doc, unless))) found.push({ id, weight });
    } else if (where === 'title') {
      if (test?.test(evidence.title)) found.push({ id, weight });
    } else if (test) {
      const words = new Set(text.match(test));
      if (words.size >= FEW_WORDS) found.push({ id, weight });
      else if (words.size === 1) found.push({ id: `${id}?`, weight: 1 });
    }
  }
  return found;
}

/** Lines of program text: no hanzi, and the punctuation of code. */
function codeLines(lines: readonly Line[]): number {
  return lines.filter(
    (line) =>
      shapeOf(line).hanzi === 0 &&
      /[=(){};]\s*$|^\s*(?:import|from|def|func|return|if|for|var|let|const|print)\b/.test(line.text),
  ).length;
}

/** A post's own stamp: `发表于 2018-4-2 09:11`, a whole day with a clock and little else. */
const STAMP = /(?:发表于|發表於|发布于|回复于)?\s?(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{1,2}\d{1,2}:\d{2}(?::\d{2})?$/;
const STAMP_UNITS = 40;
/** Fewest posts of a thread: two that say 发表于, or three that only have the time. */
const FEWEST_STAMPS = 3;
const FEWEST_POSTS = 2;

/** Text by many hands: each piece has a line that says who wrote it when. */
/** The body as found, as far as its text goes: comments that were cut off do not count. */
function throughText({ body, untrimmed }: Evidence): readonly Line[] {
  const last = body[body.length - 1];
  return last ? untrimmed.slice(0, untrimmed.indexOf(last)) : [];
}

function isThread(lines: readonly Line[]): boolean {
  const stamps = lines.filter((line) => line.text.length <= STAMP_UNITS && STAMP.test(line.text));
  return stamps.length >= FEWEST_STAMPS || stamps.filter((line) => /发表于|發表於|回复于/.test(line.text)).length >= FEWEST_POSTS;
}

const KANA = /[\u3041-\u30fa]/g;
const HANZI = /[\u3400-\u9fff]/g;
/** A Chinese text quotes a Japanese name or two; a Japanese text has a kana for each kanji, or nearly. */
const MOST_KANA = 0.15;

function kanaShare(text: string): number {
  const kana = text.match(KANA)?.length ?? 0;
  return kana === 0 ? 0 : kana / (kana + (text.match(HANZI)?.length ?? 0));
}

/** Verse, lists and tables: the text is mostly lines that are no sentences. */
function proseShare(lines: readonly Line[]): number {
  let prose = 0;
  let all = 0;
  for (const line of lines) {
    all += line.text.length;
    if (shapeOf(line).prose) prose += line.text.length;
  }
  return all === 0 ? 0 : prose / all;
}

export function judge(doc: Document, evidence: Evidence): Verdict {
  const found: string[] = [];
  let score = 0;
  const add = (holds: boolean, id: string, weight: number): void => {
    if (!holds) return;
    found.push(id);
    score += weight;
  };
  const prose = evidence.body.reduce((sum, line) => sum + (shapeOf(line).prose ? line.text.length : 0), 0);
  const text = evidence.body.map((line) => line.text).join('\n');
  const edges = `${text.slice(0, 300)}\n${text.slice(-300)}`;
  add(evidence.address, 'address', 5);
  add(evidence.known, 'known', 3);
  add(evidence.addressForm, 'address-form', 1);
  add(evidence.stated, 'stated', 2);
  add(evidence.newsHost, 'news-host', 1);
  add(evidence.otherHost, '-host', -4);
  add(evidence.publishedNear, 'date', 2);
  add(evidence.published && !evidence.publishedNear, 'meta-date', 1);
  add(evidence.bylines > 0, 'byline', 2);
  add(evidence.dateline, 'dateline', 2);
  add(evidence.source, 'source', 2);
  add(!evidence.source && evidence.metaSource, 'meta-source', 1);
  add(evidence.editors > 0, 'editor', 1);
  add(REPORTED.test(edges), 'reported', 1);
  add(prose > 400, 'prose', 1);
  add(evidence.headed, 'headed', 1);
  add(LEAD.test(text.slice(0, 150)), 'lead', 1);
  const signed = evidence.source || evidence.dateline || evidence.bylines > 0 || evidence.editors > 0;
  // Below an article its readers post too.
  add(!signed && isThread(throughText(evidence)), '-thread', -5);
  add(codeLines(evidence.body) >= 3, '-code-lines', -5);
  add(kanaShare(text) > MOST_KANA, '-japanese', -20);
  const share = proseShare(evidence.body);
  add(share < 0.5, '-lines', -3);
  for (const { id, weight } of against(doc, evidence)) add(true, `-${id}`, -weight);
  const least = evidence.known || evidence.address || score >= SURE ? LEAST_KNOWN : LEAST_UNKNOWN;
  if (prose < least) return { article: false, score, signs: [...found, '-short'] };
  return { article: score >= NEEDED, score, signs: found };
}
