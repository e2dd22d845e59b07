/** What the reader has said of words: corrections, and words known, being learnt, left alone. Each can be taken back. */
import { i18n } from '#i18n';
import type { OwnWord, WordState } from '../../lib/library/records';
import { toMarked } from '../../lib/pinyin/syllable';
import { useAnnounce } from '../controls/announce';
import { FileButton } from '../controls/file-button';
import { More } from '../controls/more';
import { Pinyin, Zh } from '../controls/zh';
import { own } from '../library/store';
import { readableNumber } from '../page/language';
import type { OwnStore } from './store';
import { wordsInFile } from './word-file';

const FIRST_ROWS = 50;

export function Corrections({ words, store }: { words: readonly OwnWord[]; store: OwnStore }) {
  const announce = useAnnounce();
  async function remove(word: OwnWord) {
    const removed = await store.change(() => own.removeWord({ id: word.id }));
    if (!removed) return;
    const { form, words: cut, syllables } = removed;
    announce({
      text: i18n.t('correctionRemoved', [form]),
      undo: () => void store.change(() => own.setWord({ form, words: cut, syllables })),
    });
  }
  if (words.length === 0) return <p class="what">{i18n.t('correctionsNone')}</p>;
  return (
    <More items={words} first={FIRST_ROWS} label={(left) => i18n.t('packMore', left, [readableNumber(left)])}>
      {(rows) => (
        <ul class="term-rows">
          {rows.map((word) => (
            <li class="term-row" key={word.id}>
              <Zh>{word.words?.join(' · ') ?? word.form}</Zh> <Pinyin>{word.syllables?.map(toMarked).join(' ') ?? ''}</Pinyin>
              <span class="row-tools">
                <button
                  type="button"
                  class="link"
                  aria-label={i18n.t('packRemoveTerm', [word.form])}
                  onClick={() => void remove(word)}
                >
                  {i18n.t('packRemove')}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </More>
  );
}

const STATES: Record<WordState['state'], () => string> = {
  known: () => i18n.t('statesKnown'),
  learning: () => i18n.t('statesLearning'),
  ignored: () => i18n.t('statesIgnored'),
};

export function WordStates({ states, store }: { states: readonly WordState[]; store: OwnStore }) {
  const announce = useAnnounce();

  async function forget({ form, state }: WordState) {
    await store.change(() => own.setState({ form, state: null }));
    announce({
      text: i18n.t('correctionRemoved', [form]),
      undo: () => void store.change(() => own.setState({ form, state })),
    });
  }

  async function takeIn(file: File) {
    const words = wordsInFile(await file.text());
    if (words === null) return announce({ text: i18n.t('statesFileRefused') });
    const before = new Map(states.map(({ form, state }) => [form, state]));
    const fresh = words.filter((form) => before.get(form) !== 'known');
    await store.change(() => own.setStates(fresh.map((form) => ({ form, state: 'known' as const }))));
    announce({
      text: i18n.t('statesTaken', fresh.length, [readableNumber(fresh.length)]),
      undo: () => void store.change(() => own.setStates(fresh.map((form) => ({ form, state: before.get(form) ?? null })))),
    });
  }

  return (
    <>
      {(Object.keys(STATES) as WordState['state'][]).map((state) => {
        const forms = states.filter((one) => one.state === state);
        if (forms.length === 0) return null;
        return (
          <section key={state}>
            <h4>
              {STATES[state]()} <span class="count">{readableNumber(forms.length)}</span>
            </h4>
            <More items={forms} first={FIRST_ROWS} label={(left) => i18n.t('packMore', left, [readableNumber(left)])}>
              {(rows) => (
                <ul class="word-chips">
                  {rows.map((one) => (
                    <li key={one.id}>
                      <Zh>{one.form}</Zh>
                      <button
                        type="button"
                        class="link"
                        aria-label={i18n.t('packRemoveTerm', [one.form])}
                        onClick={() => void forget(one)}
                      >
                        ×
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </More>
          </section>
        );
      })}
      {states.length === 0 && <p class="what">{i18n.t('statesNone')}</p>}
      <p class="row-buttons">
        <FileButton label={i18n.t('statesImport')} accept=".txt,.csv,.tsv,text/plain" onFile={(file) => void takeIn(file)} />
      </p>
      <p class="what">{i18n.t('statesImportWhat')}</p>
    </>
  );
}
