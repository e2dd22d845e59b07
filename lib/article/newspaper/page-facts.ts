/** What the page's own lines say about all its articles: the day, the paper. */
import type { Seen } from './features';

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
