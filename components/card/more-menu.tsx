/** What else can be done: the forms of copying, the note, the panel. Opens inside the card, above its body. */
import { i18n } from '#i18n';
import { type CardActions, COPY_FORMS, type CopyForm } from './subject';

const NAMES: Record<CopyForm, () => string> = {
  plain: () => i18n.t('cardCopyPlain'),
  reading: () => i18n.t('cardCopyReading'),
  cite: () => i18n.t('cardCopyCite'),
  sentence: () => i18n.t('cardCopySentence'),
};

export function MoreMenu({ actions, onDone }: { actions: CardActions; onDone: () => void }) {
  const { copy, note, highlight } = actions;
  const choose = (act: () => void) => () => {
    onDone();
    act();
  };
  return (
    <ul class="more-menu">
      {copy &&
        COPY_FORMS.map((form) => (
          <li key={form}>
            <button type="button" onClick={choose(() => copy(form))}>
              {NAMES[form]()}
            </button>
          </li>
        ))}
      {highlight && (
        <li>
          <button type="button" onClick={choose(highlight)} aria-keyshortcuts="H">
            {i18n.t('cardKeyHighlight')}
            <span aria-hidden="true">
              <kbd>H</kbd>
            </span>
          </button>
        </li>
      )}
      {note && (
        <li>
          <button type="button" onClick={choose(note)} aria-keyshortcuts="N">
            {i18n.t('cardKeyNote')}
            <span aria-hidden="true">
              <kbd>N</kbd>
            </span>
          </button>
        </li>
      )}
    </ul>
  );
}
