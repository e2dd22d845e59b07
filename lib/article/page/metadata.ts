/** What a page says about itself without showing it: meta elements, JSON-LD, the comment after an e-paper page, hidden fields. */
import { LONGEST_NAME } from '../bounds';

const META_LIMIT = 400;

/** All meta elements by lower-case name; the first of a name counts. Not kept: pages that navigate by script change them. */
function metaTable(doc: Document): Map<string, string> {
  const table = new Map<string, string>();
  for (const meta of [...doc.getElementsByTagName('meta')].slice(0, META_LIMIT)) {
    const content = meta.getAttribute('content')?.slice(0, LONGEST_NAME).trim();
    if (!content) continue;
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name && !table.has(name)) table.set(name, content);
    }
  }
  return table;
}

function metaContent(doc: Document, names: readonly string[]): string | null {
  const table = metaTable(doc);
  for (const name of names) {
    const content = table.get(name.toLowerCase());
    if (content) return content;
  }
  return null;
}

const PUBLISHED = [
  'article:published_time',
  'PubDate',
  'publishdate',
  'firstpublishedtime',
  'datePublished',
  'apub:time',
  'og:time',
  'og:release_date',
  'weibo: article:create_at',
  'bytedance:published_time',
  'publish-date',
  'pubdate',
  'publish_time',
  'article:create_at',
  'DC.date.issued',
  'dateUpdate',
  'date',
];
const SOURCES = ['ContentSource', 'source', 'mediaid', 'article:author_name', 'og:article:author'];

/** Pages hold a few JSON-LD scripts; more is a trap. */
const LD_SCRIPTS = 8;
const LD_CHARACTERS = 60_000;

/** A string member of a page's JSON-LD, found by its key: real pages hold JSON that does not parse. */
function linkedData(doc: Document, key: RegExp): string | null {
  let seen = 0;
  for (const script of doc.getElementsByTagName('script')) {
    if (script.getAttribute('type') !== 'application/ld+json') continue;
    if (++seen > LD_SCRIPTS) break;
    const found = key.exec((script.textContent ?? '').slice(0, LD_CHARACTERS))?.[1];
    if (found) return found;
  }
  return null;
}

/** JSON-LD types of schema.org that only news has. */
const NEWS_TYPE =
  /"@type"\s*:\s*\[?\s*"(NewsArticle|ReportageNewsArticle|AnalysisNewsArticle|OpinionNewsArticle|BackgroundNewsArticle|LiveBlogPosting)"/;

/** Whether the page says of itself, for machines, that it is a news article. */
export const statedNews = (doc: Document): boolean => linkedData(doc, NEWS_TYPE) !== null;

/** The author as the page states it for machines; editors and numbers of the staff stand there too, so it counts only where printed. */
export function statedAuthors(doc: Document): string[] {
  return [
    linkedData(doc, /"author"\s*:\s*\[?\s*\{[^{}]{0,200}?"name"\s*:\s*"([^"]{2,40})"/),
    metaContent(doc, ['article:author', 'author', 'parsely-author', 'byl']),
  ].filter((name): name is string => name !== null);
}

export function metaPublished(doc: Document): string[] {
  const candidates = [
    metaContent(doc, PUBLISHED),
    linkedData(doc, /"(?:datePublished|pubDate|upDate)"\s*:\s*"([^"]{8,40})"/),
    doc.getElementById('pubtime_baidu')?.textContent ?? null,
  ];
  return candidates.filter((text): text is string => text !== null && text !== '');
}

export function metaSource(doc: Document): string | null {
  return doc.getElementById('source_baidu')?.textContent?.trim() || metaContent(doc, SOURCES) || null;
}

export const siteName = (doc: Document): string | null => metaContent(doc, ['og:site_name', 'application-name']);

/** Titles that the page gives itself, most trusted first. */
export function documentTitles(doc: Document): string[] {
  return [
    doc.title,
    metaContent(doc, ['og:title', 'twitter:title', 'ArticleTitle', 'title', 'irTitle']) ?? '',
    linkedData(doc, /"headline"\s*:\s*"([^"]{4,150})"/) ?? '',
  ]
    .map((title) => title.slice(0, LONGEST_NAME).trim())
    .filter(Boolean);
}

export interface PaperComment {
  date: string | null;
  author: string | null;
  title: string | null;
  kicker: string | null;
  subtitle: string | null;
  page: string | null;
  paper: string | null;
}

const PAPER_CHARACTERS = 20_000;

/** The comment that the Founder system writes after `</html>`: the best source there is, where it is. Null on a page index. */
export function paperComment(doc: Document): PaperComment | null {
  const nodes: Node[] = [...doc.childNodes, ...(doc.body ? [...doc.body.childNodes].slice(-6) : [])];
  for (const node of nodes) {
    if (node.nodeType !== 8) continue;
    const text = (node.nodeValue ?? '').slice(0, PAPER_CHARACTERS);
    if (!/founder-(?:date|title)|enpproperty|mpproperty/.test(text)) continue;
    const field = (name: string): string | null => {
      const match =
        new RegExp(`<founder-${name}>([^<]{1,300})</founder-${name}>`).exec(text) ??
        new RegExp(`<${name}>([^<]{1,300})</${name}>`).exec(text);
      return match?.[1]?.trim() || null;
    };
    return {
      date: field('date'),
      author: field('author'),
      title: field('title'),
      kicker: field('introtitle'),
      subtitle: field('subtitle'),
      page: field('pagenum'),
      paper: field('papername'),
    };
  }
  return null;
}

/** The address of a saved page, as far as the page tells. Never trusted for more than choosing rules. */
export function ownAddress(doc: Document): string | null {
  for (const node of [...doc.childNodes, ...(doc.head ? [...doc.head.childNodes].slice(0, 5) : [])]) {
    const saved =
      node.nodeType === 8 ? /saved from url=\(\d+\)(https?:\/\/\S{4,500})/.exec(node.nodeValue ?? '')?.[1] : undefined;
    if (saved) return saved;
  }
  const stated = [
    [...doc.getElementsByTagName('link')].find((link) => link.getAttribute('rel') === 'canonical')?.getAttribute('href'),
    metaContent(doc, ['og:url']),
  ];
  return stated.find((address): address is string => typeof address === 'string' && /^https?:\/\//.test(address)) ?? null;
}
