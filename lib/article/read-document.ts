/**
 * The reader: a page in, its article out, or the reason why there is none.
 *
 * Site rules come first, then families of publishing systems, then the general search for the main text. The DOM is only read; it may
 * be the live page or a saved one in jsdom. Linear in the size of the page.
 */

import { MOST_ELEMENTS } from './bounds';
import type { LocatedArticle } from './located';
import { findBody } from './page/find-body';
import type { Verdict } from './page/kind';
import { documentTitles, ownAddress } from './page/metadata';
import { readArticle } from './page/read-article';
import { visibleFlow } from './page/visible';
import { addressForm, looksNumbered, ruleFor } from './sites/rules';

export type Reading =
  | { kind: 'article' | 'newspaper-page'; articles: LocatedArticle[] }
  | {
      kind: 'not-article';
      /** Ids of the signs against it, or why there was nothing to judge. */
      reason: string;
      /** The main text all the same, as `readAnyway` gives it; null where there is none. */
      text: LocatedArticle | null;
    };

/** All that is known about a page after reading it, whether it is an article or not. */
export interface Examination {
  located: LocatedArticle | null;
  /** Null: an article. */
  reason: string | null;
  /** Points and signs of the final judgement; null where there was no text to judge. */
  verdict: Verdict | null;
}

/** The page has more than is read, and its text reaches to where reading ended. */
export const TOO_LARGE = 'too-large';
/** Lines from where reading ended, at most: the text goes on there, or may. */
const EDGE = 3;

const nothing = (reason: string): Examination => ({ located: null, reason, verdict: null });

/** Reads a page and keeps the grounds of the decision: for `readDocument`, `readAnyway`, and for looking into a mistake. */
export function examine(doc: Document, given: string | null): Examination {
  if (!doc.body) return nothing('no-body');
  const address = given ?? ownAddress(doc);
  const rule = ruleFor(address);
  const form = addressForm(rule, address);
  if (doc.getElementsByTagName('*').length > MOST_ELEMENTS) return nothing(TOO_LARGE);
  const flow = visibleFlow(doc, rule);
  const titles = documentTitles(doc);
  const found = findBody(doc, flow, rule, titles);
  if (!found) return nothing(flow.cut ? TOO_LARGE : 'no-prose');
  if (flow.cut && found.ranges.some(({ to }) => to >= flow.lines.length - EDGE)) return nothing(TOO_LARGE);
  const { located, verdict } = readArticle(doc, {
    flow,
    found,
    titles,
    given,
    address,
    known: rule !== null && form === 'article',
    formed: rule === null && (form === 'article' || (form === 'unknown' && looksNumbered(given))),
  });
  if (form === 'index' && given !== null) return { located, verdict, reason: 'index-address' };
  const signed = located.article.bylines.length > 0 || located.article.dateline !== null;
  if (found.indexPage && !(verdict.article && signed)) return { located, verdict, reason: 'index-page' };
  if (verdict.article) return { located, verdict, reason: null };
  return { located, verdict, reason: verdict.signs.filter((sign) => sign.startsWith('-')).join(' ') || 'no-news-signs' };
}

/**
 * Reads a page.
 *
 * @param address the page's address, or null for a saved page of unknown origin
 */
export function readDocument(doc: Document, address: string | null): Reading {
  const { located, reason } = examine(doc, address);
  if (reason !== null || !located) return { kind: 'not-article', reason: reason ?? 'no-text', text: located };
  return { kind: 'article', articles: [located] };
}

/** Reads a page as an article whatever it is: the reader asked for it. Null only where there is no text at all. */
export function readAnyway(doc: Document, address: string | null): LocatedArticle | null {
  return examine(doc, address).located;
}
