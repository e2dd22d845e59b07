/** The keys of a page, each to be put on another key, switched off, or put back. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAnnounce } from '../../components/controls/announce';
import { useSettings } from '../../components/page/settings';
import { capOf, comboOf, KEY_ACTIONS, type KeyAction, keyOf, type OwnKeys, objection } from '../../lib/keys';

const WHAT: Record<KeyAction, () => string> = {
  nextMark: () => i18n.t('keyNextMark'),
  previousMark: () => i18n.t('keyPreviousMark'),
  nextWord: () => i18n.t('keyNextWord'),
  previousWord: () => i18n.t('keyPreviousWord'),
  pin: () => i18n.t('optionsKeyPin'),
  save: () => i18n.t('optionsKeySave'),
  highlight: () => i18n.t('optionsKeyHighlight'),
  copy: () => i18n.t('optionsKeyCopy'),
  panel: () => i18n.t('optionsKeyPanel'),
  note: () => i18n.t('optionsKeyNote'),
  term: () => i18n.t('optionsKeyTerm'),
  correct: () => i18n.t('optionsKeyCorrect'),
  known: () => i18n.t('cardKnown'),
  learning: () => i18n.t('cardLearning'),
  ignored: () => i18n.t('cardIgnored'),
};

export function OwnKeysList() {
  const [{ keys }, change] = useSettings();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<KeyAction | null>(null);

  /** @param combo undefined puts the default back */
  function put(action: KeyAction, combo: string | undefined) {
    const { [action]: _before, ...others } = keys;
    const next: OwnKeys = combo === undefined ? others : { ...others, [action]: combo };
    const problem = objection(action, keyOf(action, next), next);
    if (problem) {
      const text = 'taken' in problem ? i18n.t('keyTaken', [WHAT[problem.taken]()]) : i18n.t(problem.message as never);
      return announce({ text });
    }
    setAsked(null);
    change({ keys: next });
  }

  function onKeyDown(event: KeyboardEvent, action: KeyAction) {
    if (asked !== action || event.key === 'Tab') return;
    const combo = comboOf(event);
    if (combo === '') return;
    event.preventDefault();
    if (combo === 'Escape') setAsked(null);
    else put(action, combo === 'Backspace' || combo === 'Delete' ? '' : combo);
  }

  return (
    <ul class="keys own">
      {KEY_ACTIONS.map((action) => {
        const cap = capOf(keyOf(action, keys));
        const label = cap ? i18n.t('keyChange', [WHAT[action](), cap]) : i18n.t('keyChangeNone', [WHAT[action]()]);
        return (
          <li key={action}>
            <button
              type="button"
              class="btn key-button"
              aria-label={asked === action ? i18n.t('keyPress') : label}
              aria-pressed={asked === action}
              onClick={() => setAsked(asked === action ? null : action)}
              onKeyDown={(event) => onKeyDown(event, action)}
              onBlur={() => setAsked((now) => (now === action ? null : now))}
            >
              {asked === action ? '…' : cap ? <kbd>{cap}</kbd> : i18n.t('optionsKeyNone')}
            </button>
            <span>
              {WHAT[action]()}
              {import.meta.env.FIREFOX && action === 'panel' && <span class="press">{i18n.t('optionsKeyPanelFirefox')}</span>}
              {asked === action && <span class="press">{i18n.t('keyPress')}</span>}
              {keys[action] !== undefined && (
                <button type="button" class="link" onClick={() => put(action, undefined)}>
                  {i18n.t('keyReset')}
                </button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
