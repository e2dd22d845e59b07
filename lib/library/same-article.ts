/** Whether two saved headlines are of one article: newspaper pages put several under one address, and outlets edit headlines. */
import { normalise } from '../text/normalise';
import type { SavedArticle } from './records';

/** A reprint is known by its headline alone from this many characters on; shorter ones (天气预报) are used again and again. */
const TELLING_TITLE = 12;

export function titleKey(title: string): string {
  return normalise(title).text.replace(/\s/g, '');
}

/** Share of the pairs of neighbouring characters that two titles have in common (Dice), 0 to 1. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, n) => text.slice(n, n + 2)));
  const left = pairs(a);
  const right = pairs(b);
  if (left.size + right.size === 0) return a === b ? 1 : 0;
  let common = 0;
  for (const pair of left) if (right.has(pair)) common += 1;
  return (2 * common) / (left.size + right.size);
}

/** From this likeness on, two headlines under one address are of one article as far as showing its highlights goes. */
const ALIKE = 0.6;
/** To file something under a saved article, its headline must be nearer. */
const EDITED = 0.8;

/** Titles without what numbers the parts of a series: 要闻（上）, 综述之二. */
function seriesKey(key: string): string {
  return key.replace(/[\d〇零一二三四五六七八九十上中下]/g, '');
}

/** Of the articles saved under one address, those whose highlights a page with this title should show. */
export function alike<Article extends Pick<SavedArticle, 'title'>>(articles: readonly Article[], title: string): Article[] {
  const key = titleKey(title);
  return articles.filter((article) => likeness(titleKey(article.title), key) >= ALIKE);
}

/** Of the articles saved under one address, the one with this headline, or with the one it had before an edit. */
export function theSame<Article extends Pick<SavedArticle, 'title'>>(
  articles: readonly Article[],
  title: string,
): Article | undefined {
  const key = titleKey(title);
  const same = articles.find((article) => titleKey(article.title) === key);
  if (same) return same;
  const edited = alike(articles, title).filter((article) => {
    const other = titleKey(article.title);
    return likeness(other, key) >= EDITED && seriesKey(other) !== seriesKey(key);
  });
  return edited.length === 1 ? edited[0] : undefined;
}

/** Whether a title is enough to know a reprint by. */
export function isTelling(title: string): boolean {
  return titleKey(title).length >= TELLING_TITLE;
}
