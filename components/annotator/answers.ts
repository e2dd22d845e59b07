/** What panel and popup may ask of the page. */
import { packAnalysis } from '../../lib/analysis-port';
import { pageNumberOf } from '../../lib/library/page-number';
import { rectsOf } from '../../lib/overlay/marks';
import type { Place } from '../../lib/overlay/page-text';
import { onMessage } from '../../lib/protocol';
import { letGo } from './let-go';
import type { LivePage } from './live-page';
import { answerOtherPages } from './other-pages';
import type { Reader } from './reader';

/** How long a place stays lit after a jump, in ms. */
const LIT_MS = 2000;

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Scrolls a place into the middle of the window, unless it is in view already. */
export function scrollTo(page: LivePage, place: Place): boolean {
  const rects = rectsOf(page.text, place);
  const element = page.elementAt(place);
  const [first] = rects;
  const last = rects.at(-1);
  if (!element || !first || !last) return false;
  if (first.top >= 60 && last.bottom <= innerHeight - 60) return true;
  // By element, so that an article that scrolls in a box of its own is scrolled there; a long paragraph is then corrected.
  element.scrollIntoView({ block: last.bottom - first.top < innerHeight ? 'center' : 'start', behavior: 'instant' });
  const now = rectsOf(page.text, place)[0];
  if (now && (now.top < 60 || now.bottom > innerHeight - 60)) {
    scrollBy({ top: now.top - innerHeight / 3, behavior: calm() ? 'instant' : 'smooth' });
  }
  return true;
}

export function answer(reader: Reader, signal: AbortSignal): void {
  let putOut: ReturnType<typeof setTimeout>;

  const light = (place: Place | null) => {
    clearTimeout(putOut);
    reader.page?.painter.paint('key', place ? [place] : []);
  };
  const stops = [
    onMessage('readPage', () => {
      const { page } = reader;
      if (!page) return null;
      const articles = page.articles.map(({ article, analysis }) => ({ article, analysis: packAnalysis(analysis) }));
      return { url: location.href, articles, printedPage: pageNumberOf(document) };
    }),
    ...answerOtherPages(),
    onMessage('goTo', ({ data }) => {
      const { page } = reader;
      if (!page || !scrollTo(page, data)) return false;
      light(data);
      putOut = setTimeout(() => light(null), LIT_MS);
      return true;
    }),
    onMessage('light', ({ data }) => light(data)),
    onMessage('selectedPlace', () => reader.page?.selected() ?? null),
    onMessage('switchPage', ({ data }) => reader.switch(data)),
  ];
  signal.addEventListener('abort', () => {
    clearTimeout(putOut);
    for (const stop of stops) letGo(stop);
  });
}
