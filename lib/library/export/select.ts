/** A part of the library to be exported: of one article, or of chosen highlights or words, with what belongs to them. */
import { emptySnapshot, type Snapshot } from '../records';

export interface Selection {
  articles?: ReadonlySet<string>;
  highlights?: ReadonlySet<string>;
  words?: ReadonlySet<string>;
}

/**
 * What is chosen, with the articles that it stands in; an article brings its highlights, texts and words. Nothing else comes along: a
 * part can be given to somebody else.
 */
export function selectFrom(all: Snapshot, { articles, highlights, words }: Selection): Snapshot {
  const part: Snapshot = {
    ...emptySnapshot(),
    highlights: all.highlights.filter(({ id, articleId }) => highlights?.has(id) || articles?.has(articleId)),
    words: all.words.filter(({ id, articleId }) => words?.has(id) || (articleId !== null && articles?.has(articleId))),
    texts: all.texts.filter(({ articleId }) => articles?.has(articleId)),
    tallies: all.tallies.filter(({ articleId }) => articles?.has(articleId)),
  };
  const needed = new Set([...(articles ?? []), ...[...part.highlights, ...part.words].map(({ articleId }) => articleId)]);
  part.articles = all.articles.filter(({ id }) => needed.has(id));
  return part;
}
