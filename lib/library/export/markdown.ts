/**
 * Markdown for Obsidian and its like: properties on top, each highlight a quotation with a block id that other notes can link to
 * (`[[note#^h-…]]`), the reader's note below it as it was written.
 */
import { citeGbt7714, fullTitle } from '../citation';
import type { SavedPage } from '../library';
import type { Highlight, SavedArticle, Snapshot } from '../records';
import { pagesOf } from './pages';

/** Page text is text: what Markdown would take for markup is escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~$^=]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2')
    .replace(/!(?=\\\[)/g, '\\!');
}

/** A YAML string in double quotes, which are JSON's. */
const yaml = (text: string): string => JSON.stringify(text);

/** A tag as Obsidian reads it: no spaces, none of its signs. */
function tagOf(tag: string): string {
  return tag
    .trim()
    .replace(/[^\p{L}\p{N}_/-]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Letters, digits and dashes, as a block id must be. */
const blockId = (id: string): string => `h-${id.replace(/[^A-Za-z0-9-]/g, '-')}`;

function quotation(text: string): string {
  return escapeMarkdown(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

function highlightText({ id, anchor, note, tags, colour }: Highlight): string {
  const marks = [
    `%%${colour}%%`,
    ...tags
      .map(tagOf)
      .filter(Boolean)
      .map((tag) => `#${tag}`),
  ].join(' ');
  // Of a quotation the id stands by itself, an empty line before and after it.
  const parts = [quotation(anchor.quote.exact), `^${blockId(id)}`, marks];
  if (note.trim()) parts.push(note.trim());
  return parts.join('\n\n');
}

function properties({ article, highlights }: SavedPage): string {
  const tags = [...new Set(highlights.flatMap((highlight) => highlight.tags.map(tagOf)).filter(Boolean))];
  const list = (name: string, values: string[]) =>
    values.length > 0 ? [`${name}:`, ...values.map((value) => `  - ${yaml(value)}`)] : [];
  const line = (name: string, value: string | null) => (value ? [`${name}: ${yaml(value)}`] : []);
  return [
    '---',
    ...line('title', fullTitle(article)),
    ...line('outlet', article.outlet),
    ...list('authors', article.authors),
    ...line('published', article.published),
    ...line('saved', article.created),
    ...line('url', article.url),
    ...list('tags', tags),
    '---',
  ].join('\n');
}

/** The citation, its address a link. */
function citation(article: SavedArticle): string {
  const cited = citeGbt7714({ ...article, url: '' }).trimEnd();
  const url = article.url.replace(/[<>\s\\]/g, (character) => encodeURIComponent(character));
  return url ? `${escapeMarkdown(cited)} <${url}>` : escapeMarkdown(cited);
}

function body(page: SavedPage, level: string): string {
  const { article, highlights } = page;
  const head = [`${level} ${escapeMarkdown(article.title.replace(/\s+/g, ' '))}`];
  if (article.kicker) head.unshift(`*${escapeMarkdown(article.kicker.trim())}*`);
  if (article.subtitle) head.push(`*${escapeMarkdown(article.subtitle.trim())}*`);
  return [...head, ...highlights.map(highlightText), citation(article)].join('\n\n');
}

/** One article as a note of its own, with properties. */
export function markdownOfPage(page: SavedPage): string {
  return `${properties(page)}\n\n${body(page, '#')}\n`;
}

/** All articles with highlights as one document. */
export function toMarkdown(snapshot: Pick<Snapshot, 'articles' | 'highlights'>): string {
  const pages = pagesOf(snapshot);
  const [only] = pages;
  if (pages.length === 1 && only) return markdownOfPage(only);
  return pages.map((page) => body(page, '##')).join('\n\n---\n\n') + (pages.length > 0 ? '\n' : '');
}

/** A file name for an article: date and title, without what file systems refuse. */
export function fileNameOf({ article }: SavedPage, ending = 'md'): string {
  const date = (article.published ?? article.created).slice(0, 10);
  const title = article.title
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|#^[\]]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim();
  return `${date} ${title || 'article'}.${ending}`;
}
