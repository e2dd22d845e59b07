/** What the page's own lines say about all its articles: the day, the paper. */
import { parseByline } from '../byline';
import type { Seen } from './seen';

const DATE = /(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})/u;
const MINGUO = /民国(\d{2,3})年(\d{1,2})月(\d{1,2})日/u;
const PAPER = /(?:^|[\s|《])([\p{Script=Han}]{2,6}(?:日报|晚报|早报|晨报|时报|商报|快报|周报|都市报|青年报|新报|时报))/u;

const NAMING = new Set(['date line of the page', 'name and numbers of the paper']);

/** ISO date of the page's date line, or null. */
export function dateOf(all: Seen[]): string | null {
  for (const seen of all) {
    const match = seen.furniture ? DATE.exec(seen.folded) : null;
    const minguo = seen.furniture && !match ? MINGUO.exec(seen.folded) : null;
    const [, printed = '', month = '', day = ''] = match ?? minguo ?? [];
    if (printed === '') continue;
    const year = minguo ? String(Number(printed) + 1911) : printed;
    const [m, d] = [Number(month), Number(day)];
    if (m >= 1 && m <= 12 && d >= 1 && d <= 31) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return null;
}

/** The paper's name in its masthead or date line, as printed, or null. */
export function outletOf(all: Seen[]): string | null {
  for (const seen of all) {
    const name = NAMING.has(seen.furniture ?? '') ? PAPER.exec(seen.folded) : null;
    if (name?.[1])
      return seen.piece.text
        .trimStart()
        .slice(name.index + name[0].indexOf(name[1]))
        .slice(0, name[1].length);
  }
  return null;
}

const EDITOR_LABEL = /(?:本版|值班|执行|见习|文字|图片)?(?:责任编辑|责编|编辑|美编|版式|校对|审读|排版|组版|审校)[ :/|]/u;

/** Editors named in the page's own lines, also behind a date: `…… 综合新闻 责任编辑:某某 校对:某某`. */
export function editorsOf(seen: Seen): string[] {
  if (seen.byline.editors.length > 0 || !seen.furniture) return seen.byline.editors;
  const at = EDITOR_LABEL.exec(seen.folded)?.index ?? -1;
  return at < 0 ? [] : parseByline(seen.piece.text.trimStart().slice(at)).editors;
}
