/** The article as a reference list wants it. */
import type { SavedArticle } from '../../lib/library/records';

export function Citation(_props: { article: SavedArticle }) {
  return null;
}
