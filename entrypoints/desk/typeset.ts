/**
 * An article set in type: its headline and blocks as elements, and where each of its characters stands, so that the same marks, pinyin
 * and cards run on it as on a page.
 */
import type { LocatedArticle, TextRun } from '../../lib/article/located';
import type { Article, BlockKind, HeadlineField } from '../../lib/contract';

export interface Typeset {
  head: HTMLElement;
  body: HTMLElement;
  located: LocatedArticle;
}

const TAG: Record<BlockKind, string> = {
  paragraph: 'p',
  subhead: 'h3',
  caption: 'figcaption',
  quote: 'blockquote',
  byline: 'p',
};

function textElement(document: Document, tag: string, className: string, text: string): { element: HTMLElement; node: Text } {
  const element = document.createElement(tag);
  if (className) element.className = className;
  const node = document.createTextNode(text);
  element.append(node);
  return { element, node };
}

/**
 * A line of a headline. Chinese headlines part their clauses by spaces: each clause stays on one line where it fits, since a browser
 * would break anywhere, in the middle of words too.
 */
function headline(
  document: Document,
  tag: string,
  field: HeadlineField,
  text: string,
): { element: HTMLElement; runs: TextRun[] } {
  const element = document.createElement(tag);
  element.className = field;
  const runs: TextRun[] = [];
  let start = 0;
  for (const piece of text.split(/(\s+)/)) {
    if (!piece) continue;
    const node = document.createTextNode(piece);
    if (/\S/.test(piece)) {
      const clause = document.createElement('span');
      clause.className = 'clause';
      clause.append(node);
      element.append(clause);
    } else element.append(node);
    runs.push({ start, length: piece.length, node, nodeOffset: 0 });
    start += piece.length;
  }
  return { element, runs };
}

function headlineOf(document: Document, article: Article): { head: HTMLElement; runs: LocatedArticle['headline'] } {
  const head = document.createElement('header');
  head.className = 'head';
  const runs: LocatedArticle['headline'] = { kicker: [], title: [], subtitle: [] };
  const fields: [HeadlineField, string][] = [
    ['kicker', 'p'],
    ['title', 'h2'],
    ['subtitle', 'p'],
  ];
  for (const [field, tag] of fields) {
    const text = article.headline[field];
    if (!text) continue;
    const line = headline(document, tag, field, text);
    head.append(line.element);
    runs[field] = line.runs;
  }
  return { head, runs };
}

/** @returns elements that are in no document yet */
export function typeset(article: Article, document: Document): Typeset {
  const { head, runs: headlineRuns } = headlineOf(document, article);
  const body = document.createElement('div');
  body.className = 'text';
  const runs: TextRun[] = [];
  for (const block of article.blocks) {
    const { element, node } = textElement(document, TAG[block.kind], block.kind, article.text.slice(block.start, block.end));
    body.append(element);
    runs.push({ start: block.start, length: block.end - block.start, node, nodeOffset: 0 });
  }
  for (const element of [head, body]) {
    element.lang = article.lang;
    element.classList.add('zh');
  }
  return { head, body, located: { article, body: runs, headline: headlineRuns } };
}
