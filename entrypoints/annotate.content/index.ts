/**
 * Injected where the detector found an article, or where the reader asks for it: the core runs here, in the page. Each feature is a
 * file of its own, and undoes itself when its signal aborts.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answer } from '../../components/annotator/answers';
import { card } from '../../components/annotator/card';
import type { ContentScriptContext } from '../../components/annotator/context';
import { handover } from '../../components/annotator/handover';
import { highlights } from '../../components/annotator/highlights';
import { marks } from '../../components/annotator/marks';
import { ownLanguage } from '../../components/annotator/own-language';
import { pinyin } from '../../components/annotator/pinyin';
import { Reader } from '../../components/annotator/reader';
import { savedWords } from '../../components/annotator/saved-words';
import { selection } from '../../components/annotator/selection';
import { visits } from '../../components/annotator/visits';
import { hasLeftovers, removeLeftovers } from '../../lib/overlay/leftovers';

/** How long an older copy in another world may take to notice that its extension is gone, ms: see {@link ContentScriptContext}. */
const STEPPING_ASIDE_MS = 3_500;
const LOOK_MS = 100;

/** Waits until what an older copy has drawn is gone, and takes away what nobody takes away. */
async function afterOlderCopies(): Promise<void> {
  // By the clock, not by counting: in a tab behind another each wait lasts a second.
  const until = performance.now() + STEPPING_ASIDE_MS;
  while (hasLeftovers(document) && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  if (hasLeftovers(document)) removeLeftovers(document);
}

export default defineContentScript({
  registration: 'runtime',
  async main(given) {
    // An older copy in this world (the reader asked again) has stepped aside by now.
    const ctx = given as unknown as ContentScriptContext;
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
    ctx.onMoved((now, before) => {
      if (now.split('#')[0] !== before.split('#')[0]) reader.moved();
    });
    const { signal } = ctx;
    addEventListener('pageshow', ({ persisted }) => persisted && void reader.returned().catch(() => {}), { signal });
    await afterOlderCopies().catch(console.warn);
    await reader.start();
  },
});
