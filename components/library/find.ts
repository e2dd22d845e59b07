/** Finding things in the library: every word of the question must stand somewhere in the quote, the note, the title or the tags. */
import type { SavedPage } from '../../lib/library/library';
import type { Colour, Highlight, SavedArticle, SavedWord } from '../../lib/library/records';

export interface Filter {
  query: string;
  colour: Colour | null;
  tag: string | null;
}

/** Full-width letters and digits are the same as narrow ones; tone marks are left out, so that `fangguanfu` finds `fàng-guǎn-fú`. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{Mn}\s'’-]/gu, '')
    .toLowerCase();

const wordsOf = (query: string): string[] => query.split(/\s+/).map(fold).filter(Boolean);

function fits(words: readonly string[], texts: readonly (string | null)[]): boolean {
  if (words.length === 0) return true;
  const whole = texts.map((text) => fold(text ?? '')).join('\n');
  return words.every((word) => whole.includes(word));
}

const textsOf = (article: SavedArticle, highlight: Highlight) => [
  highlight.anchor.quote.exact,
  highlight.note,
  ...highlight.tags,
  article.title,
  article.outlet,
];

/** Articles with the highlights that fit; articles without any are left out. */
export function findHighlights(pages: readonly SavedPage[], { query, colour, tag }: Filter): SavedPage[] {
  const words = wordsOf(query);
  return pages
    .map(({ article, highlights }) => ({
      article,
      highlights: highlights.filter(
        (highlight) =>
          (colour === null || highlight.colour === colour) &&
          (tag === null || highlight.tags.includes(tag)) &&
          fits(words, textsOf(article, highlight)),
      ),
    }))
    .filter((page) => page.highlights.length > 0);
}

export function findWords(saved: readonly SavedWord[], query: string): SavedWord[] {
  const words = wordsOf(query);
  return saved.filter((word) => fits(words, [word.simplified, word.traditional, word.pinyin, word.gloss, word.sentence]));
}

/** How many of each, most first. */
export function countBy<T>(items: Iterable<T>): [T, number][] {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
