/** How every page of the extension starts: language, title, colours, live region. */
import { type ComponentChild, type ComponentChildren, render } from 'preact';
import { readSettings, type Theme, watchSettings } from '../../lib/settings';
import { AnnounceProvider } from '../controls/announce';
import { LevelListProvider } from '../controls/levels';
import { lookOf, PinyinLookProvider } from '../controls/pinyin';
import { keepFocus } from './keep-focus';
import { interfaceLanguage } from './language';
import { useSettings } from './settings';

/** `auto` leaves the choice to the system: `color-scheme: light dark`. */
function showTheme(theme: Theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** What every piece of a page may ask for: the live region, how readings are spelled, which list levels are of. */
function Frame({ children }: { children: ComponentChildren }) {
  const [settings] = useSettings();
  return (
    <PinyinLookProvider value={lookOf(settings)}>
      <LevelListProvider value={settings.levels}>
        <AnnounceProvider>{children}</AnnounceProvider>
      </LevelListProvider>
    </PinyinLookProvider>
  );
}

/** @param title for the tab, in the interface's language */
export function startPage(title: string, page: ComponentChild) {
  document.documentElement.lang = interfaceLanguage();
  document.title = title;
  watchSettings((settings) => showTheme(settings.theme));
  const root = document.querySelector('#page');
  if (!root) throw new Error('The page has no element #page');
  keepFocus(root, '.said');
  // The colours first: a page that turns dark after it is drawn flashes.
  void readSettings()
    .then((settings) => showTheme(settings.theme))
    .finally(() => render(<Frame>{page}</Frame>, root));
}
