/** Choosing phrases for the plot: by hanzi, by pinyin or by their English, among those that were counted. */
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Zh } from '../../components/controls/zh';
import { Icon } from '../../components/icons';
import { readableNumber } from '../../components/page/language';
import type { HistoryIndex, Phrase } from '../../lib/library/history';
import { sendMessage } from '../../lib/protocol';

interface ChoosePhraseProps {
  index: HistoryIndex;
  chosen: readonly string[];
  most: number;
  onAdd: (key: string) => void;
  onRemove: (key: string) => void;
}

const MOST_FOUND = 12;

/** Phrases that fit: by their characters at once, by pinyin and English when the glossary has answered. */
function useFound(index: HistoryIndex, query: string): Phrase[] {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let here = true;
    setIds(new Set());
    if (query === '') return;
    void sendMessage('lookUp', { text: query, limit: 30 })
      .then(({ hits }) => {
        if (here) setIds(new Set(hits.flatMap((hit) => (hit.kind === 'term' ? [hit.entry.id] : []))));
      })
      .catch(() => {});
    return () => {
      here = false;
    };
  }, [query]);
  return query === '' ? index.commonest(MOST_FOUND) : index.search(query, ids, MOST_FOUND);
}

export function ChoosePhrase({ index, chosen, most, onAdd, onRemove }: ChoosePhraseProps) {
  const [query, setQuery] = useState('');
  const found = useFound(index, query.trim()).filter(({ key }) => !chosen.includes(key));
  return (
    <div class="choose-phrase">
      <ul class="chosen-phrases" aria-label={i18n.t('historyChosen')}>
        {chosen.map((key) => {
          const form = index.phrases.get(key)?.form ?? key;
          return (
            <li key={key}>
              <Zh>{form}</Zh>
              <button type="button" class="icon-btn" aria-label={i18n.t('historyRemove', [form])} onClick={() => onRemove(key)}>
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ul>
      {chosen.length < most && (
        <>
          <input
            type="search"
            class="field"
            aria-label={i18n.t('historyFind')}
            placeholder={i18n.t('historyFind')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <ul class="found-phrases" aria-label={i18n.t('historyFound')}>
            {found.map(({ key, form, articles }) => (
              <li key={key}>
                <button
                  type="button"
                  onClick={() => {
                    onAdd(key);
                    setQuery('');
                  }}
                >
                  <Zh>{form}</Zh> <span class="num">{readableNumber(articles.length)}</span>
                </button>
              </li>
            ))}
            {found.length === 0 && <li class="none">{i18n.t('libraryNothingFound')}</li>}
          </ul>
        </>
      )}
    </div>
  );
}
