/**
 * Filing: which saved article a draft is of, and which version of its text a reading is. Called inside a transaction, which Dexie
 * follows through one level of native `await` and no more: what is called from here gives Dexie's own promises back.
 */
import { canonicalAddress } from './address';
import type { LibraryDatabase } from './database';
import type { ArticleDraft, ReadingDraft, SavedArticle, SavedText, Tally } from './records';
import { theSame } from './same-article';
import type { LibraryTools } from './transaction';

/** The saved article that a draft is of; undefined where it is new. */
export function findArticle(
  { articles }: LibraryDatabase,
  { url, title }: Pick<ArticleDraft, 'url' | 'title'>,
): Promise<SavedArticle | undefined> {
  return articles
    .where('address')
    .equals(canonicalAddress(url))
    .toArray((found) => theSame(found, title));
}

/** The saved article that a draft is of, brought up to date, or a new one. */
export async function fileArticle(
  database: LibraryDatabase,
  { now, newId }: LibraryTools,
  draft: ArticleDraft,
  { kept = false } = {},
): Promise<SavedArticle> {
  const found = await findArticle(database, draft);
  if (!found) {
    const created = now();
    const address = canonicalAddress(draft.url);
    const article: SavedArticle = { ...draft, id: newId(), address, kept, created, modified: created };
    await database.articles.add(article);
    return article;
  }
  // What an earlier visit knew and this one does not is kept.
  const known = Object.fromEntries(
    Object.entries(draft).filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0)),
  );
  const updated: SavedArticle = { ...found, ...known, kept: found.kept || kept };
  if (JSON.stringify(updated) === JSON.stringify(found)) return found;
  updated.modified = now();
  await database.articles.put(updated);
  return updated;
}

/** A reading with the SHA-256 of its text in hexadecimal: worked out before the transaction, which would not wait for it. */
export interface DigestedReading extends ReadingDraft {
  digest: string;
}

export async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const digested = async (reading: ReadingDraft): Promise<DigestedReading> => ({
  ...reading,
  digest: await digestOf(reading.text),
});

/** What a reading is to the versions that are kept: the first, one that is there, or another one. */
export type Version = 'first' | 'same' | 'changed';

/** Versions of one article at most; of a page that changes at every visit (a ticker in the text) the first ones stay. */
export const MOST_VERSIONS = 50;

const bare = (text: string): string => text.replace(/\s/g, '');

/** A page that had not loaded to its end, or of which one page of several was read, is no other version. */
function isPartOf(text: string, whole: string): boolean {
  return text.length < whole.length && bare(whole).startsWith(bare(text));
}

/** Counts of one article. Its latest reading replaces the one before. */
export function fileTally(
  { tallies }: LibraryDatabase,
  now: () => string,
  articleId: string,
  { characters, terms, people }: Pick<ReadingDraft, 'characters' | 'terms' | 'people'>,
): PromiseLike<unknown> {
  return tallies.get(articleId, (there) => {
    const modified = now();
    const tally: Tally = { id: articleId, articleId, characters, terms, people, created: there?.created ?? modified, modified };
    const same = (one: Tally) => JSON.stringify([one.characters, one.terms, one.people]);
    return there && same(there) === same(tally) ? undefined : tallies.put(tally);
  });
}

/** Keeps the text where it is not there yet, and counts its phrases. */
export async function fileReading(
  database: LibraryDatabase,
  now: () => string,
  articleId: string,
  reading: DigestedReading,
): Promise<Version> {
  const { texts, removals } = database;
  const versions = await texts.where('articleId').equals(articleId).toArray();
  const { text, blocks, summary, digest } = reading;
  if (versions.some((version) => version.digest === digest || isPartOf(text, version.text))) return 'same';
  if (versions.length >= MOST_VERSIONS) return 'same';
  const created = now();
  // Two machines that saw the same text make the same record of it, once their articles are one.
  const id = `${articleId}.${digest.slice(0, 32)}`;
  const version: SavedText = { id, articleId, text, blocks, summary, digest, created, modified: created };
  await texts.put(version);
  await removals.delete(id);
  await fileTally(database, now, articleId, reading);
  return versions.length === 0 ? 'first' : 'changed';
}
