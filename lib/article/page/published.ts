/** When an article was published: what the page shows near the title, then what it says about itself, then its address. */
import { dayInAddress, findDate, findEnglishDate, findMinguoCode, type PrintedDate } from './dates';
import { spacedText } from './element-texts';
import type { Line } from './line';

export interface DateSources {
  /** Text that a rule points to. */
  rule: string | null;
  /** Lines from the title to the text, in order of trust: just below the title first. */
  head: readonly Line[];
  /** Meta elements, JSON-LD, hidden fields. */
  meta: readonly string[];
  /** Lines just after the text, and its last. */
  tail: readonly Line[];
  address: string | null;
}

/** A date in a sentence is a date in the story; a date in a head line is the page's own. */
function headDate(lines: readonly Line[]): PrintedDate | null {
  let withoutTime: PrintedDate | null = null;
  for (const line of lines) {
    if (line.text.length > 160) continue;
    const found = findDate(line.text) ?? findDate(spacedText(line));
    if (!found) continue;
    if (found.hasTime) return found;
    withoutTime ??= found;
  }
  // Year, day and clock may each have a box of their own.
  withoutTime ??= findDate(
    lines
      .filter((line) => line.text.length <= 12)
      .slice(0, 8)
      .map((line) => line.text)
      .join(' '),
  );
  return withoutTime;
}

/** After the text a date counts only with a label, or alone on its line: lists of other articles are dated too. */
const TAIL_DATE =
  /(?:时间|時間|日期|发布|發布|发表|更新)\s?[:：]?|^[[(（]?\s?(?:19|20)\d{2}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}\s?日?[\s\d:]*[\])）]?$/;

/** ISO 8601, or null. */
export function findPublished(sources: DateSources): string | null {
  const shown = (sources.rule === null ? null : findDate(sources.rule)) ?? headDate(sources.head);
  const stated = sources.meta.map(findDate).find((date) => date !== null) ?? null;
  if (shown) {
    const sameDay = stated?.hasTime && !shown.hasTime && stated.iso.slice(0, 10) === shown.iso.slice(0, 10);
    return sameDay && stated ? stated.iso : shown.iso;
  }
  if (stated) return stated.iso;
  const addressed = sources.address === null ? null : dayInAddress(sources.address);
  if (addressed) return addressed;
  for (const line of sources.head) {
    const english = line.text.length <= 160 ? findEnglishDate(line.text) : null;
    if (english) return english.iso;
  }
  for (const line of sources.tail) {
    const code = findMinguoCode(line.text);
    if (code) return code;
    const labelled = line.text.length <= 80 && line.linked < line.text.length * 0.3 && TAIL_DATE.test(line.text);
    const found = labelled ? findDate(line.text) : null;
    if (found) return found.iso;
  }
  return null;
}
