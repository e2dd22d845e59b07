/**
 * Before two states are merged: what both hold of one thing under two ids is brought under one. Two machines that read the same article, or
 * saved the same word, each made a record of it; left apart, the article would be listed twice and the word asked twice.
 *
 * Both states are rewritten by the same rule, so that the result does not depend on which of them is the reader's own.
 */
import type { Removal, SavedArticle, SavedWord, Snapshot } from './records';
import { titleKey } from './same-article';

type Ids = ReadonlyMap<string, string>;

interface Made {
  id: string;
  created: string;
}

/** Which of two records of one thing gives its id: the one made first. */
const isBefore = (a: Made, b: Made): boolean => (Date.parse(a.created) - Date.parse(b.created) || (a.id < b.id ? -1 : 1)) < 0;

/**
 * For every id that gives way, the one that stays. Only where each state has an id that the other has not: two of a kind within one state
 * stay what they are, so that a backup comes back as it was.
 */
function standIns<T extends Made>(ours: readonly T[], theirs: readonly T[], keyOf: (record: T) => string): Ids {
  const groups = new Map<string, { first: T; ours: Set<string>; theirs: Set<string> }>();
  const add = (record: T, side: 'ours' | 'theirs') => {
    const key = keyOf(record);
    const group = groups.get(key) ?? { first: record, ours: new Set(), theirs: new Set() };
    if (isBefore(record, group.first)) group.first = record;
    group[side].add(record.id);
    groups.set(key, group);
  };
  for (const record of ours) add(record, 'ours');
  for (const record of theirs) add(record, 'theirs');
  const ids = new Map<string, string>();
  for (const { first, ours: a, theirs: b } of groups.values()) {
    const apart = [...a].some((id) => !b.has(id)) && [...b].some((id) => !a.has(id));
    if (apart) for (const id of [...a, ...b]) if (id !== first.id) ids.set(id, first.id);
  }
  return ids;
}

/** Newspaper pages put several articles under one address. */
const keyOfArticle = ({ address, title }: SavedArticle): string => `${address} ${titleKey(title)}`;
/** As the library itself knows a word that is there already. */
const keyOfWord = ({ simplified, traditional, pinyin, termId }: SavedWord): string =>
  JSON.stringify([simplified, traditional, pinyin, termId]);

/** Ids that begin with their article's or word's: `<article>.<digest>`, `<word>.<aspect>`. */
function underOther(id: string, ids: Ids): string {
  const dot = id.lastIndexOf('.');
  const other = dot < 0 ? undefined : ids.get(id.slice(0, dot));
  return other === undefined ? id : other + id.slice(dot);
}

/** @param kept articles that are kept under one of their ids, which another record of theirs may not know */
function rewrite(state: Snapshot, articles: Ids, words: Ids, kept: ReadonlySet<string>): Snapshot {
  const of = (id: string) => articles.get(id) ?? id;
  const moved = <T extends { articleId: string | null }>(one: T): T =>
    one.articleId !== null && articles.has(one.articleId) ? { ...one, articleId: of(one.articleId) } : one;
  const removal = (one: Removal): Removal => {
    const id = one.kind === 'text' ? underOther(one.id, articles) : one.kind === 'tally' ? of(one.id) : one.id;
    return id === one.id ? one : { ...one, id };
  };
  return {
    ...state,
    articles: state.articles.map((one) => {
      const keep = one.kept || kept.has(of(one.id));
      return articles.has(one.id) || keep !== one.kept ? { ...one, id: of(one.id), kept: keep } : one;
    }),
    highlights: state.highlights.map(moved),
    texts: state.texts.map((one) => (articles.has(one.articleId) ? { ...moved(one), id: underOther(one.id, articles) } : one)),
    tallies: state.tallies.map((one) => (articles.has(one.articleId) ? { ...moved(one), id: of(one.id) } : one)),
    words: state.words.map((one) => (words.has(one.id) ? { ...moved(one), id: words.get(one.id) as string } : moved(one))),
    cards: state.cards.map((one) => {
      const wordId = words.get(one.wordId);
      return wordId === undefined ? one : { ...one, wordId, id: underOther(one.id, words) };
    }),
    answers: state.answers.map((one) => {
      const id = underOther(one.cardId, words);
      return id === one.cardId ? one : { ...one, cardId: id };
    }),
    removals: state.removals.map(removal),
  };
}

/** Both states with one id for each article and word that they share. Records that keep their ids stay the very objects they were. */
export function unite(a: Snapshot, b: Snapshot): [Snapshot, Snapshot] {
  const removed = new Map<string, number>();
  for (const { id, removed: at } of [...a.removals, ...b.removals])
    removed.set(id, Math.max(removed.get(id) ?? 0, Date.parse(at)));
  const lives = ({ id, modified }: SavedWord) => Date.parse(modified) > (removed.get(id) ?? 0);
  const articles = standIns(a.articles, b.articles, keyOfArticle);
  const words = standIns(a.words.filter(lives), b.words.filter(lives), keyOfWord);
  if (articles.size + words.size === 0) return [a, b];
  const shared = new Set(articles.values());
  const all = [...a.articles, ...b.articles].map((one) => ({ ...one, id: articles.get(one.id) ?? one.id }));
  const kept = new Set(all.flatMap((one) => (one.kept && shared.has(one.id) ? [one.id] : [])));
  return [rewrite(a, articles, words, kept), rewrite(b, articles, words, kept)];
}
