/** A typeset article brought to life: marks, pinyin and cards, the same as on a page. */

import type { OwnInUse } from '../../components/annotator/analysed';
import { card } from '../../components/annotator/card';
import { highlights } from '../../components/annotator/highlights';
import { type Feature, LivePage, type ReadArticle } from '../../components/annotator/live-page';
import { marks } from '../../components/annotator/marks';
import { ownLanguage } from '../../components/annotator/own-language';
import { pinyin } from '../../components/annotator/pinyin';
import { savedWords } from '../../components/annotator/saved-words';
import { selection } from '../../components/annotator/selection';
import type { LocatedArticle } from '../../lib/article/located';
import { PageText } from '../../lib/overlay/page-text';
import { readSettings, watchSettings } from '../../lib/settings';

const FEATURES: readonly Feature[] = [marks, pinyin, ownLanguage, savedWords, highlights, card, selection];

/**
 * Starts every feature on an article that stands in the document. All of them undo themselves when the signal aborts.
 * @throws the signal's reason when it aborts before the settings are read
 */
export async function bringToLife(
  read: ReadArticle,
  located: LocatedArticle,
  own: OwnInUse,
  signal: AbortSignal,
): Promise<LivePage> {
  const settings = await readSettings();
  signal.throwIfAborted();
  // Nobody else changes this document: there is nothing to tell apart.
  const page = new LivePage([read], new PageText([located]), settings, own, (change) => change());
  const stop = watchSettings((changed) => {
    page.settings = changed;
    page.tell('settings');
  });
  signal.addEventListener('abort', stop);
  for (const feature of FEATURES) {
    // A feature that fails takes none of the others with it.
    Promise.resolve()
      .then(() => (signal.aborted ? undefined : feature(page, signal)))
      .catch((error) => console.error('Tifa:', error));
  }
  return page;
}
