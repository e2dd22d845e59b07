/** What stands behind a phrase's line: first and last seen, the sentences, and the phrases that keep it company. */
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { More } from '../../components/controls/more';
import { Zh } from '../../components/controls/zh';
import { database } from '../../components/library/store';
import { readableDate, readableNumber } from '../../components/page/language';
import {
  articlesBehind,
  type CountedArticle,
  type HistoryIndex,
  neighbours,
  type Phrase,
  phraseKey,
  type Step,
  seen,
} from '../../lib/library/history';

interface BehindProps {
  index: HistoryIndex;
  phrase: Phrase;
  step: Step;
  /** Null for all of them. */
  period: string | null;
  outlet: string | null;
  onAll: () => void;
  onAdd: (key: string) => void;
}

const MOST_NEIGHBOURS = 10;
/** Sentences are read as they are shown. */
const MOST_SENTENCES = 200;

/** `3 mentions in 1 article` */
const mentionsIn = (mentions: number, articles: number): string =>
  i18n.t('historyMentions', [
    i18n.t('historyMentionCount', mentions, [readableNumber(mentions)]),
    i18n.t('historyArticleCount', articles, [readableNumber(articles)]),
  ]);

/** The sentence of the phrase's first mention in each article, by the article's id. */
function useSentences(articles: readonly CountedArticle[], phrase: Phrase): ReadonlyMap<string, string> {
  const [sentences, setSentences] = useState<ReadonlyMap<string, string>>(new Map());
  const key = `${phrase.key} ${articles.map(({ id }) => id).join(' ')}`;
  useEffect(() => {
    let here = true;
    void database.tallies.bulkGet(articles.map(({ id }) => id)).then((tallies) => {
      if (!here) return;
      const found = tallies.flatMap((tally) => {
        const term = tally?.terms.find((one) => phraseKey(one) === phrase.key);
        return tally && term ? [[tally.articleId, term.sentence] as const] : [];
      });
      setSentences(new Map(found));
    });
    return () => {
      here = false;
    };
  }, [key]);
  return sentences;
}

export function Behind({ index, phrase, step, period, outlet, onAll, onAdd }: BehindProps) {
  const all = articlesBehind(index, phrase, step, period, outlet);
  const articles = all.slice(0, MOST_SENTENCES);
  const sentences = useSentences(articles, phrase);
  const ends = seen(index, phrase);
  const near = neighbours(index, phrase, MOST_NEIGHBOURS);
  const forms = index.formsOf(phrase.key);
  return (
    <section class="behind">
      <h3>
        <Zh>{phrase.form}</Zh>{' '}
        <small>
          {period ? (
            <>
              {[readableDate(period), outlet, i18n.t('historyArticleCount', all.length, [readableNumber(all.length)])]
                .filter(Boolean)
                .join(i18n.t('libraryComma'))}
              {i18n.t('libraryComma')}
              <button type="button" class="link" onClick={onAll}>
                {i18n.t('historyWhole')}
              </button>
            </>
          ) : (
            mentionsIn(phrase.total, phrase.articles.length)
          )}
        </small>
      </h3>
      {ends && (
        <p class="meta">
          {i18n.t('historySeen', [readableDate(ends.first.day), readableDate(ends.last.day)])}
          {forms.length > 1 && <Zh> {forms.join('、')}</Zh>}
        </p>
      )}
      {near.length > 0 && (
        <p class="neighbours">
          {i18n.t('historyNeighbours')}{' '}
          {near.map(({ phrase: other, together }) => (
            <button
              key={other.key}
              type="button"
              class="link"
              title={i18n.t('historyTogether', [readableNumber(together)])}
              onClick={() => onAdd(other.key)}
            >
              <Zh>{other.form}</Zh>
            </button>
          ))}
        </p>
      )}
      <More items={articles} label={(left) => i18n.t('historyMoreSentences', [readableNumber(left)])}>
        {(some) => (
          <ul class="sentences">
            {some.map((article) => (
              <li key={article.id}>
                <Zh>{sentences.get(article.id) ?? article.title}</Zh>
                <span class="meta">
                  {article.outlet && <span lang="zh-Hans">{article.outlet}</span>}
                  {article.outlet && i18n.t('libraryComma')}
                  {readableDate(article.day)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </More>
    </section>
  );
}
