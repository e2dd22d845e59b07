/** A note in place: plain text until it is touched, then a field; kept when the field is left. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { languageOf } from '../page/language';

interface NoteFieldProps {
  note: string;
  onChange: (note: string) => void;
  /** Always a field, never plain text: where there is room for it. */
  open?: boolean;
  labelledBy?: string;
}

export function NoteField({ note, onChange, open = false, labelledBy }: NoteFieldProps) {
  const [editing, setEditing] = useState(false);
  const [draft, setDraft] = useState(note);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => setDraft(note), [note]);
  useEffect(() => {
    if (editing) field.current?.focus();
  }, [editing]);

  if (!open && !editing) {
    return note ? (
      <button
        type="button"
        class="note"
        lang={languageOf(note)}
        title={i18n.t('commonEditNote')}
        onClick={() => setEditing(true)}
      >
        {note}
      </button>
    ) : (
      <button type="button" class="link small" onClick={() => setEditing(true)}>
        {i18n.t('commonAddNote')}
      </button>
    );
  }

  function leave() {
    setEditing(false);
    if (draft !== note) onChange(draft);
  }

  function onKeyDown(event: KeyboardEvent) {
    // Typing Chinese: Enter and Escape belong to the input method while it composes.
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      setDraft(note);
      setEditing(false);
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) leave();
  }

  return (
    <textarea
      ref={field}
      class="field"
      lang={languageOf(draft)}
      rows={Math.min(8, Math.max(2, draft.split('\n').length))}
      aria-label={labelledBy ? undefined : i18n.t('commonNote')}
      aria-labelledby={labelledBy}
      value={draft}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}
