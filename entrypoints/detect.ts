/**
 * The only script on every page of a news site: is this an article? A few kB, then silence. It asks at once, and, where the answer is
 * no, a few times more: text may come late, and a page may change its address without loading anew.
 *
 * An unlisted script that the manifest lists by hand (`wxt.config.ts`), since WXT's context for content scripts doubles what a page
 * pays: 7.6 kB and 3.3 ms of script time with it, 5.0 kB and 2.2 ms without. What it does for others is done here in few words: an
 * older copy steps aside, and one whose extension is gone falls silent.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handover } from '../components/annotator/handover';
import { detect } from '../lib/article/detect';
import { onNewAddress } from '../lib/new-address';
import { isAnybodyThere, tell } from '../lib/tell';

/** When to look, in ms after the page was ready or its address changed. Text that comes later than this is not waited for. */
const LOOKS_MS = [0, 700, 2000, 5000];
/** A frame smaller than this, in px, shows an advertisement or a counter. */
const LEAST_FRAME = 240;

/** Whether it is settled: an article, or somebody is reading already. */
function isSettled(): boolean {
  if (handover.annotating) return true;
  const { article, score, signs } = detect(document, location.href);
  // Pinyin of an older copy, which Firefox ended without a word, hides the text that it stands in: the annotator takes it off and looks.
  if (!article && !document.querySelector('ruby[data-tifa]')) return false;
  handover.asked = true;
  tell('articleSeen', { url: location.href, score, signs });
  return true;
}

/** Looks a few times, until it is settled. Returns how to stop it. */
function lookAFewTimes(): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let elements = -1;
  const lookAt = (round: number) => {
    const at = LOOKS_MS[round];
    if (at === undefined) return;
    timer = setTimeout(
      () => {
        // A page that has not grown says what it said before.
        const now = document.getElementsByTagName('*').length;
        if (now === elements || !isSettled()) lookAt(round + 1);
        elements = now;
      },
      at - (LOOKS_MS[round - 1] ?? 0),
    );
  };
  lookAt(0);
  return () => clearTimeout(timer);
}

export default defineUnlistedScript(() => {
  const { prerendering } = document as { prerendering?: unknown };
  // A page that nobody has asked for yet is not read, and must not speak for the tab that another is shown in. Compared with `true`: where
  // the browser has no such property (Firefox), an image of the page's with that name stands there.
  if (prerendering === true) document.addEventListener('prerenderingchange', begin, { once: true });
  else begin();
});

function begin(): void {
  if (window !== top && (innerWidth < LEAST_FRAME || innerHeight < LEAST_FRAME)) return;
  handover.detector?.abort();
  const own = new AbortController();
  handover.detector = own;
  let stop = lookAFewTimes();
  own.signal.addEventListener('abort', () => stop());
  onNewAddress(own.signal, () => {
    stop();
    if (!isAnybodyThere()) own.abort();
    else stop = lookAFewTimes();
  });
}
