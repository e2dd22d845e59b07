/** A note typed where it belongs. */
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CardForm } from './card-form';

interface NoteFormProps {
  value: string;
  /** Key of a text: why the last try failed. What was typed stays. */
  failed?: string | null;
  keep: (text: string) => void;
  cancel: () => void;
}

export function NoteForm({ value, failed, keep, cancel }: NoteFormProps) {
  const [text, setText] = useState(value);
  const id = useId();
  return (
    <CardForm onKeep={() => keep(text)} onCancel={cancel} problem={failed ? i18n.t(failed as never) : null}>
      <label class="label" for={id}>
        {i18n.t('cardNoteLabel')}
      </label>
      <textarea
        id={id}
        rows={3}
        placeholder={i18n.t('cardNotePlaceholder')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </CardForm>
  );
}
