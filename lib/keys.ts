/**
 * The keys of a page: what each does, and what the reader has put in its place. A single key works only while a card is open or text is
 * selected; what works at any time holds Alt or Ctrl, so that nothing is taken from the page.
 */
export const DEFAULT_KEYS = {
  nextMark: 'Alt+ArrowDown',
  previousMark: 'Alt+ArrowUp',
  nextWord: 'ArrowRight',
  previousWord: 'ArrowLeft',
  pin: 'Enter',
  save: 's',
  highlight: 'h',
  copy: 'c',
  panel: 'p',
  note: 'n',
  term: 't',
  correct: 'e',
  known: 'k',
  learning: 'l',
  ignored: 'i',
} as const;

export type KeyAction = keyof typeof DEFAULT_KEYS;
export const KEY_ACTIONS = Object.keys(DEFAULT_KEYS) as KeyAction[];

/** What the reader changed; an empty key is switched off. */
export type OwnKeys = Partial<Record<KeyAction, string>>;

/** These answer with no card open. */
const ANY_TIME: readonly KeyAction[] = ['nextMark', 'previousMark'];
/** Fixed: the ways out and back, and the colours of a highlight, which show their digits. */
const FIXED = new Set(['Escape', 'Tab', 'Backspace', '1', '2', '3', '4', '5']);

interface Pressed {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** `Alt+ArrowDown`, `s`; modifiers in this order. A modifier by itself is none: an empty text. */
export function comboOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): string {
  if (/^(?:Alt|Control|Meta|Shift|AltGraph|Dead|Process|Unidentified)$/.test(key)) return '';
  const plain = key.length === 1 ? key.toLowerCase() : key;
  const held = [ctrlKey && 'Ctrl', altKey && 'Alt', metaKey && 'Meta', shiftKey && 'Shift'].filter(Boolean);
  return [...held, plain === ' ' ? 'Space' : plain].join('+');
}

export const keyOf = (action: KeyAction, own: OwnKeys): string => own[action] ?? DEFAULT_KEYS[action];

/**
 * What the program knows a pressed key as: the default of the action that the reader has put it on. Null where the key did something by
 * default and the reader has moved that elsewhere.
 */
export function asDefault(combo: string, own: OwnKeys): string | null {
  const action = combo && KEY_ACTIONS.find((one) => keyOf(one, own) === combo);
  if (action) return DEFAULT_KEYS[action];
  return KEY_ACTIONS.some((one) => DEFAULT_KEYS[one] === combo) ? null : combo;
}

/** Why a key cannot be put on an action: a key of the interface texts, or the action that has it. Null where it can. */
export function objection(action: KeyAction, combo: string, own: OwnKeys): { message: string } | { taken: KeyAction } | null {
  if (combo === '') return null;
  if (FIXED.has(combo)) return { message: 'keyFixed' };
  if (ANY_TIME.includes(action) && !/^(?:Ctrl|Alt|Meta)\+/.test(combo)) return { message: 'keyNeedsModifier' };
  const taken = KEY_ACTIONS.find((one) => one !== action && keyOf(one, own) === combo);
  return taken ? { taken } : null;
}

/** Whether stored keys are keys. */
export const areKeys = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(
    ([name, combo]) => Object.hasOwn(DEFAULT_KEYS, name) && typeof combo === 'string' && combo.length < 40,
  );

const SHOWN: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' };

/** As a key cap shows it: `Alt+↓`, `S`. */
export const capOf = (combo: string): string =>
  combo
    .split('+')
    .map((part) => SHOWN[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+');
