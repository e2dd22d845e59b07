/** A term of the reader's own, made where it was met: the selected words, what they mean, and which glossary they go to. */
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CardForm, Line } from './card-form';

/** What the form gives: the rest of a term is filled in from the page. */
export interface NewTerm {
  term: string;
  pinyin: string;
  gloss: string;
  explain: string;
  packId: string | null;
  packName: string;
}

export interface TermFormProps {
  /** As selected on the page, quotation marks and white space taken off. */
  term: string;
  pinyin: string;
  /** The reader's glossaries; the one used last comes first. */
  packs: readonly { id: string; name: string }[];
  /** Key of a text: why the last try failed. */
  failed?: string | null;
  keep: (term: NewTerm) => void;
  cancel: () => void;
}

const NEW = 'new';

export function TermForm({ term, pinyin, packs, failed, keep, cancel }: TermFormProps) {
  const [form, setForm] = useState(term);
  const [reading, setReading] = useState(pinyin);
  const [gloss, setGloss] = useState('');
  const [explain, setExplain] = useState('');
  const [pack, setPack] = useState(packs[0]?.id ?? NEW);
  const [name, setName] = useState(i18n.t('packFirstName'));
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();

  function onKeep() {
    const text = form.trim();
    if (!/[\p{Script=Han}\d]/u.test(text)) setProblem(i18n.t('packNeedsChinese'));
    else if (/[\s“”"‘’「」『』]/u.test(text)) setProblem(i18n.t('packNoSpaces'));
    else if (pack === NEW && name.trim() === '') setProblem(i18n.t('packNeedsName'));
    else {
      setProblem(null);
      // A reading typed for another form than the one selected would be wrong: it is the reader's to give.
      keep({ term: text, pinyin: reading, gloss, explain, packId: pack === NEW ? null : pack, packName: name.trim() || 'x' });
    }
  }

  return (
    <CardForm onKeep={onKeep} onCancel={cancel} problem={problem ?? (failed ? i18n.t(failed as never) : null)}>
      <Line label={i18n.t('packTerm')} value={form} onInput={setForm} lang="zh" />
      <Line label={i18n.t('packGloss')} value={gloss} onInput={setGloss} first />
      <Line label={i18n.t('packPinyin')} value={reading} onInput={setReading} />
      <label class="label" for={id}>
        {i18n.t('packExplain')}
      </label>
      <textarea id={id} rows={2} value={explain} onInput={(event) => setExplain(event.currentTarget.value)} />
      <label class="line">
        <span class="label">{i18n.t('packInto')}</span>
        <select value={pack} onChange={(event) => setPack(event.currentTarget.value)}>
          {packs.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
          <option value={NEW}>{i18n.t('packNew')}</option>
        </select>
      </label>
      {pack === NEW && <Line label={i18n.t('packName')} value={name} onInput={setName} />}
    </CardForm>
  );
}
