/** The library's door for content scripts and pages: each message is one call, each change is told to everyone who draws it. */
import { browser } from 'wxt/browser';
import { LibraryDatabase } from '../../lib/library/database';
import { openLibrary, TOOLS } from '../../lib/library/library';
import { openOwnLanguage } from '../../lib/library/own-language';
import { onMessage, type Result, sendMessage } from '../../lib/protocol';

type Changed = 'highlights' | 'words' | 'own';

/** Tells pages of the extension, and every tab that holds an annotator. Tabs without one do not answer. */
export async function tellChange(what: Changed): Promise<void> {
  await sendMessage('libraryChanged', { what }).catch(() => {});
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined) sendMessage('libraryChanged', { what }, id).catch(() => {});
}

const database = new LibraryDatabase();
export const own = openOwnLanguage(database, TOOLS);

export function answerLibrary(): void {
  const library = openLibrary(database);

  const telling = async <T>(what: Changed, call: Promise<Result<T>>): Promise<Result<T>> => {
    const result = await call;
    if (result.ok) void tellChange(what);
    return result;
  };

  onMessage('highlightsFor', ({ data }) => library.highlightsFor(data));
  onMessage('saveHighlight', ({ data }) => telling('highlights', library.saveHighlight(data)));
  onMessage('changeHighlight', ({ data }) => telling('highlights', library.changeHighlight(data)));
  onMessage('removeHighlight', ({ data }) => telling('highlights', library.removeHighlight(data)));
  onMessage('restoreHighlight', ({ data }) => telling('highlights', library.restoreHighlight(data)));
  onMessage('saveWord', ({ data }) => telling('words', library.saveWord(data)));
  onMessage('removeWord', ({ data }) => telling('words', library.removeWord(data)));
  onMessage('savedWords', () => library.savedWords());
  onMessage('libraryArticles', () => library.articles());
  onMessage('ownLanguage', () => own.forPages());
  onMessage('addTerm', ({ data }) => telling('own', own.addTerm(data)));
  onMessage('removeTerm', ({ data }) => telling('own', own.removeTerm(data)));
  onMessage('setOwnWord', ({ data }) => telling('own', own.setWord(data)));
  onMessage('removeOwnWord', ({ data }) => telling('own', own.removeWord(data)));
  onMessage('setWordState', ({ data }) => telling('own', own.setState(data)));
  onMessage('packNames', async () => {
    const packs = await own.packs();
    return packs.ok ? { ok: true, value: packs.value.map(({ pack: { id, name } }) => ({ id, name })) } : packs;
  });
}
