/** What a page says when it has nothing to show: what happened, then what can be done (design, "States"). */
import type { ComponentChildren } from 'preact';

interface StateProps {
  title: string;
  /** Errors stand behind a cinnabar edge and are announced. */
  error?: boolean;
  children?: ComponentChildren;
}

export function State({ title, error, children }: StateProps) {
  return (
    <section class={error ? 'state error' : 'state'} role={error ? 'alert' : undefined}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const OUTLINE_WIDTHS = ['92%', '86%', '90%', '44%'];

/** The outline of a paragraph that is still being read; nothing spins. */
export function Outline({ label }: { label: string }) {
  return (
    <section class="state" aria-busy="true">
      <h2 role="status">{label}</h2>
      <div class="outline" aria-hidden="true">
        {OUTLINE_WIDTHS.map((width) => (
          <i key={width} style={{ width }} />
        ))}
      </div>
    </section>
  );
}
