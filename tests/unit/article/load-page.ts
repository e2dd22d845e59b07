import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { decodeHtml } from '../../../lib/article/decode';

export const PAGES = new URL('../../fixtures/pages/', import.meta.url);

/** What a page of tests/fixtures/pages is, and what must be read from it. */
export interface Expected {
  url: string | null;
  kind: 'article' | 'not-article';
  title: string;
  kicker?: string;
  subtitle?: string;
  /** First and last characters of the body; slack: how many more may stand before and after them. */
  first: string;
  last: string;
  firstSlack?: number;
  lastSlack?: number;
  published: string | null;
  bylines: string[];
  editors?: string[];
  absent?: string[];
  subheads?: string[];
  captions?: string[];
  paragraphs?: number;
  complete?: boolean;
  jumpTo?: string;
  lang?: string;
  outlet?: string;
}

export const expectations = Object.entries(
  JSON.parse(readFileSync(new URL('expected.json', PAGES), 'utf8')) as Record<string, Expected>,
);

export function documentOf(html: string): Document {
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}

export function loadPage(name: string): Document {
  return documentOf(decodeHtml(new Uint8Array(readFileSync(new URL(`${name}.html`, PAGES)))));
}
