/** The field and its results: a combobox, so the field keeps the focus while arrows walk the list. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../components/icons';
import { useLookUp } from './answers';
import { Hit } from './hit';
import { HitTools } from './hit-tools';
import { rememberLookUp } from './recent';
import { RecentList } from './recent-list';

/** A result that stood so long (ms) was read, not passed over on the way to a longer word. */
const READ_AFTER_MS = 1500;

export function LookUp({ query, onQuery }: { query: string; onQuery: (text: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const answer = useLookUp(query);
  // Which result of which answer: with another answer the reader is at its first again, from its first drawing on.
  const [chosen, setChosen] = useState({ of: answer, selected: 0, full: false });
  const { selected, full } = chosen.of === answer ? chosen : { selected: 0, full: false };
  const hits = answer?.hits ?? [];
  const hit = hits[selected];

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (full) list.current?.children[selected]?.scrollIntoView?.({ block: 'nearest' });
  }, [full, selected]);
  useEffect(() => {
    if (!hit) return;
    const timer = setTimeout(() => void rememberLookUp(hit).catch(console.warn), READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [hit]);

  const setFull = (to: boolean) => setChosen({ of: answer, selected, full: to });

  function select(to: number) {
    setChosen({ of: answer, selected: to, full: false });
    // happy-dom has no scrolling.
    list.current?.children[to]?.scrollIntoView?.({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes, arrows and Enter are its own.
    if (event.isComposing || hits.length === 0) return;
    if (event.key === 'ArrowDown') select(Math.min(selected + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') select(Math.max(selected - 1, 0));
    else if (event.key === 'Enter' && hit) {
      setFull(!full);
      void rememberLookUp(hit).catch(console.warn);
    } else return;
    event.preventDefault();
  }

  return (
    <>
      <div class="find">
        <label class="sr" for="query">
          {i18n.t('popupField')}
        </label>
        <Icon name="search" />
        <input
          ref={field}
          id="query"
          type="text"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls="hits"
          aria-autocomplete="list"
          aria-activedescendant={hit ? `hit-${selected}` : undefined}
          lang={/\p{Script=Han}/u.test(query) ? 'zh-Hans' : undefined}
          placeholder={i18n.t('popupField')}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {query && (
          <button
            type="button"
            class="icon-btn"
            aria-label={i18n.t('popupClear')}
            onClick={() => {
              onQuery('');
              field.current?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      {answer?.inParts && <p class="none">{i18n.t('popupParts', [query.trim()])}</p>}
      <div class="hits" id="hits" role="listbox" aria-label={i18n.t('popupResults')} ref={list} hidden={hits.length === 0}>
        {hits.map((one, n) => (
          <Hit
            key={`${one.kind} ${one.kind === 'term' ? one.entry.id : one.entry.traditional + one.entry.numbered}`}
            hit={one}
            id={`hit-${n}`}
            selected={n === selected}
            full={n === selected && full}
            english={answer?.understoodAs === 'english' ? query : undefined}
            onSelect={() => (n === selected ? setFull(!full) : select(n))}
          />
        ))}
      </div>
      <p class="sr" role="status">
        {answer && i18n.t('popupFound', hits.length)}
      </p>
      {hit && <HitTools hit={hit} full={full} onFull={setFull} />}
      {answer && hits.length === 0 && (
        <div class="none">
          <p>{i18n.t('popupNothing', [query.trim()])}</p>
          <p>{i18n.t('popupTry')}</p>
        </div>
      )}
      {answer === null && <p class="none">{i18n.t('errorDataDamaged')}</p>}
      {!query.trim() && <RecentList onChoose={onQuery} />}
    </>
  );
}
