/**
 * Keys. Alt with an arrow moves from mark to mark at any time; single keys work only while a card is open, never in a field, and never
 * with a modifier, so that the page's and the browser's own shortcuts stay theirs.
 */

import { asDefault, comboOf, type OwnKeys } from '../../../lib/keys';
import { isSurface } from '../../card/surface';
import { byHand } from '../by-hand';

export interface KeyTarget {
  isOpen(): boolean;
  /** Opened by key: Enter goes on to the card, wherever focus was left on the page. */
  openedByKey(): boolean;
  nextMark(direction: 1 | -1): boolean;
  nextWord(direction: 1 | -1): boolean;
  pin(): void;
  close(): void;
  /** From a word inside a card to the card it was opened from. Answers whether there was one. */
  back(): boolean;
  /** A letter or digit, lower case. Answers whether it means something. */
  letter(key: string): boolean;
  undo(): boolean;
  /** What the reader has put in the place of the default keys. */
  keys(): OwnKeys;
}

const FIELDS = 'input,textarea,select,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"]';

export function isInField(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest(FIELDS) !== null;
}

/**
 * Whether the event comes out of one of our surfaces. Seen from the document its target is the host, not the field or button inside:
 * the surface's own listener, which sees those, deals with it.
 */
export function isFromSurface(event: Event): boolean {
  return isSurface(event.target);
}

/** Whether focus is on something that a key operates by itself: Enter on a button of the card is that button's. */
function isOnControl(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest('button,a[href],summary') !== null;
}

const isInside = (event: Event): boolean => event.currentTarget instanceof ShadowRoot;

function act(event: KeyboardEvent, target: KeyTarget): boolean {
  const pressed = comboOf(event);
  if (pressed === 'Ctrl+z' || pressed === 'Meta+z') return target.undo();
  const key = asDefault(pressed, target.keys());
  switch (key) {
    case 'Alt+ArrowDown':
      return target.nextMark(1);
    case 'Alt+ArrowUp':
      return target.nextMark(-1);
  }
  if (key === null || !target.isOpen()) return false;
  switch (key) {
    case 'Escape':
      target.close();
      return true;
    case 'Enter':
      // A key that the reader has put in the place of Enter operates no button by itself.
      if (event.key === 'Enter' && isOnControl(event) && (isInside(event) || !target.openedByKey())) return false;
      target.pin();
      return true;
    case 'Backspace':
      return target.back();
    case 'ArrowRight':
      return target.nextWord(1);
    case 'ArrowLeft':
      return target.nextWord(-1);
    default:
      return /^[a-z1-5]$/.test(key) && target.letter(key);
  }
}

/** @param places where keys are listened to: the document, and our own shadow roots, which let no key out */
export function followKeys(places: readonly EventTarget[], target: KeyTarget, signal: AbortSignal): void {
  for (const place of places) {
    place.addEventListener(
      'keydown',
      (event) => {
        if (!isInside(event) && !byHand(event)) return;
        // An input method composing Chinese owns every key.
        if (!(event instanceof KeyboardEvent) || event.isComposing || event.defaultPrevented) return;
        if (isFromSurface(event) || isInField(event)) return;
        if (!act(event, target)) return;
        event.preventDefault();
        event.stopPropagation();
      },
      { signal, capture: true },
    );
  }
}
