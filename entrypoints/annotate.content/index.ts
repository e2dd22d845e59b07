/**
 * Injected where the detector found an article, or where the reader asks for it: the core runs here, in the page. Each feature is a
 * file of its own, and undoes itself when its signal aborts.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answer } from '../../components/annotator/answers';
import { card } from '../../components/annotator/card';
import { handover } from '../../components/annotator/handover';
import { highlights } from '../../components/annotator/highlights';
import { marks } from '../../components/annotator/marks';
import { ownLanguage } from '../../components/annotator/own-language';
import { pinyin } from '../../components/annotator/pinyin';
import { Reader } from '../../components/annotator/reader';
import { savedWords } from '../../components/annotator/saved-words';
import { selection } from '../../components/annotator/selection';
import { visits } from '../../components/annotator/visits';

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    // An older copy (the extension was updated, or the reader asked again) has stepped aside by now: see WXT's context.
    const anyway = !handover.asked;
    handover.asked = false;
    handover.annotating = true;
    ctx.onInvalidated(() => {
      handover.annotating = false;
    });
    const reader = new Reader(
      [marks, card],
      [pinyin, ownLanguage, savedWords, highlights, selection, visits],
      anyway,
      ctx.signal,
    );
    answer(reader, ctx.signal);
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
      if (newUrl.href.split('#')[0] !== oldUrl.href.split('#')[0]) reader.moved();
    });
    await reader.start();
  },
});
