/**
 * A line that holds a credit and other things, cut down to the credit: date, source, tools and the paper's page number go.
 */
import { findDate } from './dates';

const SOURCE = /[（(【[]?\s?(?:本文|稿件|文章|新闻)?(?:来源|來源|稿源)(?:\s?[:：]|于|於)\s?[^\s（(【[|｜丨]{2,30}/g;
/** A reporter's address, printed beside the name. */
const MAIL = /[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}/g;
/** Numbers of the staff: `周乙_N1001`, `周乙 PX209`. */
const STAFF = /[_\s][A-Z]{1,4}\d{2,6}(?=\W|$)/g;
const PAPER_PAGE = /《[^》]{2,16}》\s?[（(][^)）]{0,40}版[^)）]{0,6}[)）]/g;
const TOOLS =
  /[【[（(]?\s?(?:纠错|打印(?:本页)?|关闭(?:窗口|本页)?|字号.{0,10}|字体.{0,10}|分享到?.{0,10}|评论|收藏|复制链接)\s?[】\])）]/g;
const COUNTS = /(?:点击|點閱|浏览|瀏覽|阅读|访问|人气|评论)(?:次数|量|数)?\s?[:：]\s?[\d,.万+]*\s?次?/g;
/** What is left of a date once the date is cut out. */
const DATE_LABEL =
  /(?:发布|發布|發佈|更新|出版|发表|刊登|提交|录入)?\s?(?:时间|時間|日期|于)\s?[:：]?(?=\s|$)|(?:发布|發布|發佈|更新|出版)\s?[:：/]/g;
const GROUPS = /[】\]]\s*(?=[【[])/;

export function creditPieces(text: string): string[] {
  let rest = text
    .replace(MAIL, ' ')
    .replace(PAPER_PAGE, ' ')
    .replace(TOOLS, ' ')
    .replace(COUNTS, ' ')
    .replace(SOURCE, ' ')
    .replace(STAFF, ' ');
  const date = findDate(rest);
  if (date) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  rest = rest.replace(DATE_LABEL, ' ');
  return rest
    .split(GROUPS)
    .map((piece) => piece.replace(/^[\s|｜丨·,，;；)）]+|[\s|｜丨·,，;；(（]+$/g, ''))
    .map((piece) => (/[（(]/.test(piece) ? piece : piece.replace(/[)）]+$/, '')))
    .filter((piece) => piece.length >= 2);
}
