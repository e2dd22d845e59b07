/** Whether the page holds the whole text, and where a printed article goes on. */
import type { Line } from './line';

/** `（上接第一版）`, `下转A03版`, as printed, without the brackets. */
const JUMP =
  /[（(【]?\s?((?:紧接|上接|下转|下接|转接)\s?(?:第?\s?[A-Z]?\s?\d{1,2}|第?[一二三四五六七八九十]{1,3}|头)\s?版[^）)】\n]{0,10})[)）】]?/;
const WALL =
  /(?:订阅|訂閱|付费|付費|购买|登录|登入|会员|會員|开通).{0,14}(?:阅读|閱讀|查看|继续|繼續|解锁|解鎖|看全文|全文)|(?:阅读|閱讀|查看|继续|繼續).{0,8}(?:请|請|需).{0,6}(?:订阅|訂閱|付费|付費|登录|登入|会员|會員)|剩余\s?\d{1,2}%|(?:本文|全文)(?:为|為|限).{0,6}(?:付费|付費|会员|會員|订阅|訂閱)/;
/** A login for comments, a subscription to a newsletter: no wall before the text. */
const NO_WALL = /评论|評論|留言|收藏|推荐|推薦|二维码|客户端|公众号|电子报|電子報|跟帖/;
const PAGE_COUNT = /第\s?(\d{1,2})\s?[页頁]\s?[/／]?\s?共\s?(\d{1,2})\s?[页頁]/;
const NEXT_PAGE = /^(?:(?:\[\d{1,2}\]|\d{1,2})\s+){2,}(?:\[?\d{1,2}\]?|下一[页頁]|末[页頁])?$|下一[页頁]\s?[>»]?$/;
/** Shorter texts behind a wall are the lead only. */
const EDGE_LINES = 3;

export interface Jump {
  from: string | null;
  to: string | null;
}

/** Jump lines at the edges of the text. */
export function findJump(lines: readonly Line[]): Jump {
  const jump: Jump = { from: null, to: null };
  for (const line of [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)]) {
    const printed = JUMP.exec(line.text)?.[1]?.trim();
    if (!printed) continue;
    if (printed.startsWith('上接') || printed.startsWith('紧接')) jump.from ??= printed;
    else jump.to ??= printed;
  }
  return jump;
}

/** False behind a paywall, and on one of several pages. `after`: the first lines after the text. */
export function isComplete(after: readonly Line[], jump: Jump): boolean {
  if (jump.from !== null || jump.to !== null) return false;
  for (const line of after) {
    if (line.text.length <= 80 && WALL.test(line.text) && !NO_WALL.test(line.text)) return false;
    const pages = PAGE_COUNT.exec(line.text);
    if (pages && Number(pages[2]) > 1) return false;
    if (line.linked > 0 && line.text.length <= 40 && NEXT_PAGE.test(line.text)) return false;
  }
  return true;
}
