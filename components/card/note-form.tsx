/** A note typed where it belongs. */
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CardForm } from './card-form';

interface NoteFormProps {
  value: string;
  keep: (text: string) => void;
  cancel: () => void;
}

export function NoteForm({ value, keep, cancel }: NoteFormProps) {
  const [text, setText] = useState(value);
  const id = useId();
  return (
    <CardForm onKeep={() => keep(text)} onCancel={cancel}>
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
