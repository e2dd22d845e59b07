/** Whole files: a saved page or a plain text in, one JSON object out. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { analyze, type Resources } from '../../lib/analysis';
import { decodeHtml } from '../../lib/article/decode';
import { readDocument } from '../../lib/article/read-document';
import { readText } from '../../lib/article/read-text';
import type { Analysis, Article, Span } from '../../lib/contract';

type Output =
  | { file: string; url: string | null; kind: Article['kind'] | 'not-article'; reason?: string; articles: (Article & Analysis)[] }
  | { file: string; error: string };
export type FileResult = Output;

interface Found {
  kind: Article['kind'] | 'not-article';
  reason?: string;
  articles: Article[];
}

/** Larger files are refused: no article is that long, and a page of that size has already cost the reader its tab. */
const LIMIT_BYTES = 50_000_000;

function readSavedPage(bytes: Uint8Array, url: string | null): Found {
  // Silent: scripts never run here, and the style sheets of a saved page are of no interest.
  const dom = new JSDOM(decodeHtml(bytes), { url: url ?? undefined, virtualConsole: new VirtualConsole() });
  try {
    const reading = readDocument(dom.window.document, url);
    // The verdict is one thing, the text another: whoever gave us the page may want what it says all the same.
    if (reading.kind === 'not-article') {
      return { kind: reading.kind, reason: reading.reason, articles: reading.text ? [reading.text.article] : [] };
    }
    return { kind: reading.kind, articles: reading.articles.map(({ article }) => article) };
  } finally {
    dom.window.close();
  }
}

function readPlainText(bytes: Uint8Array, url: string | null): Found {
  const reading = readText(decodeHtml(bytes), url);
  return { kind: reading.kind, reason: reading.reason, articles: reading.articles };
}

/** Each term, entity and summary sentence also carries the text it covers. */
function withTexts(article: Article, analysis: Analysis): Article & Analysis {
  const texts = { ...article.headline, body: article.text };
  const withText = <T extends Span>(span: T) => ({
    ...span,
    text: texts[span.field ?? 'body']?.slice(span.start, span.end) ?? '',
  });
  return {
    ...article,
    ...analysis,
    terms: analysis.terms.map(withText),
    entities: analysis.entities.map(withText),
    summary: analysis.summary.map(withText),
  };
}

/** Analyses one file; what goes wrong with it is said in the result. */
export function analyzeFile(file: string, url: string | null, resources: Resources): FileResult {
  try {
    const bytes = new Uint8Array(readFileSync(file === '-' ? 0 : file));
    if (bytes.length > LIMIT_BYTES) throw new Error(`larger than ${LIMIT_BYTES / 1e6} MB`);
    const isPage = /^\.(x?html?|shtml)$/i.test(extname(file));
    const { kind, reason, articles } = isPage ? readSavedPage(bytes, url) : readPlainText(bytes, url);
    return { file, url, kind, ...(reason ? { reason } : {}), articles: articles.map((a) => withTexts(a, analyze(a, resources))) };
  } catch (error) {
    return { file, error: (error as Error).message };
  }
}
