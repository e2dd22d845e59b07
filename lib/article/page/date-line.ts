/** A line that only says when and from where. */
import { findDate, RELATIVE_DATE } from './dates';
import { spacedText } from './element-texts';
import type { Line } from './line';

const SOURCE_LINE =
  /^(?:(?:新闻|稿件|文章|信息|本文|信息|稿源|图片)?(?:来源|來源|稿源|出处)|作者|时间|日期|发布(?:时间|日期)?|發布(?:時間|日期)?|更新(?:时间|時間)?|发稿时间|文\s?字号)\s?[:：]/;

export function isDateLine(line: Line): boolean {
  if (line.text.length > 90) return false;
  if (SOURCE_LINE.test(line.text)) return true;
  if (line.text.length <= 30 && RELATIVE_DATE.test(spacedText(line))) return true;
  const text = findDate(line.text) === null ? spacedText(line) : line.text;
  const date = findDate(text);
  return date !== null && (date.start <= 12 || text.length - date.end <= 12) && !/。$/.test(text);
}
