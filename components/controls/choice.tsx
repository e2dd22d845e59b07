/** A row of exclusive choices (design, "Marks: Few, Standard, All"): one tab stop, arrows choose. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

export interface ChoiceOption<T> {
  value: T;
  label: string;
}

interface ChoiceProps<T> {
  /** Id of the element that names the group; or `label`. */
  labelledBy?: string;
  label?: string;
  options: readonly ChoiceOption<T>[];
  value: T;
  onChange: (value: T) => void;
  /** Drawn by `ui.css`; swatches pass their own. */
  class?: string;
  /** Custom properties for one option: a swatch's colour. */
  styleOf?: (value: T) => JSX.CSSProperties;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function Choice<T extends string | number>(props: ChoiceProps<T>) {
  const group = useRef<HTMLDivElement>(null);
  const chosen = props.options.findIndex((option) => option.value === props.value);

  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const count = props.options.length;
    const next = chosen < 0 ? 0 : (chosen + step + count) % count;
    const option = props.options[next];
    if (!option) return;
    props.onChange(option.value);
    (group.current?.children[next] as HTMLElement | undefined)?.focus();
  }

  return (
    <div
      ref={group}
      class={props.class ?? 'choice'}
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      aria-label={props.label}
      onKeyDown={onKeyDown}
    >
      {props.options.map((option, n) => (
        // A radio of its own drawing: native radios cannot sit edge to edge in one outline.
        // biome-ignore lint/a11y/useSemanticElements: see above
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === props.value}
          tabIndex={n === Math.max(chosen, 0) ? 0 : -1}
          style={props.styleOf?.(option.value)}
          onClick={() => props.onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
