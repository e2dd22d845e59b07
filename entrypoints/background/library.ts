/** The library's door for content scripts and pages: each message is one call, each change is told to everyone who draws it. */
import { browser } from 'wxt/browser';
import { askToPersist } from '../../components/library/safety';
import { openArticles } from '../../lib/library/articles';
import { LibraryDatabase } from '../../lib/library/database';
import { openLibrary, TOOLS } from '../../lib/library/library';
import { openOwnLanguage } from '../../lib/library/own-language';
import { onMessage, type Result, sendMessage } from '../../lib/protocol';
import { readSettings } from '../../lib/settings';
import { backUp } from './backup';

type Changed = 'highlights' | 'words' | 'own' | 'articles';

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
  const articles = openArticles(database, TOOLS);
  browser.runtime.onStartup.addListener(() => void backUp(library));

  const telling = async <T>(what: Changed, call: Promise<Result<T>>): Promise<Result<T>> => {
    const result = await call;
    if (result.ok) {
      void tellChange(what);
      void backUp(library);
      void askToPersist();
    }
    return result;
  };

  onMessage('highlightsFor', ({ data }) => library.highlightsFor(data));
  onMessage('saveHighlight', ({ data }) => telling('highlights', library.saveHighlight(data)));
  onMessage('changeHighlight', ({ data }) => telling('highlights', library.changeHighlight(data)));
  onMessage('removeHighlight', ({ data }) => telling('highlights', library.removeHighlight(data)));
  onMessage('restoreHighlight', ({ data }) => telling('highlights', library.restoreHighlight(data)));
  onMessage('articleState', ({ data }) => articles.state(data));
  onMessage('keepArticle', ({ data }) => telling('articles', articles.keep(data)));
  onMessage('articleRead', async ({ data }) => {
    const answer = await articles.visit(data, (await readSettings()).history);
    if (answer.ok && answer.value.version === 'changed') void tellChange('articles');
    return answer;
  });
  onMessage('removeArticle', ({ data }) => telling('articles', articles.remove(data)));
  onMessage('restoreArticle', ({ data }) => telling('articles', articles.restore(data)));
  onMessage('saveWord', ({ data }) => telling('words', library.saveWord(data)));
  onMessage('removeWord', ({ data }) => telling('words', library.removeWord(data)));
  onMessage('savedWords', () => library.savedWords());
  onMessage('libraryArticles', () => library.articles());
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
