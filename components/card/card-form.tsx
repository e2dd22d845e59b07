/** A form inside a card or in place of the selection bar. Enter in a line or Ctrl+Enter in a field keeps it, Esc leaves it. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface CardFormProps {
  children: ComponentChildren;
  onKeep: () => void;
  onCancel: () => void;
  /** Why it cannot be kept, beside the buttons. */
  problem?: string | null;
  keepLabel?: string;
  /** A third button: back to what the program says by itself. */
  other?: { label: string; act: () => void };
}

export function CardForm({ children, onKeep, onCancel, problem, keepLabel, other }: CardFormProps) {
  const form = useRef<HTMLFormElement>(null);
  // Before the next key can come: a quick hand types on while the form is drawn.
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[data-first]') ?? form.current?.querySelector('textarea, input');
    (first as HTMLElement | null | undefined)?.focus();
  }, []);
  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes, Enter and Escape are its own.
    if (event.isComposing) return;
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onKeep();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <form
      ref={form}
      class="card-part card-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      {children}
      <p class="problem" role="status">
        {problem}
      </p>
      <div class="form-buttons">
        <button type="submit" class="btn primary">
          {keepLabel ?? i18n.t('cardNoteKeep')}
        </button>
        <button type="button" class="btn plain" onClick={onCancel}>
          {i18n.t('cardNoteCancel')}
        </button>
        {other && (
          <button type="button" class="btn plain" onClick={other.act}>
            {other.label}
          </button>
        )}
      </div>
    </form>
  );
}

interface LineProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  lang?: string;
  hint?: string;
  /** The field that has the focus first. */
  first?: boolean;
}

/** One line of a form: its label, its field, and what may stand there. */
export function Line({ label, value, onInput, lang, hint, first }: LineProps) {
  return (
    <label class="line">
      <span class="label">{label}</span>
      <input
        type="text"
        value={value}
        lang={lang}
        autocomplete="off"
        spellcheck={false}
        data-first={first}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && <span class="hint">{hint}</span>}
    </label>
  );
}
