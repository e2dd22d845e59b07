/** The name of a section, or the way to it, which pages print where a kicker would stand. */
import { parentOf } from '../unclobbered';
import type { Line } from './line';
import { shapeOf } from './prose';

const PATH =
  /[>›»＞]|^(?:首页|正文|您?(?:的|当前)?(?:所在)?位置)|(?:频道|频道首页|专题|栏目|首页|新闻|要闻|资讯|頻道|專題|首頁|新聞|要聞)$/;
const LABEL_NAME = /crumb|path|position|weizhi|channel|categor|section|column|\btag|tag\b|\bnav|lanmu|pindao/i;
/** Kickers of one word are rarer than sections of one, in hanzi. */
const SHORTEST_KICKER = 6;
/** How far up a block's name tells. */
const REACH = 2;

/** Whether a line above the title names a section. A kicker says something: it is longer, or ends with a dash or a colon. */
export function isSectionLabel(line: Line): boolean {
  const text = line.text.trim();
  if (/[—：:！？!?]$/.test(text)) return false;
  if (PATH.test(text) || shapeOf(line).hanzi < SHORTEST_KICKER) return true;
  let element: Element | null = line.block;
  for (let up = 0; element && up < REACH; up++, element = parentOf(element)) {
    if (element.tagName === 'NAV' || LABEL_NAME.test(`${element.getAttribute('class') ?? ''} ${element.id}`)) return true;
  }
  return false;
}
