/** Notes to a text: a term where it first stands, and the reader's own. The margin and the end of the sheet show them. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
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
import { readingOf } from '../../lib/glossary/reading';
import type { Highlight } from '../../lib/library/records';
import { inReadingOrder } from '../../lib/overlay/mark';

export type Note = { key: string; at: Span } & (
  | { kind: 'term'; row: TermRow; entry: GlossaryEntry | undefined }
  | { kind: 'own'; highlight: Highlight }
);

/** Terms where they first stand in the text, and the reader's own notes, in reading order. */
export function useNotes(): Note[] {
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

interface NoteTextProps {
  note: Note;
  /** Word and gloss alone, in one run of text. */
  short?: boolean;
  style?: JSX.CSSProperties;
}

export function NoteText({ note, short = false, style }: NoteTextProps) {
  const { article, light, goTo } = useReader();
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
        {row.group !== 'slogan' && <Pinyin>{(entry && readingOf(entry, row.text)) ?? row.pinyin}</Pinyin>}
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
