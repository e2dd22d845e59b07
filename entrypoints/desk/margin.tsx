/** Notes in the margin, each on the line of its word; the word repeated with its own line takes the place of a leader. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LivePage } from '../../components/annotator/live-page';
import { rectsOf } from '../../lib/overlay/marks';
import { arrange } from './arrange';
import { NoteText, useNotes } from './notes';

/** Between two notes, in px. */
const GAP = 10;
/** A note that stands further from its word than this many of its lines says less. */
const LINES_AWAY = 3;
const LINE_PX = 44;

export function Margin({ live }: { live: LivePage | undefined }) {
  const notes = useNotes();
  const box = useRef<HTMLDivElement>(null);
  const [tops, setTops] = useState<readonly { top: number; short: boolean }[]>([]);

  // A note that was shortened, or is no longer, has another height: the notes below it move once more.
  const shortened = tops.map(({ short }) => Number(short)).join('');
  useLayoutEffect(() => {
    const place = () => {
      const margin = box.current;
      if (!margin || !live) return;
      const zero = margin.getBoundingClientRect().top;
      const wanted = notes.map((note) => (rectsOf(live.text, { ...note.at, article: 0 })[0]?.top ?? zero) - zero);
      const elements = [...margin.children] as HTMLElement[];
      const arranged = arrange(wanted, elements, { gap: GAP, far: LINES_AWAY * LINE_PX });
      // The sheet is as long as its notes: none hangs over its edge.
      margin.style.minHeight = `${Math.max(0, ...arranged.map(({ top }, n) => top + (elements[n]?.offsetHeight ?? 0)))}px`;
      setTops(arranged);
    };
    place();
    if (!live) return;
    const stopping = new AbortController();
    // Pinyin moves the lines; so do the width of the window and the arrival of glosses.
    live.on('moved', place, stopping.signal);
    const watcher = new ResizeObserver(place);
    watcher.observe(document.body);
    return () => {
      stopping.abort();
      watcher.disconnect();
    };
  }, [live, notes, shortened]);

  return (
    <div class="margin" ref={box}>
      {notes.map((note, n) => (
        <NoteText key={note.key} note={note} short={tops[n]?.short} style={styleAt(tops[n]?.top)} />
      ))}
    </div>
  );
}

/** `top` in px from the top of the margin; unseen until it is known. */
function styleAt(top: number | undefined) {
  return top === undefined ? { top: '0', visibility: 'hidden' as const } : { top: `${top}px` };
}
