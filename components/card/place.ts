/** Where a card stands: 12 px under the thing it explains, above it if there is no room, never on it. */
import { autoUpdate, computePosition, flip, offset, shift, size, type VirtualElement } from '@floating-ui/dom';

/** Between the thing and the card, in px. */
export const GAP = 12;
/** Between the card and the window's edge, in px. */
const MARGIN = 8;
/** Padding and border of the card: its text stands flush with the thing's. */
const TEXT_INSET = 17;
/** Share of the window's height, at most. */
const SHARE = 0.7;
/** A card with less room than this would show a head and nothing else: it takes the other side. */
const LEAST_ROOM = 160;

/**
 * What a card stands at: the lines that the thing covers, and an element that scrolls with it.
 * @param rects asks for them anew, since the page scrolls and reflows
 */
export function virtualElement(rects: () => DOMRect[], contextElement: Element, line = 0): VirtualElement {
  return {
    contextElement,
    getBoundingClientRect() {
      const lines = rects();
      const first = lines[Math.min(line, lines.length - 1)] ?? new DOMRect();
      const top = Math.min(...lines.map((rect) => rect.top), first.top);
      const bottom = Math.max(...lines.map((rect) => rect.bottom), first.bottom);
      // The width of the line that was pointed at: a thing that breaks over two lines has no left edge of its own.
      return new DOMRect(first.left, top, first.width, bottom - top);
    },
  };
}

/**
 * Keeps a host at a thing until the returned function is called. The side is chosen once: a card that changes sides while the page
 * scrolls, or because it was shortened to fit, would jump.
 * @param flush the host's text stands flush with the thing's, not its edge
 */
export function keepPlaced(host: HTMLElement, reference: VirtualElement, flush = true): () => void {
  let side: 'bottom-start' | 'top-start' | undefined;
  host.style.removeProperty('--card-room');
  const update = async () => {
    const { x, y, placement } = await computePosition(reference, host, {
      strategy: 'absolute',
      placement: side ?? 'bottom-start',
      middleware: [
        offset({ mainAxis: GAP, crossAxis: flush ? -TEXT_INSET : 0 }),
        !side && flip({ fallbackPlacements: ['top-start'], padding: MARGIN, fallbackStrategy: 'bestFit' }),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply({ availableHeight, elements }) {
            const room = Math.min(innerHeight * SHARE, Math.max(availableHeight, LEAST_ROOM));
            elements.floating.style.setProperty('--card-room', `${Math.floor(room)}px`);
          },
        }),
      ],
    });
    side = placement as typeof side;
    host.style.setProperty('left', `${Math.round(x)}px`, 'important');
    host.style.setProperty('top', `${Math.round(y)}px`, 'important');
  };
  return autoUpdate(reference, host, () => void update());
}
