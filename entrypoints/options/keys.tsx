/** Every key in one place: those of the browser, which it lets the reader change, and those inside Tifa. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { useAnswer } from '../../components/page/tasks';
import { OwnKeysList } from './own-keys';

/** Firefox has a page of its own for it; in Chrome it is an address. */
function openShortcuts() {
  const { commands } = browser as unknown as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Fixed, or of Tifa's own pages. */
const FIXED: { keys: string[]; what: () => string }[] = [
  { keys: ['Esc'], what: () => i18n.t('optionsKeyClose') },
  { keys: ['Backspace'], what: () => i18n.t('optionsKeyBack') },
  { keys: ['1', '2', '3', '4', '5'], what: () => i18n.t('optionsKeyColour') },
  { keys: ['/'], what: () => i18n.t('optionsKeySearch') },
  { keys: ['J', 'K'], what: () => i18n.t('optionsKeyRows') },
];

export function Keys() {
  const commands = useAnswer(() => browser.commands.getAll(), []);
  return (
    <>
      <h3>{i18n.t('optionsKeysBrowser')}</h3>
      <ul class="keys">
        {commands?.map(({ name, description, shortcut }) => (
          <li key={name}>
            <span class="key">{shortcut ? <kbd>{shortcut}</kbd> : i18n.t('optionsKeyNone')}</span>
            <span>{name === '_execute_action' ? i18n.t('optionsKeyPopup') : description}</span>
          </li>
        ))}
      </ul>
      <button type="button" class="btn" onClick={openShortcuts}>
        {i18n.t('optionsKeysChange')}
      </button>
      <h3>{i18n.t('optionsKeysInside')}</h3>
      <p class="what">{i18n.t('optionsKeysInsideWhat')}</p>
      <OwnKeysList />
      <h3>{i18n.t('optionsKeysFixed')}</h3>
      <ul class="keys">
        {FIXED.map(({ keys, what }) => (
          <li key={keys[0]}>
            <span class="key">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </span>
            <span>{what()}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
