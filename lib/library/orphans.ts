/** Highlights whose words are no longer in the latest text of their article. */
import { anchorsIn } from './anchor';
import type { LibraryDatabase } from './database';
import type { Highlight, SavedText } from './records';

/** Where each highlight stands in a text; null where its words are gone. Those in the headline are not looked for here. */
export function placesIn(text: string, highlights: readonly Highlight[]): Map<string, { start: number; end: number } | null> {
  const find = anchorsIn(text);
  return new Map(highlights.filter(({ anchor }) => !anchor.field).map((one) => [one.id, find(one.anchor)]));
}

const latest = (versions: readonly SavedText[]): SavedText | undefined =>
  [...versions].sort((a, b) => (a.created < b.created ? 1 : -1))[0];

/** Ids of orphans. Only articles of which more than one text is kept have any. */
export async function findOrphans({ texts, highlights }: LibraryDatabase): Promise<Set<string>> {
  const counts = new Map<string, number>();
  // The index's keys alone: no text is read for this.
  for (const key of (await texts.orderBy('articleId').keys()) as string[]) counts.set(key, (counts.get(key) ?? 0) + 1);
  const orphans = new Set<string>();
  for (const [articleId, count] of counts) {
    if (count < 2) continue;
    const text = latest(await texts.where({ articleId }).toArray());
    if (!text) continue;
    const places = placesIn(text.text, await highlights.where({ articleId }).toArray());
    for (const [id, place] of places) if (!place) orphans.add(id);
  }
  return orphans;
}
