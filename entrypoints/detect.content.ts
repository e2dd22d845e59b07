/**
 * The only script on every page of a news site: is this an article? A few kB, then silence. It asks at once, and, where the answer is
 * no, a few times more: text may come late, and a page may change its address without loading anew.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { handover } from '../components/annotator/handover';
import { detect } from '../lib/article/detect';
import { matchPatterns } from '../lib/article/sites/matches';
import { tell } from '../lib/tell';

/** When to look, in ms after the page was ready or its address changed. Text that comes later than this is not waited for. */
const LOOKS_MS = [0, 700, 2000, 5000];
/** A frame smaller than this, in px, shows an advertisement or a counter. */
const LEAST_FRAME = 240;

/** Asked for while the manifest is made; left out of the script itself, which the list of sites would outweigh. */
const sites = () => (process.env.TIFA_SITES === 'all' ? ['<all_urls>'] : matchPatterns());

export default defineContentScript({
  matches: import.meta.env.ENTRYPOINT ? [] : sites(),
  allFrames: true,
  runAt: 'document_idle',
  // Otherwise each copy announces itself to the page's own scripts.
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (window !== top && (innerWidth < LEAST_FRAME || innerHeight < LEAST_FRAME)) return;
    let round = 0;
    let elements = -1;

    /** Whether it is settled: an article, or nothing to look at again. */
    function look(): boolean {
      if (handover.annotating) return true;
      // A page that has not grown says what it said before.
      const now = document.getElementsByTagName('*').length;
      if (now === elements) return false;
      elements = now;
      const { article, score, signs } = detect(document, location.href);
      if (!article) return false;
      handover.asked = true;
      tell('articleSeen', { url: location.href, score, signs });
      return true;
    }

    function lookAFewTimes() {
      round += 1;
      elements = -1;
      const own = round;
      let settled = false;
      for (const delay of LOOKS_MS) {
        ctx.setTimeout(() => {
          if (!settled && own === round) settled = look();
        }, delay);
      }
    }

    lookAFewTimes();
    ctx.addEventListener(window, 'wxt:locationchange', lookAFewTimes);
  },
});
