/** Library: what the reader has kept. Rail, list, detail; articles with their texts; phrases over time. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { State } from '../../components/controls/state';
import { isTyping } from '../../components/controls/typing';
import { Icon } from '../../components/icons';
import { ExportMenu } from '../../components/library/export';
import { type Filter, findArticles, findHighlights, findWords, isFiltering, NO_FILTER } from '../../components/library/find';
import { useTextSearch } from '../../components/library/full-text';
import { Import } from '../../components/library/import';
import { loadPinyin, type PinyinPattern } from '../../components/library/pinyin-search';
import { database, useShelf } from '../../components/library/store';
import { findOrphans } from '../../lib/library/orphans';
import type { Shelf } from '../../lib/library/shelf';
import { ArticleList } from './article-list';
import { ArticleView } from './article-view';
import { BulkBar } from './bulk-bar';
import { Detail, useRemoveHighlight } from './detail';
import { Filters } from './filters';
import { HighlightList } from './highlight-list';
import { History } from './history';
import { Notices } from './notices';
import { Rail, type Section } from './rail';
import { type Grouping, type HighlightRow, rowsOf } from './rows';
import { WordList } from './word-list';

/** What the search of a section goes through. */
function searchLabel(section: Section): string {
  if (section === 'words' || section === 'phrases') return i18n.t('librarySearchWords');
  return section === 'articles' ? i18n.t('librarySearchArticles') : i18n.t('librarySearch');
}

/** Readings for searching by pinyin, once something is searched for. */
function usePinyin(wanted: boolean): PinyinPattern | null {
  const [pinyin, setPinyin] = useState<PinyinPattern | null>(null);
  useEffect(() => {
    if (!wanted || pinyin) return;
    // Without its data the search goes by characters alone.
    void loadPinyin()
      .then((pattern) => setPinyin(() => pattern))
      .catch(() => {});
  }, [wanted, pinyin]);
  return pinyin;
}

/** Highlights whose words are gone from their article, looked for when all is read. */
function useOrphans(shelf: Shelf | undefined): ReadonlySet<string> {
  const [orphans, setOrphans] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!shelf?.complete) return;
    let here = true;
    void findOrphans(database)
      .then((found) => here && setOrphans(found))
      .catch(() => {});
    return () => {
      here = false;
    };
  }, [shelf]);
  return orphans;
}

export function LibraryPage() {
  const { shelf, failure, after, refresh } = useShelf();
  const [section, setSection] = useState<Section>('highlights');
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [grouping, setGrouping] = useState<Grouping>('article');
  const [selected, setSelected] = useState<string | null>(null);
  const [detailOpen, setDetailOpen] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [lastChosen, setLastChosen] = useState<string | null>(null);
  const [openArticle, setOpenArticle] = useState<string | null>(null);
  /** The highlight that the article was opened to put on other words. */
  const [putBack, setPutBack] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const remove = useRemoveHighlight(after);
  const pinyin = usePinyin(/[a-zü]{2}/i.test(filter.query));
  const orphans = useOrphans(shelf);
  const byText = useTextSearch(filter.query, pinyin, section === 'articles');

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      search.current?.focus();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);

  const marked = section === 'highlights' || section === 'orphans';
  const pages = useMemo(() => {
    const found = findHighlights(shelf?.pages ?? [], filter, pinyin);
    if (section !== 'orphans') return found;
    return found.flatMap(({ article, highlights }) => {
      const lost = highlights.filter(({ id }) => orphans.has(id));
      return lost.length > 0 ? [{ article, highlights: lost }] : [];
    });
  }, [shelf, filter, pinyin, section, orphans]);
  const rows = useMemo(() => rowsOf(pages, grouping), [pages, grouping]);
  const items = useMemo(() => rows.filter((row): row is HighlightRow => row.kind === 'highlight'), [rows]);
  const saved = section === 'phrases' ? shelf?.words.filter((word) => word.termId) : shelf?.words.filter((word) => !word.termId);
  // Where the selected one is gone, what stands in its place.
  const place = useRef(0);
  const at = items.findIndex(({ highlight }) => highlight.id === selected);
  if (at >= 0) place.current = at;
  const shown = items[at >= 0 ? at : Math.min(selected === null ? 0 : place.current, items.length - 1)];
  const withDetail = marked && shown !== undefined;
  const article = openArticle === null ? undefined : shelf?.pages.find((page) => page.article.id === openArticle);

  function choose(id: string, range: boolean) {
    const next = new Set(chosen);
    const from = items.findIndex(({ highlight }) => highlight.id === lastChosen);
    const to = items.findIndex(({ highlight }) => highlight.id === id);
    if (range && from >= 0)
      for (const { highlight } of items.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(highlight.id);
    else if (next.has(id)) next.delete(id);
    else next.add(id);
    setChosen(next);
    setLastChosen(id);
  }

  function turnTo(next: Section) {
    setSection(next);
    setOpenArticle(null);
    setPutBack(null);
    setChosen(new Set());
  }

  return (
    <div class={withDetail ? 'library with-detail' : 'library'}>
      <Rail shelf={shelf} section={section} filter={filter} orphans={orphans.size} onSection={turnTo} onFilter={setFilter} />
      <main>
        <Notices shelf={shelf} />
        {section !== 'history' && (
          <div class="bar">
            <div class="find">
              <Icon name="search" />
              <input
                ref={search}
                type="search"
                aria-label={searchLabel(section)}
                placeholder={searchLabel(section)}
                value={filter.query}
                onInput={(event) => setFilter({ ...filter, query: event.currentTarget.value })}
              />
            </div>
            <ExportMenu />
            <Import onDone={() => void refresh()} />
          </div>
        )}
        {failure && (
          <State title={i18n.t('libraryNotRead')} error>
            <p>{i18n.t(failure as never)}</p>
          </State>
        )}
        {shelf && (marked || (section === 'articles' && !article)) && shelf.pages.length > 0 && (
          <details class="more-filters">
            <summary>{i18n.t('libraryFilter')}</summary>
            <Filters
              shelf={shelf}
              filter={filter}
              onFilter={setFilter}
              grouping={marked ? grouping : null}
              onGroup={setGrouping}
            />
          </details>
        )}
        {shelf && marked && (
          <>
            <h2 class="list-head">
              {section === 'orphans' ? i18n.t('libraryOrphans') : i18n.t('libraryHighlights')}{' '}
              <small>
                {isFiltering(filter)
                  ? i18n.t('libraryFound', items.length, [String(items.length)])
                  : i18n.t('libraryNewestFirst')}
              </small>
            </h2>
            {section === 'orphans' && <p class="what">{i18n.t('libraryOrphansWhat')}</p>}
            {chosen.size > 0 && (
              <BulkBar
                chosen={chosen}
                all={items.length}
                onAll={() => setChosen(new Set(items.map(({ highlight }) => highlight.id)))}
                onNone={() => setChosen(new Set())}
                after={after}
              />
            )}
            <HighlightList
              rows={rows}
              filtered={shelf.counts.highlights > 0}
              selected={shown?.highlight.id ?? null}
              onSelect={(id, open) => {
                setSelected(id);
                if (open) setDetailOpen(true);
              }}
              chosen={chosen}
              onChoose={choose}
              onDelete={(id) => void remove(id)}
            />
          </>
        )}
        {shelf && section === 'articles' && !article && (
          <ArticleList
            pages={findArticles(shelf.pages, filter, pinyin, byText)}
            filtered={shelf.pages.length > 0}
            onOpen={setOpenArticle}
            after={after}
          />
        )}
        {shelf && section === 'articles' && article && (
          <ArticleView
            key={article.article.id}
            page={article}
            putBack={putBack}
            after={after}
            onBack={() => turnTo('articles')}
          />
        )}
        {shelf && section === 'history' && <History articles={shelf.articles} complete={shelf.complete} />}
        {shelf && (section === 'words' || section === 'phrases') && (
          <WordList
            title={section === 'words' ? i18n.t('libraryWords') : i18n.t('libraryPhrases')}
            words={findWords(saved ?? [], filter.query, pinyin)}
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
          orphan={orphans.has(shown.highlight.id)}
          open={detailOpen}
          onClose={() => setDetailOpen(false)}
          onArticle={(toPutBack) => {
            turnTo('articles');
            setOpenArticle(shown.article.id);
            if (toPutBack) setPutBack(shown.highlight.id);
          }}
          after={after}
        />
      )}
    </div>
  );
}
