/**
 * The reader: a page in, its article out, or the reason why there is none.
 *
 * Site rules come first, then families of publishing systems, then the general search for the main text. The DOM is only read; it may
 * be the live page or a saved one in jsdom. Linear in the size of the page.
 */

import type { LocatedArticle } from './located';
import { type FoundBody, findBody } from './page/find-body';
import { ownAddress } from './page/metadata';
import { readArticle } from './page/read-article';
import { visibleFlow } from './page/visible';
import { addressForm, ruleFor } from './sites/rules';

export type Reading =
  | { kind: 'article' | 'newspaper-page'; articles: LocatedArticle[] }
  | { kind: 'not-article'; reason: string };

interface Attempt {
  found: FoundBody | null;
  located: LocatedArticle | null;
  reason: string | null;
}

function attempt(doc: Document, given: string | null): Attempt {
  const root = doc.body;
  if (!root) return { found: null, located: null, reason: 'no-body' };
  const address = given ?? ownAddress(doc);
  const rule = ruleFor(address);
  const form = addressForm(rule, address);
  const flow = visibleFlow(doc, rule);
  const found = findBody(doc, flow, rule);
  if (!found) return { found: null, located: null, reason: 'no-prose' };
  const { located, verdict } = readArticle(doc, { flow, found, rule, address, given, form });
  if (form === 'index' && given !== null) return { found, located, reason: 'index-address' };
  if (found.indexPage) return { found, located, reason: 'index-page' };
  if (!verdict.article)
    return { found, located, reason: verdict.signs.filter((sign) => sign.startsWith('-')).join(' ') || 'no-news-signs' };
  return { found, located, reason: null };
}

/**
 * Reads a page.
 *
 * @param address the page's address, or null for a saved page of unknown origin
 */
export function readDocument(doc: Document, address: string | null): Reading {
  const { located, reason } = attempt(doc, address);
  if (reason !== null || !located) return { kind: 'not-article', reason: reason ?? 'no-text' };
  return { kind: 'article', articles: [located] };
}

/** Reads a page as an article whatever it is: the reader asked for it. Null only where there is no text at all. */
export function readAnyway(doc: Document, address: string | null): LocatedArticle | null {
  return attempt(doc, address).located;
}
