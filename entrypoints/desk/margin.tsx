/** Notes in the margin, each on the line of its word; the word repeated with its own line takes the place of a leader. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LivePage } from '../../components/annotator/live-page';
import { spanOfHighlight, useHighlights } from '../../components/article/highlights';
import { Members } from '../../components/article/members';
import { textAt } from '../../components/article/places';
import { useReader } from '../../components/article/reader';
import { type TermRow, termRows } from '../../components/article/rows';
import { En, Pinyin, Zh } from '../../components/controls/zh';
import { languageOf } from '../../components/page/language';
import { useAnswer } from '../../components/page/tasks';
import type { Span } from '../../lib/contract';
import type { GlossaryEntry } from '../../lib/glossary/entry';
import type { Highlight } from '../../lib/library/records';
import { inReadingOrder } from '../../lib/overlay/mark';
import { rectsOf } from '../../lib/overlay/marks';
import { arrange } from './arrange';

type Note = { key: string; at: Span } & (
  | { kind: 'term'; row: TermRow; entry: GlossaryEntry | undefined }
  | { kind: 'own'; highlight: Highlight }
);

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
        <MarginNote key={note.key} note={note} top={tops[n]?.top} short={tops[n]?.short ?? false} />
      ))}
    </div>
  );
}

/** Terms where they first stand in the text, and the reader's own notes, in reading order. */
function useNotes(): Note[] {
  const { article, analysis, explain } = useReader();
  const highlights = useHighlights(article.url, article.headline.title);
  const rows = useMemo(() => {
    const { numbered, term, slogan } = termRows(article, analysis);
    return [...numbered, ...term, ...slogan];
  }, [article, analysis]);
  const ids = rows.flatMap((row) => row.id ?? []);
  const entries = useAnswer(() => explain(ids), [ids.join(' ')]);
  return useMemo(() => {
    const notes: Note[] = [];
    for (const row of rows) {
      const at = row.spans.find((span) => !span.field);
      const entry = row.id ? entries?.find(({ id }) => id === row.id) : undefined;
      // Without a gloss or a key of the page a note would only repeat the word.
      if (at && (entry || row.members.length > 0)) notes.push({ kind: 'term', key: row.key, at, row, entry });
    }
    for (const highlight of highlights ?? []) {
      const at = spanOfHighlight(article, highlight);
      if (at && !at.field && highlight.note) notes.push({ kind: 'own', key: highlight.id, at, highlight });
    }
    return notes.sort((a, b) => inReadingOrder(a.at, b.at));
  }, [rows, entries, highlights, article]);
}

interface MarginNoteProps {
  note: Note;
  /** In px from the top of the margin; undefined before it is known. */
  top: number | undefined;
  short: boolean;
}

function MarginNote({ note, top, short }: MarginNoteProps) {
  const { article, light, goTo } = useReader();
  const style = { top: `${top ?? 0}px`, visibility: top === undefined ? 'hidden' : undefined };
  const hover = { onMouseEnter: () => light(note.at), onMouseLeave: () => light(null) };
  if (note.kind === 'own') {
    return (
      <div role="note" class="note-at own" style={{ ...style, '--c': `var(--hl-${note.highlight.colour})` }} {...hover}>
        <p class="own-note" lang={languageOf(note.highlight.note)}>
          {note.highlight.note}
        </p>
      </div>
    );
  }
  const { row, entry } = note;
  const gloss = entry?.senses[0]?.gloss;
  return (
    <div role="note" class={short ? 'note-at short' : 'note-at'} style={style} {...hover}>
      <p class="note-head">
        <button type="button" class="placed" onClick={() => goTo(note.at)}>
          <Zh lang={article.lang} class={`k-${row.group}`}>
            {textAt(article, note.at)}
          </Zh>
        </button>
        {row.group !== 'slogan' && <Pinyin>{entry?.pinyin ?? row.pinyin}</Pinyin>}
      </p>
      {gloss && (
        <p>
          <En>{gloss}</En>
        </p>
      )}
      {!short && row.members.length > 0 && <Members members={row.members} lang={article.lang} />}
    </div>
  );
}
