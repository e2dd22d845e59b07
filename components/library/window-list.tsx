/**
 * A list of any length of which only what is in the window stands in the document. Rows have their own heights, measured as they come;
 * the page itself scrolls. Arrows and J, K, Home, End, Page Up and Down walk all rows, not only those that are drawn.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

interface WindowListProps<Row> {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Height of a row that was never drawn, in px. */
  estimate: (row: Row) => number;
  /** Headings are passed over by the keys. */
  isItem: (row: Row) => boolean;
  children: (row: Row, index: number) => ComponentChildren;
  label: string;
}

/** Rows drawn beyond either edge of the window, in px. */
const BEYOND = 600;
/** Where nothing can be measured (no layout yet) so much is drawn. */
const FIRST_VIEW = 900;

/** Takes over heights of rows by number: those below them move. Tens of thousands of rows are not asked again for a few. */
function correct(tops: Float64Array, heights: ReadonlyMap<number, number>): void {
  if (heights.size === 0) return;
  let moved = 0;
  for (let n = Math.min(...heights.keys()); n < tops.length - 1; n += 1) {
    const before = tops[n] as number;
    const height = heights.get(n) ?? (tops[n + 1] as number) - before;
    tops[n] = before + moved;
    moved += height - ((tops[n + 1] as number) - before);
  }
  tops[tops.length - 1] = (tops.at(-1) as number) + moved;
}

/** Number of the row at a height: binary search over the tops of rows. */
function rowAt(tops: Float64Array, height: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((tops[middle] as number) <= height) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

const PAGE = 10;
const moves: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at) => at + 1,
  j: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  k: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_, last) => last,
};

export function WindowList<Row>({ rows, keyOf, estimate, isItem, children, label }: WindowListProps<Row>) {
  const list = useRef<HTMLUListElement>(null);
  const heights = useRef(new Map<string, number>());
  const [, setMeasured] = useState(0);
  const [view, setView] = useState({ top: 0, bottom: FIRST_VIEW });
  /** A row in view and where it stood before the heights of others were known. */
  const steady = useRef<{ key: string; top: number } | null>(null);
  const [wanted, setWanted] = useState<number | null>(null);

  const tops = useMemo(() => {
    const all = new Float64Array(rows.length + 1);
    rows.forEach((row, n) => {
      all[n + 1] = (all[n] as number) + (heights.current.get(keyOf(row)) ?? estimate(row));
    });
    return all;
  }, [rows, keyOf, estimate]);

  useEffect(() => {
    let asked = 0;
    const look = () => {
      asked = 0;
      const box = list.current?.getBoundingClientRect();
      const height = document.documentElement.clientHeight || FIRST_VIEW;
      if (box) setView({ top: -box.top, bottom: -box.top + height });
    };
    const later = () => {
      asked ||= requestAnimationFrame(look);
    };
    look();
    addEventListener('scroll', later, { passive: true });
    addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(asked);
      removeEventListener('scroll', later);
      removeEventListener('resize', later);
    };
  }, []);

  const from = rows.length === 0 ? 0 : rowAt(tops, view.top - BEYOND);
  const to = rows.length === 0 ? 0 : Math.min(rows.length, rowAt(tops, view.bottom + BEYOND) + 1);

  useLayoutEffect(() => {
    if (wanted === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${wanted}"] [data-row]`);
    if (!row) return;
    row.focus();
    row.scrollIntoView?.({ block: 'nearest' });
    steady.current = null;
    setWanted(null);
  });

  useLayoutEffect(() => {
    // What was in view stays where it was when rows above it turn out higher or lower than was thought.
    const { key: held, top: before } = steady.current ?? {};
    steady.current = null;
    const still = held === undefined ? null : list.current?.querySelector(`[data-key="${CSS.escape(held)}"]`);
    if (still && before !== undefined) {
      scrollBy({ top: still.getBoundingClientRect().top - before, behavior: 'instant' });
      if (still.contains(document.activeElement)) still.scrollIntoView?.({ block: 'nearest' });
    }
    const corrected = new Map<number, number>();
    // The row that has the focus, else the first in view.
    const focused = list.current?.querySelector<HTMLElement>('li:focus-within');
    let anchor: { key: string; top: number } | null = null;
    for (const element of list.current?.children ?? []) {
      const { key } = (element as HTMLElement).dataset;
      const { height, top, bottom } = element.getBoundingClientRect();
      const inView = bottom > 0 && top < innerHeight;
      if (key !== undefined && inView && (anchor === null || element === focused)) anchor = { key, top };
      if (key === undefined || height === 0 || Math.abs((heights.current.get(key) ?? -1) - height) < 0.5) continue;
      heights.current.set(key, height);
      corrected.set(Number((element as HTMLElement).dataset.index), height);
    }
    if (corrected.size === 0) return;
    correct(tops, corrected);
    steady.current = anchor;
    setMeasured((n) => n + 1);
  });

  function go(index: number): void {
    setWanted(index);
    if (index >= from && index < to) return;
    // Not drawn: the window goes there first.
    const top = (list.current?.getBoundingClientRect().top ?? 0) + scrollY + (tops[index] ?? 0);
    scrollTo({ top: top - innerHeight / 2 });
    setView({ top: (tops[index] ?? 0) - FIRST_VIEW / 2, bottom: (tops[index] ?? 0) + FIRST_VIEW / 2 });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const move = moves[event.key];
    const here = (event.target as HTMLElement).closest('[data-row]') && (event.target as HTMLElement).closest('[data-index]');
    if (!move || !here || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = Number((here as HTMLElement).dataset.index);
    const asked = Math.min(rows.length - 1, Math.max(0, move(at, rows.length - 1)));
    const step = asked > at || event.key === 'Home' ? 1 : -1;
    let next = asked;
    while (rows[next] !== undefined && !isItem(rows[next] as Row)) next += step;
    event.preventDefault();
    if (rows[next] !== undefined) go(next);
  }

  return (
    <ul
      class="window-list"
      ref={list}
      aria-label={label}
      style={{ paddingTop: `${tops[from] ?? 0}px`, paddingBottom: `${(tops[rows.length] ?? 0) - (tops[to] ?? 0)}px` }}
      onKeyDown={onKeyDown}
    >
      {rows.slice(from, to).map((row, n) => {
        const index = from + n;
        return (
          <li key={keyOf(row)} data-key={keyOf(row)} data-index={index} aria-setsize={rows.length} aria-posinset={index + 1}>
            {children(row, index)}
          </li>
        );
      })}
    </ul>
  );
}
