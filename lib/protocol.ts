/**
 * Every message between contexts: who sends it, what it carries, what comes back.
 *
 * Page scripts are never a party: there is no `externally_connectable`, and content scripts talk to the background only.
 * Every receiver checks what it is given (`lib/library/checks.ts`, valibot), since a compromised renderer could send anything.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PackedArticle } from './analysis-port';
import type { OtherPage } from './article/other-pages';
import type { Analysis, Article, HeadlineField, Span } from './contract';
import type { DictionaryEntry, QueryKind } from './dictionary/entry';
import type { GlossaryEntry } from './glossary/entry';
import type { ArticleState, Visit, WholeArticle } from './library/articles';
import type { PackTerm } from './library/packs/pack-term';
import type {
  Anchor,
  ArticleDraft,
  Colour,
  Highlight,
  OwnTerm,
  OwnWord,
  ReadingDraft,
  SavedArticle,
  SavedWord,
  WordState,
} from './library/records';
import type { Result } from './result';

export type LookUpHit = { kind: 'term'; entry: GlossaryEntry } | { kind: 'word'; entry: DictionaryEntry };

export interface LookUpAnswer {
  query: string;
  understoodAs: QueryKind;
  /** Nothing has the whole reading: the hits are words for its parts. */
  inParts?: boolean;
  hits: LookUpHit[];
}

/** What a tab is showing, as far as Tifa knows. */
export type PageState =
  | { state: 'unknown' } // no content script: site not allowed, or a browser page
  | { state: 'not-article'; reason: string }
  | { state: 'reading' }
  | { state: 'failed'; message: string }
  | { state: 'article'; title: string; outlet: string | null; phrases: number; names: number; articles: number };

/** One article of the page with all that the side panel shows. */
export interface PageArticle {
  article: Article;
  analysis: Analysis;
}

/** One article on several pages. */
export interface PagesOfArticle {
  /** Number of the page in view, from 1. */
  here: number;
  /** The others, in order, as far as this page names them. */
  others: OtherPage[];
}

interface ProtocolMap {
  // ---- content scripts -> background
  /** the detector saw an article: inject the rest? Answers whether it does. */
  articleSeen(evidence: { url: string; score: number; signs: string[] }): boolean;
  /** annotate.content tells what it shows, so that icon, popup and panel know. */
  pageState(state: PageState): void;
  /** All senses behind a piece of text: longest entry at its start first, then nested words. */
  define(query: { text: string; limit?: number }): DictionaryEntry[];
  /** Glossary entries by id, in the order asked; unknown ids are left out. */
  explain(query: { ids: string[] }): GlossaryEntry[];
  /** Highlights kept for an address (any form of it). */
  highlightsFor(query: { url: string; title: string }): Result<Highlight[]>;
  /** With the article's text, which is kept with its first highlight. */
  saveHighlight(draft: {
    article: ArticleDraft;
    reading?: ReadingDraft;
    anchor: Anchor;
    colour: Colour;
    note: string;
  }): Result<Highlight>;
  /** Whether an article is kept: then its text is followed from visit to visit. */
  articleState(query: { url: string; title: string }): Result<ArticleState>;
  /** Keeps an article with its text and the counts of its phrases. */
  keepArticle(whole: { article: ArticleDraft; reading: ReadingDraft }): Result<SavedArticle>;
  /** An article was read: a changed text of a kept one is kept too; phrases of others are counted where the reader wants it. */
  articleRead(whole: { article: ArticleDraft; reading: ReadingDraft }): Result<Visit>;
  /** Removes an article with all that goes with it, and gives it back so that it can be undone. */
  removeArticle(query: { id: string }): Result<WholeArticle>;
  restoreArticle(whole: WholeArticle): Result<SavedArticle>;
  changeHighlight(change: { id: string; colour?: Colour; note?: string; tags?: string[]; anchor?: Anchor }): Result<Highlight>;
  /** Removes, and gives back what was removed so that it can be undone. */
  removeHighlight(query: { id: string }): Result<Highlight>;
  restoreHighlight(highlight: Highlight): Result<Highlight>;
  /** Saves a word or term, or says that it stood there already. */
  saveWord(
    draft: Omit<SavedWord, 'id' | 'articleId' | 'created' | 'modified'> & { article: ArticleDraft | null },
  ): Result<SavedWord>;
  removeWord(query: { id: string }): Result<SavedWord>;
  /** Headwords of everything saved: the page marks them. */
  savedWords(): Result<SavedWord[]>;
  /** Adds a term to a glossary of the reader's own, to a new one where `packId` is null. */
  addTerm(addition: { packId: string | null; packName: string; term: PackTerm }): Result<OwnTerm>;
  removeTerm(query: { id: string }): Result<OwnTerm>;
  /** How the reader wants a form cut or read. */
  setOwnWord(word: Pick<OwnWord, 'form' | 'words' | 'syllables'>): Result<OwnWord>;
  removeOwnWord(query: { id: string }): Result<OwnWord>;
  /** Known, learning, ignored; null forgets it. */
  setWordState(change: { form: string; state: WordState['state'] | null }): Result<WordState | null>;
  /** Names of the reader's glossaries, for the form that adds a term. */
  packNames(): Result<{ id: string; name: string }[]>;
  /** From a click in the page: open the side panel (Chrome; Firefox cannot open its sidebar from there). */
  openPanel(): boolean;

  // ---- extension pages -> background
  /** Look up hanzi, pinyin or English. */
  lookUp(query: { text: string; limit?: number }): LookUpAnswer;
  /** State of a tab, by id. */
  tabState(query: { tabId: number }): PageState;
  /** Inject everything into a tab whatever the detector says (activeTab, "Read this page anyway"). */
  readAnyway(query: { tabId: number }): Result<null>;
  libraryArticles(): Result<{ article: SavedArticle; highlights: Highlight[] }[]>;

  // ---- extension pages, background -> annotate.content of one tab
  /** The articles that the page holds with their analysis, and the number of the page as it is printed; null where there is none (yet). */
  readPage(): { url: string; articles: PackedArticle[]; printedPage: string | null } | null;
  /** Where the page stands among the pages that its article is split into; null where it is the only one. */
  pagesOfArticle(): PagesOfArticle | null;
  /** Fetches one of those pages and reads it. Only addresses that the article's own pages have given are fetched. */
  readOtherPage(query: { address: string }): Result<{ article: Article; others: OtherPage[] }>;
  /** Scroll there and light it for a moment. */
  goTo(place: { article: number; start: number; end: number; field?: HeadlineField }): boolean;
  /** Light a place while a row is hovered; null puts it out. */
  light(place: ({ article: number } & Span) | null): void;
  /** What is selected on the page; null where no text of an article is. */
  selectedPlace(): ({ article: number } & Span) | null;
  /** The reader's own word for this page only: on or off. */
  switchPage(on: boolean): void;

  // ---- background -> everyone
  /** A tab's state changed: panel and popup ask again. */
  tabChanged(change: { tabId: number; state: PageState }): void;
  /** Highlights, words, kept articles or the reader's own language changed: redraw. */
  libraryChanged(change: { what: 'highlights' | 'words' | 'own' | 'articles' }): void;
}

const messaging = defineExtensionMessaging<ProtocolMap>();
export const { onMessage, removeAllListeners } = messaging;

/** Questions: asked twice they do no harm. What writes is never sent again by itself. */
const QUESTIONS: ReadonlySet<string> = new Set<keyof ProtocolMap>([
  'pageState',
  'define',
  'explain',
  'highlightsFor',
  'articleState',
  'savedWords',
  'packNames',
  'lookUp',
  'tabState',
  'libraryArticles',
]);
/** How browsers say that the background was stopped between question and answer. */
const STOPPED = /message (?:channel|port) (?:is )?closed|before a response was received|Promised response from onMessage/i;

/** Sends a message; a question that the browser has cut short by stopping the background is asked once more. */
export const sendMessage = (async (...message: Parameters<typeof messaging.sendMessage>) => {
  try {
    return await messaging.sendMessage(...message);
  } catch (error) {
    if (!QUESTIONS.has(message[0]) || !STOPPED.test(String(error))) throw error;
    return messaging.sendMessage(...message);
  }
}) as typeof messaging.sendMessage;

type Broadcast = 'tabChanged' | 'libraryChanged';
type Told<K extends Broadcast> = Parameters<ProtocolMap[K]>[0];

const told = new Map<Broadcast, Set<(data: never) => void>>();

/**
 * Listens to what the background tells everyone. The messaging library takes one listener for each message in a context, which suits
 * questions; several parts of a page want to hear of a change.
 * @returns the way to stop
 */
export function onBroadcast<K extends Broadcast>(type: K, listener: (data: Told<K>) => void): () => void {
  let listeners = told.get(type);
  if (!listeners) {
    const first = new Set<(data: never) => void>();
    listeners = first;
    told.set(type, first);
    onMessage(type, ({ data }) => {
      for (const one of [...first]) one(data as never);
    });
  }
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
