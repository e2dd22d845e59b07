/** Keyboard commands of the browser: they change settings, and every page follows the settings. */
import { browser } from 'wxt/browser';
import { onMessage } from '../../lib/protocol';
import { changeSettings, type Density, type PinyinMode, readSettings } from '../../lib/settings';

const NEXT_PINYIN: Record<PinyinMode, PinyinMode> = { off: 'new', learning: 'new', new: 'all', all: 'off' };

/** The density to come back to after "off": the worker may have been stopped in between, so it is kept in the session. */
async function toggleMarks(): Promise<void> {
  const { density } = await readSettings();
  if (density === 'off') {
    const { density: earlier } = await browser.storage.session.get('density');
    await changeSettings({ density: (earlier as Density | undefined) ?? 'standard' });
    return;
  }
  await browser.storage.session.set({ density });
  await changeSettings({ density: 'off' });
}

/** Must be called in the very turn of the user's gesture, or both browsers refuse. */
function openPanel(tab: { id?: number; windowId?: number } | undefined): boolean {
  if (import.meta.env.FIREFOX) {
    void (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open().catch(() => {});
    return true;
  }
  if (tab?.windowId === undefined) return false;
  void browser.sidePanel.open({ windowId: tab.windowId }).catch(() => {});
  return true;
}

export function followCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'panel') openPanel(tab);
    if (command === 'marks') void toggleMarks();
    if (command === 'pinyin') void readSettings().then(({ pinyin }) => changeSettings({ pinyin: NEXT_PINYIN[pinyin] }));
  });
  // A click in the page is a gesture for Chrome's side panel; Firefox does not pass it on to the background.
  onMessage('openPanel', ({ sender }) => !import.meta.env.FIREFOX && openPanel(sender.tab));
}
