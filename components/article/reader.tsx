/** What every section about an article needs: the article, and a hand on the page that shows it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Analysis, Article, Span } from '../../lib/contract';
import type { DictionaryEntry } from '../../lib/dictionary/entry';
import type { GlossaryEntry } from '../../lib/glossary/entry';

export interface Reader {
  article: Article;
  analysis: Analysis;
  /** Number of the printed page that it stands on, as the paper gives it; null where nothing says so. */
  printedPage: string | null;
  /** Scrolls the page there and lights it for a moment. */
  goTo(span: Span): void;
  /** Lights a place while something is hovered; null puts it out. */
  light(span: Span | null): void;
  /** What of this article the reader has selected on the page; null for nothing. */
  selected(): Promise<Span | null>;
  /** Dictionary entries for a text, longest first. */
  define(text: string): Promise<DictionaryEntry[]>;
  /** Glossary entries by id. */
  explain(ids: string[]): Promise<GlossaryEntry[]>;
}

const ReaderContext = createContext<Reader | null>(null);
export const ReaderProvider = ReaderContext.Provider;

/** @throws Error outside a {@link ReaderProvider}: a mistake of the page, not of the data */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('A section about an article stands outside a ReaderProvider');
  return reader;
}
