/** What is kept in the library. Times are ISO 8601 with offset; ids are random UUIDs, made once and never reused. */

export const COLOURS = ['straw', 'peach', 'sage', 'sky', 'mauve'] as const;
export type Colour = (typeof COLOURS)[number];

/** W3C Web Annotation selectors, counted in the article's text (`Article.text`, or a part of its headline). */
export interface Anchor {
  /** TextQuoteSelector: the words, and up to 32 characters on each side. */
  quote: { exact: string; prefix: string; suffix: string };
  /** TextPositionSelector. */
  position: { start: number; end: number };
  field?: 'kicker' | 'title' | 'subtitle';
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
  lang: 'zh-Hans' | 'zh-Hant';
  created: string;
  modified: string;
}

export interface SavedWord {
  id: string;
  simplified: string;
  traditional: string;
  pinyin: string;
  /** First sense or gloss at the time of saving. */
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
export type ArticleDraft = Omit<SavedArticle, 'id' | 'address' | 'created' | 'modified'>;

/** That something was removed, remembered so that merging with a copy that still has it does not bring it back. */
export interface Removal {
  /** Of the record removed. */
  id: string;
  kind: 'highlight' | 'word';
  /** When, ISO 8601. */
  removed: string;
}

/** Everything kept: what a backup holds, what exports are made from, what is merged. */
export interface Snapshot {
  articles: SavedArticle[];
  highlights: Highlight[];
  words: SavedWord[];
  removals: Removal[];
}
