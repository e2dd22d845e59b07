// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followKeys, type KeyTarget } from '../../../components/annotator/card/keys';
import { asDefault, comboOf, DEFAULT_KEYS, KEY_ACTIONS, type OwnKeys, objection } from '../../../lib/keys';

// The tests play the reader with events that no hand made.
vi.mock('../../../components/annotator/by-hand', () => ({ byHand: () => true }));

let stop: AbortController;
let open: boolean;
let byKey: boolean;
let own: OwnKeys;
const target = {
  isOpen: () => open,
  openedByKey: () => byKey,
  nextMark: vi.fn(() => true),
  nextWord: vi.fn(() => true),
  pin: vi.fn(),
  close: vi.fn(),
  letter: vi.fn((key: string) => key !== 'x'),
  undo: vi.fn(() => false),
  back: vi.fn(() => true),
  keys: () => own,
} satisfies KeyTarget;

beforeEach(() => {
  vi.clearAllMocks();
  open = true;
  byKey = false;
  own = {};
  stop = new AbortController();
  followKeys([document], target, stop.signal);
  document.body.innerHTML = '<input><textarea></textarea><div contenteditable="true"></div><button>b</button><p>p</p>';
});
afterEach(() => stop.abort());

/** Presses a key on an element; answers whether the page still gets to see it. */
function press(key: string, modifiers: KeyboardEventInit = {}, on = 'p'): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...modifiers });
  document.querySelector(on)?.dispatchEvent(event);
  return !event.defaultPrevented;
}

describe('keys', () => {
  it('move between marks with Alt at any time, and with nothing else held', () => {
    open = false;
    expect(press('ArrowDown', { altKey: true })).toBe(false);
    expect(target.nextMark).toHaveBeenCalledWith(1);
    expect(press('ArrowUp', { altKey: true, shiftKey: true })).toBe(true);
    expect(press('ArrowDown')).toBe(true);
    expect(target.nextMark).toHaveBeenCalledTimes(1);
  });

  it.each(['s', 'h', '1', 'Escape', 'Enter', 'ArrowRight'])('%s is the page’s own while no card is open', (key) => {
    open = false;
    expect(press(key)).toBe(true);
  });

  it.each(['s', 'S', 'h', '1', '5'])('%s acts while a card is open', (key) => {
    expect(press(key)).toBe(false);
    expect(target.letter).toHaveBeenCalledWith(key.toLowerCase());
  });

  it.each(['input', 'textarea', '[contenteditable]'])('nothing acts in %s', (field) => {
    for (const key of ['s', 'Escape', 'Enter', 'ArrowRight']) expect(press(key, {}, field)).toBe(true);
    expect(press('ArrowDown', { altKey: true }, field)).toBe(true);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { shiftKey: true }])(
    'letters with %j are not ours',
    (held) => {
      expect(press('c', held)).toBe(true);
      expect(target.letter).not.toHaveBeenCalled();
    },
  );

  it('lets a letter through that means nothing', () => {
    expect(press('x')).toBe(true);
    expect(press('/')).toBe(true);
  });

  it('leaves keys to an input method that composes', () => {
    expect(press('Enter', { isComposing: true })).toBe(true);
    expect(target.pin).not.toHaveBeenCalled();
  });

  it('leaves Enter on a button to the button, unless the card was opened by key', () => {
    expect(press('Enter', {}, 'button')).toBe(true);
    expect(press('Enter')).toBe(false);
    expect(target.pin).toHaveBeenCalledOnce();
    byKey = true;
    expect(press('Enter', {}, 'button')).toBe(false);
  });

  it('takes Ctrl+Z only where there is something to take back', () => {
    expect(press('z', { ctrlKey: true })).toBe(true);
    target.undo.mockReturnValueOnce(true);
    expect(press('z', { ctrlKey: true })).toBe(false);
  });

  it('stops when it is told to', () => {
    stop.abort();
    expect(press('s')).toBe(true);
  });
});

describe('keys that the reader has moved', () => {
  it('work in their new place, and no longer in the old one', () => {
    own = { save: 'x', nextMark: 'Ctrl+ArrowDown' };
    expect(press('x')).toBe(false);
    expect(target.letter).toHaveBeenCalledWith('s');
    expect(press('s')).toBe(true);
    open = false;
    expect(press('ArrowDown', { altKey: true })).toBe(true);
    expect(press('ArrowDown', { ctrlKey: true })).toBe(false);
    expect(target.nextMark).toHaveBeenCalledWith(1);
  });

  it('do nothing where they were switched off', () => {
    own = { save: '' };
    expect(press('s')).toBe(true);
    expect(target.letter).not.toHaveBeenCalled();
  });

  it('are known by one default each, whatever is moved', () => {
    expect(new Set(Object.values(DEFAULT_KEYS)).size).toBe(KEY_ACTIONS.length);
    expect(asDefault('x', { save: 'x' })).toBe('s');
    expect(asDefault('s', { save: 'x' })).toBeNull();
    expect(asDefault('q', {})).toBe('q');
    expect(comboOf({ key: 'S', altKey: true, ctrlKey: false, metaKey: false, shiftKey: true })).toBe('Alt+Shift+s');
    expect(comboOf({ key: 'Alt', altKey: true, ctrlKey: false, metaKey: false, shiftKey: false })).toBe('');
  });

  it('take no other action’s key, no fixed one, and at any time no single one of the page', () => {
    expect(objection('save', 'h', {})).toEqual({ taken: 'highlight' });
    expect(objection('save', 'h', { highlight: 'g' })).toBeNull();
    expect(objection('save', 'Escape', {})).toEqual({ message: 'keyFixed' });
    expect(objection('nextMark', 'j', {})).toEqual({ message: 'keyNeedsModifier' });
    expect(objection('save', '', {})).toBeNull();
  });
});
