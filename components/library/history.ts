/** The counts of all articles in memory, read once when something asks for them and again when articles came or went. */
import { HistoryIndex } from '../../lib/library/history';
import type { SavedArticle } from '../../lib/library/records';
import { toSimplified } from '../../lib/text/fold';
import { database } from './store';

/** Tallies read at a time: each has some 60 phrases with a sentence. */
const PIECE = 300;

let held: { index: Promise<HistoryIndex>; key: string } | null = null;

async function build(
  articles: ReadonlyMap<string, SavedArticle>,
  progress: ((done: number) => void) | undefined,
): Promise<HistoryIndex> {
  const index = new HistoryIndex();
  for (let last = ''; ; ) {
    const piece = await database.tallies.where('id').above(last).limit(PIECE).toArray();
    for (const tally of piece) {
      const article = articles.get(tally.articleId);
      if (article) index.add(tally, article);
    }
    progress?.(index.articles.length);
    const end = piece.at(-1);
    if (!end || piece.length < PIECE) return index;
    last = end.id;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** @param progress hears how many articles are in it so far */
export async function historyIndex(
  articles: ReadonlyMap<string, SavedArticle>,
  progress?: (done: number) => void,
): Promise<HistoryIndex> {
  const key = `${await database.tallies.count()} ${articles.size}`;
  if (held?.key !== key) held = { index: build(articles, progress), key };
  return held.index;
}

/** Articles that use a phrase and name a person: in their counts, or as an author. Empty texts ask for nothing. */
export function articlesWith(
  index: HistoryIndex,
  articles: ReadonlyMap<string, SavedArticle>,
  phrase: string,
  person: string,
): ReadonlySet<string> {
  const found = new Set<string>(articles.keys());
  const keep = (wanted: ReadonlySet<string>) => {
    for (const id of found) if (!wanted.has(id)) found.delete(id);
  };
  if (phrase !== '') {
    const phrases = index.search(phrase, new Set(), 200);
    keep(new Set(phrases.flatMap((one) => one.articles.flatMap((number) => index.articles[number]?.id ?? []))));
  }
  if (person !== '') {
    const name = toSimplified(person);
    const named = (names: readonly string[]) => names.some((one) => toSimplified(one).includes(name));
    const mentioned = index.articles.flatMap(({ id, people }) => (named(people) ? [id] : []));
    const written = [...articles.values()].flatMap(({ id, authors }) => (named(authors) ? [id] : []));
    keep(new Set([...mentioned, ...written]));
  }
  return found;
}
