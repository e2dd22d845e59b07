/**
 * The cheap question that is asked on every page of a news site: does this look like an article?
 *
 * Runs in the always-on content script, so it imports nothing, asks for no layout and no style, and stops early: it walks text nodes
 * up to a limit and looks for sentences, a date and the word of a source; then come the address and the title, and last the selectors,
 * each of which is a walk over the document (0.7 ms for 6,000 elements, as much as the text). A page that can no longer reach the
 * score is asked nothing more, so a front page never sees a selector. It leans to yes: the full reader (`read-document.ts`), which
 * knows the sites, has the last word.
 */
export interface Detection {
  article: boolean;
  score: number;
  /** Ids of what was found, for and (with a minus) against, up to where the answer was plain. */
  signs: string[];
}

/** Text nodes looked at. Real article pages have 100 to 2,000; a page with more has shown what it is by then. */
const NODE_LIMIT = 5000;
/** UTF-16 units of prose after which no more is needed. */
const PROSE_ENOUGH = 1500;
const LEAST_PROSE = 40;
/** UTF-16 units of a text node that may hold a sentence. */
const LEAST_SENTENCE = 15;
const NEEDED = 4;
/** What the marks in the document can add to the rest: system, mark, stated. */
const MARKS_AT_MOST = 3 + 1 + 2;

/** Marks of publishing systems that print articles and little else. */
const STRONG_MARKS =
  '#ozoom,founder-content,cms-content,.newsdetatext,.rm_txt_con,#rwb_zw,#p-detail,#detailContent,.u-mainText,#contentMain,#artibody,.post_body,#endText,#Cnt-Main-Article-QQ,article#mp-editor,.left_zw,.news_txt,.all-txt';
/** Marks that articles share with notices and self-published texts. */
const WEAK_MARKS =
  '.TRS_Editor,.TRS_UEDITOR,.trs_editor_view,#js_content,#pubtime_baidu,#source_baidu,#zoom,#Zoom,#fontzoom,[itemprop=articleBody],meta[property="article:published_time"],meta[name=publishdate],meta[name=PubDate],meta[name=ContentSource],article,.article,.article-content,.article-body,#article,#content_area';
const OTHER_MARKS =
  '.mw-parser-output,.lemma-summary,.lemma-title,.d_post_content,.t_f[id^=postmessage],#postlist,#content_views,#cnblogs_post_body,.QuestionHeader,pre code,.hljs,.CodeMirror';
const PAGE_MAP = 'map area[href*=content_],map area[href*="nw.D"],a#pageLink,#bmdhTable';

// What these patterns cost is their compilation, twice: as byte code, then as machine code. Counted repetitions (`\d{1,2}`, `.{2,20}`) are
// unrolled and `\s` is a class of 25 characters: without them 0.7 ms became 0.3.
const ARTICLE_ADDRESS =
  /\/content_\w+\.s?html?|\/t\d{8}_|\/nw\.D|\/c\d*[-_]\d{6}|\/(?:19|20)\d\d[-/_]?(?:0\d|1[0-2])|\/(?:article|story|news|doc|a|c|newsDetail_forward)[-/_]\w*\d{5}|\/s[?/]\S|\d{8}/;
const FRONT_ADDRESS = /^\/?(?:(?:index|default)\.\w+)?$/i;
const INDEX_ADDRESS = /\/node_\w+\.html?|\/nbs\.D|paperindex|\/(?:search|tags?|list)(?:[/?._]|$)/i;

const OTHER_HOST =
  /^https?:\/\/(?:[\w-]+\.)*?(?:bbs|blogs?|forum|club|tieba|shop|mall|item|wiki|baike|docs?|developer|book|jobs?|search|mail)\./i;

const DATE =
  /(?:19|20)\d\d ?[年\-/.] ?\d\d? ?[月\-/.] ?\d|\d\/20\d\d|民[國国] ?\d+ ?年|^\s*(?:\d+ ?(?:小[时時]|分[钟鐘]|天)前|昨天 ?\d)/;
const REPORTED =
  /[来來]源 ?[:：]|稿源|[记記]者|通讯员|本[报報][讯訊]|新[华華]社|中新[社网]|中央社|责任?编辑? ?[:：]|编辑 ?[:：]|編輯[:：]|[日社][电電讯訊]|评论员|报導|快讯|專訊|日消息|据[^，。]+(?:报道|消息)|作者 ?[:：]|文[/／]/;
const OTHER_TITLE =
  /第[\d一二三四五六七八九十百千]+[章回]|小说|贴吧|论坛|百科|博客|(?:通告|通知|公告|公示)(?:$|[_\-|])|价格|招聘|下载/;
const SENTENCE = /[。！？]|[，、；].*[，、；]/;
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA', 'TITLE', 'OPTION', 'BUTTON', 'A', 'TEMPLATE']);

/** Calls back with the page's text nodes outside of links and scripts, `least` UTF-16 units or longer, until it answers true. */
function eachText(doc: Document, least: number, enough: (text: string, units: number) => boolean): void {
  const walker = doc.createTreeWalker(doc.body, 4 /* NodeFilter.SHOW_TEXT */);
  for (let left = NODE_LIMIT; left > 0; left--) {
    const node = walker.nextNode() as Text | null;
    if (!node) return;
    // The length is the cheapest thing to ask of a node: on a front page of 4,000 short ones it is all that is asked of most.
    const { length } = node;
    if (length < least || SKIPPED.has(node.parentNode?.nodeName ?? '')) continue;
    if (enough(length > 600 ? node.data.slice(0, 600) : node.data, length)) return;
  }
}

function hanziIn(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff) count++;
  }
  return count;
}

/** Hanzi in sentences, up to what is enough. */
function proseIn(doc: Document): number {
  let prose = 0;
  eachText(doc, LEAST_SENTENCE, (text, units) => {
    if (SENTENCE.test(text)) {
      const hanzi = hanziIn(text);
      if (hanzi >= 12) prose += Math.max(hanzi, units > 600 ? units >> 1 : 0);
    }
    return prose >= PROSE_ENOUGH;
  });
  return prose;
}

/** Whether a date and the word of a source are printed. */
function printed(doc: Document): { date: boolean; reported: boolean } {
  let date = false;
  let reported = false;
  eachText(doc, 3, (text) => {
    date ||= text.length < 200 && DATE.test(text);
    reported ||= REPORTED.test(text);
    return date && reported;
  });
  return { date, reported };
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
  const answer = (): Detection => ({ article: score >= NEEDED, score, signs });
  const has = (selector: string): boolean => doc.querySelector(selector) !== null;

  // Behind `#/` a site drawn by script has its real address.
  const path = address.replace(/^\w+:\/\/[^/]*/, '').replace(/^[^#]*#!?(?=\/)/, '');
  const place = path.replace(/(?:\?(?!.*id=\d|p=\d)|#).*$/, '');
  const isWeb = /^https?:/.test(address);
  // A front page comes to 3 at the most without the mark of a publishing system: one selector, and its thousands of links stay unread.
  const isFront = isWeb && FRONT_ADDRESS.test(place);
  if (isFront && !has(STRONG_MARKS)) return answer();

  const prose = doc.body ? proseIn(doc) : 0;
  if (prose < LEAST_PROSE) return answer();
  add(true, 'sentences', 1);
  add(prose >= 80, 'prose', 1);
  add(prose >= 500, 'long', 1);
  const { date, reported } = printed(doc);
  add(date, 'date', 1);
  add(reported, 'reported', 2);

  add(isFront || (isWeb && INDEX_ADDRESS.test(place)), '-index-address', -6);
  add(ARTICLE_ADDRESS.test(path), 'address', 1);
  add(OTHER_HOST.test(address), '-host', -3);
  add(/^(?:ja|ko)/.test(doc.documentElement.lang), '-language', -9);
  add(OTHER_TITLE.test(doc.title), '-title', -2);
  if (score + MARKS_AT_MOST < NEEDED) return answer();

  add(has(STRONG_MARKS), 'system', 3);
  add(has(WEAK_MARKS), 'mark', 1);
  add(/"\w*NewsArticle"/.test(doc.querySelector('script[type="application/ld+json"]')?.textContent ?? ''), 'stated', 2);
  if (score < NEEDED) return answer();

  add(has(OTHER_MARKS) && !has('#article_content'), '-other', -4);
  // The front of an e-paper's page has no prose but its publisher's; some papers show map and text together.
  add(prose < 150 && has(PAGE_MAP) && !has('#ozoom,#zoom,founder-content'), '-page-map', -4);
  return answer();
}
