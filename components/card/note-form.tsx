/** A note typed where it belongs. Ctrl+Enter keeps it, Esc leaves it. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface NoteFormProps {
  value: string;
  keep: (text: string) => void;
  cancel: () => void;
}

export function NoteForm({ value, keep, cancel }: NoteFormProps) {
  const [text, setText] = useState(value);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes, Enter and Escape are its own.
    if (event.isComposing) return;
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep(text);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <form
      class="card-part note-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep(text);
      }}
    >
      <label class="label" for={id}>
        {i18n.t('cardNoteLabel')}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={3}
        placeholder={i18n.t('cardNotePlaceholder')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="note-buttons">
        <button type="submit" class="btn primary">
          {i18n.t('cardNoteKeep')}
        </button>
        <button type="button" class="btn plain" onClick={cancel}>
          {i18n.t('cardNoteCancel')}
        </button>
      </div>
    </form>
  );
}
