/**
 * The pointer's intent: a rest opens, leaving closes after a grace, travelling to the card keeps it. Only the rest is looked at closely;
 * moving costs a timer.
 */
import { byHand } from '../by-hand';

export interface PointerTarget {
  /** The pointer rests here, in window coordinates. Answers whether there is something. */
  rest(x: number, y: number): void;
  /** The pointer moved on: what a rest asked for is no longer wanted. */
  moved?(): void;
  /** A click or tap that selected nothing. */
  press(x: number, y: number, event: MouseEvent): void;
  /** The pointer has left thing and card for good. */
  leave(): void;
  /** The thing and the card, while a card is open that is not pinned. */
  boxes(): { thing: DOMRect[]; card: DOMRect } | null;
  /** Rest before a card opens, in ms; null while cards open by click and key alone. */
  delay(): number | null;
  ours(event: Event): boolean;
}

/** Grace outside of thing and card before it closes, in ms. */
const GRACE_MS = 260;
/** Rest before another card opens while the pointer may be on its way to this one, in ms. */
const TRAVEL_REST_MS = 320;
/** Around thing and card, in px. */
const SLACK = 6;
/** A click that moved farther than this selected something. */
const DRAG_PX = 5;

const inside = (box: DOMRect, x: number, y: number, slack = SLACK): boolean =>
  x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;

/** The strip between the thing and the card: as wide as both, from the one to the other. */
function onTheWay({ thing, card }: { thing: DOMRect[]; card: DOMRect }, x: number, y: number): boolean {
  return thing.some((box) => {
    const top = Math.min(box.bottom, card.bottom);
    const bottom = Math.max(box.top, card.top);
    const left = Math.min(box.left, card.left);
    const right = Math.max(box.right, card.right);
    return x >= left - SLACK && x <= right + SLACK && y >= Math.min(top, bottom) - SLACK && y <= Math.max(top, bottom) + SLACK;
  });
}

export function followPointer(document: Document, target: PointerTarget, signal: AbortSignal): void {
  let resting: ReturnType<typeof setTimeout>;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let down: { x: number; y: number } | null = null;

  const stay = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const soon = () => {
    leaving ??= setTimeout(() => {
      leaving = undefined;
      target.leave();
    }, GRACE_MS);
  };

  function onMove(event: PointerEvent) {
    if (!byHand(event)) return;
    clearTimeout(resting);
    target.moved?.();
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    if (target.ours(event)) {
      stay();
      return;
    }
    const { clientX: x, clientY: y } = event;
    const boxes = target.boxes();
    const travelling = boxes !== null && onTheWay(boxes, x, y);
    if (boxes) {
      if (travelling || boxes.thing.some((box) => inside(box, x, y, 1)) || inside(boxes.card, x, y)) stay();
      else soon();
    }
    const delay = target.delay();
    if (delay === null) return;
    resting = setTimeout(() => target.rest(x, y), travelling ? Math.max(delay, TRAVEL_REST_MS) : delay);
  }

  const options = { signal, passive: true, capture: true } as const;
  document.addEventListener('pointermove', onMove, options);
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!byHand(event)) return;
      clearTimeout(resting);
      down = { x: event.clientX, y: event.clientY };
    },
    options,
  );
  document.documentElement.addEventListener(
    'pointerleave',
    () => {
      clearTimeout(resting);
      if (target.boxes()) soon();
    },
    options,
  );
  document.addEventListener(
    'click',
    (event) => {
      if (event.button !== 0 || !byHand(event) || target.ours(event)) return;
      const moved = down && Math.hypot(event.clientX - down.x, event.clientY - down.y) > DRAG_PX;
      // A keyboard's click on a button has no place.
      if (moved || event.detail === 0) return;
      target.press(event.clientX, event.clientY, event);
    },
    options,
  );
  signal.addEventListener('abort', () => {
    clearTimeout(resting);
    stay();
  });
}
