/**
 * What is kept in the library. Times are ISO 8601 with offset. Ids are random UUIDs, made once and never reused; of records that can
 * only exist once (the state of a word, a reading of one's own) the id is made from what they are about, so that two machines agree.
 */
import type { Block, TermKind } from '../contract';
import type { GlossaryKind } from '../glossary/entry';

export const COLOURS = ['straw', 'peach', 'sage', 'sky', 'mauve'] as const;
export type Colour = (typeof COLOURS)[number];

/** W3C Web Annotation selectors, counted in the article's text (`Article.text`, or a part of its headline). */
export interface Anchor {
  /** TextQuoteSelector: the words, and up to 64 characters on each side. */
  quote: { exact: string; prefix: string; suffix: string };
  /** TextPositionSelector. */
  position: { start: number; end: number };
  field?: 'kicker' | 'title' | 'subtitle';
  /** CssSelector of the block it begins in: see `anchoring/block-path.ts`. Absent in records of older programs, and of texts without a page. */
  path?: string;
}

export interface Highlight {
  id: string;
  /** The article it stands in. */
  articleId: string;
  anchor: Anchor;
  colour: Colour;
  /** Markdown. */
  note: string;
  tags: string[];
  created: string;
  modified: string;
}

export interface SavedArticle {
  id: string;
  /** Address without fragment and tracking parameters: see `address.ts`. */
  address: string;
  url: string;
  title: string;
  kicker: string | null;
  subtitle: string | null;
  outlet: string | null;
  /** Names of the bylines, in order. */
  authors: string[];
  published: string | null;
  /** Of a printed page, as the paper numbers it: `04`, `A12`. Absent in records of older programs. */
  page?: string | null;
  lang: 'zh-Hans' | 'zh-Hant';
  /** Saved for its own sake: listed though nothing in it is highlighted. */
  kept: boolean;
  created: string;
  modified: string;
}

/** An article's text as it stood at one visit. A later visit that finds another text adds another one. */
export interface SavedText {
  id: string;
  articleId: string;
  /** `Article.text` with its blocks. */
  text: string;
  blocks: Block[];
  /** The sentences of the summary, as spans of the text. */
  summary: { start: number; end: number }[];
  /** SHA-256 of the text in hexadecimal: the same text is kept once. */
  digest: string;
  /** When it was read. */
  created: string;
  modified: string;
}

/** A phrase in one text. */
export interface TalliedTerm {
  /** As printed, simplified. */
  form: string;
  /** The glossary's entry, or null for a shape, a brand, a term of the reader's own. */
  termId: string | null;
  kind: TermKind;
  count: number;
  /** The sentence of its first mention. */
  sentence: string;
}

/** How often each phrase stands in one article: what phrases over time are plotted from. One for each article. */
export interface Tally {
  /** The article's. */
  id: string;
  articleId: string;
  /** Hanzi in the text: counts are compared by the thousand. */
  characters: number;
  terms: TalliedTerm[];
  /** Names of the people in it, the most prominent first. */
  people: string[];
  created: string;
  modified: string;
}

/** A glossary of the reader's own. */
export interface Pack {
  id: string;
  name: string;
  /** Off: kept, but not marked on pages. */
  on: boolean;
  created: string;
  modified: string;
}

/** A term of the reader's own. It wins over the built-in glossary. */
export interface OwnTerm {
  id: string;
  packId: string;
  term: string;
  trad: string;
  pinyin: string;
  variants: string[];
  kind: GlossaryKind;
  gloss: string;
  literal: string;
  explain: string;
  members: { zh: string; en: string; group?: string }[];
  created: string;
  modified: string;
}

/**
 * What the reader says of a stretch of text that the program cuts or reads wrongly. It wins everywhere. `own-words.ts` makes the
 * contract's exceptions of it.
 */
export interface OwnWord {
  /** Made from the form: {@link idOfForm}. */
  id: string;
  /** Hanzi as printed, 16 at most. */
  form: string;
  /** The words it falls into, the form itself where it is one word; null leaves the cutting to the program. */
  words: string[] | null;
  /** One syllable for each code point (`zhong1` style, ü as `v`); null leaves the reading to the program. */
  syllables: string[] | null;
  created: string;
  modified: string;
}

export const WORD_STATES = ['known', 'learning', 'ignored'] as const;

/** What the reader says of a word: aids on every page follow it. */
export interface WordState {
  /** Made from the form: {@link idOfForm}. */
  id: string;
  /** Simplified. */
  form: string;
  state: (typeof WORD_STATES)[number];
  created: string;
  modified: string;
}

/** What a review asks: the meaning of the hanzi, their reading, or the hanzi for the meaning. */
export const ASPECTS = ['recognition', 'reading', 'meaning'] as const;

/** When a saved word comes up for review: the state of the FSRS scheduler. */
export interface Card {
  /** `<word's id>.<aspect>`. */
  id: string;
  wordId: string;
  aspect: (typeof ASPECTS)[number];
  due: string;
  stability: number;
  difficulty: number;
  /** Days. */
  scheduled: number;
  /** Steps done of those that a new or forgotten card goes through. */
  steps: number;
  reps: number;
  lapses: number;
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  state: number;
  lastReview: string | null;
  created: string;
  modified: string;
}

/** One answer at a review: for statistics. Never changed. */
export interface Answer {
  id: string;
  cardId: string;
  /** 1 again, 2 hard, 3 good, 4 easy. */
  rating: number;
  /** Time to answer in ms. */
  took: number;
  created: string;
  modified: string;
}

export interface SavedWord {
  id: string;
  simplified: string;
  traditional: string;
  pinyin: string;
  /** Gloss, or the first senses, at the time of saving. */
  gloss: string;
  /** A glossary entry's id where a term was saved. */
  termId: string | null;
  /** The sentence it was saved from, and the article. */
  sentence: string | null;
  articleId: string | null;
  created: string;
  modified: string;
}

/** What the page gives when something is saved from it. */
export type ArticleDraft = Omit<SavedArticle, 'id' | 'address' | 'kept' | 'created' | 'modified'>;

/** What a page gives of an article's text and analysis when the article is kept. */
export type ReadingDraft = Pick<SavedText, 'text' | 'blocks' | 'summary'> & Pick<Tally, 'characters' | 'terms' | 'people'>;

/** That something was removed, remembered so that merging with a copy that still has it does not bring it back. */
export interface Removal {
  /** Of the record removed. */
  id: string;
  kind: Removable;
  /** When, ISO 8601. */
  removed: string;
}

/** The collections of the library, each a table of the database and a list in a backup. */
export interface Records {
  articles: SavedArticle;
  highlights: Highlight;
  words: SavedWord;
  texts: SavedText;
  tallies: Tally;
  packs: Pack;
  terms: OwnTerm;
  exceptions: OwnWord;
  states: WordState;
  cards: Card;
  answers: Answer;
}
export type Collection = keyof Records;

/** What a record of each collection is called in a {@link Removal}. Articles are never removed: see `merge.ts`. */
export const REMOVED_AS = {
  highlights: 'highlight',
  words: 'word',
  texts: 'text',
  tallies: 'tally',
  packs: 'pack',
  terms: 'term',
  exceptions: 'exception',
  states: 'state',
  cards: 'card',
  answers: 'answer',
} as const satisfies Record<Exclude<Collection, 'articles'>, string>;
export type Removable = (typeof REMOVED_AS)[keyof typeof REMOVED_AS];

export const COLLECTIONS: readonly Collection[] = ['articles', ...(Object.keys(REMOVED_AS) as (keyof typeof REMOVED_AS)[])];

/** Everything kept: what a backup holds, what exports are made from, what is merged. */
export type Snapshot = { [Name in Collection]: Records[Name][] } & { removals: Removal[] };

export function emptySnapshot(): Snapshot {
  return {
    articles: [],
    highlights: [],
    words: [],
    texts: [],
    tallies: [],
    packs: [],
    terms: [],
    exceptions: [],
    states: [],
    cards: [],
    answers: [],
    removals: [],
  };
}

/** The id of a record that is about a form: its code points in hexadecimal. */
export function idOfForm(form: string): string {
  return `form.${[...form].map((character) => (character.codePointAt(0) ?? 0).toString(16)).join('.')}`;
}
