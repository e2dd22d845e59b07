/** Saving a word from an article, and taking it back. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Analysis, Article, Span } from '../../lib/contract';
import type { ArticleDraft, SavedWord } from '../../lib/library/records';
import { onBroadcast, sendMessage } from '../../lib/protocol';
import { useAnnounce } from '../controls/announce';
import { textAt } from './places';
import { useReader } from './reader';

type WordDraft = Pick<SavedWord, 'simplified' | 'traditional' | 'pinyin' | 'gloss' | 'termId'>;

export interface Savings {
  /** Saved words by headword, both scripts. */
  byHeadword: ReadonlyMap<string, SavedWord>;
  save(word: WordDraft, sentence: string | null, article: ArticleDraft | null): void;
  remove(word: SavedWord): void;
}

export const isSaved = (savings: Savings, headword: string) => savings.byHeadword.has(headword);

/** The saved words, kept up with the library from whatever window it is changed. */
export function useSavings(): Savings {
  const [words, setWords] = useState<SavedWord[]>([]);
  const announce = useAnnounce();
  const refresh = useCallback(async () => {
    const answer = await sendMessage('savedWords');
    if (answer.ok) setWords(answer.value);
  }, []);
  useEffect(() => {
    refresh().catch(console.warn);
    return onBroadcast('libraryChanged', (data) => {
      if (data.what === 'words') refresh().catch(console.warn);
    });
  }, [refresh]);

  async function report(task: Promise<{ ok: boolean; message?: string }>) {
    const answer = await task;
    if (!answer.ok && answer.message) announce({ text: i18n.t(answer.message as never) });
    await refresh();
  }

  return {
    byHeadword: new Map(
      words.flatMap((word) => [
        [word.simplified, word],
        [word.traditional, word],
      ]),
    ),
    save: (word, sentence, article) => void report(sendMessage('saveWord', { ...word, sentence, article })).catch(console.warn),
    remove: (word) => void report(sendMessage('removeWord', { id: word.id })).catch(console.warn),
  };
}

/**
 * What the library keeps of the article that something was saved from.
 * @param page number of the printed page, as the paper gives it
 */
export function articleDraft(article: Article, page: string | null): ArticleDraft {
  return {
    page,
    url: article.url ?? '',
    title: article.headline.title,
    kicker: article.headline.kicker,
    subtitle: article.headline.subtitle,
    outlet: article.outlet,
    authors: article.bylines.map((byline) => byline.name),
    published: article.published,
    lang: article.lang,
  };
}

/** The sentence a span begins in; a headline is its own sentence. */
export function sentenceAround(article: Article, analysis: Analysis, span: Span): string | null {
  if (span.field) return article.headline[span.field];
  const sentence = analysis.sentences.find((one) => !one.field && one.start <= span.start && span.start < one.end);
  return sentence ? textAt(article, sentence) : null;
}

export function SaveButton({ savings, word, span }: { savings: Savings; word: WordDraft; span: Span | undefined }) {
  const { article, analysis, printedPage } = useReader();
  const saved = savings.byHeadword.get(word.simplified) ?? savings.byHeadword.get(word.traditional);
  function toggle() {
    if (saved) savings.remove(saved);
    // A text without an address (the desk) is not an article that could be found again.
    else {
      const sentence = span ? sentenceAround(article, analysis, span) : null;
      savings.save(word, sentence, article.url ? articleDraft(article, printedPage) : null);
    }
  }
  return (
    <button type="button" class="link" aria-pressed={saved !== undefined} onClick={toggle}>
      {saved ? i18n.t('panelSaved') : i18n.t('panelSave')}
    </button>
  );
}
