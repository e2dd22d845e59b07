/** Highlights in one long list: under their articles or in other groups, each to be opened or chosen. */
import { i18n } from '#i18n';
import { State } from '../../components/controls/state';
import { Zh } from '../../components/controls/zh';
import { colourName } from '../../components/library/colours';
import { WindowList } from '../../components/library/window-list';
import { languageOf, readableDate, readableDay, readableNumber } from '../../components/page/language';
import type { Colour, SavedArticle } from '../../lib/library/records';
import { estimateRow, type HighlightRow, type Row } from './rows';

interface HighlightListProps {
  rows: readonly Row[];
  /** There is something, but the search or the filter leaves nothing of it. */
  filtered: boolean;
  selected: string | null;
  /** @param open the reader chose it, rather than passed over it */
  onSelect: (id: string, open: boolean) => void;
  /** Chosen for what can be done with many at once. */
  chosen: ReadonlySet<string>;
  /** @param range all from the one chosen last to this one */
  onChoose: (id: string, range: boolean) => void;
  onDelete: (id: string) => void;
}

const keyOf = (row: Row) => row.key;
const isItem = (row: Row) => row.kind === 'highlight';

export function HighlightList({ rows, filtered, selected, onSelect, chosen, onChoose, onDelete }: HighlightListProps) {
  if (rows.length === 0) {
    return filtered ? (
      <State title={i18n.t('libraryNothingFound')}>
        <p>{i18n.t('libraryNothingFoundLong')}</p>
      </State>
    ) : (
      <State title={i18n.t('libraryNoHighlights')}>
        <p>{i18n.t('libraryNoHighlightsLong')}</p>
      </State>
    );
  }
  return (
    <WindowList rows={rows} keyOf={keyOf} estimate={estimateRow} isItem={isItem} label={i18n.t('libraryHighlights')}>
      {(row) =>
        row.kind === 'article' ? (
          <header class="from-article">
            <h3>
              <Zh lang={row.article.lang}>{row.article.title}</Zh>
            </h3>
            <p>
              <Source article={row.article} />
            </p>
          </header>
        ) : row.kind === 'group' ? (
          <header class="from-article">
            <h3>{groupName(row)}</h3>
            <p>{readableNumber(row.count)}</p>
          </header>
        ) : (
          <Item
            row={row}
            selected={row.highlight.id === selected}
            chosen={chosen.has(row.highlight.id)}
            onSelect={onSelect}
            onChoose={onChoose}
            onDelete={onDelete}
          />
        )
      }
    </WindowList>
  );
}

function groupName({ grouping, group }: Extract<Row, { kind: 'group' }>): string {
  if (group === '') return grouping === 'tag' ? i18n.t('libraryNoTag') : i18n.t('libraryNoOutlet');
  if (grouping === 'month') return readableDate(group);
  if (grouping === 'saved') return readableDay(group);
  return grouping === 'colour' ? colourName(group as Colour) : group;
}

/** `青澜日报, 17 October 2026`. */
export function Source({ article }: { article: SavedArticle }) {
  return (
    <>
      {article.outlet && <span lang={article.lang}>{article.outlet}</span>}
      {article.outlet && article.published && i18n.t('libraryComma')}
      {article.published && <time dateTime={article.published}>{readableDate(article.published)}</time>}
    </>
  );
}

interface ItemProps extends Pick<HighlightListProps, 'onSelect' | 'onChoose' | 'onDelete'> {
  row: HighlightRow;
  selected: boolean;
  chosen: boolean;
}

function Item({ row: { article, highlight, withSource }, selected, chosen, onSelect, onChoose, onDelete }: ItemProps) {
  const { id, anchor, note, tags, colour } = highlight;

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'x') onChoose(id, false);
    else if (event.key === 'Delete') onDelete(id);
    else return;
    event.preventDefault();
  }

  return (
    <div class={chosen ? 'item chosen' : 'item'} style={{ '--c': `var(--hl-${colour})` }}>
      <input
        type="checkbox"
        class="choose"
        checked={chosen}
        tabIndex={-1}
        aria-label={i18n.t('libraryChoose', [anchor.quote.exact.slice(0, 20)])}
        onClick={(event) => onChoose(id, event.shiftKey)}
      />
      <button
        type="button"
        data-row
        aria-keyshortcuts="X Delete"
        aria-current={selected ? 'true' : undefined}
        onClick={() => onSelect(id, true)}
        onFocus={() => onSelect(id, false)}
        onKeyDown={onKeyDown}
      >
        <Zh lang={article.lang}>{anchor.quote.exact}</Zh>
        {note && (
          <span class="item-note" lang={languageOf(note)}>
            {note}
          </span>
        )}
        {tags.length > 0 && <span class="item-tags">{tags.join(' · ')}</span>}
        {withSource && (
          <span class="item-tags">
            <Zh lang={article.lang}>{article.title}</Zh> <Source article={article} />
          </span>
        )}
        <span class="sr">{colourName(colour)}</span>
      </button>
    </div>
  );
}
