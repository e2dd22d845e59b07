/** One article out of the pages that a site has split it into. */
import type { Article, Byline } from '../contract';

/** More pages than any article has: a list's paging, or a trap. */
export const MOST_PAGES = 20;

/** In order. Headline, date and source are the first page's; names are whoever any page gives. The address is the first page's too. */
export function joinPages(pages: readonly [Article, ...Article[]]): Article {
  const [first, ...rest] = pages;
  const joined: Article = {
    ...first,
    bylines: [...first.bylines],
    editors: [...first.editors],
    blocks: [...first.blocks],
    complete: true,
  };
  const isNew = ({ name }: Byline): boolean => !joined.bylines.some((known) => known.name === name);
  for (const page of rest) {
    const shift = joined.text === '' ? 0 : joined.text.length + 1;
    joined.text += (shift === 0 ? '' : '\n') + page.text;
    joined.blocks.push(...page.blocks.map((block) => ({ ...block, start: block.start + shift, end: block.end + shift })));
    joined.bylines.push(...page.bylines.filter(isNew));
    joined.editors.push(...page.editors.filter((editor) => !joined.editors.includes(editor)));
    joined.authorUnit ??= page.authorUnit;
  }
  return joined;
}
