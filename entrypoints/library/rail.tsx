/** The rail of the library: what kind of thing, which colour, which tag. */
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { colourName } from '../../components/library/colours';
import { countBy, type Filter } from '../../components/library/find';
import { readableNumber } from '../../components/page/language';
import { COLOURS } from '../../lib/library/records';
import type { Shelf } from '../../lib/library/shelf';

export type Section = 'highlights' | 'words' | 'phrases' | 'articles' | 'history' | 'orphans';

interface RailProps {
  shelf: Shelf | undefined;
  section: Section;
  filter: Filter;
  /** Highlights that are no longer found. */
  orphans: number;
  onSection: (section: Section) => void;
  onFilter: (filter: Filter) => void;
}

/** Tags beyond these are found by search. */
const MOST_TAGS = 20;

export function Rail({ shelf, section, filter, orphans, onSection, onFilter }: RailProps) {
  const highlights = useMemo(() => shelf?.pages.flatMap((page) => page.highlights) ?? [], [shelf]);
  const words = shelf?.words ?? [];
  const phrases = words.filter((word) => word.termId).length;
  const colours = useMemo(() => new Map(countBy(highlights.map((highlight) => highlight.colour))), [highlights]);
  const tags = useMemo(() => countBy(highlights.flatMap((highlight) => highlight.tags)).slice(0, MOST_TAGS), [highlights]);
  const sections: [Section, string, number | null][] = [
    ['highlights', i18n.t('libraryHighlights'), shelf?.counts.highlights ?? 0],
    ['words', i18n.t('libraryWords'), words.length - phrases],
    ['phrases', i18n.t('libraryPhrases'), phrases],
    ['articles', i18n.t('libraryArticles'), shelf?.pages.length ?? 0],
    ['history', i18n.t('libraryHistory'), null],
  ];
  return (
    <nav class="rail" aria-label={i18n.t('libraryHeading')}>
      <h1>{i18n.t('libraryHeading')}</h1>
      {sections.map(([id, label, count]) => (
        <button
          key={id}
          type="button"
          class="rail-item"
          aria-current={id === section ? 'page' : undefined}
          onClick={() => onSection(id)}
        >
          {label}
          {count !== null && <span class="num">{readableNumber(count)}</span>}
        </button>
      ))}
      <a href="/review.html">{i18n.t('libraryReview')}</a>
      {section === 'highlights' && highlights.length > 0 && (
        <>
          <h2>{i18n.t('libraryColours')}</h2>
          {COLOURS.map((colour) => (
            <button
              key={colour}
              type="button"
              class="rail-item"
              aria-pressed={filter.colour === colour}
              onClick={() => onFilter({ ...filter, colour: filter.colour === colour ? null : colour })}
            >
              <span>
                <span class="swatch" style={{ '--c': `var(--hl-${colour})` }} />
                <span class="colour-name">{colourName(colour)}</span>
              </span>
              <span class="num">{readableNumber(colours.get(colour) ?? 0)}</span>
            </button>
          ))}
        </>
      )}
      {section === 'highlights' && tags.length > 0 && (
        <>
          <h2>{i18n.t('libraryTags')}</h2>
          {tags.map(([tag, count]) => (
            <button
              key={tag}
              type="button"
              class="rail-item"
              aria-pressed={filter.tag === tag}
              onClick={() => onFilter({ ...filter, tag: filter.tag === tag ? null : tag })}
            >
              <span class="tag">{tag}</span>
              <span class="num">{readableNumber(count)}</span>
            </button>
          ))}
        </>
      )}
      {orphans > 0 && (
        <>
          <h2>{i18n.t('libraryNeedsYou')}</h2>
          <button
            type="button"
            class="rail-item"
            aria-current={section === 'orphans' ? 'page' : undefined}
            onClick={() => onSection('orphans')}
          >
            {i18n.t('libraryOrphans')}
            <span class="num">{readableNumber(orphans)}</span>
          </button>
        </>
      )}
    </nav>
  );
}
