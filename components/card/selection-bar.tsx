/** The bar at a selection or a highlight: five colours, a note, a copy with its source; for a highlight its removal. */
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { COLOURS, type Colour } from '@/lib/library/records';
import { colourName } from '../library/colours';
import { CorrectForm, type CorrectFormProps } from './correct-form';
import { ToolButton } from './head';
import { NoteForm } from './note-form';
import { TermForm, type TermFormProps } from './term-form';

export interface SelectionBarProps {
  /** The colour of the highlight at hand; absent for a fresh selection. */
  current?: Colour;
  /** What the reader noted at the highlight. */
  noteText?: string;
  onColour: (colour: Colour) => void;
  onNote: () => void;
  onCopy: () => void;
  onRemove?: () => void;
  said?: string | null;
  onUndo?: () => void;
  note?: { value: string; failed?: string | null; keep: (text: string) => void; cancel: () => void };
  /** Offered for a fresh selection. */
  onTerm?: () => void;
  /** Offered where what is selected can be cut or read otherwise. */
  onCorrect?: () => void;
  /** The form that stands in place of the bar. */
  term?: TermFormProps;
  correct?: CorrectFormProps;
}

/** A form in place of the bar. */
function FormSheet({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="note-sheet card" role="dialog" aria-label={label}>
      {children}
    </div>
  );
}

export function SelectionBar(props: SelectionBarProps) {
  const { current, noteText, onColour, onNote, onCopy, onRemove, onTerm, onCorrect, said, onUndo, note, term, correct } = props;
  if (note)
    return (
      <FormSheet label={i18n.t('cardNoteLabel')}>
        <NoteForm {...note} />
      </FormSheet>
    );
  if (term)
    return (
      <FormSheet label={i18n.t('cardOwnTermAdd')}>
        <TermForm {...term} />
      </FormSheet>
    );
  if (correct)
    return (
      <FormSheet label={i18n.t('cardCorrect')}>
        <CorrectForm {...correct} />
      </FormSheet>
    );
  const bar = (
    <div class="bar-tools" role="toolbar" aria-label={i18n.t('cardHighlightToolbar')}>
      {said ? (
        <>
          <span class="said" role="status">
            {said}
          </span>
          {onUndo && (
            <button type="button" class="btn plain" onClick={onUndo}>
              {i18n.t('cardUndo')}
            </button>
          )}
        </>
      ) : (
        <>
          {COLOURS.map((colour, n) => (
            <button
              type="button"
              class="swatch"
              key={colour}
              aria-label={i18n.t('cardHighlightColour', [colourName(colour)])}
              title={i18n.t('cardHighlightColour', [colourName(colour)])}
              aria-pressed={current === undefined ? undefined : current === colour}
              aria-keyshortcuts={String(n + 1)}
              onClick={() => onColour(colour)}
            >
              <span style={{ background: `var(--hl-${colour})` }} aria-hidden="true">
                {n + 1}
              </span>
            </button>
          ))}
          <span class="rule" />
          <ToolButton icon="pen" label={i18n.t('cardKeyNote')} onClick={onNote} />
          <ToolButton icon="copy" label={i18n.t('cardCopyCite')} onClick={onCopy} />
          {onTerm && <ToolButton icon="add" label={i18n.t('cardOwnTermAdd')} onClick={onTerm} />}
          {onCorrect && <ToolButton icon="cut" label={i18n.t('cardCorrect')} onClick={onCorrect} />}
          {onRemove && <ToolButton icon="bin" label={i18n.t('cardHighlightRemove')} onClick={onRemove} />}
        </>
      )}
    </div>
  );
  if (!noteText || said) return bar;
  return (
    <>
      <p class="bar-note">{noteText}</p>
      {bar}
    </>
  );
}
