/** Library: what the reader has kept. Rail, list grouped by article, detail. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { State } from '../../components/controls/state';
import { Icon } from '../../components/icons';
import { ExportMenu } from '../../components/library/export';
import { type Filter, findHighlights, findWords } from '../../components/library/find';
import { Import } from '../../components/library/import';
import { useShelf } from '../../components/library/store';
import { Detail } from './detail';
import { HighlightList } from './highlight-list';
import { Rail, type Section } from './rail';
import { WordList } from './word-list';

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && target.closest('input, textarea, select');

export function LibraryPage() {
  const { shelf, failure, after, refresh } = useShelf();
  const [section, setSection] = useState<Section>('highlights');
  const [filter, setFilter] = useState<Filter>({ query: '', colour: null, tag: null });
  const [selected, setSelected] = useState<string | null>(null);
  const [detailOpen, setDetailOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      search.current?.focus();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);

  const pages = useMemo(() => findHighlights(shelf?.pages ?? [], filter), [shelf, filter]);
  const saved = section === 'phrases' ? shelf?.words.filter((word) => word.termId) : shelf?.words.filter((word) => !word.termId);
  const words = findWords(saved ?? [], filter.query);
  const all = pages.flatMap((page) => page.highlights.map((highlight) => ({ article: page.article, highlight })));
  const shown = all.find(({ highlight }) => highlight.id === selected) ?? all[0];
  const withDetail = section === 'highlights' && shown !== undefined;

  return (
    <div class={withDetail ? 'library with-detail' : 'library'}>
      <Rail shelf={shelf} section={section} filter={filter} onSection={setSection} onFilter={setFilter} />
      <main>
        <div class="bar">
          <div class="find">
            <Icon name="search" />
            <input
              ref={search}
              type="search"
              aria-label={i18n.t('librarySearch')}
              placeholder={i18n.t('librarySearch')}
              value={filter.query}
              onInput={(event) => setFilter({ ...filter, query: event.currentTarget.value })}
            />
          </div>
          <ExportMenu />
          <Import onDone={() => void refresh()} />
        </div>
        {failure && (
          <State title={i18n.t('libraryNotRead')} error>
            <p>{i18n.t(failure as never)}</p>
          </State>
        )}
        {shelf && section === 'highlights' && (
          <HighlightList
            pages={pages}
            filtered={shelf.pages.length > 0}
            selected={shown?.highlight.id ?? null}
            onSelect={(id, open) => {
              setSelected(id);
              if (open) setDetailOpen(true);
            }}
          />
        )}
        {shelf && section !== 'highlights' && (
          <WordList
            title={section === 'words' ? i18n.t('libraryWords') : i18n.t('libraryPhrases')}
            words={words}
            filtered={(saved ?? []).length > 0}
            articles={shelf.articles}
            after={after}
          />
        )}
      </main>
      {withDetail && (
        <Detail
          key={shown.highlight.id}
          article={shown.article}
          highlight={shown.highlight}
          open={detailOpen}
          onClose={() => setDetailOpen(false)}
          after={after}
        />
      )}
    </div>
  );
}
