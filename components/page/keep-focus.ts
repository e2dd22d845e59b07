/**
 * Keeps the keyboard's place. Where the control that has the focus goes away (a row is deleted, a bar closed, a view left), browsers set
 * the focus back to the top of the page; here it goes to what stands in its place: the same control of the next row, else the current row
 * of the list, else what is nearest.
 */

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary';

/** An element and its place among its siblings, from the inside out, as they were while it was there. */
interface Rung {
  element: Element;
  parent: Element;
  index: number;
}

function rungsOf(element: Element, root: Element): Rung[] {
  const rungs: Rung[] = [];
  for (let at = element; at !== root && at.parentElement; at = at.parentElement) {
    rungs.push({ element: at, parent: at.parentElement, index: [...at.parentElement.children].indexOf(at) });
  }
  return rungs;
}

const isUsable = (one: HTMLElement): boolean => one.isConnected && one.tabIndex >= 0 && one.getClientRects().length > 0;

const controlsIn = (element: Element): HTMLElement[] =>
  [element, ...element.querySelectorAll(FOCUSABLE)].filter(
    (one): one is HTMLElement => one instanceof HTMLElement && one.matches(FOCUSABLE) && isUsable(one),
  );

/** Siblings in the order in which they may stand in for the one that stood at `index`: those after it, then those before. */
function siblings({ parent, index }: Rung): Element[] {
  const all = [...parent.children];
  return [...all.slice(index), ...all.slice(0, index).reverse()];
}

/** The control that takes the place of one that is gone. */
function standIn(rungs: readonly Rung[], root: Element): HTMLElement | null {
  const lost = rungs[0]?.element;
  if (!(lost instanceof HTMLElement)) return null;
  if (isUsable(lost)) return lost;
  const row = rungs.find(({ element, parent }) => element.localName === 'li' && parent.isConnected);
  if (row) {
    for (const sibling of siblings(row)) {
      const alike = controlsIn(sibling).find((one) => one.className === lost.className);
      if (alike) return alike;
    }
  }
  const rows = [...root.querySelectorAll<HTMLElement>('[data-row]')].filter(isUsable);
  const current = rows.find((one) => one.getAttribute('aria-current') === 'true') ?? rows[0];
  if (current) return current;
  for (const rung of rungs) {
    if (!rung.parent.isConnected) continue;
    for (const sibling of siblings(rung)) {
      const [control] = controlsIn(sibling);
      if (control) return control;
    }
  }
  return null;
}

/**
 * @param root holds all of the page
 * @param passing what comes and goes by itself (the line that offers Undo): left again, the focus goes back to where it was before
 * @returns stops it
 */
export function keepFocus(root: Element, passing: string): () => void {
  let rungs: Rung[] = [];
  /** The focus was lost with an element, and not because the reader clicked on the ground. */
  let held = false;
  const { ownerDocument: document } = root;

  const remember = ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    held = true;
    if (!target.closest(passing)) rungs = rungsOf(target, root);
  };
  const release = ({ target }: Event) => {
    if (target instanceof Element && !target.closest(FOCUSABLE)) held = false;
  };
  const observer = new MutationObserver(() => {
    const active = document.activeElement;
    if (active && active !== document.body) {
      // What stands around it may have changed.
      if (!active.closest(passing) && root.contains(active)) rungs = rungsOf(active, root);
      return;
    }
    if (held) standIn(rungs, root)?.focus({ preventScroll: true });
  });
  root.addEventListener('focusin', remember);
  root.addEventListener('pointerdown', release);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', remember);
    root.removeEventListener('pointerdown', release);
    observer.disconnect();
  };
}
