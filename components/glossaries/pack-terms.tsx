/** The terms of one glossary: found by typing, changed and taken out in place. */
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PackWithTerms } from '../../lib/library/own-language';
import type { OwnTerm } from '../../lib/library/records';
import { useAnnounce } from '../controls/announce';
import { More } from '../controls/more';
import { En, Pinyin, Zh } from '../controls/zh';
import { own } from '../library/store';
import { readableNumber } from '../page/language';
import type { OwnStore } from './store';
import { TermEditor } from './term-editor';

/** Rows shown before the reader asks for all: enough to look through, quick to draw. */
const FIRST_ROWS = 100;
/** A field to search with is worth its room from here on. */
const WORTH_SEARCHING = 12;

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const holds = (term: OwnTerm, wanted: string): boolean =>
  [term.term, term.trad, term.pinyin, term.gloss, term.explain, ...term.variants].some((field) => plain(field).includes(wanted));

export function PackTerms({ pack, terms, store }: PackWithTerms & { store: OwnStore }) {
  const [typed, setTyped] = useState('');
  const [adding, setAdding] = useState(false);
  const id = useId();
  const wanted = plain(typed.trim());
  const shown = wanted ? terms.filter((term) => holds(term, wanted)) : terms;
  return (
    <div class="pack-terms">
      {terms.length >= WORTH_SEARCHING && (
        <p class="line">
          <label class="sr" for={id}>
            {i18n.t('packSearch')}
          </label>
          <input
            id={id}
            class="text"
            type="search"
            placeholder={i18n.t('packSearch')}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </p>
      )}
      {terms.length === 0 && !adding && <p class="what">{i18n.t('packNoTerms')}</p>}
      {wanted && shown.length === 0 && <p class="what">{i18n.t('packNoneFound')}</p>}
      <More items={shown} first={FIRST_ROWS} label={(left) => i18n.t('packMore', left, [readableNumber(left)])}>
        {(rows) => (
          <ul class="term-rows">
            {rows.map((term) => (
              <TermRow key={term.id} term={term} store={store} />
            ))}
          </ul>
        )}
      </More>
      {adding ? (
        <TermEditor
          keep={(term) => {
            setAdding(false);
            void store.change(() => own.addTerm({ packId: pack.id, packName: pack.name, term }));
          }}
          cancel={() => setAdding(false)}
        />
      ) : (
        <button type="button" class="btn plain" onClick={() => setAdding(true)}>
          {i18n.t('packAddTerm')}
        </button>
      )}
    </div>
  );
}

function TermRow({ term, store }: { term: OwnTerm; store: OwnStore }) {
  const announce = useAnnounce();
  const [editing, setEditing] = useState(false);

  async function remove() {
    const removed = await store.change(() => own.removeTerm({ id: term.id }));
    if (!removed) return;
    announce({
      text: i18n.t('packTermRemoved', [removed.term]),
      undo: () => void store.change(() => own.restoreTerm(removed)),
    });
  }

  if (editing) {
    return (
      <li>
        <TermEditor
          term={term}
          keep={(changed) => {
            setEditing(false);
            void store.change(() => own.changeTerm({ id: term.id, term: changed }));
          }}
          cancel={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li class="term-row">
      <Zh>{term.term}</Zh> <Pinyin>{term.pinyin}</Pinyin> <En class="gloss">{term.gloss}</En>
      <span class="row-tools">
        <button type="button" class="link" aria-label={i18n.t('packEditTerm', [term.term])} onClick={() => setEditing(true)}>
          {i18n.t('packEdit')}
        </button>
        <button type="button" class="link" aria-label={i18n.t('packRemoveTerm', [term.term])} onClick={() => void remove()}>
          {i18n.t('packRemove')}
        </button>
      </span>
    </li>
  );
}
