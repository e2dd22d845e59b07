/** Searching the saved texts themselves. They are read and folded once, when first asked for, and again only those that came since. */
import { useEffect, useState } from 'preact/hooks';
import { textMatcher } from './find';
import type { PinyinPattern } from './pinyin-search';
import { database } from './store';

/** Texts read at a time: some 3 kB each. */
const PIECE = 500;
/** Typing goes on meanwhile, in ms. */
const PATIENCE_MS = 200;

const known = new Map<string, { articleId: string; text: string }>();

async function textsFolded(fold: (text: string) => string): Promise<Iterable<{ articleId: string; text: string }>> {
  const ids = (await database.texts.toCollection().primaryKeys()) as string[];
  const there = new Set(ids);
  for (const id of known.keys()) if (!there.has(id)) known.delete(id);
  const fresh = ids.filter((id) => !known.has(id));
  for (let at = 0; at < fresh.length; at += PIECE) {
    for (const text of await database.texts.bulkGet(fresh.slice(at, at + PIECE)))
      if (text) known.set(text.id, { articleId: text.articleId, text: fold(text.text) });
  }
  return known.values();
}

/** Articles of which a saved text holds every word of the question; empty while there is no question. */
export function useTextSearch(query: string, pinyin: PinyinPattern | null, wanted: boolean): ReadonlySet<string> {
  const [found, setFound] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let here = true;
    setFound(new Set());
    if (!wanted || query.trim() === '') return;
    const timer = setTimeout(async () => {
      const { fold, test } = textMatcher(query, pinyin);
      const ids = new Set<string>();
      for (const { articleId, text } of await textsFolded(fold)) {
        if (!ids.has(articleId) && test(text)) ids.add(articleId);
      }
      if (here) setFound(ids);
    }, PATIENCE_MS);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [query, pinyin, wanted]);
  return found;
}
