/** The other pages of an article that a site has split, for a reader who asks for all of it. */
import { MOST_PAGES } from './join-pages';
import { selectAll } from './page/select';
import { ruleFor } from './sites/rules';

const PAGE_LABEL = /^[\s[【(<«]*(?:第?\s?\d{1,2}\s?[页頁]?|[上下]一?[页頁]|余下全文|餘下全文|全文)[\s\]】)>»]*$/;

export interface OtherPage {
  address: string;
  /** From 1. */
  number: number;
}

/**
 * What an address may be a page of: itself, and itself without a number of one or two digits at its end. `c_77.htm`, `c_77_2.htm` and
 * `c_77_3.htm` share one of these; so do `…-2.html` and `…-3.html`.
 */
function stems(url: URL): string[] {
  const path = url.pathname.replace(/\.\w{3,5}$/, '');
  const query = [...url.searchParams].filter(([name]) => !/^p(?:age)?$/i.test(name)).map(([name, value]) => `${name}=${value}`);
  return [path, path.replace(/[-_]\d{1,2}$/, '')].map((form) => `${form}?${query.join('&')}`);
}

const isSameArticle = (a: URL, b: URL): boolean => a.origin === b.origin && stems(a).some((stem) => stems(b).includes(stem));

function pageNumber(url: URL): number {
  const written =
    /[-_](\d{1,2})(?:\.\w{3,5})?$/.exec(url.pathname)?.[1] ?? url.searchParams.get('page') ?? url.searchParams.get('p') ?? '1';
  return /^\d{1,2}$/.test(written) ? Math.max(1, Number(written)) : 1;
}

function parse(href: string, base?: URL): URL | null {
  try {
    const url = new URL(href, base);
    url.hash = '';
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** Which of its pages an address is. */
export function numberOfPage(address: string): number {
  const url = parse(address);
  return url ? pageNumber(url) : 1;
}

/**
 * The pages before and after this one, in order, each once. Only addresses of the same article on the same origin: a page's links are
 * hostile input, and they are going to be fetched.
 */
export function otherPages(doc: Document, address: string): OtherPage[] {
  const here = parse(address);
  if (!here) return [];
  const ruled = (ruleFor(address)?.templates ?? []).flatMap((template) =>
    template.pages ? [...selectAll(doc, template.pages)] : [],
  );
  const labelled = [...doc.getElementsByTagName('a')].filter((link) => PAGE_LABEL.test(link.textContent ?? ''));
  const found = new Map<number, string>();
  for (const link of [...ruled, ...labelled]) {
    const href = link.getAttribute('href');
    const url = href && !href.startsWith('#') ? parse(href, here) : null;
    if (!url || url.href === here.href || !isSameArticle(url, here)) continue;
    const number = pageNumber(url);
    if (number !== pageNumber(here) && !found.has(number)) found.set(number, url.href);
  }
  return [...found]
    .map(([number, page]) => ({ number, address: page }))
    .sort((a, b) => a.number - b.number)
    .slice(0, MOST_PAGES);
}
