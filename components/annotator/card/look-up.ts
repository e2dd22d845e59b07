/** Chinese that is looked up inside a card, or outside of any article: what the page knows of it, the glossary, the dictionary. */
import type { Article } from '../../../lib/contract';
import type { GlossaryEntry } from '../../../lib/glossary/entry';
import { readingOf } from '../../../lib/glossary/reading';
import { itemOfTerm, spanOf } from '../../../lib/overlay/found';
import { lineOfEntity, textOf } from '../../../lib/overlay/mark';
import { sendMessage } from '../../../lib/protocol';
import type { GlossedWord, Subject, TermSubject, WordSubject } from '../../card/subject';
import type { ReadArticle } from '../live-page';
import { entryOfForm, gloss, relatedTo } from './books';
import { enrich, enrichWord, subjectOf } from './subjects';

/** Words that a phrase is cut into, at most: each costs a message of about 1 ms. */
const MOST_PARTS = 24;

/** Kinds of the glossary that the page's marks do not tell apart. */
const asTermKind = (kind: GlossaryEntry['kind']): TermSubject['term'] => (kind === 'title' || kind === 'event' ? 'term' : kind);

/** A term or name of the page itself, by its text: it knows the members and the office that the page gives. */
async function subjectOnPage(articles: readonly ReadArticle[], text: string): Promise<Subject | null> {
  for (const read of articles) {
    const { article, analysis } = read;
    const term = analysis.terms.find((one) => textOf(article, one) === text);
    if (term) return enrich(subjectOf(read, itemOfTerm(term)), term.id);
    const entity = analysis.entities.find(
      (one) => lineOfEntity(one.kind) && (one.name === text || textOf(article, one) === text),
    );
    if (entity) return enrich(subjectOf(read, { kind: 'entity', at: spanOf(entity), entity, chain: [] }), undefined);
  }
  return null;
}

/** The glossary's card of an entry, by the form that was asked for. */
async function subjectOfEntry(entry: GlossaryEntry, text: string, lang: Article['lang']): Promise<TermSubject> {
  const [related, parts] = await Promise.all([relatedTo(entry, lang), cut(text)]);
  const words = parts.map((part) => ({ text: part.text, pinyin: '' }));
  const pinyin = readingOf(entry, text) ?? readingOfAll(await gloss(words));
  const known = { text, lang, pinyin, words, members: [], key: null, parts: [], related, entry };
  return { ...known, kind: 'term', term: asTermKind(entry.kind) };
}

/** Longest dictionary words from the left: what a phrase falls into where no page has read it. */
async function cut(text: string): Promise<{ text: string; start: number }[]> {
  const parts: { text: string; start: number }[] = [];
  for (let start = 0; start < text.length && parts.length < MOST_PARTS; ) {
    const rest = text.slice(start);
    const [longest] = await sendMessage('define', { text: rest, limit: 1 });
    const found = longest && [longest.simplified, longest.traditional].find((form) => rest.startsWith(form));
    const part = found ?? [...rest][0] ?? '';
    parts.push({ text: part, start });
    start += part.length;
  }
  return parts;
}

/** What to look up of a text: all of it where something is called so, else the word at the place that was pointed at. */
async function pointedAt(text: string, at: number | undefined): Promise<string> {
  if (at === undefined) return text;
  const parts = await cut(text);
  return parts.find(({ text: part, start }) => at >= start && at < start + part.length)?.text ?? text;
}

/**
 * A card for Chinese inside a card: what the page calls so, the glossary's entry of exactly this form, the dictionary's; else the word
 * that was pointed at; else all of it, word by word.
 * @param at where in the text the reader pointed, in UTF-16 units; absent where a key was pressed
 */
export async function subjectOfForm(
  text: string,
  lang: Article['lang'],
  articles: readonly ReadArticle[],
  at?: number,
): Promise<Subject | null> {
  const onPage = await subjectOnPage(articles, text);
  if (onPage) return onPage;
  const entry = await entryOfForm(text);
  if (entry) return subjectOfEntry(entry, text, lang);
  const word = await subjectOfText(text, lang);
  if (!word || word.text === text) return word;
  const part = await pointedAt(text, at);
  return part === text ? phrase(text, lang) : subjectOfForm(part, lang, articles);
}

const readingOfAll = (words: readonly GlossedWord[]) => words.map((word) => word.pinyin).join(' ');

/** A stretch that is no word: the words in it, each a way on. */
async function phrase(text: string, lang: Article['lang']): Promise<WordSubject> {
  const characters = await gloss((await cut(text)).map((part) => ({ text: part.text, pinyin: '' })));
  const pinyin = readingOfAll(characters);
  return { kind: 'word', text, lang, pinyin, words: [], level: null, level2012: null, entries: [], characters };
}

/** A few words on what a look-up would show. Null where nothing is known. */
export async function glanceAt(text: string, at?: number): Promise<GlossedWord | null> {
  const entry = await entryOfForm(text);
  if (entry) return { text, pinyin: readingOf(entry, text) ?? '', gloss: entry.senses[0]?.gloss ?? '' };
  const [whole] = await gloss([{ text, pinyin: '' }]);
  if (whole?.gloss) return whole;
  if (at !== undefined) {
    const part = await pointedAt(text, at);
    return part === text ? null : glanceAt(part);
  }
  const { pinyin, characters } = await phrase(text, 'zh-Hans');
  const meanings = characters.map((word) => word.gloss).filter(Boolean);
  return meanings.length > 0 ? { text, pinyin, gloss: meanings.join(' · ') } : null;
}

/** A card for any piece of Chinese outside of an article: the longest dictionary entry at its beginning. */
export async function subjectOfText(text: string, lang: Article['lang']): Promise<WordSubject | null> {
  const [longest] = await sendMessage('define', { text });
  const found = longest && [longest.simplified, longest.traditional].find((form) => text.startsWith(form));
  const word = found ?? [...text][0];
  if (!word) return null;
  const { pinyin = '', level = null, level2012 = null, rank = null } = longest ?? {};
  return enrichWord({
    kind: 'word',
    text: word,
    lang,
    pinyin,
    words: [],
    level,
    level2012,
    rank,
    entries: null,
    characters: [],
  });
}
