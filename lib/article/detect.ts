/**
 * The cheap question that is asked on every page of a news site: does this look like an article?
 *
 * Runs in the always-on content script, so it imports nothing, asks for no layout and no style, and stops early: it walks text nodes
 * up to a limit and looks for sentences, a date and the word of a source. It leans to yes: the full reader (`read-document.ts`),
 * which knows the sites, has the last word.
 */
export interface Detection {
  article: boolean;
  score: number;
  /** Ids of what was found, for and (with a minus) against. */
  signs: string[];
}

/** Text nodes looked at. Real article pages have 100 to 2,000; a page with more has shown what it is by then. */
const NODE_LIMIT = 5000;
/** UTF-16 units of prose after which no more is needed. */
const PROSE_ENOUGH = 1500;
const LEAST_PROSE = 40;
const NEEDED = 4;

/** Marks of publishing systems that print articles and little else. */
const STRONG_MARKS =
  '#ozoom,founder-content,cms-content,.newsdetatext,.rm_txt_con,#rwb_zw,#p-detail,#detailContent,.u-mainText,#contentMain,#artibody,.post_body,#endText,#Cnt-Main-Article-QQ,article#mp-editor,.left_zw,.news_txt,.all-txt';
/** Marks that articles share with notices and self-published texts. */
const WEAK_MARKS =
  '.TRS_Editor,.TRS_UEDITOR,.trs_editor_view,#js_content,#pubtime_baidu,#source_baidu,#zoom,#Zoom,#fontzoom,[itemprop=articleBody],meta[property="article:published_time"],meta[name=publishdate],meta[name=PubDate],meta[name=ContentSource],article,.article,.article-content,.article-body,#article,#content_area';
const OTHER_MARKS =
  '.mw-parser-output,.lemma-summary,.lemma-title,.d_post_content,.t_f[id^=postmessage],#postlist,#content_views,#cnblogs_post_body,.QuestionHeader,pre code,.hljs,.CodeMirror';
const PAGE_MAP = 'map area[href*=content_],map area[href*="nw.D"],a#pageLink,#bmdhTable';

const ARTICLE_ADDRESS =
  /\/content_\w+\.s?html?|\/t\d{8}_\d+\.|\/nw\.D\w+_\d{8}_|\/c\d*[-_]\d{6,}|\/(?:19|20)\d\d[-/_]?(?:0\d|1[0-2])[-/_]?(?:[0-3]\d)?|\/(?:article|story|news|doc|a|c|newsDetail_forward)[-/_]\w*\d{5,}|\/s[?/]\S|\d{8,}/;
const INDEX_ADDRESS =
  /^\/?(?:(?:index|default)\.\w+)?$|\/node_\w+\.html?|\/nbs\.D|paperindex|\/(?:search|tags?|list)(?:[/?._]|$)/i;

const OTHER_HOST =
  /^https?:\/\/(?:[\w-]+\.)*?(?:bbs|blogs?|forum|club|tieba|shop|mall|item|wiki|baike|docs?|developer|book|jobs?|search|mail)\./i;

const DATE =
  /(?:19|20)\d\d\s?[年\-/.]\s?\d{1,2}\s?[月\-/.]\s?\d{1,2}|\d{1,2}\/\d{1,2}\/20\d\d|民[國国]\s?\d{2,3}\s?年|^\s*(?:\d{1,2}\s?(?:小[时時]|分[钟鐘]|天)前|昨天\s?\d)/;
const REPORTED =
  /来源\s?[:：]|來源\s?[:：]|稿源|记者|記者|通讯员|本报讯|本報訊|新华社|新華社|中新[社网]|中央社|责任?编辑?\s?[:：]|編輯[:：]|[日社](?:电|電|讯|訊)|评论员|報導|快讯|專訊|日消息|据.{2,20}(?:报道|消息)|作者\s?[:：]|编辑\s?[:：]|文[/／]/;
const OTHER_TITLE =
  /第[\d一二三四五六七八九十百千]+[章回]|小说|贴吧|论坛|百科|博客|(?:通告|通知|公告|公示)(?:$|[_\-|])|价格|招聘|下载/;
const SENTENCE = /[。！？]|[，、；].*[，、；]/;
const SKIPPED = /^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA|TITLE|OPTION|BUTTON|A|TEMPLATE)$/;

interface Seen {
  prose: number;
  date: boolean;
  reported: boolean;
  linked: number;
}

function hanziIn(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff) count++;
  }
  return count;
}

function look(doc: Document): Seen {
  const seen: Seen = { prose: 0, date: false, reported: false, linked: 0 };
  const walker = doc.createTreeWalker(doc.body, 4 /* NodeFilter.SHOW_TEXT */);
  for (let left = NODE_LIMIT; left > 0; left--) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    if (node.length < 3) continue;
    const parent = node.parentNode?.nodeName ?? '';
    if (SKIPPED.test(parent)) {
      if (parent === 'A') seen.linked += node.length;
      continue;
    }
    const text = node.length > 600 ? node.data.slice(0, 600) : node.data;
    if (!seen.date && text.length < 200 && DATE.test(text)) seen.date = true;
    if (!seen.reported && REPORTED.test(text)) seen.reported = true;
    if (text.length >= 15 && SENTENCE.test(text)) {
      const hanzi = hanziIn(text);
      if (hanzi >= 12) seen.prose += Math.max(hanzi, node.length > 600 ? node.length >> 1 : 0);
    }
    if (seen.prose >= PROSE_ENOUGH && seen.date && seen.reported) break;
  }
  return seen;
}

/** Judges a page by its address, its marks and a bounded look at its text. */
export function detect(doc: Document, address: string): Detection {
  const signs: string[] = [];
  let score = 0;
  const add = (holds: unknown, sign: string, weight: number): void => {
    if (!holds) return;
    signs.push(sign);
    score += weight;
  };
  if (!doc.body) return { article: false, score, signs };
  // Behind `#/` a site drawn by script has its real address.
  const path = address.replace(/^\w+:\/\/[^/]*/, '').replace(/^[^#]*#!?(?=\/)/, '');
  const has = (selector: string): boolean => doc.querySelector(selector) !== null;
  add(/^https?:/.test(address) && INDEX_ADDRESS.test(path.replace(/(?:\?(?!.*id=\d|p=\d)|#).*$/, '')), '-index-address', -6);
  add(ARTICLE_ADDRESS.test(path), 'address', 1);
  add(OTHER_HOST.test(address), '-host', -3);
  add(has(STRONG_MARKS), 'system', 3);
  add(has(WEAK_MARKS), 'mark', 1);
  add(has(OTHER_MARKS) && !has('#article_content'), '-other', -4);
  add(/^(?:ja|ko)/.test(doc.documentElement.lang), '-language', -9);
  add(/"\w*NewsArticle"/.test(doc.querySelector('script[type="application/ld+json"]')?.textContent ?? ''), 'stated', 2);
  add(OTHER_TITLE.test(doc.title), '-title', -2);
  const seen = look(doc);
  // The front of an e-paper's page has no prose but its publisher's; some papers show map and text together.
  add(seen.prose < 150 && has(PAGE_MAP) && !has('#ozoom,#zoom,founder-content'), '-page-map', -4);
  add(seen.prose >= LEAST_PROSE, 'sentences', 1);
  add(seen.prose >= 80, 'prose', 1);
  add(seen.prose >= 500, 'long', 1);
  add(seen.date, 'date', 1);
  add(seen.reported, 'reported', 2);
  return { article: seen.prose >= LEAST_PROSE && score >= NEEDED, score, signs };
}
