/** Icons drawn for the project: a 16-unit grid, strokes of 1.5. The label belongs to the button, never to the drawing. */
import type { ComponentChildren } from 'preact';

const DRAWINGS = {
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="M10.5 10.5 14 14" />
    </>
  ),
  save: <path d="M4 2.5h8v11l-4-3-4 3z" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  sound: <path d="M2.5 6v4h2.5l3.5 3V3L5 6zM11 6a3 3 0 0 1 0 4M12.8 4a5.6 5.6 0 0 1 0 8" />,
  prev: <path d="m10 3.5-4.5 4.5 4.5 4.5" />,
  next: <path d="m6 3.5 4.5 4.5-4.5 4.5" />,
  down: <path d="m3.5 6 4.5 4.5L12.5 6" />,
  panel: <path d="M2.5 3h11v10h-11zM9.5 3v10" />,
  desk: <path d="M4 2.5h5.5L12 5v8.5H4zM6 7h4M6 9.5h4" />,
  library: <path d="M3 2.5h2.5v11H3zM5.5 2.5H8v11H5.5zM9.6 3.2l2.3-.6 2.4 10-2.3.6z" />,
  gear: (
    <>
      <circle cx="8" cy="8" r="2" />
      <path d="M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4" />
    </>
  ),
  out: <path d="M8 10V2.5M5 5l3-3 3 3M3 9.5v4h10v-4" />,
  open: <path d="M9 3h4v4M13 3 7.5 8.5M11 9.5V13H3V5h3.5" />,
  pen: <path d="M3 13.5h10M4.5 10.5 11 4l2 2-6.5 6.5H4.5z" />,
  lost: <path d="M4 2.5h8v11l-4-3-4 3z" stroke-dasharray="2 2" />,
  copy: <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />,
  undo: <path d="M6 3 2.5 6.5 6 10M2.5 6.5h7a4 4 0 0 1 0 8H7" />,
  add: <path d="M4 2.5h6.5L12.5 5v2M4 2.5v11h4M11.5 9v5M9 11.5h5" />,
  cut: <path d="M8 2.5v3M8 7v2M8 10.5v3M2.5 5h3v6h-3zM10.5 5h3v6h-3z" />,
  bin: <path d="M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.7 9h5.6l.7-9" />,
} satisfies Record<string, ComponentChildren>;

export type IconName = keyof typeof DRAWINGS;

/** One icon, hidden from assistive technology. Its size and colour come from `.i` in `ui.css`. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {DRAWINGS[name]}
    </svg>
  );
}
