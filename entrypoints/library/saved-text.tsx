/** A saved text with its highlights: read as it was printed, its summary's sentences marked at the edge. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Lang } from '../../lib/contract';
import type { Highlight, SavedText } from '../../lib/library/records';

interface SavedTextViewProps {
  version: SavedText;
  lang: Lang;
  highlights: readonly Highlight[];
  places: ReadonlyMap<string, { start: number; end: number } | null>;
  /** Called with what the reader selects; null where selecting means nothing. Offsets are in the version's text. */
  onSelect: ((start: number, end: number) => void) | null;
}

/** Offset in the text of a place in the document: each paragraph carries where it starts. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-start]');
  if (!paragraph) return null;
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  range.setEnd(node, offset);
  return Number(paragraph.dataset.start) + range.toString().length;
}

export function SavedTextView({ version, lang, highlights, places, onSelect }: SavedTextViewProps) {
  const body = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!onSelect) return;
    const done = () => {
      const selection = getSelection();
      const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
      if (!range || range.collapsed || !body.current?.contains(range.commonAncestorContainer)) return;
      const start = offsetOf(range.startContainer, range.startOffset);
      const end = offsetOf(range.endContainer, range.endOffset);
      if (start === null || end === null || start >= end) return;
      selection?.removeAllRanges();
      onSelect(start, end);
    };
    addEventListener('pointerup', done);
    const byKey = (event: KeyboardEvent) => event.key === 'Enter' && done();
    addEventListener('keydown', byKey);
    return () => {
      removeEventListener('pointerup', done);
      removeEventListener('keydown', byKey);
    };
  }, [onSelect]);

  const placed = highlights.flatMap((highlight) => {
    const place = places.get(highlight.id);
    return place ? [{ highlight, ...place }] : [];
  });
  const paragraphs: ComponentChildren[] = [];
  let at = 0;
  for (const line of version.text.split('\n')) {
    const start = at;
    const end = at + line.length;
    const subhead = version.blocks.some((block) => block.kind === 'subhead' && block.start <= start && end <= block.end);
    const key = version.summary.some((one) => one.start < end && start < one.end);
    paragraphs.push(
      <p key={start} data-start={start} class={[subhead && 'subhead', key && 'key'].filter(Boolean).join(' ') || undefined}>
        {marked(line, start, placed)}
      </p>,
    );
    at = end + 1;
  }
  return (
    <div class={onSelect ? 'saved-text selecting' : 'saved-text'} lang={lang} ref={body}>
      {version.summary.length > 0 && <p class="what key-note">{i18n.t('articleKeyNote')}</p>}
      {paragraphs}
    </div>
  );
}

/** A paragraph in stretches; where highlights overlap, the later one is drawn. */
function marked(
  line: string,
  from: number,
  placed: readonly { highlight: Highlight; start: number; end: number }[],
): ComponentChildren {
  const here = placed.filter(({ start, end }) => start < from + line.length && from < end);
  if (here.length === 0) return line;
  const borders = new Set([0, line.length]);
  for (const { start, end } of here) {
    borders.add(Math.max(0, start - from));
    borders.add(Math.min(line.length, end - from));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, n) => {
    const end = sorted[n + 1] ?? line.length;
    const over = here.filter((one) => one.start - from <= start && end <= one.end - from).at(-1);
    const text = line.slice(start, end);
    return over ? (
      <mark key={start} style={{ '--c': `var(--hl-${over.highlight.colour})` }} title={over.highlight.note || undefined}>
        {text}
      </mark>
    ) : (
      text
    );
  });
}
