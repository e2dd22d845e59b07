/** The other pages of an article that a site has split, for a reader who asks for all of it. */
import type { Article } from '../contract';
import { selectAll } from './page/select';
import { ruleFor } from './sites/rules';

/** More pages than any article has: a list's paging, or a trap. */
const PAGE_LIMIT = 20;
const PAGE_LABEL = /^[\s[【(]*(?:第?\s?\d{1,2}\s?[页頁]?|下一[页頁]|余下全文|餘下全文|全文)[\s\]】)>»]*$/;

/**
 * What an address may be a page of: itself, and itself without a number of one or two digits at its end. `c_77.htm`, `c_77_2.htm` and
 * `c_77_3.htm` share one of these; so do `…-2.html` and `…-3.html`.
 */
function stems(url: URL): string[] {
  const path = url.pathname.replace(/\.\w{3,5}$/, '');
  const query = [...url.searchParams].filter(([name]) => !/^p(?:age)?$/i.test(name)).map(([name, value]) => `${name}=${value}`);
  return [path, path.replace(/[-_]\d{1,2}$/, '')].map((form) => `${url.host}${form}?${query.join('&')}`);
}

const isSameArticle = (a: URL, b: URL): boolean => stems(a).some((stem) => stems(b).includes(stem));

const pageNumber = (url: URL): number =>
  Number(
    /[-_](\d{1,2})(?:\.\w{3,5})?$/.exec(url.pathname)?.[1] ?? url.searchParams.get('page') ?? url.searchParams.get('p') ?? 1,
  );

/**
 * Addresses of the pages after this one, in order, each once. Only addresses of the same article on the same host: a page's links are
 * hostile input, and they are going to be fetched.
 */
export function furtherPages(doc: Document, address: string): string[] {
  let here: URL;
  try {
    here = new URL(address);
  } catch {
    return [];
  }
  const ruled = (ruleFor(address)?.templates ?? []).flatMap((template) =>
    template.pages ? [...selectAll(doc, template.pages)] : [],
  );
  const labelled = [...doc.getElementsByTagName('a')].filter((link) => PAGE_LABEL.test(link.textContent ?? ''));
  const found = new Map<string, number>();
  for (const link of [...ruled, ...labelled]) {
    const href = link.getAttribute('href');
    if (!href || href.startsWith('#')) continue;
    try {
      const url = new URL(href, here);
      url.hash = '';
      if (url.protocol !== here.protocol || url.href === here.href || !isSameArticle(url, here)) continue;
      if (pageNumber(url) > pageNumber(here)) found.set(url.href, pageNumber(url));
    } catch {
      // An address that is none is no page.
    }
  }
  return [...found]
    .sort((a, b) => a[1] - b[1])
    .map(([href]) => href)
    .slice(0, PAGE_LIMIT);
}

/** One article out of the pages of one, in order. Head and credits are the first page's, with whoever the others add. */
export function joinPages(first: Article, rest: readonly Article[]): Article {
  const joined: Article = {
    ...first,
    bylines: [...first.bylines],
    editors: [...first.editors],
    blocks: [...first.blocks],
    complete: true,
  };
  for (const page of rest) {
    const shift = joined.text === '' ? 0 : joined.text.length + 1;
    joined.text += (shift === 0 ? '' : '\n') + page.text;
    joined.blocks.push(...page.blocks.map((block) => ({ ...block, start: block.start + shift, end: block.end + shift })));
    joined.bylines.push(...page.bylines.filter((byline) => !joined.bylines.some((known) => known.name === byline.name)));
    joined.editors.push(...page.editors.filter((editor) => !joined.editors.includes(editor)));
    joined.authorUnit ??= page.authorUnit;
  }
  return joined;
}
