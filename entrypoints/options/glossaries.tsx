/** The reader's own language: glossaries, corrections, words known. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { State } from '../../components/controls/state';
import { Corrections, WordStates } from '../../components/glossaries/own-words';
import { PackImport } from '../../components/glossaries/pack-import';
import { Packs } from '../../components/glossaries/packs';
import { useOwn } from '../../components/glossaries/store';
import { TermEditor } from '../../components/glossaries/term-editor';
import { own } from '../../components/library/store';

export function Glossaries() {
  const store = useOwn();
  const [adding, setAdding] = useState(false);
  const { view, failure } = store;
  if (failure) {
    return (
      <State title={i18n.t('packUnreadable')} error>
        <p>{i18n.t(failure as never)}</p>
      </State>
    );
  }
  if (!view) return null;
  return (
    <>
      <p class="what">{i18n.t('packsWhat')}</p>
      {view.packs.length === 0 && !adding && <p class="what">{i18n.t('packsNone')}</p>}
      <Packs packs={view.packs} store={store} />
      {adding && (
        <TermEditor
          keep={(term) => {
            setAdding(false);
            void store.change(() => own.addTerm({ packId: null, packName: i18n.t('packFirstName'), term }));
          }}
          cancel={() => setAdding(false)}
        />
      )}
      <div class="row-buttons">
        {view.packs.length === 0 && !adding && (
          <button type="button" class="btn" onClick={() => setAdding(true)}>
            {i18n.t('packAddTerm')}
          </button>
        )}
        <PackImport packs={view.packs} store={store} />
      </div>
      <p class="what">{i18n.t('packImportWhat')}</p>

      <h3>{i18n.t('corrections')}</h3>
      <Corrections words={view.words} store={store} />

      <h3>{i18n.t('states')}</h3>
      <p class="what">{i18n.t('statesWhat')}</p>
      <WordStates states={view.states} store={store} />
    </>
  );
}
