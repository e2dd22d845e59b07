/** One thing of the article in one line; opens in place, lights its place in the page while the pointer is on it. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Span } from '../../lib/contract';
import { En, Pinyin, Zh } from '../controls/zh';
import { Go, Stepper } from './go';
import { useReader } from './reader';

interface RowProps {
  zh: string;
  /** `saved` where the word is in the library. */
  mark?: string;
  pinyin: string;
  /** One line of English. */
  gloss?: string;
  /** One line in the interface's own language. */
  note?: ComponentChildren;
  spans: readonly Span[];
  /** What the open row shows. Absent: the row does not open, it goes to its place. */
  children?: () => ComponentChildren;
  /** Links in the foot of the open row. */
  actions?: ComponentChildren;
}

export function Row({ zh, mark, pinyin, gloss, note, spans, children, actions }: RowProps) {
  const { article, goTo, light } = useReader();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const body = useId();
  const [first] = spans;

  function toggle() {
    if (children) setOpen(!open);
    else if (first) goTo(first);
  }

  return (
    <li
      class={open ? 'row open' : 'row'}
      onMouseEnter={() => light(spans[at] ?? first ?? null)}
      onMouseLeave={() => light(null)}
      onFocusIn={() => light(spans[at] ?? first ?? null)}
      onFocusOut={() => light(null)}
    >
      <button
        type="button"
        class="row-head"
        data-row
        aria-expanded={children ? open : undefined}
        aria-controls={children && open ? body : undefined}
        onClick={toggle}
      >
        <span class="w">
          <Zh lang={article.lang} class={mark}>
            {zh}
          </Zh>
          <Pinyin of={zh}>{pinyin}</Pinyin>
        </span>
        {gloss && <En>{gloss}</En>}
        {note && <span class="row-note">{note}</span>}
      </button>
      <Go spans={spans} of={zh} />
      {open && (
        <div class="row-body" id={body}>
          {children?.()}
          <p class="row-foot">
            <Stepper spans={spans} at={at} onStep={setAt} />
            {actions}
          </p>
        </div>
      )}
    </li>
  );
}

const KEYS: Record<string, 1 | -1> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Arrows and J, K from row to row, over the whole page; other keys keep their meaning. */
export function moveBetweenRows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = KEYS[event.key];
  const here = event.target as HTMLElement;
  if (!step || event.altKey || event.ctrlKey || event.metaKey || !here.closest('[data-row]')) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const next = rows[rows.indexOf(here.closest('[data-row]') as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
