/** The first few of a list, then "n more": nothing on a page grows without being asked. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** Design, "Side panel": five rows, then "7 more terms". */
export const FIRST_ROWS = 5;

interface MoreProps<T> {
  items: readonly T[];
  first?: number;
  /** `7 more terms`, for the number that is left. */
  label: (left: number) => string;
  children: (shown: readonly T[]) => ComponentChildren;
}

export function More<T>({ items, first = FIRST_ROWS, label, children }: MoreProps<T>) {
  const [all, setAll] = useState(false);
  // One more row takes no more room than the button that would hide it.
  const left = items.length - first;
  const shown = all || left <= 1 ? items : items.slice(0, first);
  return (
    <>
      {children(shown)}
      {shown.length < items.length && (
        <button type="button" class="link all" onClick={() => setAll(true)}>
          {label(left)}
        </button>
      )}
    </>
  );
}
