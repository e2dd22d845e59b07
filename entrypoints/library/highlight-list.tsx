/** Highlights under their articles, the article last touched first. */
import { i18n } from '#i18n';
import { moveBetweenRows } from '../../components/article/row';
import { State } from '../../components/controls/state';
import { Zh } from '../../components/controls/zh';
import { colourName } from '../../components/library/colours';
import { languageOf, readableDate } from '../../components/page/language';
import type { SavedPage } from '../../lib/library/library';
import type { Highlight, SavedArticle } from '../../lib/library/records';

interface HighlightListProps {
  pages: readonly SavedPage[];
  /** There is something, but the search or the filter leaves nothing of it. */
  filtered: boolean;
  selected: string | null;
  /** @param open the reader chose it, rather than passed over it */
  onSelect: (id: string, open: boolean) => void;
}

export function HighlightList({ pages, filtered, selected, onSelect }: HighlightListProps) {
  if (pages.length === 0) {
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
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the rows inside
    <div onKeyDown={moveBetweenRows}>
      <h2 class="list-head">
        {i18n.t('libraryHighlights')} <small>{i18n.t('libraryNewestFirst')}</small>
      </h2>
      {pages.map(({ article, highlights }) => (
        <section key={article.id} class="from-article">
          <header>
            <h3>
              <Zh lang={article.lang}>{article.title}</Zh>
            </h3>
            <p>
              <Source article={article} />
            </p>
          </header>
          <ul>
            {highlights.map((highlight) => (
              <Item
                key={highlight.id}
                article={article}
                highlight={highlight}
                selected={highlight.id === selected}
                onSelect={onSelect}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
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

interface ItemProps {
  article: SavedArticle;
  highlight: Highlight;
  selected: boolean;
  onSelect: HighlightListProps['onSelect'];
}

function Item({ article, highlight, selected, onSelect }: ItemProps) {
  return (
    <li class="item" style={{ '--c': `var(--hl-${highlight.colour})` }}>
      <button
        type="button"
        data-row
        aria-current={selected ? 'true' : undefined}
        onClick={() => onSelect(highlight.id, true)}
        onFocus={() => onSelect(highlight.id, false)}
      >
        <Zh lang={article.lang}>{highlight.anchor.quote.exact}</Zh>
        {highlight.note && (
          <span class="item-note" lang={languageOf(highlight.note)}>
            {highlight.note}
          </span>
        )}
        {highlight.tags.length > 0 && <span class="item-tags">{highlight.tags.join(' · ')}</span>}
        <span class="sr">{colourName(highlight.colour)}</span>
      </button>
    </li>
  );
}
