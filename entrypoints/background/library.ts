/** The library's door for content scripts and pages: each message is one call, each change is told to everyone who draws it. */
import { type Browser, browser } from 'wxt/browser';
import { askToPersist } from '../../components/library/safety';
import { openArticles } from '../../lib/library/articles';
import { LibraryDatabase } from '../../lib/library/database';
import { openLibrary, TOOLS } from '../../lib/library/library';
import { openOwnLanguage } from '../../lib/library/own-language';
import { onMessage, sendMessage } from '../../lib/protocol';
import type { Result } from '../../lib/result';
import { readSettings } from '../../lib/settings';
import { backUp } from './backup';

type Changed = 'highlights' | 'words' | 'own' | 'articles';

/** Tells pages of the extension, and every tab that holds an annotator. Tabs without one do not answer. */
export async function tellChange(what: Changed): Promise<void> {
  await sendMessage('libraryChanged', { what }).catch(() => {});
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined) sendMessage('libraryChanged', { what }, id).catch(() => {});
}

type Sender = Browser.runtime.MessageSender;

/** What is read in a private window leaves nothing in the library, which is one for all windows (`incognito: spanning`). */
const isPrivate = (sender: Sender): boolean => sender.tab?.incognito === true;

const database = new LibraryDatabase();
export const own = openOwnLanguage(database, TOOLS);

export function answerLibrary(): void {
  const library = openLibrary(database);
  const articles = openArticles(database, TOOLS);
  browser.runtime.onStartup.addListener(() => void backUp(library));

  const telling = async <T>(what: Changed, sender: Sender, call: () => Promise<Result<T>>): Promise<Result<T>> => {
    if (isPrivate(sender)) return { ok: false, message: 'errorPrivateWindow' };
    const result = await call();
    if (result.ok) {
      void tellChange(what);
      void backUp(library);
      void askToPersist();
    }
    return result;
  };

  onMessage('highlightsFor', ({ data }) => library.highlightsFor(data));
  onMessage('saveHighlight', ({ data, sender }) => telling('highlights', sender, () => library.saveHighlight(data)));
  onMessage('changeHighlight', ({ data, sender }) => telling('highlights', sender, () => library.changeHighlight(data)));
  onMessage('removeHighlight', ({ data, sender }) => telling('highlights', sender, () => library.removeHighlight(data)));
  onMessage('restoreHighlight', ({ data, sender }) => telling('highlights', sender, () => library.restoreHighlight(data)));
  onMessage('articleState', ({ data }) => articles.state(data));
  onMessage('keepArticle', ({ data, sender }) => telling('articles', sender, () => articles.keep(data)));
  onMessage('articleRead', async ({ data, sender }) => {
    if (isPrivate(sender)) return { ok: false, message: 'errorPrivateWindow' };
    const answer = await articles.visit(data, (await readSettings()).history);
    if (answer.ok && answer.value.version === 'changed') void tellChange('articles');
    return answer;
  });
  onMessage('removeArticle', ({ data, sender }) => telling('articles', sender, () => articles.remove(data)));
  onMessage('restoreArticle', ({ data, sender }) => telling('articles', sender, () => articles.restore(data)));
  onMessage('saveWord', ({ data, sender }) => telling('words', sender, () => library.saveWord(data)));
  onMessage('removeWord', ({ data, sender }) => telling('words', sender, () => library.removeWord(data)));
  onMessage('savedWords', () => library.savedWords());
  onMessage('libraryArticles', () => library.articles());
  onMessage('addTerm', ({ data, sender }) => telling('own', sender, () => own.addTerm(data)));
  onMessage('removeTerm', ({ data, sender }) => telling('own', sender, () => own.removeTerm(data)));
  onMessage('setOwnWord', ({ data, sender }) => telling('own', sender, () => own.setWord(data)));
  onMessage('removeOwnWord', ({ data, sender }) => telling('own', sender, () => own.removeWord(data)));
  onMessage('setWordState', ({ data, sender }) => telling('own', sender, () => own.setState(data)));
  onMessage('packNames', async () => {
    const packs = await own.packs();
    return packs.ok ? { ok: true, value: packs.value.map(({ pack: { id, name } }) => ({ id, name })) } : packs;
  });
}
