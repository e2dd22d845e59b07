// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPointer } from '../../../components/annotator/card/pointer';

// The tests play the reader with events that no hand made.
vi.mock('../../../components/annotator/by-hand', () => ({ byHand: () => true }));

let stop: AbortController;
let boxes: { thing: DOMRect[]; card: DOMRect } | null;
let ours: boolean;
const target = {
  rest: vi.fn(),
  press: vi.fn(),
  leave: vi.fn(),
  boxes: () => boxes,
  delay: vi.fn((): number | null => 60),
  ours: () => ours,
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  boxes = null;
  ours = false;
  stop = new AbortController();
  followPointer(document, target, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

/** A thing of 60 by 20 at 100, 100; its card 12 px below. */
const open = () => {
  boxes = { thing: [new DOMRect(100, 100, 60, 20)], card: new DOMRect(83, 132, 360, 200) };
};
const move = (x: number, y: number, more: PointerEventInit = {}) =>
  document.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true, ...more }));

describe('the pointer’s intent', () => {
  it('opens after a rest, at the place of the rest', () => {
    move(10, 10);
    vi.advanceTimersByTime(59);
    move(20, 20);
    vi.advanceTimersByTime(59);
    expect(target.rest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(target.rest).toHaveBeenCalledExactlyOnceWith(20, 20);
  });

  it('opens nothing while selecting, by touch, or where hovering is off', () => {
    move(10, 10, { buttons: 1 });
    move(10, 10, { pointerType: 'touch' });
    target.delay.mockReturnValueOnce(null);
    move(10, 10);
    vi.advanceTimersByTime(1000);
    expect(target.rest).not.toHaveBeenCalled();
  });

  it('closes some time after leaving, unless the pointer comes back', () => {
    open();
    move(600, 400);
    vi.advanceTimersByTime(200);
    move(110, 110);
    vi.advanceTimersByTime(1000);
    expect(target.leave).not.toHaveBeenCalled();
    move(600, 400);
    vi.advanceTimersByTime(300);
    expect(target.leave).toHaveBeenCalledOnce();
  });

  it('stays open on the way to the card and on the card, and opens nothing else in passing', () => {
    open();
    move(130, 125);
    vi.advanceTimersByTime(100);
    expect(target.rest).not.toHaveBeenCalled();
    ours = true;
    move(140, 180);
    vi.advanceTimersByTime(2000);
    expect(target.leave).not.toHaveBeenCalled();
    expect(target.rest).not.toHaveBeenCalled();
  });

  it('tells a click from the end of a selection and from a key’s click', () => {
    const click = (x: number, detail = 1) =>
      document.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: 5, detail, bubbles: true }));
    document.dispatchEvent(new PointerEvent('pointerdown', { clientX: 5, clientY: 5 }));
    click(60);
    click(5, 0);
    expect(target.press).not.toHaveBeenCalled();
    click(6);
    expect(target.press).toHaveBeenCalledOnce();
  });
});
