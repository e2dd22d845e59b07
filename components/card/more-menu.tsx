/** What else can be done: the forms of copying, the note, the panel. Opens inside the card, above its body. */
import { i18n } from '#i18n';
import { type CardActions, COPY_FORMS, type CopyForm } from './subject';

const NAMES: Record<CopyForm, () => string> = {
  plain: () => i18n.t('cardCopyPlain'),
  reading: () => i18n.t('cardCopyReading'),
  cite: () => i18n.t('cardCopyCite'),
  sentence: () => i18n.t('cardCopySentence'),
};

interface Entry {
  label: string;
  act: () => void;
  key?: string;
}

/** What the reader may say of a word: what it is not said to be already. */
function stateEntries({ state }: CardActions, isWord: boolean): Entry[] {
  if (!state) return [];
  const { now, set } = state;
  const entries: (Entry | false)[] = [
    now !== 'known' && {
      label: isWord ? i18n.t('cardKnown') : i18n.t('cardKnownTerm'),
      act: () => set('known'),
      key: 'K',
    },
    isWord && now !== 'learning' && { label: i18n.t('cardLearning'), act: () => set('learning'), key: 'L' },
    now !== 'ignored' && { label: i18n.t('cardIgnored'), act: () => set('ignored'), key: 'I' },
    now !== null && { label: i18n.t('cardForgetState'), act: () => set(null) },
  ];
  return entries.filter((entry) => entry !== false);
}

function entriesOf(actions: CardActions, isWord: boolean): Entry[] {
  const { copy, note, highlight, correct, keep } = actions;
  return [
    ...(copy ? COPY_FORMS.map((form) => ({ label: NAMES[form](), act: () => copy(form) })) : []),
    ...stateEntries(actions, isWord),
    ...(correct ? [{ label: i18n.t('cardCorrect'), act: correct, key: 'E' }] : []),
    ...(highlight ? [{ label: i18n.t('cardKeyHighlight'), act: highlight, key: 'H' }] : []),
    ...(note ? [{ label: i18n.t('cardKeyNote'), act: note, key: 'N' }] : []),
    ...(keep ? [{ label: i18n.t('articleKeep'), act: keep }] : []),
  ];
}

export function MoreMenu({ actions, isWord, onDone }: { actions: CardActions; isWord: boolean; onDone: () => void }) {
  return (
    <ul class="more-menu">
      {actions.isVoiceless?.() && <li class="no-voice">{i18n.t('cardNoVoice')}</li>}
      {entriesOf(actions, isWord).map(({ label, act, key }) => (
        <li key={label}>
          <button
            type="button"
            onClick={() => {
              onDone();
              act();
            }}
            aria-keyshortcuts={key}
          >
            {label}
            {key && (
              <span aria-hidden="true">
                <kbd>{key}</kbd>
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
