/** Which rule an address falls under, and what the address alone says. */
import { RULES } from './data';
import { hostMatches } from './hosts';
import type { Rule } from './schema';

function parse(address: string | null): URL | null {
  if (address === null) return null;
  try {
    const url = new URL(address);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

/** The rule for an address, the one with the longest host pattern first, or null. */
export function ruleFor(address: string | null): Rule | null {
  const url = parse(address);
  if (!url) return null;
  let best: Rule | null = null;
  let longest = 0;
  for (const rule of RULES) {
    for (const pattern of rule.hosts) {
      if (pattern.length > longest && hostMatches(pattern, url.hostname)) {
        best = rule;
        longest = pattern.length;
      }
    }
  }
  return best;
}

export type AddressForm = 'article' | 'index' | 'unknown';

/** Address forms that mean the same on every site. */
const INDEX_EVERYWHERE = [
  /^\/?$/,
  /^\/(index|default)\.(s?html?|aspx?|php|jsp)$/i,
  /\/(?:search|tags?|login|register)(?:[/?.]|$)/i,
  /\/node_\w+\.html?$/,
  /\/nbs\.D\w+\.htm/,
  /paperindex\.html?$/,
];
const FRONT = /^\/?(?:(?:index|default)\.\w+)?$/i;
/** `?p=123`, `?id=5521`, `&aid=21877`: one page for everything, which shows one thing here. */
const NUMBERED = /[?&](?:p|id|aid|nid|newsid|articleid|contentid|docid|tid)=\w*\d/i;
const ARTICLE_LIKE = /(?:article|news|story|content|archives?|detail|telegraph|show)\w{0,8}[/_.?=-].{0,40}?\d{4,}/i;
const ARTICLE_EVERYWHERE = [
  /\/content_\d+(?:_\d+)?\.s?html?/,
  /\/t\d{8}_\d+\.s?html?/,
  /\/nw\.D\w+_\d{8}_\d+/,
  /\/c\d+-\d{6,}(?:-\d+)?\.html/,
  /\/c_\d{7,}(?:_\d+)?\.htm/,
];

/** Whether an address has a form that systems give to articles, though not only to them: a word for one, and a number. */
export function looksNumbered(address: string | null): boolean {
  const url = parse(address);
  return url !== null && ARTICLE_LIKE.test(url.pathname + url.search + url.hash);
}

/** What the form of an address says under a rule (which may be null). An article form wins over an index form. */
export function addressForm(rule: Rule | null, address: string | null): AddressForm {
  const url = parse(address);
  if (!url) return 'unknown';
  // Sites drawn by script put the place behind `#/` or `#!`; old systems put it in the query of one page for all.
  const route = /^#!?\//.test(url.hash) ? url.hash.replace(/^#!?/, '') : '';
  const path = route || url.pathname + url.search;
  const fits = (patterns: readonly string[] | undefined): boolean =>
    patterns?.some((pattern) => new RegExp(pattern).test(path)) ?? false;
  if (fits(rule?.article)) return 'article';
  if (fits(rule?.index)) return 'index';
  if (ARTICLE_EVERYWHERE.some((pattern) => pattern.test(path))) return 'article';
  const page = route || url.pathname;
  const numbered = NUMBERED.test(url.search);
  if (INDEX_EVERYWHERE.some((pattern) => pattern.test(page) && !(numbered && FRONT.test(page)))) return 'index';
  return 'unknown';
}

/** Whether an address alone says that the page is no article: a front page, a list, the page index of an e-paper. */
export function isIndexAddress(address: string): boolean {
  return addressForm(ruleFor(address), address) === 'index';
}
