/** Everything about one article in one scroll, under an index: side panel, and the margin of the desk. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { useLevelList } from '../controls/levels';
import { useSettings } from '../page/settings';
import { CopyFacts, Facts } from './facts';
import { Found } from './find';
import { Highlights, useHighlights } from './highlights';
import { KeepArticle } from './keep';
import { levelName } from './labels';
import { Names, useNameRows } from './names';
import { TakeOut } from './outputs/take-out';
import { useReader } from './reader';
import { useSavings } from './save';
import { SectionIndex } from './section-index';
import { Summary } from './summary';
import { Terms, useTermRows } from './terms';
import { useWordRows, Words } from './words';

export function Sections() {
  const [{ level }] = useSettings();
  const savings = useSavings();
  const { article } = useReader();
  const highlights = useHighlights(article.url, article.headline.title);
  const terms = useTermRows();
  const names = useNameRows();
  const words = useWordRows(level);
  const [query, setQuery] = useState('');
  const count = (groups: Record<string, readonly unknown[]>) => Object.values(groups).reduce((sum, rows) => sum + rows.length, 0);
  const find = <Find query={query} onQuery={setQuery} />;
  if (query.trim()) {
    return (
      <>
        {find}
        <Found query={query} level={level} savings={savings} />
      </>
    );
  }
  return (
    <>
      {find}
      <SectionIndex
        sections={[
          { id: 'summary', label: i18n.t('panelSummary') },
          { id: 'facts', label: i18n.t('panelFacts') },
          { id: 'terms', label: i18n.t('panelTerms'), count: count(terms) },
          { id: 'names', label: i18n.t('panelNames'), count: count(names) },
          { id: 'words', label: i18n.t('panelWords'), count: words.length },
          { id: 'mine', label: i18n.t('panelMine'), count: highlights?.length ?? 0 },
        ]}
      />
      <Part id="summary" title={i18n.t('panelSummary')} aside={i18n.t('panelOwnWords')}>
        <Summary highlights={highlights} />
      </Part>
      <Part id="facts" title={i18n.t('panelFacts')} aside={<CopyFacts />}>
        <Facts />
      </Part>
      <Part id="terms" title={i18n.t('panelTerms')}>
        <Terms savings={savings} />
      </Part>
      <Part id="names" title={i18n.t('panelPeopleAndPlaces')}>
        <Names />
      </Part>
      <Part id="words" title={i18n.t('panelWords')} aside={<Level level={level} />}>
        <Words level={level} savings={savings} />
      </Part>
      <Part id="mine" title={i18n.t('panelHighlights')} aside={<KeepArticle />}>
        <Highlights highlights={highlights} />
      </Part>
    </>
  );
}

/** The field over the sections, and the ways out beside it. */
function Find({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const id = useId();
  return (
    <div class="find">
      <label class="sr" for={id}>
        {i18n.t('panelFind')}
      </label>
      <input
        id={id}
        type="search"
        class="text"
        placeholder={i18n.t('panelFind')}
        value={query}
        autocomplete="off"
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query) {
            event.preventDefault();
            onQuery('');
          }
        }}
      />
      <TakeOut />
    </div>
  );
}

function Part({
  id,
  title,
  aside,
  children,
}: {
  id: string;
  title: string;
  aside?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section id={id} class="part" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {aside && <small>{aside}</small>}
      </header>
      {children}
    </section>
  );
}

function Level({ level }: { level: number }) {
  const list = useLevelList();
  return (
    <>
      {level === 0 ? i18n.t('panelAllWordsShown') : i18n.t('panelAboveLevel', [levelName(level, list)])}{' '}
      <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
        {i18n.t('panelChangeLevel')}
      </button>
    </>
  );
}
