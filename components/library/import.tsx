/** Taking in a file that was exported before: checked whole, shown, and only then written (design, "States": import). */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Count, MAX_FILE_UNITS, type Preview, parseLibrary, preview, type Refusal } from '../../lib/library/import';
import { TooLargeError, unpack } from '../../lib/library/packed';
import type { Collection, Snapshot } from '../../lib/library/records';
import { useAnnounce } from '../controls/announce';
import { FileButton } from '../controls/file-button';
import { Refused } from '../controls/refused';
import { interfaceLanguage, readableNumber } from '../page/language';
import { library, tellChange } from './store';

const REFUSALS: Record<Refusal['message'], () => string> = {
  importTooLarge: () => i18n.t('importTooLarge'),
  importNotJson: () => i18n.t('importNotJson'),
  importForeign: () => i18n.t('importForeign'),
  importNewer: () => i18n.t('importNewer'),
  importBadRecord: () => i18n.t('importBadRecord'),
  importDuplicate: () => i18n.t('importDuplicate'),
  importNoArticle: () => i18n.t('importNoArticle'),
};

/** How each collection is counted to the reader, what matters most first. Answers and cards come and go with their words. */
const COUNTED: Partial<Record<Collection, (count: number, written: [string]) => string>> = {
  highlights: (count, written) => i18n.t('libraryCountHighlights', count, written),
  words: (count, written) => i18n.t('libraryCountWords', count, written),
  articles: (count, written) => i18n.t('libraryCountArticles', count, written),
  texts: (count, written) => i18n.t('libraryCountTexts', count, written),
  terms: (count, written) => i18n.t('libraryCountTerms', count, written),
  exceptions: (count, written) => i18n.t('libraryCountExceptions', count, written),
  states: (count, written) => i18n.t('libraryCountStates', count, written),
};

/** `2 highlights, 1 word and 3 articles`; what there is none of is left out. */
function named(counts: Count): string {
  const parts = Object.entries(COUNTED).flatMap(([name, say]) => {
    const count = counts[name as Collection];
    return count > 0 ? [say(count, [readableNumber(count)])] : [];
  });
  return new Intl.ListFormat(interfaceLanguage()).format(parts.length > 0 ? parts : [i18n.t('libraryCountOther')]);
}

type Step =
  | { step: 'choose' }
  | { step: 'refused'; refusal: Refusal }
  | { step: 'preview'; file: Snapshot; would: Preview; leftOut: number };

/** The text of a file, unpacked where it is packed; or why it cannot be read. */
async function textOf(file: File): Promise<string | Refusal> {
  const refused = (message: Refusal['message']): Refusal => ({ ok: false, message, line: null, detail: null });
  try {
    return await unpack(new Uint8Array(await file.arrayBuffer()), 3 * MAX_FILE_UNITS);
  } catch (error) {
    return refused(error instanceof TooLargeError ? 'importTooLarge' : 'importNotJson');
  }
}

const sum = (counts: Count) => Object.values(counts).reduce((all, count) => all + count, 0);

/** @param onDone the library holds the file now */
export function Import({ onDone }: { onDone?: () => void }) {
  const announce = useAnnounce();
  const [state, setState] = useState<Step>({ step: 'choose' });

  async function check(file: File) {
    // Read aloud before the work begins: a whole library takes seconds.
    announce({ text: i18n.t('libraryReading') });
    const text = await textOf(file);
    const refuse = (refusal: Refusal) => {
      announce(null);
      setState({ step: 'refused', refusal });
    };
    if (typeof text !== 'string') return refuse(text);
    const current = await library.snapshot();
    if (!current.ok) return announce({ text: i18n.t(current.message as never) });
    const parsed = parseLibrary(text, { current: current.value, now: new Date().toISOString() });
    if (!parsed.ok) return refuse(parsed);
    const would = preview(current.value, parsed.value);
    announce(null);
    setState({ step: 'preview', file: parsed.value, would, leftOut: parsed.leftOut ?? 0 });
  }

  async function write(file: Snapshot) {
    let said = performance.now();
    const answer = await library.mergeIn(file, (share) => {
      if (performance.now() - said < 400) return;
      said = performance.now();
      announce({ text: i18n.t('libraryImporting', [String(Math.round(100 * share))]) });
    });
    if (!answer.ok) return announce({ text: i18n.t(answer.message as never) });
    setState({ step: 'choose' });
    announce({ text: i18n.t('libraryImported') });
    await Promise.all([tellChange('highlights'), tellChange('words')]);
    onDone?.();
  }

  const cancel = () => setState({ step: 'choose' });
  return (
    <>
      <FileButton
        label={i18n.t('libraryImport')}
        accept=".json,.jsonld,.gz,application/json"
        onFile={(file) => void check(file)}
      />
      {state.step === 'refused' && <Refused {...state.refusal} title={REFUSALS[state.refusal.message]()} onClose={cancel} />}
      {state.step === 'preview' && (
        <Changes would={state.would} leftOut={state.leftOut} onWrite={() => void write(state.file)} onCancel={cancel} />
      )}
    </>
  );
}

interface ChangesProps {
  would: Preview;
  leftOut: number;
  onWrite: () => void;
  onCancel: () => void;
}

function Changes({ would, leftOut, onWrite, onCancel }: ChangesProps) {
  const { adds, changes, removes } = would;
  const nothing = sum(adds) + sum(changes) + sum(removes) === 0;
  return (
    <section class="preview" aria-label={i18n.t('libraryImportTitle')}>
      <h2>{nothing ? i18n.t('libraryImportNothing') : i18n.t('libraryImportTitle')}</h2>
      {sum(adds) > 0 && <p>{i18n.t('libraryImportNew', [named(adds)])}</p>}
      {sum(changes) > 0 && <p>{i18n.t('libraryImportChanged', [named(changes)])}</p>}
      {sum(removes) > 0 && <p>{i18n.t('libraryImportDeletes', [named(removes)])}</p>}
      {leftOut > 0 && <p>{i18n.t('libraryImportLeftOut', leftOut, [readableNumber(leftOut)])}</p>}
      {!nothing && <p>{i18n.t('libraryImportPending')}</p>}
      <p class="row-buttons">
        {!nothing && (
          <button type="button" class="btn primary" onClick={onWrite}>
            {i18n.t('libraryImportDo')}
          </button>
        )}
        <button type="button" class="btn plain" onClick={onCancel}>
          {nothing ? i18n.t('libraryClose') : i18n.t('libraryImportCancel')}
        </button>
      </p>
    </section>
  );
}
