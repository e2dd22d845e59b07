/** A button that opens a list of things to do; arrows walk it, Escape closes it and gives the focus back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from '../icons';

export interface MenuItem {
  label: string;
  act: () => void;
}

interface MenuProps {
  label: string;
  icon?: IconName;
  items: readonly MenuItem[];
  /** Quiet: inside a row, where a framed button would shout. */
  plain?: boolean;
}

export function Menu({ label, icon, items, plain }: MenuProps) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    menu.current?.querySelector<HTMLElement>('li button')?.focus();
    const leave = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', leave);
    addEventListener('focusin', leave);
    return () => {
      removeEventListener('pointerdown', leave);
      removeEventListener('focusin', leave);
    };
  }, [open]);

  function close() {
    setOpen(false);
    menu.current?.querySelector<HTMLElement>('.btn')?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!open) return;
    const buttons = [...(menu.current?.querySelectorAll<HTMLElement>('li button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') buttons[(at + 1) % buttons.length]?.focus();
    else if (event.key === 'ArrowUp') buttons.at(at - 1)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the list inside
    <div class="menu" ref={menu} onKeyDown={onKeyDown}>
      <button
        type="button"
        class={plain ? 'btn plain' : 'btn'}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {icon && <Icon name={icon} />}
        {label}
      </button>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a menu is a list of items
        <ul role="menu" aria-label={label}>
          {items.map(({ label: name, act }) => (
            <li key={name} role="none">
              <button
                type="button"
                role="menuitem"
                onClick={() => {
                  close();
                  act();
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
