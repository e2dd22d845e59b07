/** The sheet: one article typeset in a measure of 34 hanzi, with its margin. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OwnInUse } from '../../components/annotator/analysed';
import { scrollTo } from '../../components/annotator/answers';
import type { LivePage } from '../../components/annotator/live-page';
import { type Reader, ReaderProvider } from '../../components/article/reader';
import { moveBetweenRows } from '../../components/article/row';
import { Sections } from '../../components/article/sections';
import { readableDate } from '../../components/page/language';
import { useMedia } from '../../components/page/media';
import { useSettings } from '../../components/page/settings';
import type { Span } from '../../lib/contract';
import { type PageArticle, sendMessage } from '../../lib/protocol';
import { EndNotes } from './end-notes';
import { bringToLife } from './live';
import { Margin } from './margin';
import { typeset } from './typeset';

export type MarginKind = 'notes' | 'sections' | 'none';

/** As in `sheet.css`: a margin of 15 rem beside the measure, and the rail. */
const WIDE_ENOUGH = '(min-width: 1161px)';

/** How long a place stays lit after a jump, in ms: as on a page. */
const LIT_MS = 2000;

interface SheetProps {
  page: PageArticle;
  /** What the analysis was made with. */
  own: OwnInUse;
  margin: MarginKind;
}

export function Sheet({ page, own, margin }: SheetProps) {
  const { article } = page;
  const mount = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState<LivePage>();

  useEffect(() => {
    const reading = new AbortController();
    const { head, body, located } = typeset(article, document);
    const imprint = document.createElement('p');
    imprint.className = 'imprint';
    imprint.textContent = imprintOf(page);
    head.append(imprint);
    mount.current?.replaceChildren(head, body);
    bringToLife(page, located, own, reading.signal)
      .then(setLive)
      .catch((error) => reading.signal.aborted || console.error(error));
    return () => {
      reading.abort();
      setLive(undefined);
    };
  }, [page, own]);

  const hasMargin = useMedia(WIDE_ENOUGH);
  const [settings] = useSettings();
  const { sheetSize, sheetFace, sheetMeasure, sheetLeading } = settings;
  // Lines break elsewhere now: notes and cards follow.
  useEffect(() => live?.tell('moved'), [live, sheetSize, sheetFace, sheetMeasure, sheetLeading]);
  const type = { '--sheet-size': `${sheetSize / 16}rem`, '--sheet-measure': sheetMeasure, '--sheet-leading': sheetLeading };

  const reader = useMemo(() => readerOf(page, live), [page, live]);
  return (
    <ReaderProvider value={reader}>
      <article class={`sheet margin-${margin} ${sheetFace}`} style={type}>
        <div class="page" ref={mount} lang={article.lang} />
        {margin === 'notes' && (hasMargin ? <Margin live={live} /> : <EndNotes />)}
        {margin === 'sections' && (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the rows inside
          <div class="glance" onKeyDown={moveBetweenRows}>
            <Sections />
          </div>
        )}
      </article>
    </ReaderProvider>
  );
}

/** `青澜日报　陆秋萍　2026年10月17日`: what stands under a headline. */
function imprintOf({ article }: PageArticle): string {
  const authors = article.bylines.map((byline) => byline.name).join(' ');
  return [article.outlet, authors, article.published && readableDate(article.published)].filter(Boolean).join('　');
}

function readerOf({ article, analysis }: PageArticle, live: LivePage | undefined): Reader {
  let putOut: ReturnType<typeof setTimeout> | undefined;
  const light = (span: Span | null) => {
    clearTimeout(putOut);
    live?.painter.paint('key', span ? [{ ...span, article: 0 }] : []);
  };
  return {
    article,
    analysis,
    // The desk takes the text of a page, not its frame.
    printedPage: null,
    goTo(span) {
      if (!live || !scrollTo(live, { ...span, article: 0 })) return;
      light(span);
      putOut = setTimeout(() => light(null), LIT_MS);
    },
    light,
    selected: async () => live?.selected() ?? null,
    define: (text) => sendMessage('define', { text, limit: 8 }),
    explain: (ids) => (ids.length > 0 ? sendMessage('explain', { ids }) : Promise.resolve([])),
  };
}
