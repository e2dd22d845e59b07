/** The medium that an article is from. */

const LABEL = /(?:来源|來源|稿源|信息来源|新闻来源|文章来源|出处)\s?[:：]\s?(?:[“"《]\s?)?([^\s:：|｜\d]{2,24})/;
/** `《青澜日报》（2024年03月02日 04 版）`: where a newspaper printed it. */
const PAPER_PAGE = /《([^》]{2,16})》\s?[（(][^）)]{0,40}版/;
const TRAILING =
  /[\s》>"”|｜（(【[].*$|(?:作者|责任编辑|责编|编辑|记者|时间|发布(?:时间|日期)|字号|点击|浏览|参与互动|我有话说|关注|分享|打印|我要).*$/;
const PLAUSIBLE = /^[\u4e00-\u9fffA-Za-z·《》\-—]{2,24}$/;

function clean(text: string): string | null {
  const bare = text
    .replace(/^[\s《“"]+/, '')
    .replace(TRAILING, '')
    .replace(/[：:、，,。]+$/, '')
    .trim();
  return PLAUSIBLE.test(bare) ? bare : null;
}

/** From a line such as `2024-03-02 09:16 来源：青澜日报 责任编辑：…`, or null. */
export function sourceIn(text: string): string | null {
  const paper = PAPER_PAGE.exec(text)?.[1];
  if (paper) return clean(paper);
  const match = LABEL.exec(text);
  return match?.[1] ? clean(match[1]) : null;
}

/** A source as a rule's element or a meta element gives it: with or without its label. */
export function sourceOf(text: string): string | null {
  return sourceIn(text) ?? (text.length <= 40 ? clean(text.replace(/^(?:来源|來源)\s?[:：]?\s?/, '')) : null);
}
