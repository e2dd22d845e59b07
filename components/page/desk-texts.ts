/** What lies on the desk: the last texts as the articles they were read into, kept in `storage.local` until they are taken off. */
import { storage } from '@wxt-dev/storage';
import type { Article } from '../../lib/contract';

export interface DeskText {
  id: string;
  /** File name without its ending; empty for what was pasted. */
  name: string;
  /** ISO 8601. */
  opened: string;
  articles: Article[];
}

const MOST_TEXTS = 12;
/** Characters of all texts together: `storage.local` holds 10 MB, and a hanzi takes three bytes. */
const MOST_CHARACTERS = 1_500_000;

const stored = storage.defineItem<DeskText[]>('local:deskTexts', { fallback: [] });

const lengthOf = (text: DeskText) => text.articles.reduce((sum, article) => sum + article.text.length, 0);

const isText = (value: unknown): value is DeskText =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as DeskText).id === 'string' &&
  Array.isArray((value as DeskText).articles) &&
  (value as DeskText).articles.every((article) => typeof article?.text === 'string' && Array.isArray(article.blocks));

/** Latest first. */
export async function textsOnDesk(): Promise<DeskText[]> {
  const found: unknown = await stored.getValue();
  return Array.isArray(found) ? found.filter(isText) : [];
}

/** Puts a text on top; the same text again moves up. What no longer fits falls off the other end, never the newest. */
export async function keepText(text: DeskText): Promise<DeskText[]> {
  const [url] = text.articles.map((article) => article.url);
  const others = (await textsOnDesk()).filter(({ articles }) => articles[0]?.url !== url || url == null);
  const kept = [text];
  let room = MOST_CHARACTERS - lengthOf(text);
  for (const other of others.slice(0, MOST_TEXTS - 1)) {
    room -= lengthOf(other);
    if (room < 0) break;
    kept.push(other);
  }
  // A text that is too large for the storage is read all the same, and gone with the window.
  await stored.setValue(kept).catch(console.warn);
  return kept;
}

export async function takeOff(id: string): Promise<DeskText[]> {
  const kept = (await textsOnDesk()).filter((text) => text.id !== id);
  await stored.setValue(kept);
  return kept;
}

export async function putBack(text: DeskText, at: number): Promise<DeskText[]> {
  const kept = await textsOnDesk();
  kept.splice(at, 0, text);
  await stored.setValue(kept);
  return kept;
}
