/**
 * Finding things in the library: every word of the question must stand somewhere in the quote, the note, the tags, the title or the
 * outlet. Texts are folded once and kept: 50,000 highlights are then searched in some 20 ms.
 */
import type { SavedPage } from '../../lib/library/library';
import type { Colour, Highlight, SavedArticle, SavedWord } from '../../lib/library/records';
import { toSimplified } from '../../lib/text/fold';
import type { PinyinPattern, SyllableMatcher } from './pinyin-search';

export interface Filter {
  query: string;
  colour: Colour | null;
  tag: string | null;
  outlet: string | null;
  /** Days of publication, or of saving where that is not known: `2026-10-17`; empty where open. */
  from: string;
  to: string;
  /** Articles that use a phrase or name a person; null where it does not matter. */
  within: ReadonlySet<string> | null;
}

export const NO_FILTER: Filter = { query: '', colour: null, tag: null, outlet: null, from: '', to: '', within: null };

/** Whether anything is asked for. */
export const isFiltering = ({ query, colour, tag, outlet, from, to, within }: Filter): boolean =>
  query.trim() !== '' || colour !== null || tag !== null || outlet !== null || from !== '' || to !== '' || within !== null;

/** Full-width letters and digits are the same as narrow ones, traditional as simplified; tone marks are left out, so that `fangguanfu` finds `fàng-guǎn-fú`. */
const fold = (text: string): string =>
  toSimplified(text.normalize('NFKD'))
    .replace(/[\p{Mn}\s'’-]/gu, '')
    .toLowerCase();

interface Wanted {
  text: string;
  pattern: SyllableMatcher | null;
}

function wantedIn(query: string, pinyin: PinyinPattern | null): Wanted[] {
  return query
    .split(/\s+/)
    .map(fold)
    .filter(Boolean)
    .map((text) => ({ text, pattern: pinyin?.(text) ?? null }));
}

const holds = (text: string, { text: word, pattern }: Wanted): boolean => text.includes(word) || pattern?.test(text) === true;

/** By record: records are never changed in place. */
const folded = new WeakMap<object, string>();

function foldedOnce(record: object, texts: () => readonly (string | null)[]): string {
  let text = folded.get(record);
  if (text === undefined) {
    text = texts()
      .filter(Boolean)
      .map((one) => fold(one ?? ''))
      .join('\n');
    folded.set(record, text);
  }
  return text;
}

const textOfHighlight = (one: Highlight) => foldedOnce(one, () => [one.anchor.quote.exact, one.note, ...one.tags]);
const textOfArticle = (one: SavedArticle) =>
  foldedOnce(one, () => [one.title, one.kicker, one.subtitle, one.outlet, ...one.authors]);
const textOfWord = (one: SavedWord) =>
  foldedOnce(one, () => [one.simplified, one.traditional, one.pinyin, one.gloss, one.sentence]);

/** All of a page in one text: most pages hold nothing of what is looked for, and one look then tells. */
const pageTexts = new WeakMap<SavedPage, string>();

function textOfPage(page: SavedPage): string {
  let text = pageTexts.get(page);
  if (text === undefined) {
    text = [textOfArticle(page.article), ...page.highlights.map(textOfHighlight)].join('\n');
    pageTexts.set(page, text);
  }
  return text;
}

/** Folds what has not been folded yet, so that the first search need not. */
export function* foldAhead(pages: readonly SavedPage[]): Generator<void, void> {
  for (const [n, page] of pages.entries()) {
    textOfPage(page);
    if (n % 20 === 0) yield;
  }
}

export const dayOfArticle = ({ published, created }: SavedArticle): string => (published ?? created).slice(0, 10);

function fitsArticle(article: SavedArticle, { outlet, from, to, within }: Filter): boolean {
  const day = dayOfArticle(article);
  return (
    (outlet === null || article.outlet === outlet) &&
    (from === '' || day >= from) &&
    (to === '' || day <= to) &&
    (within === null || within.has(article.id))
  );
}

/** Articles with the highlights that fit; articles without any are left out. */
export function findHighlights(pages: readonly SavedPage[], filter: Filter, pinyin: PinyinPattern | null = null): SavedPage[] {
  if (!isFiltering(filter)) return pages.filter((page) => page.highlights.length > 0);
  const wanted = wantedIn(filter.query, pinyin);
  const { colour, tag } = filter;
  const found: SavedPage[] = [];
  for (const page of pages) {
    const { article, highlights } = page;
    if (!fitsArticle(article, filter)) continue;
    if (wanted.length > 0 && !wanted.every((word) => holds(textOfPage(page), word))) continue;
    const source = wanted.length > 0 ? textOfArticle(article) : '';
    const left = wanted.filter((word) => !holds(source, word));
    const fitting = highlights.filter(
      (one) =>
        (colour === null || one.colour === colour) &&
        (tag === null || one.tags.includes(tag)) &&
        (left.length === 0 || left.every((word) => holds(textOfHighlight(one), word))),
    );
    if (fitting.length > 0) found.push({ article, highlights: fitting });
  }
  return found;
}

/** How a text is folded for a question, and whether a folded one holds every word of it. */
export function textMatcher(
  query: string,
  pinyin: PinyinPattern | null,
): { fold: (text: string) => string; test: (folded: string) => boolean } {
  const wanted = wantedIn(query, pinyin);
  return { fold, test: (text) => wanted.every((word) => holds(text, word)) };
}

/** Articles that fit by their headline, outlet, authors and day. @param byText those whose saved text holds the question */
export function findArticles(
  pages: readonly SavedPage[],
  filter: Filter,
  pinyin: PinyinPattern | null = null,
  byText: ReadonlySet<string> = new Set(),
): SavedPage[] {
  const wanted = wantedIn(filter.query, pinyin);
  return pages.filter(
    ({ article }) =>
      fitsArticle(article, filter) && (byText.has(article.id) || wanted.every((word) => holds(textOfArticle(article), word))),
  );
}

export function findWords(saved: readonly SavedWord[], query: string, pinyin: PinyinPattern | null = null): SavedWord[] {
  const wanted = wantedIn(query, pinyin);
  return saved.filter((word) => wanted.every((one) => holds(textOfWord(word), one)));
}

/** How many of each, most first. */
export function countBy<T>(items: Iterable<T>): [T, number][] {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
