/** What else narrows the list: outlet, days, a phrase, a person; and how it is grouped. */
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countBy, type Filter } from '../../components/library/find';
import { articlesWith, historyIndex } from '../../components/library/history';
import type { Shelf } from '../../lib/library/shelf';
import { GROUPINGS, type Grouping } from './rows';

const GROUPING_NAMES: Record<Grouping, () => string> = {
  article: () => i18n.t('libraryByArticle'),
  outlet: () => i18n.t('libraryByOutlet'),
  month: () => i18n.t('libraryByMonth'),
  saved: () => i18n.t('libraryBySaved'),
  tag: () => i18n.t('libraryByTag'),
  colour: () => i18n.t('libraryByColour'),
};

interface FiltersProps {
  shelf: Shelf;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  grouping: Grouping | null;
  onGroup: (grouping: Grouping) => void;
}

/** Outlets beyond these are found by search. */
const MOST_OUTLETS = 200;

export function Filters({ shelf, filter, onFilter, grouping, onGroup }: FiltersProps) {
  const outlets = countBy(shelf.pages.flatMap(({ article }) => article.outlet ?? [])).slice(0, MOST_OUTLETS);
  const [phrase, setPhrase] = useState('');
  const [person, setPerson] = useState('');
  const asked = phrase !== '' || person !== '';

  useEffect(() => {
    let here = true;
    if (!asked) {
      if (filter.within !== null) onFilter({ ...filter, within: null });
      return;
    }
    void historyIndex(shelf.articles).then((index) => {
      if (here) onFilter({ ...filter, within: articlesWith(index, shelf.articles, phrase, person) });
    });
    return () => {
      here = false;
    };
  }, [phrase, person]);

  return (
    <div class="filters">
      {grouping !== null && (
        <label>
          {i18n.t('libraryGroup')}
          <select value={grouping} onChange={(event) => onGroup(event.currentTarget.value as Grouping)}>
            {GROUPINGS.map((id) => (
              <option key={id} value={id}>
                {GROUPING_NAMES[id]()}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {i18n.t('libraryOutlet')}
        <select
          value={filter.outlet ?? ''}
          onChange={(event) => onFilter({ ...filter, outlet: event.currentTarget.value || null })}
        >
          <option value="">{i18n.t('libraryAll')}</option>
          {outlets.map(([outlet]) => (
            <option key={outlet} value={outlet}>
              {outlet}
            </option>
          ))}
        </select>
      </label>
      <label>
        {i18n.t('libraryFrom')}
        <input type="date" value={filter.from} onChange={(event) => onFilter({ ...filter, from: event.currentTarget.value })} />
      </label>
      <label>
        {i18n.t('libraryTo')}
        <input type="date" value={filter.to} onChange={(event) => onFilter({ ...filter, to: event.currentTarget.value })} />
      </label>
      <label>
        {i18n.t('libraryPhrase')}
        <input type="text" lang="zh-Hans" value={phrase} onChange={(event) => setPhrase(event.currentTarget.value.trim())} />
      </label>
      <label>
        {i18n.t('libraryPerson')}
        <input type="text" lang="zh-Hans" value={person} onChange={(event) => setPerson(event.currentTarget.value.trim())} />
      </label>
    </div>
  );
}
