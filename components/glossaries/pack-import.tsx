/** Taking in a glossary file: checked whole, shown with what it would change, and only then written. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PackWithTerms } from '../../lib/library/own-language';
import { PACK_LIMITS, type PackFile, type PackRefusal, type PackTerm } from '../../lib/library/packs/pack-term';
import { readPack } from '../../lib/library/packs/read-pack';
import { fileTitle } from '../../lib/text/plain-line';
import { useAnnounce } from '../controls/announce';
import { FileButton } from '../controls/file-button';
import { Refused } from '../controls/refused';
import { Zh } from '../controls/zh';
import { own } from '../library/store';
import { readableNumber } from '../page/language';
import type { OwnStore } from './store';

const REFUSALS: Record<PackRefusal['message'], () => string> = {
  packTooLarge: () => i18n.t('packTooLarge'),
  packTooMany: () => i18n.t('packTooMany'),
  packEmpty: () => i18n.t('packEmpty'),
  packUnknown: () => i18n.t('packUnknown'),
  packDamaged: () => i18n.t('packDamaged'),
  packBadTerm: () => i18n.t('packBadTerm'),
  packTwice: () => i18n.t('packTwice'),
};

const ACCEPTED = '.json,.tsv,.csv,.txt,.zip,.u8,application/json,text/plain,text/csv,application/zip';
/** Terms named in the preview: enough to see that the file was read rightly. */
const SAMPLE = 8;

type Step =
  | { step: 'choose' }
  | { step: 'refused'; refusal: PackRefusal }
  | { step: 'preview'; file: PackFile; fileName: string };

export function PackImport({ packs, store }: { packs: readonly PackWithTerms[]; store: OwnStore }) {
  const [state, setState] = useState<Step>({ step: 'choose' });

  async function check(file: File) {
    const parsed = readPack(new Uint8Array(await file.arrayBuffer()));
    const fileName = fileTitle(file.name, PACK_LIMITS.name) || i18n.t('packNew');
    setState(parsed.ok ? { step: 'preview', file: parsed.value, fileName } : { step: 'refused', refusal: parsed });
  }

  const done = () => setState({ step: 'choose' });
  return (
    <>
      <FileButton label={i18n.t('packImport')} accept={ACCEPTED} onFile={(file) => void check(file)} />
      {state.step === 'refused' && <Refused {...state.refusal} title={REFUSALS[state.refusal.message]()} onClose={done} />}
      {state.step === 'preview' && (
        <Preview file={state.file} fileName={state.fileName} packs={packs} store={store} onDone={done} />
      )}
    </>
  );
}

interface PreviewProps {
  file: PackFile;
  fileName: string;
  packs: readonly PackWithTerms[];
  store: OwnStore;
  onDone: () => void;
}

const fields = ({ term, trad, pinyin, variants, kind, gloss, literal, explain, members }: PackTerm): string =>
  JSON.stringify([term, trad, pinyin, variants, kind, gloss, literal, explain, members]);

/** What the file has that the glossary has not, has alike, and has otherwise. */
function compare(file: PackFile, into: PackWithTerms | undefined) {
  const known = new Map(into?.terms.map((term) => [term.term, term]));
  const added = file.terms.filter(({ term }) => !known.has(term));
  const other = file.terms.filter((term) => {
    const there = known.get(term.term);
    return there && fields(there) !== fields(term);
  });
  return { added, other, same: file.terms.length - added.length - other.length };
}

const NEW = 'new';

function Preview({ file, fileName, packs, store, onDone }: PreviewProps) {
  const announce = useAnnounce();
  const [name, setName] = useState(file.name ?? fileName);
  const named = packs.find(({ pack }) => pack.name === (file.name ?? fileName));
  const [target, setTarget] = useState(named?.pack.id ?? NEW);
  const [replaces, setReplaces] = useState(true);
  const into = packs.find(({ pack }) => pack.id === target);
  const { added, other, same } = compare(file, into);
  const written = replaces ? [...added, ...other] : added;

  async function write() {
    const pack = await store.change(() =>
      own.addTerms({ packId: into?.pack.id ?? null, name: name.trim() || fileName, terms: written }),
    );
    if (!pack) return;
    onDone();
    announce({ text: i18n.t('packImported', written.length, [readableNumber(written.length)]) });
  }

  return (
    <section class="preview" aria-label={i18n.t('packImportTitle')}>
      <h3>{i18n.t('packImportTitle')}</h3>
      <p>
        {i18n.t('packImportHas', file.terms.length, [readableNumber(file.terms.length)])}{' '}
        <Zh>
          {file.terms
            .slice(0, SAMPLE)
            .map(({ term }) => term)
            .join('、')}
        </Zh>
        {file.terms.length > SAMPLE && '…'}
      </p>
      <p class="line">
        <label>
          {i18n.t('packInto')}{' '}
          <select value={target} onChange={(event) => setTarget(event.currentTarget.value)}>
            {packs.map(({ pack }) => (
              <option key={pack.id} value={pack.id}>
                {pack.name}
              </option>
            ))}
            <option value={NEW}>{i18n.t('packNew')}</option>
          </select>
        </label>
        {target === NEW && (
          <input
            class="text"
            aria-label={i18n.t('packName')}
            value={name}
            maxLength={PACK_LIMITS.name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </p>
      {into && same > 0 && <p>{i18n.t('packImportSame', same, [readableNumber(same)])}</p>}
      {other.length > 0 && (
        <p>
          <label>
            <input type="checkbox" checked={replaces} onChange={(event) => setReplaces(event.currentTarget.checked)} />{' '}
            {i18n.t('packImportOther', other.length, [readableNumber(other.length)])}
          </label>{' '}
          <Zh>
            {other
              .slice(0, SAMPLE)
              .map(({ term }) => term)
              .join('、')}
          </Zh>
        </p>
      )}
      <p>{i18n.t('packImportPending')}</p>
      <p class="row-buttons">
        <button type="button" class="btn primary" disabled={written.length === 0} onClick={() => void write()}>
          {i18n.t('libraryImportDo')}
        </button>
        <button type="button" class="btn plain" onClick={onDone}>
          {i18n.t('libraryImportCancel')}
        </button>
      </p>
    </section>
  );
}
